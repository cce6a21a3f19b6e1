/*
 * Every way through the band at once: the forward-backward algorithm over beads (Rabiner 1989).
 *
 *      before(i - a, j - b) ──── bead (a, b), score ────▶ (i, j) ─── after(i, j)
 *
 *   p(bead) = exp(before + score + after - whole)
 */
import { type Band, pointAt, pointCount } from './band.ts';
import { MOST, MOVES } from './moves.ts';
import { ROWS_A_STEP, type Steps } from './steps.ts';

/** The score, in nats, of the bead that ends at a point by a move (its number in `MOVES`). */
export type MoveScore = (row: number, column: number, point: number, move: number) => number;

/** For each point of a band and each move that ends there, a number; `NONE` where the move is not to be had. */
export type Beads = Float32Array;
export const NONE = Number.NEGATIVE_INFINITY;

const COUNT = MOVES.length;
const SOURCES = Int8Array.from(MOVES, move => move.source);
const TARGETS = Int8Array.from(MOVES, move => move.target);

type Visit = (column: number, point: number, from: number, move: number) => void;

/** The rows that moves to a row begin in, by how many rows back: first and last column, and the point of column 0. */
function rowsBack({ low, high, start }: Band, row: number) {
  const back = Array.from({ length: Math.min(MOST, row) + 1 }, (_, by) => row - by);
  return {
    low: Int32Array.from(back, at => low[at] ?? 0),
    high: Int32Array.from(back, at => high[at] ?? -1),
    zero: Int32Array.from(back, at => (start[at] ?? 0) - (low[at] ?? 0)),
  };
}

/**
 * Calls `visit` for every move that ends in row `row` and stays within the band, by columns that rise, or fall. It is
 * what most of the time goes into, much of it before the engine has compiled it: so it calls nothing else.
 */
function visitRow(within: Band, row: number, visit: Visit, rising = true): void {
  const { low, high, zero } = rowsBack(within, row);
  const [first, last, point] = [low[0] ?? 0, high[0] ?? -1, zero[0] ?? 0];
  for (let step = 0; step <= last - first; step++) {
    const column = rising ? first + step : last - step;
    for (let move = 0; move < COUNT; move++) {
      const back = SOURCES[move] ?? 0;
      const from = column - (TARGETS[move] ?? 0);
      if (from >= (low[back] ?? 1) && from <= (high[back] ?? 0))
        visit(column, point + column, (zero[back] ?? 0) + from, move);
    }
  }
}

/** The scores of all beads in the band, row by row. */
export function scoreRow(within: Band, row: number, score: MoveScore, into: Beads): void {
  visitRow(within, row, (column, point, _, move) => {
    into[point * COUNT + move] = score(row, column, point, move);
  });
}

/** An empty table of beads for a band. */
export const noBeads = (within: Band): Beads => new Float32Array(pointCount(within) * COUNT).fill(NONE);

const addLogs = (a: number, b: number): number => {
  if (a === NONE) return b;
  if (b === NONE) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
};

const rowCount = (within: Band): number => within.low.length;

/** The probability of every bead in the band, in the place of its score; a step is a number of rows. */
export function* posteriors(within: Band, scores: Beads): Steps<Beads> {
  const rows = rowCount(within);
  const points = pointCount(within);
  const [before, after] = [new Float64Array(points).fill(NONE), new Float64Array(points).fill(NONE)];
  before[0] = 0;
  after[points - 1] = 0;
  for (let row = 0; row < rows; row++) {
    if (row % ROWS_A_STEP === 0) yield;
    forwardRow(within, row, scores, before);
  }
  for (let row = rows - 1; row >= 0; row--) {
    if (row % ROWS_A_STEP === 0) yield;
    backwardRow(within, row, scores, after);
  }
  return yield* probabilities(within, scores, before, after);
}

function forwardRow(within: Band, row: number, scores: Beads, before: Float64Array): void {
  visitRow(within, row, (_, point, from, move) => {
    before[point] = addLogs(before[point] ?? NONE, (before[from] ?? NONE) + (scores[point * COUNT + move] ?? NONE));
  });
}

function backwardRow(within: Band, row: number, scores: Beads, after: Float64Array): void {
  const add: Visit = (_, point, from, move) => {
    after[from] = addLogs(after[from] ?? NONE, (after[point] ?? NONE) + (scores[point * COUNT + move] ?? NONE));
  };
  visitRow(within, row, add, false);
}

function* probabilities(within: Band, scores: Beads, before: Float64Array, after: Float64Array): Steps<Beads> {
  const whole = before.at(-1) ?? 0;
  for (let row = 0; row < rowCount(within); row++) {
    if (row % ROWS_A_STEP === 0) yield;
    visitRow(within, row, (_, point, from, move) => {
      const at = point * COUNT + move;
      scores[at] = Math.exp((before[from] ?? NONE) + (scores[at] ?? NONE) + (after[point] ?? NONE) - whole);
    });
  }
  for (let at = 0; at < scores.length; at++) if (scores[at] === NONE) scores[at] = 0;
  return scores;
}

/** One bead of a way through: the point where it ends, its move and the number it has in the table. */
export interface Step {
  readonly row: number;
  readonly column: number;
  readonly move: number;
  readonly value: number;
}

/**
 * The way through the band whose beads are right most often: the sum of their probabilities, each counted as often as
 * it holds units, is the greatest (minimum Bayes risk; Kumar & Byrne 2002).
 */
export function bestWay(within: Band, probability: Beads): Step[] {
  const points = pointCount(within);
  const best = new Float64Array(points).fill(NONE);
  const moves = new Int8Array(points).fill(-1);
  best[0] = 0;
  for (let row = 0; row < rowCount(within); row++)
    visitRow(within, row, (_, point, from, move) => {
      const total = (best[from] ?? NONE) + gain(move, probability[point * COUNT + move] ?? 0);
      if (total <= (best[point] ?? NONE)) return;
      best[point] = total;
      moves[point] = move;
    });
  return trace(within, moves, probability);
}

const gain = (move: number, probability: number): number => {
  const step = MOVES[move];
  return step ? (step.source + step.target) * probability : NONE;
};

function trace(within: Band, moves: Int8Array, probability: Beads): Step[] {
  const way: Step[] = [];
  let [row, column] = [rowCount(within) - 1, within.high.at(-1) ?? 0];
  while (row > 0 || column > 0) {
    const point = pointAt(within, row, column);
    const move = moves[point] ?? -1;
    const step = MOVES[move];
    if (!step) throw new Error(`no way through the band at ${row}, ${column}`);
    way.push({ row, column, move, value: probability[point * COUNT + move] ?? 0 });
    row -= step.source;
    column -= step.target;
  }
  return way.reverse();
}
