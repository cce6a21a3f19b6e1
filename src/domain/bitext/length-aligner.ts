/*
 * Gale & Church (1993): the likeliest beads by length alone, by dynamic programming.
 *
 *        t0  t1  t2        cost[i][j]: the cheapest way to pair the first i source with the first j target units;
 *    s0   ╲                each step takes one bead: 1–1, 1–2, 2–1, 2–2, 1–0 or 0–1.
 *    s1    ╲──┐
 *    s2       ╲
 */

/** A bead of units by index from 0; either side may be empty. */
export interface UnitBead {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** Pairs two runs of units; the better aligners stand behind the same shape. */
export type Aligner = (source: readonly string[], target: readonly string[], ratio?: number) => UnitBead[];

/** Bead types with their prior probability, after the paper, with three to one added for Korean and English. */
const TYPES: readonly (readonly [source: number, target: number, prior: number])[] = [
  [1, 1, 0.87],
  [1, 2, 0.05],
  [2, 1, 0.05],
  [2, 2, 0.01],
  [1, 3, 0.005],
  [3, 1, 0.005],
  [1, 0, 0.005],
  [0, 1, 0.005],
];

/** Variance of the target length for each unit of source length, in characters; the paper's 6.8. */
const VARIANCE = 6.8;

/** English characters that a Korean syllable takes, at the median of news text. */
const SYLLABLE = 2.2;

/** Length of a text in Latin characters without spaces; a Korean or Chinese character counts as the several it becomes. */
export function textLength(text: string): number {
  const all = text.replace(/\s/gu, '').length;
  const syllables = text.match(/[\p{Script=Hangul}\p{Script=Han}]/gu)?.length ?? 0;
  return all + (SYLLABLE - 1) * syllables;
}

/** Target length for each unit of source length over two whole texts; 1 where either is empty. */
export function lengthRatio(source: readonly string[], target: readonly string[]): number {
  const [from, to] = [source, target].map(texts => texts.reduce((sum, text) => sum + textLength(text), 0));
  return from && to ? to / from : 1;
}

function matchCost(source: number, target: number, ratio: number): number {
  const mean = (source * ratio + target) / 2;
  const delta = (target - source * ratio) / Math.sqrt(Math.max(1, mean) * VARIANCE);
  return (delta * delta) / 2;
}

interface Step {
  readonly cost: number;
  readonly source: number;
  readonly target: number;
}

/** Running sums from 0, so that a stretch's length is a difference. */
function cumulative(lengths: readonly number[]): number[] {
  const sums = [0];
  for (const length of lengths) sums.push((sums.at(-1) ?? 0) + length);
  return sums;
}

/** The likeliest beads by length, every unit once and in order. `ratio` is the article's; for texts of up to some hundred units. */
export const alignByLength: Aligner = (source, target, ratio = lengthRatio(source, target)) => {
  const sums = { source: cumulative(source.map(textLength)), target: cumulative(target.map(textLength)) };
  const stretch = (sum: readonly number[], from: number, to: number) => (sum[to] ?? 0) - (sum[from] ?? 0);
  const table: Step[][] = [];
  for (let i = 0; i <= source.length; i++) {
    const row: Step[] = [];
    table.push(row);
    for (let j = 0; j <= target.length; j++) {
      const steps = TYPES.filter(([s, t]) => s <= i && t <= j).map(([s, t, prior]) => ({
        source: s,
        target: t,
        cost:
          (table[i - s]?.[j - t]?.cost ?? Number.POSITIVE_INFINITY) -
          Math.log(prior) +
          matchCost(stretch(sums.source, i - s, i), stretch(sums.target, j - t, j), ratio),
      }));
      row.push(
        steps.reduce(
          (best, step) => (step.cost < best.cost ? step : best),
          steps[0] ?? { cost: 0, source: 0, target: 0 },
        ),
      );
    }
  }
  return trace(table, source.length, target.length);
};

function trace(table: readonly (readonly Step[])[], sources: number, targets: number): UnitBead[] {
  const beads: UnitBead[] = [];
  for (let i = sources, j = targets; i > 0 || j > 0; ) {
    const step = table[i]?.[j];
    if (step === undefined) break;
    i -= step.source;
    j -= step.target;
    beads.push({ source: count(i, step.source), target: count(j, step.target) });
  }
  return beads.reverse();
}

const count = (from: number, length: number): number[] => Array.from({ length }, (_, at) => from + at);
