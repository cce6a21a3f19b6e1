/*
 * Mending an alignment by hand. An edit is a function of the alignment and the cursor; beads that it does not concern stay
 * the very same objects. Every edit keeps each unit once and in order. Units are segments, or the sentences of one bead.
 *
 * One mends from the top down. So, of the beads that an edit changes, the upper one is what a person has just said to be
 * right, and is confirmed; those below it are still to be looked at, and lose their scores:
 *
 *      move the last down             shift down from here            swap (the gap changes its place)
 *      1 = 1 2 ▸  1 = 1 ✓             1 = 1   1 = – ✓                 1 = –   1 = 1 ✓
 *      2 = 3      2 = 2 3             2 = 2   2 = 1                   2 = 1   2 = –
 *                                     3 = –   3 = 2
 */
import type { Alignment, Bead, Side } from './alignment.ts';

/** Where one is in an alignment: a bead, a side of it, and which of its units there (from 0; 0 where it has none). */
export interface Cursor {
  readonly bead: number;
  readonly side: Side;
  readonly at: number;
}

/** An alignment after an edit, and where the cursor is then. */
export interface Edited {
  readonly alignment: Alignment;
  readonly cursor: Cursor;
}

/** Why an edit cannot be made here: a message under `unavailable.`. */
export type Reason =
  | 'no-bead-below'
  | 'no-bead-above'
  | 'no-segment'
  | 'no-answer'
  | 'no-cut'
  | 'no-swap'
  | 'no-room'
  | 'no-auto';

/** A change of an alignment at the cursor. */
export type Edit = (alignment: Alignment, cursor: Cursor) => Edited | Reason;

/** The side across. */
export const otherSide = (side: Side): Side => (side === 'source' ? 'target' : 'source');

/** The unit of a side that the cursor stands by: on its own side the one it is on, across the one on its level. */
export const unitAt = (bead: Bead | undefined, side: Side, at: number): number =>
  Math.max(0, Math.min(at, (bead?.[side].length ?? 0) - 1));

/** The cursor kept within the alignment. */
export function withinBeads(alignment: Alignment, { bead, side, at }: Cursor): Cursor {
  const within = Math.max(0, Math.min(bead, alignment.length - 1));
  return { bead: within, side, at: unitAt(alignment[within], side, at) };
}

/** What an edit gives, with the cursor kept within it. */
export const edited = (alignment: Alignment, cursor: Cursor): Edited => ({
  alignment,
  cursor: withinBeads(alignment, cursor),
});
