import type { Band } from './band.ts';
import { bandAbout, firstBand } from './beam.ts';
import type { Box } from './boxes.ts';
import { guess } from './chain.ts';
import { evidence, ROWS_A_STEP } from './evidence.ts';
import { bestWay, type MoveScore, NONE, noBeads, posteriors, type Step, scoreRow } from './lattice.ts';
import { lengthScore } from './length.ts';
import { beadScore } from './model.ts';
import { MOVES } from './moves.ts';
import type { Pair, Pass } from './pair.ts';
import type { Sides } from './speaker.ts';
import type { ScoredBead } from './unit.ts';
import { poorRows, wayOf } from './widen.ts';

const run = (end: number, count: number): number[] => Array.from({ length: count }, (_, at) => end - count + at);

const beadOf = (step: Step, box: Box): ScoredBead => ({
  source: run(box.source[0] + step.row, MOVES[step.move]?.source ?? 0),
  target: run(box.target[0] + step.column, MOVES[step.move]?.target ?? 0),
  score: Math.min(1, step.value),
});

/** The score, but that no bead with both sides may hold a unit that was confirmed to be without a partner. */
const keepingAlone =
  ({ alone }: Pair, [first, second]: readonly [number, number], score: MoveScore): MoveScore =>
  (row, column, point, number) => {
    const [source, target] = [MOVES[number]?.source ?? 0, MOVES[number]?.target ?? 0];
    if (source === 0 || target === 0) return score(row, column, point, number);
    const [i, j] = [first + row, second + column];
    const free = alone.source[i] === alone.source[i - source] && alone.target[j] === alone.target[j - target];
    return free ? score(row, column, point, number) : NONE;
  };

/** The beads found in a band, and how often each move is expected to have been made in it. */
interface Found {
  readonly beads: readonly ScoredBead[];
  readonly counts: Float64Array;
}

function* alignBand(pair: Pair, { model }: Pass, box: Box, within: Band, sides: Sides): Generator<void, Found> {
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
  const counts = new Float64Array(MOVES.length);
  for (let at = 0; at < probability.length; at++)
    counts[at % MOVES.length] = (counts[at % MOVES.length] ?? 0) + (probability[at] ?? 0);
  return { beads: bestWay(within, probability).map(step => beadOf(step, box)), counts };
}

/** How often a band that proves too narrow is widened. */
const WIDENINGS = 2;

const isWhole = ({ low, high }: Band, box: Box): boolean =>
  low.at(-1) === 0 && high[0] === box.target[1] - box.target[0];

/** The first pass over a box: the band is widened where it proves too narrow. */
function* alignFirst(pair: Pair, pass: Pass, box: Box, sides: Sides): Generator<void, Found> {
  let within = firstBand(box, sides, pair.lengths);
  let found = yield* alignBand(pair, pass, box, within, sides);
  const way = isWhole(within, box) ? [] : guess(box, sides);
  const scale = new Float64Array(within.low.length).fill(1);
  for (let time = 0; time < WIDENINGS && !isWhole(within, box); time++) {
    const poor = poorRows(within, box, found.beads);
    if (poor.every(factor => factor === 1)) break;
    for (const [row, factor] of poor.entries()) scale[row] = (scale[row] ?? 1) * factor;
    within = bandAbout(way, box, pair.lengths, row => scale[row] ?? 1);
    found = yield* alignBand(pair, pass, box, within, sides);
  }
  return found;
}

/** The beads of a box in the pass before, in order. */
const before = (pass: Pass, box: Box): readonly ScoredBead[] =>
  pass.beads.filter(({ source, target }) => inside(source, box.source) && inside(target, box.target));

const inside = (units: readonly number[], [from, to]: readonly [number, number]): boolean =>
  units.every(unit => unit >= from && unit < to);

/** Aligns one box with what is known, and adds how often each move was made to `counts`. */
export function* alignBox(
  pair: Pair,
  pass: Pass,
  box: Box,
  sides: Sides,
  counts: Float64Array,
): Generator<void, readonly ScoredBead[]> {
  const known = before(pass, box);
  const whole = firstBand(box, sides, pair.lengths);
  const found =
    known.length === 0
      ? yield* alignFirst(pair, pass, box, sides)
      : yield* alignBand(
          pair,
          pass,
          box,
          isWhole(whole, box) ? whole : bandAbout(wayOf(box, known), box, pair.lengths, () => 1),
          sides,
        );
  for (const [move, count] of found.counts.entries()) counts[move] = (counts[move] ?? 0) + count;
  return found.beads;
}
