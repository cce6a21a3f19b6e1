import type { Range } from '../text/range.ts';
import { sentences } from '../text/sentences.ts';
import { alignShort, ratioOf } from './align/align-short.ts';
import type { Ratio } from './align/length.ts';
import type { Unit } from './align/unit.ts';
import type { Alignment, Bead, Side } from './alignment.ts';
import type { Bitext } from './article.ts';

/** A sentence: the segment that it stands in (index on its side) and its range there. */
export interface Sentence extends Range {
  readonly segment: number;
}

/** Sentences of a bead that answer each other, in reading order; either side may be empty. */
export interface SentenceLink {
  readonly source: readonly Sentence[];
  readonly target: readonly Sentence[];
}

/** The sentences of one side of a bead, in order. */
export const sentencesOf = (bitext: Bitext, bead: Bead, side: Side): Sentence[] =>
  bead[side].flatMap(segment => sentences(bitext[side][segment]?.text ?? '').map(range => ({ segment, ...range })));

/** How many beads are looked at to learn the length ratio of an article. */
const SAMPLE = 300;

/** The text of one side of a bead. */
const textOf = (bitext: Bitext, bead: Bead, side: Side): string =>
  bead[side].map(segment => bitext[side][segment]?.text ?? '').join(' ');

/** How long the target is for its source over the whole article, and how much that varies. */
export function articleRatio(bitext: Bitext): Ratio {
  const { alignment } = bitext;
  const step = Math.max(1, Math.ceil(alignment.length / SAMPLE));
  const sample = Array.from({ length: SAMPLE }, (_, at) => alignment[at * step] ?? []).flat();
  const full = sample.filter(bead => bead.source.length > 0 && bead.target.length > 0);
  return ratioOf(full.map(bead => [textOf(bitext, bead, 'source'), textOf(bitext, bead, 'target')]));
}

/** Sentence links as beads whose units are the sentences of each side, from 0. */
export function asAlignment(links: readonly SentenceLink[]): Alignment {
  const next = { source: 0, target: 0 };
  const count = (side: Side, sentences: readonly Sentence[]) => sentences.map(() => next[side]++);
  return links.map(link => ({
    source: count('source', link.source),
    target: count('target', link.target),
    status: 'auto',
  }));
}

/**
 * What answers what, sentence by sentence, inside one bead: as a person mended it, else as the aligner finds it; `ratio`
 * is that of its article.
 */
export function sentenceLinks(bitext: Bitext, bead: Bead, ratio: Ratio): SentenceLink[] {
  const sides = { source: sentencesOf(bitext, bead, 'source'), target: sentencesOf(bitext, bead, 'target') };
  const units = (side: Side) =>
    sides[side].map(({ segment, start, end }): Unit => ({ text: bitext[side][segment]?.text.slice(start, end) ?? '' }));
  const pick = (side: Side, numbers: readonly number[]) => numbers.flatMap(number => sides[side][number] ?? []);
  // Headings and captions mostly, in sight when an article opens: there is no choice to make.
  if (sides.source.length === 1 && sides.target.length === 1) return [sides];
  const links = bead.sentences ?? alignShort(units('source'), units('target'), ratio);
  return links.map(link => ({
    source: pick('source', link.source),
    target: pick('target', link.target),
  }));
}
