import { beadKind } from '../../domain/bitext/article.ts';
import { cursorSentences, jumpTo, viewportOf, withBead, withView } from '../article/reading.ts';
import { type Command, type Context, needsArticle } from '../command.ts';
import { type Step, step } from '../events.ts';
import { OVERLAP, textHeight } from '../layout/viewport.ts';
import type { OpenArticle, State, View } from '../state.ts';

type Move = (state: State, open: OpenArticle, context: Context) => State;

/** Whether two views are of the same place. */
const isSamePlace = (a: View, b: View): boolean =>
  (['bead', 'sentence', 'term'] as const).every(key => a[key] === b[key]) &&
  a.top.bead === b.top.bead &&
  a.top.row === b.top.row;

/** A command that moves within the open article, and says so where there is no further: `end` is the reason. */
const move = (id: string, end: 'at-start' | 'at-end' | 'no-more-headings', run: Move): Command => ({
  id,
  group: 'moving',
  unavailable: needsArticle,
  run: (state, context): Step => {
    if (state.open === undefined) return step(state);
    const next = run(state, state.open, context);
    const stays = next.open && isSamePlace(next.open.view, state.open.view);
    return step(stays ? { ...next, notice: { code: `unavailable.${end}` } } : next);
  },
});

const by =
  (beads: number): Move =>
  (state, open, { count = 1 }) =>
    withBead(state, open.view.bead + beads * count);

/** One sentence on or back; past the end of the bead, into the next one. */
function sentence(state: State, open: OpenArticle, direction: 1 | -1): State {
  const { bead, sentence: at } = open.view;
  const inside = at === undefined ? (direction > 0 ? 0 : -1) : at + direction;
  if (inside >= 0 && inside < cursorSentences(open, bead).length)
    return withView(state, { sentence: inside, term: undefined });
  const next = bead + direction;
  if (next < 0 || next >= open.article.alignment.length) return state;
  return withBead(state, next, { sentence: direction > 0 ? 0 : Math.max(0, cursorSentences(open, next).length - 1) });
}

function repeat(state: State, times: number, once: (state: State, open: OpenArticle) => State): State {
  let now = state;
  for (let done = 0; done < Math.min(times, 1000) && now.open; done++) now = once(now, now.open);
  return now;
}

const sentences =
  (direction: 1 | -1): Move =>
  (state, _open, { count = 1 }) =>
    repeat(state, count, (now, open) => sentence(now, open, direction));

/** A page, or part of one, within a long bead; at its end on to the next bead. `share` is signed. */
const page =
  (share: number): Move =>
  (state, open, { tools }) => {
    const viewport = viewportOf(state, open);
    const { bead, top } = open.view;
    const most = textHeight(tools.blocks, viewport, bead) - viewport.rows;
    const row = top.bead === bead ? top.row : 0;
    const atEnd = share > 0 ? row >= most : row <= 0;
    if (most <= 0 || atEnd) return turn(state, open, Math.sign(share), tools);
    const by = Math.max(1, Math.floor(viewport.rows * Math.abs(share)) - OVERLAP) * Math.sign(share);
    return withView(state, {
      sentence: undefined,
      term: undefined,
      top: { bead, row: Math.max(0, Math.min(most, row + by)) },
    });
  };

/** On to the next bead's beginning, or back to the end of the one before. */
function turn(state: State, open: OpenArticle, direction: number, tools: Context['tools']): State {
  const bead = open.view.bead + direction;
  if (direction > 0 || bead < 0) return withBead(state, bead);
  const viewport = viewportOf(state, open);
  const row = textHeight(tools.blocks, viewport, bead) - viewport.rows;
  return withBead(state, bead, row > 0 ? { top: { bead, row } } : {});
}

/** The next heading in a direction, from the focused bead. */
const heading =
  (direction: 1 | -1): Move =>
  (state, { article, view }) => {
    const isHeading = (bead: number) => /^head/u.test(beadKind(article, article.alignment[bead]));
    let bead = view.bead + direction;
    while (bead >= 0 && bead < article.alignment.length && !isHeading(bead)) bead += direction;
    return article.alignment[bead] ? jumpTo(state, bead) : state;
  };

/** A bead by its number from 1, or the first or last; of the one that one is in, its first rows or its last. */
const to =
  (otherwise: 'first' | 'last'): Move =>
  (state, open, { count, tools }) => {
    const { length } = open.article.alignment;
    const bead = Math.max(0, Math.min(length, count ?? (otherwise === 'first' ? 1 : length)) - 1);
    if (bead !== open.view.bead) return jumpTo(state, bead);
    const viewport = viewportOf(state, open);
    const most = Math.max(0, textHeight(tools.blocks, viewport, bead) - viewport.rows);
    if (most === 0) return state;
    const row = count === undefined && otherwise === 'last' ? most : 0;
    return withView(state, { sentence: undefined, term: undefined, top: { bead, row } });
  };

/** Moves through the text. */
export const MOVING: readonly Command[] = [
  move('bead.next', 'at-end', by(1)),
  move('bead.previous', 'at-start', by(-1)),
  move('sentence.next', 'at-end', sentences(1)),
  move('sentence.previous', 'at-start', sentences(-1)),
  move('page.down', 'at-end', page(1)),
  move('page.up', 'at-start', page(-1)),
  move('page.half-down', 'at-end', page(0.5)),
  move('page.half-up', 'at-start', page(-0.5)),
  move('bead.first', 'at-start', to('first')),
  move('bead.last', 'at-end', to('last')),
  move('heading.next', 'no-more-headings', heading(1)),
  move('heading.previous', 'no-more-headings', heading(-1)),
];
