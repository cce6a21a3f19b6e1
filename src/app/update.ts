import { quoteOf } from '../domain/bitext/bead-quote.ts';
import type { Problem } from '../domain/problem.ts';
import { toPrintable } from '../domain/text/printable.ts';
import { kept, realigned, unkept } from './aligning/aligning.ts';
import { takenUp } from './article/changed.ts';
import { cursorTerm, keepInView, termsOfBead, withView } from './article/reading.ts';
import { unkeptNotice } from './article/unkept.ts';
import type { Context } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { attempt } from './commands/layers.ts';
import { type Effect, type Event, type Step, step } from './events.ts';
import type { Scope } from './keys/key-rows.ts';
import { keysOf } from './keys/keymap.ts';
import type { Press } from './keys/keys.ts';
import { behaviourOf, pop, push, replaceTop, topLayer } from './layers.ts';
import { checked, checking, fineKept } from './review/findings.ts';
import { written } from './review/notes.ts';
import { toMatch, withSearch } from './search/search.ts';
import { shelfLayer, soughtOnShelf } from './shelf/shelf.ts';
import { FRESH_VIEW, NO_HISTORY, type State, type View } from './state.ts';
import { isSamePlace } from './terms/terms.ts';

/** Largest number that may be typed before a command, in digits. */
const COUNT_DIGITS = 6;
const READER: readonly Scope[] = ['reader', 'global'];
const ALIGN: readonly Scope[] = ['align', ...READER];
const BY_ID = new Map(COMMANDS.map(command => [command.id, command]));

/** Everything that an update needs besides the state; the store makes it once. */
export type Surroundings = Omit<Context, 'count' | 'commands'>;

/** What is searched of an article that has just been opened: nothing yet. */
const NO_SEARCH = { search: undefined, searchable: undefined };

/** The next state and the effects of an event. The only place where a state is made. */
export function update(state: State, event: Event, surroundings: Surroundings): Step {
  const { state: next, effects } = react(state, event, surroundings);
  const seen = keepInView(surroundings.tools, next);
  return {
    state: seen,
    effects: [...effects, ...saving(state, seen), ...checking(state, seen), ...searching(state, seen)],
  };
}

const isSearching = ({ layers }: State): boolean => layers.some(({ kind }) => kind === 'search');

/**
 * What is searched is prepared when the search is first opened, so that nobody who only reads pays for it, and anew
 * when the article or its terms have become others meanwhile.
 */
function searching(before: State, now: State): Effect[] {
  const { open, terms } = now;
  if (open === undefined || terms === undefined || !isSearching(now)) return [];
  const isSame = isSearching(before) && open.article === before.open?.article && terms === before.terms;
  return isSame ? [] : [{ type: 'prepare-search', article: open.article, terms }];
}

/** Whether two views are the same in all that is kept; where the text was scrolled to is not. */
const sameKept = (a: View, b: View): boolean =>
  (['bead', 'sentence', 'layout', 'ratio', 'hidden', 'neighbours'] as const).every(key => a[key] === b[key]);

/** What is to be kept when the place or the view has changed. */
function saving(before: State, { open }: State): Effect[] {
  if (open === undefined || (open.article === before.open?.article && sameKept(open.view, before.open.view))) return [];
  const { article, view } = open;
  const quote = quoteOf(article, view.bead);
  return [{ type: 'save-reading', article: article.id, beads: article.alignment.length, view, quote }];
}

/** Whether an event was made for an article that is not the open one any more. */
const isLate = (state: State, event: Event): boolean =>
  'article' in event && typeof event.article === 'string' && event.article !== state.open?.article.id;

function react(state: State, event: Event, surroundings: Surroundings): Step {
  if (isLate(state, event)) return step(state);
  switch (event.type) {
    case 'pressed':
      return event.presses.reduce<Step>(
        (sofar, press) => chain(sofar, now => pressed(now, press, surroundings)),
        step(state),
      );
    case 'pasted':
      return pasted(state, event.text);
    case 'resized':
      return step({ ...state, screen: event.screen });
    case 'glossed': {
      const { terms, problems } = event;
      const next = keepTerm(state, { ...state, terms, counts: undefined }, surroundings);
      return step(told(next, problems));
    }
    case 'searchable':
      return step(withSearch(state, event));
    case 'checked':
      return step(checked(surroundings.tools, state, event));
    case 'fine-kept':
      return step(fineKept(state, event.fine));
    case 'counted':
      return step({ ...state, counts: event.counts });
    case 'themed':
      return step({ ...state, theme: event.theme });
    case 'noticed':
      return step({ ...state, notice: event.notice });
    case 'shelved':
      return step(onShelf(state, event));
    case 'changed':
      return takenUp(state, event.now);
    case 'failed':
      return step(told(state, event.problems));
    case 'realigned':
      return realigned(state, event);
    case 'alignment-kept':
      return step(kept(state, event));
    case 'notes-unkept':
      return step({ ...state, notice: unkeptNotice('notes', event.problems) });
    case 'written':
      return written(state, event.note, event.text);
    case 'alignment-unkept':
      return step(unkept(state, event));
    case 'opened':
      return opened(state, event, surroundings);
  }
}

