import { type Alignment, type Bead, SIDES } from '../../domain/bitext/alignment.ts';
import type { Article } from '../../domain/bitext/article.ts';
import { type Cursor, type Edit, type Edited, withinBeads } from '../../domain/bitext/edit.ts';
import { mergeAlignments, sameBead } from '../../domain/bitext/merge-alignments.ts';
import { asAlignment } from '../../domain/bitext/sentence-links.ts';
import { type Tools, withBead } from '../article/reading.ts';
import { unkeptNotice } from '../article/unkept.ts';
import type { Effect, Event } from '../events.ts';
import { type Step, step } from '../events.ts';
import type { Change, History, OpenArticle, State, Version } from '../state.ts';

/** The cursor of the alignment mode; where one has come to the bead another way, it is on the first segment of its side. */
export function cursorOf({ article, view, aligning }: OpenArticle): Cursor {
  const { bead, side, at } = aligning?.cursor ?? { bead: view.bead, side: 'source' as const, at: 0 };
  return withinBeads(article.alignment, { bead: view.bead, side, at: bead === view.bead ? at : 0 });
}

/** What is edited: the beads of the article, or, inside a bead, its sentence links. */
export interface Level {
  readonly alignment: Alignment;
  readonly cursor: Cursor;
  /** The bead that one is inside, if one is. */
  readonly within?: Bead;
}

/** The level that one is on. */
export function levelOf({ links }: Tools, open: OpenArticle): Level {
  const { article, view, aligning } = open;
  const within = article.alignment[view.bead];
  if (aligning?.inside === undefined || aligning.cursor.bead !== view.bead || within === undefined)
    return { alignment: article.alignment, cursor: cursorOf(open) };
  const alignment = within.sentences ?? asAlignment(links(article, view.bead));
  return { alignment, cursor: withinBeads(alignment, aligning.inside), within };
}

/** The state with the cursor among the beads put somewhere, and, inside the bead there, the other one. */
export function withCursor(state: State, cursor: Cursor, inside?: Cursor): State {
  if (state.open === undefined) return state;
  const within = withinBeads(state.open.article.alignment, cursor);
  const moved = withBead(state, within.bead);
  if (moved.open === undefined) return moved;
  return { ...moved, open: { ...moved.open, aligning: { cursor: within, inside } } };
}

/** The state with the cursor of a level put somewhere on it. */
export const withLevelCursor = (state: State, { within }: Level, cursor: Cursor): State =>
  within && state.open ? withCursor(state, cursorOf(state.open), cursor) : withCursor(state, cursor);

/** An edit done so many times over, as far as it goes; a reason where it cannot be done once. */
export const repeated =
  (edit: Edit, count: number): Edit =>
  (alignment, cursor) => {
    let done: Edited | undefined;
    for (let time = 0; time < Math.min(count, alignment.length); time++) {
      const next = edit(done?.alignment ?? alignment, done?.cursor ?? cursor);
      if (typeof next === 'string') return done ?? next;
      done = next;
    }
    return done ?? { alignment, cursor };
  };

/** The bead after an edit that holds what a bead held before it, by its first segment. */
function follower(before: Alignment, after: Alignment): (bead: number) => number {
  const [sources, targets] = [new Map<number, number>(), new Map<number, number>()];
  for (const [number, { source, target }] of after.entries()) {
    for (const segment of source) sources.set(segment, number);
    for (const segment of target) targets.set(segment, number);
  }
  return number => {
    const bead = before[number];
    return sources.get(bead?.source[0] ?? -1) ?? targets.get(bead?.target[0] ?? -1) ?? number;
  };
}

/** Whether two versions of an article have the very same texts. */
export const sameTexts = (a: Article, b: Article): boolean => SIDES.every(side => a[side] === b[side]);

/** Everything that knows beads by number, put to where they are after an edit. */
function following(open: OpenArticle, article: Article): OpenArticle {
  const isTextKept = sameTexts(open.article, article);
  // Where segments were parted or joined, their numbers are others, but beads stay where they are.
  const to = isTextKept ? follower(open.article.alignment, article.alignment) : (bead: number) => bead;
  const moved = <Item extends { readonly bead: number }>(items: readonly Item[]): readonly Item[] =>
    items.map(item => (to(item.bead) === item.bead ? item : { ...item, bead: to(item.bead) }));
  const place = {
    marks: moved(open.marks),
    lit: moved(open.lit),
    back: moved(open.back),
    forward: moved(open.forward),
  };
  return { ...open, ...place, article, ...(!isTextKept && { lit: [] }) };
}

/** Marks that an edit has moved, to be kept where they are now. */
const movedMarks = (before: OpenArticle, after: OpenArticle): Effect[] =>
  after.marks
    .filter((mark, at) => mark !== before.marks[at])
    .map(mark => ({ type: 'save-mark', article: after.article.id, mark }));

/** The state with another version of the open article, which is to be kept. */
export function withVersion(state: State, { article, cursor, inside }: Version, history: History): Step {
  const { open } = state;
  if (open === undefined) return step(state);
  const next = { ...following(open, article), history };
  const effects: Effect[] = [
    { type: 'keep-alignment', article, base: open.kept, from: open.article },
    ...movedMarks(open, next),
  ];
  return step(withCursor({ ...state, open: next }, cursor, inside), ...effects);
}

