import { effectiveLength } from '../bitext/align/length.ts';
import type { Gathering } from './gathering.ts';
import type { BeadMaterial } from './material.ts';
import { textOf } from './material.ts';

/** The lengths of a bead: the logarithm of target for source, and the shorter of both in syllables of Korean. */
export interface BeadLengths {
  readonly log: number;
  readonly least: number;
}

/** English letters that a syllable takes: what `effectiveLength` counts one as. */
const SYLLABLE = 2.25;

/** The lengths of a bead; undefined where a side is empty. */
export function lengthsOf({ source, target }: BeadMaterial): BeadLengths | undefined {
  const [from, to] = [textOf(source), textOf(target)];
  if (from.trim() === '' || to.trim() === '') return undefined;
  const [a, b] = [effectiveLength(from), effectiveLength(to)];
  return { log: Math.log(b / a), least: Math.max(a, b) / SYLLABLE };
}

/** The ratio of an article: the median of its logarithms, and their robust standard deviation (1.4826 · MAD). */
export interface ArticleRatio {
  readonly median: number;
  readonly deviation: number;
}

const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

/** Beads from which an article has a ratio of its own, and what is taken for one before. */
const ENOUGH = 8;
const USUAL: ArticleRatio = { median: 0, deviation: 0.3 };
/** Deviations are never smaller than this: paragraphs differ that much in any translation. */
const LEAST_DEVIATION = 0.13;
/** Shorter beads, in syllables, tell nothing of the ratio. */
const TELLING = 15;

/** Gathers the ratio over all beads. */
export function gatherRatio(): Gathering<ArticleRatio> {
  const logs: number[] = [];
  return {
    take: bead => {
      const lengths = lengthsOf(bead);
      if (lengths && lengths.least >= TELLING) logs.push(lengths.log);
    },
    made: () => {
      if (logs.length < ENOUGH) return USUAL;
      const middle = median(logs);
      const deviation = 1.4826 * median(logs.map(log => Math.abs(log - middle)));
      return { median: middle, deviation: Math.max(LEAST_DEVIATION, deviation) };
    },
  };
}
