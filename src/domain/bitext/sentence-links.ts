import type { Range } from '../text/range.ts';
import { sentences } from '../text/sentences.ts';
import type { Bead, Side } from './alignment.ts';
import type { Bitext } from './article.ts';
import { type Aligner, alignByLength, lengthRatio } from './length-aligner.ts';

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

/** Target for source length over the whole article. */
export const articleRatio = (bitext: Bitext): number =>
  lengthRatio(
    bitext.source.map(segment => segment.text),
    bitext.target.map(segment => segment.text),
  );

/** What answers what, sentence by sentence, inside one bead. */
export function sentenceLinks(
  bitext: Bitext,
  bead: Bead,
  ratio: number,
  aligner: Aligner = alignByLength,
): SentenceLink[] {
  const sides = { source: sentencesOf(bitext, bead, 'source'), target: sentencesOf(bitext, bead, 'target') };
  const text = (side: Side) =>
    sides[side].map(({ segment, start, end }) => bitext[side][segment]?.text.slice(start, end) ?? '');
  const pick = (side: Side, numbers: readonly number[]) => numbers.flatMap(number => sides[side][number] ?? []);
  return aligner(text('source'), text('target'), ratio).map(link => ({
    source: pick('source', link.source),
    target: pick('target', link.target),
  }));
}