/** The state after an edit of the open article, which can be undone. */
export function edited(state: State, open: OpenArticle, after: Version): Step {
  const { article, aligning } = open;
  const change: Change = { before: { article, cursor: cursorOf(open), inside: aligning?.inside }, after };
  return withVersion(state, after, { past: [...open.history.past, change], future: [] });
}

const sameObjects = (a: Alignment, b: Alignment): boolean =>
  a.length === b.length && a.every((bead, at) => bead === b[at]);

/** A bead whose sentence links a person has mended: so it has been looked at. */
const mendedBead = ({ source, target, status }: Bead, sentences: Alignment): Bead => ({
  ...{ source, target, sentences },
  status: status === 'flagged' ? 'flagged' : 'confirmed',
});

/** The state with another bead in place of the focused one, which one is inside. */
function withBeadReplaced(state: State, open: OpenArticle, bead: Bead, inside: Cursor): Step {
  const alignment = open.article.alignment.with(open.view.bead, bead);
  return edited(state, open, { article: { ...open.article, alignment }, cursor: cursorOf(open), inside });
}

/** Makes an edit on the level that one is on, or says why it cannot be made here. */
export function applied(state: State, open: OpenArticle, level: Level, edit: Edit): Step {
  const { article } = open;
  const done = edit(level.alignment, level.cursor);
  if (typeof done === 'string') return step({ ...state, notice: { code: `unavailable.${done}` } });
  if (sameObjects(done.alignment, level.alignment)) return step(withLevelCursor(state, level, done.cursor));
  if (level.within === undefined)
    return edited(state, open, { article: { ...article, alignment: done.alignment }, cursor: done.cursor });
  return withBeadReplaced(state, open, mendedBead(level.within, done.alignment), done.cursor);
}

/** The sentence links of the bead that one is inside as the aligner finds them, whatever a person has made of them. */
export function relinked(state: State, open: OpenArticle, { within, cursor }: Level): Step {
  if (within?.sentences === undefined) return step({ ...state, notice: { code: 'realigned-none' } });
  const { sentences: _, ...bead } = within;
  return withBeadReplaced(state, open, bead, cursor);
}

/** How many beads of an alignment are not in another. */
function changedBeads(before: Alignment, after: Alignment): number {
  const name = ({ source, target }: Bead) => `${source.join()}:${target.join()}`;
  const known = new Map(before.map(bead => [name(bead), bead]));
  return after.filter(bead => !known.has(name(bead))).length;
}

type Of<Type extends Event['type']> = Extract<Event, { type: Type }>;

/** What the aligner made of the open article, as one edit; what was changed meanwhile is not undone by it. */
export function realigned(state: State, { before, alignment }: Of<'realigned'>): Step {
  const { open } = state;
  if (open === undefined) return step(state);
  const { article } = open;
  const merged = article.alignment === before ? alignment : mergeAlignments(before, article.alignment, alignment);
  const count = changedBeads(article.alignment, merged);
  const notice = { code: count > 0 ? 'realigned' : 'realigned-none', values: { count } };
  if (sameObjects(merged, article.alignment)) return step({ ...state, notice });
  const cursor = cursorOf(open);
  const bead = follower(article.alignment, merged)(cursor.bead);
  const done = edited(state, open, { article: { ...article, alignment: merged }, cursor: { ...cursor, bead, at: 0 } });
  return { ...done, state: { ...done.state, notice } };
}

/** The state once an alignment is on disk; what another window did meanwhile is taken up, and the cursor stays. */
export function kept(state: State, { sent, kept }: Of<'alignment-kept'>): State {
  const { open } = state;
  if (open === undefined) return state;
  const saved = { ...open, kept, unsaved: false };
  if (kept === sent) return { ...state, open: saved };
  const { article } = open;
  const alignment = mergeAlignments(sent, article.alignment, kept);
  const cursor = cursorOf(open);
  const bead = follower(article.alignment, alignment)(cursor.bead);
  const next = { ...state, open: following(saved, { ...article, alignment }), notice: { code: 'merged' } };
  const isSame = sameBead(
    alignment[bead] ?? { source: [], target: [], status: 'auto' },
    article.alignment[cursor.bead],
  );
  return open.aligning ? withCursor(next, { ...cursor, bead, at: isSame ? cursor.at : 0 }) : withBead(next, bead);
}

/** The state when an alignment could not be kept: it is said once, and tried again with the next edit. */
export function unkept(state: State, { problems }: Of<'alignment-unkept'>): State {
  const { open } = state;
  if (open === undefined || open.unsaved) return state;
  return { ...state, open: { ...open, unsaved: true }, notice: unkeptNotice('alignment', problems) };
}

/** The alignment mode, begun on the focused bead, or left. */
export const toggled = (state: State, open: OpenArticle): State => ({
  ...state,
  open: { ...open, aligning: open.aligning === undefined ? { cursor: cursorOf(open) } : undefined },
});

/** Into the sentence links of the focused bead, or out of them. */
export function turned(state: State, open: OpenArticle, { within, cursor }: Level): State {
  const outer = cursorOf(open);
  return within ? withCursor(state, outer) : withCursor(state, outer, { bead: 0, side: cursor.side, at: 0 });
}
