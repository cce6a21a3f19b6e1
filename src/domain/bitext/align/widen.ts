import type { Band } from './band.ts';
import type { Box } from './boxes.ts';
import type { Point } from './chain.ts';
import type { ScoredBead } from './unit.ts';

/** How sure the beads about a row must be for the band to stay as it is, and how near to its edge they may come. */
const SURE = 0.4;
const NEAR = 4;
const WINDOW = 12;

/** By how much to widen the band at each row, given the beads found in it: 1 where they are sure and keep off the edges. */
export function poorRows(within: Band, box: Box, beads: readonly ScoredBead[]): Float64Array {
  const columns = box.target[1] - box.target[0];
  const poor = new Float64Array(within.low.length).fill(1);
  let column = 0;
  let trust = 1;
  for (const bead of beads) {
    trust += ((bead.score >= 0.5 ? 1 : 0) - trust) / WINDOW;
    column += bead.target.length;
    const row = bead.source[0] === undefined ? -1 : bead.source[0] - box.source[0];
    if (row < 0) continue;
    const [low, high] = [within.low[row] ?? 0, within.high[row] ?? 0];
    const touches = (low > 0 && column - low < NEAR) || (high < columns && high - column < NEAR);
    if (touches || trust < SURE) poor.fill(3, Math.max(0, row - 2 * WINDOW), row + 2 * WINDOW);
  }
  return poor;
}

/** The way that beads take, as points. */
export const wayOf = (box: Box, beads: readonly ScoredBead[]): Point[] => [
  [box.source[0], box.target[0]],
  ...beads.flatMap((bead): Point[] =>
    bead.source[0] === undefined || bead.target[0] === undefined || bead.score < 0.5
      ? []
      : [[bead.source[0], bead.target[0]]],
  ),
  [box.source[1], box.target[1]],
];
