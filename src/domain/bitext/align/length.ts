/*
 * How well two lengths go together (Gale & Church 1993), as a ratio to what chance would give:
 *
 *   log  p(lengths | the one translates the other) / p(source lengths) · p(target lengths)
 *
 * The logarithm of the ratio of two lengths is spread about its mean the wider the shorter the texts are. The mean and
 * the spread are the pair's own. Long tails (Student's t) keep one faulty pair from shifting its neighbours.
 */

/** The lengths of one side: running sums over its units, and the running log-probability of each length by itself. */
export interface Lengths {
  readonly sums: Float64Array;
  readonly chance: Float64Array;
}

/** The pair's own length ratio: mean of log(target / source), and its variance times length. */
export interface Ratio {
  readonly mean: number;
  readonly spread: number;
}

/** What is believed before anything is known, and for how many beads it counts. */
export const COMMON_RATIO: Ratio & { readonly beads: number } = { mean: 0, spread: 5, beads: 8 };

const FLOOR = 0.004;
const FREEDOM = 6;
const DENSE = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** The length of a text in English letters: a syllable of Hangul says what 2.25 letters say, a space nothing. */
export function effectiveLength(text: string): number {
  const letters = text.normalize('NFC').replace(/\s+/gu, '');
  const dense = letters.match(DENSE)?.length ?? 0;
  return Math.max(1, letters.length + 1.25 * dense);
}

const running = (values: readonly number[]): Float64Array => {
  const sums = new Float64Array(values.length + 1);
  for (const [at, value] of values.entries()) sums[at + 1] = (sums[at] ?? 0) + value;
  return sums;
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const normal = (z: number): number => -0.5 * z * z - 0.919;

/** The lengths of the units of one side, lognormal by themselves. */
export function lengthsOf(texts: readonly string[]): Lengths {
  const lengths = texts.map(effectiveLength);
  const logs = lengths.map(Math.log);
  const centre = mean(logs);
  const deviation = Math.sqrt(Math.max(0.15, mean(logs.map(log => (log - centre) ** 2))));
  const chance = logs.map(log => normal((log - centre) / deviation) - Math.log(deviation) - log);
  return { sums: running(lengths), chance: running(chance) };
}

const between = (sums: Float64Array, end: number, count: number): number => (sums[end] ?? 0) - (sums[end - count] ?? 0);

const LOG_FACTORIAL = [0, 0, 0, Math.log(2), Math.log(6)];
const student = (t: number): number => -0.957 - ((FREEDOM + 1) / 2) * Math.log1p((t * t) / FREEDOM);

/** Log-probability of how a length splits into `count` parts, were all splits alike. */
const split = (length: number, count: number): number => (LOG_FACTORIAL[count] ?? 0) - count * Math.log(length);

/** The standard deviation of log(target / source) for texts of these lengths. */
export const deviation = (ratio: Ratio, source: number, target: number): number =>
  Math.sqrt(ratio.spread / Math.sqrt(source * target) + FLOOR);

/** The score, in nats, of the bead that ends before units `i` and `j` and takes `a` and `b` units, neither 0. */
export type LengthScore = (i: number, a: number, j: number, b: number) => number;

/** The length score of any bead between two sides. */
export const lengthScore =
  (source: Lengths, target: Lengths, ratio: Ratio): LengthScore =>
  (i, a, j, b) => {
    const one = between(source.sums, i, a);
    const other = between(target.sums, j, b);
    const spread = deviation(ratio, one, other);
    const fit = student((Math.log(other / one) - ratio.mean) / spread) - Math.log(spread);
    const parts = split(one, a) + split(other, b);
    return fit + 0.5 * (parts - between(source.chance, i, a) - between(target.chance, j, b));
  };

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
};

/** The ratio that a list of paired lengths shows, drawn towards the common one where they are few. */
export function fitRatio(pairs: readonly (readonly [number, number])[]): Ratio {
  const { beads, spread } = COMMON_RATIO;
  const shrink = pairs.length / (pairs.length + beads);
  const centre = median(pairs.map(([one, other]) => Math.log(other / one))) * shrink;
  const squares = pairs.map(([one, other]) => (Math.log(other / one) - centre) ** 2 * Math.sqrt(one * other));
  const robust = median(squares) / 0.455;
  return { mean: centre || 0, spread: Math.max(0.5, robust * shrink + spread * (1 - shrink)) };
}
