import type { Alignment, Bead } from '../domain/bitext/alignment.ts';
import type { Article } from '../domain/bitext/article.ts';
import { type Cursor, type Edit, type Edited, withinBeads } from '../domain/bitext/edit.ts';
import { mergeAlignments, sameBead } from '../domain/bitext/merge-alignments.ts';
import type { Effect, Event } from './events.ts';
import { type Step, step } from './events.ts';
import { withBead } from './reading.ts';
import type { Aligning, Change, History, OpenArticle, State, Version } from './state.ts';

/** The cursor of the alignment mode; where one has come to the bead another way, it is on the first segment of its side. */
export function cursorOf({ article, view, aligning }: OpenArticle): Cursor {
  const { bead, side, at } = aligning?.cursor ?? { bead: view.bead, side: 'source' as const, at: 0 };
  return withinBeads(article.alignment, { bead: view.bead, side, at: bead === view.bead ? at : 0 });
}

/** The state with the cursor put somewhere. */
export function withCursor(state: State, cursor: Cursor): State {
  if (state.open === undefined) return state;
  const within = withinBeads(state.open.article.alignment, cursor);
  const moved = withBead(state, within.bead);
  return moved.open
    ? { ...moved, open: { ...moved.open, aligning: { ...moved.open.aligning, cursor: within } } }
    : moved;
}

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

/** Everything that knows beads by number, put to where they are after an edit. */
function following(open: OpenArticle, article: Article): OpenArticle {
  const to = follower(open.article.alignment, article.alignment);
  const moved = <Item extends { readonly bead: number }>(items: readonly Item[]): readonly Item[] =>
    items.map(item => (to(item.bead) === item.bead ? item : { ...item, bead: to(item.bead) }));
  const place = {
    marks: moved(open.marks),
    lit: moved(open.lit),
    back: moved(open.back),
    forward: moved(open.forward),
  };
  return { ...open, ...place, article };
}

/** Marks that an edit has moved, to be kept where they are now. */
const movedMarks = (before: OpenArticle, after: OpenArticle): Effect[] =>
  after.marks
    .filter((mark, at) => mark !== before.marks[at])
    .map(mark => ({ type: 'save-mark', article: after.article.id, mark }));

/** The state with another version of the open article, which is to be kept. */
export function withVersion(state: State, { article, cursor }: Version, history: History): Step {
  const { open } = state;
  if (open === undefined) return step(state);
  const next = { ...following(open, article), history };
  const effects: Effect[] = [{ type: 'keep-alignment', article, base: open.kept }, ...movedMarks(open, next)];
  return step(withCursor({ ...state, open: next }, cursor), ...effects);
}

/** The state after an edit of the open article, which can be undone. */
export function edited(state: State, open: OpenArticle, after: Version): Step {
  const change: Change = { before: { article: open.article, cursor: cursorOf(open) }, after };
  return withVersion(state, after, { past: [...open.history.past, change], future: [] });
}

/** Makes an edit, or says why it cannot be made here. */
export function applied(state: State, open: OpenArticle, edit: Edit): Step {
  const { article } = open;
  const done = edit(article.alignment, cursorOf(open));
  if (typeof done === 'string') return step({ ...state, notice: { code: `unavailable.${done}` } });
  if (done.alignment.every((bead, at) => bead === article.alignment[at])) return step(withCursor(state, done.cursor));
  return edited(state, open, { article: { ...article, alignment: done.alignment }, cursor: done.cursor });
}

/** A version to go back or on to, with what has come from elsewhere since. */
function reached({ article }: OpenArticle, from: Version, to: Version): Version {
  if (article === from.article) return to;
  const alignment = mergeAlignments(from.article.alignment, to.article.alignment, article.alignment);
  return { article: { ...article, alignment }, cursor: to.cursor };
}

/** The edit done last, undone. */
export function undone(state: State, open: OpenArticle): Step {
  const { past, future } = open.history;
  const change = past.at(-1);
  if (change === undefined) return step({ ...state, notice: { code: 'unavailable.no-undo' } });
  const history = { past: past.slice(0, -1), future: [...future, change] };
  return withVersion(state, reached(open, change.after, change.before), history);
}

/** The edit undone last, done again. */
export function redone(state: State, open: OpenArticle): Step {
  const { past, future } = open.history;
  const change = future.at(-1);
  if (change === undefined) return step({ ...state, notice: { code: 'unavailable.no-redo' } });
  const history = { past: [...past, change], future: future.slice(0, -1) };
  return withVersion(state, reached(open, change.before, change.after), history);
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
  if (merged.every((bead, at) => bead === article.alignment[at])) return step({ ...state, notice });
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
export function unkept(state: State): State {
  const { open } = state;
  if (open === undefined || open.unsaved) return state;
  return { ...state, open: { ...open, unsaved: true }, notice: { code: 'trouble.alignment' } };
}

/** The alignment mode, begun on the focused bead, or left. */
export function toggled(open: OpenArticle): OpenArticle {
  const aligning: Aligning | undefined = open.aligning ? undefined : { cursor: cursorOf(open) };
  return { ...open, aligning };
}
