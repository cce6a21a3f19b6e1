import { type Band, wholeBand } from './band.ts';
import { bandAbout } from './beam.ts';
import type { Box } from './boxes.ts';
import { guess } from './chain.ts';
import { evidence } from './evidence.ts';
import { bestWay, type MoveScore, NONE, noBeads, posteriors, type Step, scoreRow } from './lattice.ts';
import { lengthScore } from './length.ts';
import { beadScore, type Model } from './model.ts';
import { MOVES } from './moves.ts';
import type { Pair } from './pair.ts';
import type { Sides } from './speaker.ts';
import { ROWS_A_STEP, type Steps } from './steps.ts';
import type { ScoredBead } from './unit.ts';
import { poorRows, wayOf } from './widen.ts';

const run = (end: number, count: number): number[] => Array.from({ length: count }, (_, at) => end - count + at);

const beadOf = (step: Step, box: Box): ScoredBead => ({
  source: run(box.source[0] + step.row, MOVES[step.move]?.source ?? 0),
  target: run(box.target[0] + step.column, MOVES[step.move]?.target ?? 0),
  score: Math.min(1, step.value),
});

/** The score, but that no bead with both sides may hold a unit that was confirmed to be without a partner. */
function keepingAlone({ alone }: Pair, [first, second]: readonly [number, number], score: MoveScore): MoveScore {
  if (alone.source.at(-1) === 0 && alone.target.at(-1) === 0) return score;
  return (row, column, point, number) => {
    const [source, target] = [MOVES[number]?.source ?? 0, MOVES[number]?.target ?? 0];
    if (source === 0 || target === 0) return score(row, column, point, number);
    const [i, j] = [first + row, second + column];
    const free = alone.source[i] === alone.source[i - source] && alone.target[j] === alone.target[j - target];
    return free ? score(row, column, point, number) : NONE;
  };
}

/** The beads found in a band, and how often each move is expected to have been made in it. */
export interface Found {
  readonly beads: readonly ScoredBead[];
  readonly counts: Float64Array;
}

function* alignBand(pair: Pair, model: Model, box: Box, within: Band, sides: Sides): Steps<Found> {
  const origin = [box.source[0], box.target[0]] as const;
  const words = yield* evidence(within, origin, sides);
  const length = lengthScore(pair.lengths.source, pair.lengths.target, model.ratio);
  const score = keepingAlone(pair, origin, beadScore(within, origin, model, length, words));
  const scores = noBeads(within);
  for (let row = 0; row < within.low.length; row++) {
    if (row % ROWS_A_STEP === 0) yield;
    scoreRow(within, row, score, scores);
  }
  const probability = yield* posteriors(within, scores);
  yield;
  const counts = new Float64Array(MOVES.length);
  for (let at = 0; at < probability.length; at++)
    counts[at % MOVES.length] = (counts[at % MOVES.length] ?? 0) + (probability[at] ?? 0);
  return { beads: bestWay(within, probability).map(step => beadOf(step, box)), counts };
}

/** How often a band that proves too narrow is widened. */
const WIDENINGS = 2;

/** The most points of a box that is looked at as a whole. */
const SMALL = 40_000;

/** The first pass over a box too large to be looked at as a whole: the band is widened where it proves too narrow. */
function* alignLarge(pair: Pair, model: Model, box: Box, sides: Sides): Steps<Found> {
  const way = guess(box, sides);
  const scale = new Float64Array(box.source[1] - box.source[0] + 1).fill(1);
  for (let time = 0; ; time++) {
    const within = bandAbout(way, box, pair.lengths, row => scale[row] ?? 1);
    const found = yield* alignBand(pair, model, box, within, sides);
    const poor = poorRows(within, box, found.beads);
    if (time === WIDENINGS || poor.every(factor => factor === 1)) return found;
    for (const [row, factor] of poor.entries()) scale[row] = (scale[row] ?? 1) * factor;
  }
}

/** Aligns one box with what is believed, near the beads that the pass before found in it, if there was one. */
export function* alignBox(
  pair: Pair,
  model: Model,
  box: Box,
  sides: Sides,
  before: readonly ScoredBead[] | undefined,
): Steps<Found> {
  const [rows, columns] = [box.source[1] - box.source[0], box.target[1] - box.target[0]];
  if (rows * columns <= SMALL) return yield* alignBand(pair, model, box, wholeBand(rows, columns), sides);
  if (before === undefined) return yield* alignLarge(pair, model, box, sides);
  return yield* alignBand(
    pair,
    model,
    box,
    bandAbout(wayOf(box, before), box, pair.lengths, () => 1),
    sides,
  );
}