/** The state with another article open, where it was left or where it was asked for. */
function opened(state: State, event: Extract<Event, { type: 'opened' }>, { tools }: Surroundings): Step {
  const { article, marks } = event;
  const last = article.alignment.length - 1;
  const bead = Math.max(0, Math.min(last, event.at?.bead ?? event.view.bead ?? 0));
  const left = { ...FRESH_VIEW, layout: state.layout, ...event.view, bead, top: { bead, row: 0 }, revealed: 0 };
  const view = event.at ? { ...left, sentence: undefined } : left;
  const open = {
    ...{ article, view, marks, lit: event.at?.lit ?? [], back: [], forward: [] },
    ...{ history: NO_HISTORY, kept: article.alignment, deletedNotes: [], unsaved: false },
  };
  const there = toMatch(tools, { ...state, ...NO_SEARCH, open, layers: [] });
  const shown = told(there, event.warnings ?? []);
  return step(shown, { type: 'load-glossaries', article: article.id }, { type: 'follow', article: article.id });
}

/** The state with the shelf open; where it is already, with other rows in it and all else as it was. */
function onShelf(state: State, { rows, search, now, notice }: Extract<Event, { type: 'shelved' }>): State {
  const told = notice ? { ...state, notice } : state;
  const open = topLayer(state);
  if (open?.kind !== 'shelf') return push(told, shelfLayer(rows, search, now));
  return replaceTop(told, soughtOnShelf({ ...open, rows, search, now }));
}

/** The state with problems laid over the text, if there are any. */
const told = (state: State, problems: readonly Problem[]): State =>
  problems.length > 0 ? push(state, { kind: 'problems', selected: 0, problems }) : state;

/** The state with the term cursor where it was: other glossaries number the terms of a bead otherwise. */
function keepTerm(before: State, now: State, { tools }: Surroundings): State {
  const place = before.open && cursorTerm(tools, before, before.open);
  if (place === undefined || now.open === undefined) return now;
  const terms = termsOfBead(tools, now, now.open, now.open.view.bead);
  const term = terms.findIndex(each => isSamePlace(each, place));
  return withView(now, { term: term < 0 ? undefined : term });
}

/** The step that follows, unless one has quit: what a Hangul syllable or a fast typist sends behind `q` is not read. */
const chain = (sofar: Step, next: (state: State) => Step): Step => {
  if (sofar.effects.some(effect => effect.type === 'quit')) return sofar;
  const { state, effects } = next(sofar.state);
  return { state, effects: [...sofar.effects, ...effects] };
};

/** One press: every key that it stands for, in turn; or, in a text field, its text. */
function pressed(before: State, press: Press, surroundings: Surroundings): Step {
  const state = before.notice ? { ...before, notice: undefined } : before;
  const layer = topLayer(state);
  const typed = layer && behaviourOf(layer).typed;
  if (layer && typed?.as === 'text' && press.text !== undefined) return typed.run(state, layer, press.text);
  const seen = press.hangul === true ? hangulNotice(state) : state;
  return press.names.reduce<Step>((sofar, name) => chain(sofar, now => key(now, name, surroundings)), step(seen));
}

/** The first key of a Korean layout is remarked on. */
const hangulNotice = (state: State): State =>
  state.hangulSeen ? state : { ...state, hangulSeen: true, notice: { code: 'hangul' } };

/** Where keys are looked up while no layer takes them. */
const scopesOf = ({ open }: State): readonly Scope[] => (open?.aligning ? ALIGN : READER);

function key(state: State, name: string, surroundings: Surroundings): Step {
  const layer = topLayer(state);
  const behaviour = layer && behaviourOf(layer);
  const id = state.keymap.lookUp(behaviour?.scopes ?? scopesOf(state), name);
  if (id === undefined && layer && behaviour?.typed && isText(name)) return behaviour.typed.run(state, layer, name);
  if (id === undefined && behaviour?.passing && state.keymap.lookUp(scopesOf(state), name) !== undefined)
    return key(pop(state), name, surroundings);
  if (id === undefined) return step(layer ? unbound(state, name, 'no-key-in-window') : counted(state, name));
  const command = BY_ID.get(id);
  const count = state.count === '' ? undefined : Number(state.count);
  return command
    ? attempt(command, { ...state, count: '' }, { ...surroundings, commands: COMMANDS, count })
    : step(state);
}

/** Whether a key's name is the text that it types: one character, or a space. */
const isText = (name: string): boolean => [...name].length === 1;

/** A key that means nothing here is told so, and that what does. */
function unbound(state: State, name: string, code: 'no-key' | 'no-key-in-window'): State {
  const help = toPrintable(keysOf(state.keymap, 'help.open')[0] ?? '');
  return { ...state, notice: { code, values: { key: toPrintable(name), help } } };
}

/** Digits gather to a count; any other unbound key drops it. */
function counted(state: State, name: string): State {
  if (!/^\d$/u.test(name)) return unbound({ ...state, count: '' }, name, 'no-key');
  return state.count.length < COUNT_DIGITS
    ? { ...state, count: (state.count + name).replace(/^0+/u, '') }
    : { ...state, count: '' };
}

/** A paste is text for a field; anywhere else there is no place for it. */
function pasted(state: State, text: string): Step {
  const layer = topLayer(state);
  const typed = layer && behaviourOf(layer).typed;
  if (!layer || typed?.as !== 'text') return step({ ...state, notice: { code: 'unavailable.no-field' } });
  return typed.run(state, layer, text.replace(/\s+/gu, ' '));
}
