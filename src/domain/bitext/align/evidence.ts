/*
 * What the words of two groups of units say about each other. Each token of the one side is taken to be either by
 * chance, or said by one of the tokens of the other (IBM model 1, Brown et al. 1993; as evidence for a bead, Moore 2002):
 *
 *   log Π [ (1 - α) + α · Σ t(token | other) / (L + 1) p(token) ]
 *
 * L is the length of the other side, so that a longer bead does not explain more merely by being longer.
 */
import { type Band, pointCount } from './band.ts';
import { type Row, row } from './cells.ts';
import { MOST } from './moves.ts';
import type { Sides, Speaker } from './speaker.ts';
import { ROWS_A_STEP, type Steps } from './steps.ts';

/**
 * Scores, in nats, over the points of a band. `said[a - 1]` at (i, j): the tokens of target unit j - 1 as said by the
 * `a` source units before i. `told[b - 1]` at (i, j): those of source unit i - 1 as told by the `b` target units before j.
 */
export interface Evidence {
  readonly said: readonly Float32Array[];
  readonly told: readonly Float32Array[];
}

const MOST_TOKENS = 1024;

/** Sums the strengths of links by token, over ever more units of the other side, and turns the sums into a score. */
function summing() {
  const sums = new Float64Array(MOST_TOKENS);
  const touched: number[] = [];
  return {
    add(token: number, strength: number): void {
      if (sums[token] === 0) touched.push(token);
      sums[token] = (sums[token] ?? 0) + strength;
    },
    /** The score of the tokens of a unit, `others` tokens being on the other side. */
    score(by: Speaker, unit: number, others: number): number {
      const types = by.vocabulary.units[unit] ?? sums;
      let score = by.silence[unit] ?? 0;
      for (const token of touched)
        score += Math.log1p(((by.gains[types[token] ?? 0] ?? 0) * (sums[token] ?? 0)) / (others + 1));
      return score;
    },
    clear(): void {
      for (const token of touched) sums[token] = 0;
      touched.length = 0;
    },
  };
}

type Summing = ReturnType<typeof summing>;

function addCell(into: Summing, cells: Row | undefined, target: number, side: 'from' | 'to'): void {
  if (!cells) return;
  const column = target - cells.first;
  const end = cells.start[column + 1] ?? 0;
  const tokens = cells[side];
  for (let at = cells.start[column] ?? end; at < end; at++) into.add(tokens[at] ?? 0, cells.strength[at] ?? 0);
}

const tokenCount = (side: Speaker, unit: number): number => side.vocabulary.units[unit]?.length ?? 0;

/** The evidence at one point, for groups of one to `MOST` units on the other side. */
function fillPoint(
  into: Evidence,
  point: number,
  at: readonly [number, number],
  rows: readonly Row[],
  sides: Sides,
  sum: Summing,
): void {
  const [source, target] = at;
  let others = 0;
  for (let a = 1; a <= MOST && a <= source + 1; a++) {
    others += tokenCount(sides.source, source + 1 - a);
    addCell(sum, rows[a - 1], target, 'to');
    const said = into.said[a - 1];
    if (said) said[point] = sum.score(sides.target, target, others);
  }
  sum.clear();
  others = 0;
  for (let b = 1; b <= MOST && b <= target + 1; b++) {
    others += tokenCount(sides.target, target + 1 - b);
    addCell(sum, rows[0], target + 1 - b, 'from');
    const told = into.told[b - 1];
    if (told) told[point] = sum.score(sides.source, source, others);
  }
  sum.clear();
}

/** The evidence over a band whose first point is before units `source` and `target`. Yields now and then. */
export function* evidence(within: Band, origin: readonly [number, number], sides: Sides): Steps<Evidence> {
  const arrays = () => Array.from({ length: MOST }, () => new Float32Array(pointCount(within)));
  const into: Evidence = { said: arrays(), told: arrays() };
  const sum = summing();
  let rows: Row[] = [];
  for (let i = 1; i < within.low.length; i++) {
    if (i % ROWS_A_STEP === 0) yield;
    const low = Math.max(1, within.low[i] ?? 0);
    const high = within.high[i] ?? 0;
    const unit = origin[0] + i - 1;
    rows = [row(unit, [origin[1] + low - 1, origin[1] + high - 1], sides), ...rows.slice(0, MOST - 1)];
    for (let j = low; j <= high; j++)
      fillPoint(into, (within.start[i] ?? 0) + j - (within.low[i] ?? 0), [unit, origin[1] + j - 1], rows, sides, sum);
  }
  return into;
}
