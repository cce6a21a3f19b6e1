import type { Bitext } from '../bitext/article.ts';
import { articleRatio, type SentenceLink, sentenceLinks } from '../bitext/sentence-links.ts';
import { type ArticleRatio, gatherRatio } from './lengths.ts';
import type { BeadMaterial, Piece } from './material.ts';
import { gatherRenderings, type UsualFinder } from './renderings.ts';
import { gatherRepeats, type RepeatFinder } from './repeats.ts';
import { gatherSpellings, type VariantFinder } from './spellings.ts';
import { gatherSwaps, type SwapFinder } from './swaps.ts';

/** What is known of an article as a whole. */
export interface Survey {
  readonly ratio: ArticleRatio;
  readonly usual: UsualFinder;
  readonly otherwise: RepeatFinder;
  readonly variantsIn: VariantFinder;
  readonly swappedWith: SwapFinder;
  /** The text of the segment after a piece on its side. */
  readonly after: (piece: Piece) => string | undefined;
  /** What answers what within a bead, sentence by sentence. */
  readonly links: (bead: BeadMaterial) => readonly SentenceLink[];
}

/** Surveys an article, a bead a step; `prepare` makes each of them ready. */
export function* surveySteps(
  bitext: Bitext,
  prepare: (number: number) => BeadMaterial,
): Generator<void, { readonly survey: Survey; readonly beads: readonly BeadMaterial[] }> {
  const [ratio, usual, otherwise] = [gatherRatio(), gatherRenderings(), gatherRepeats()];
  const [spellings, swaps] = [gatherSpellings(), gatherSwaps()];
  const beads: BeadMaterial[] = [];
  for (const number of bitext.alignment.keys()) {
    const bead = prepare(number);
    beads.push(bead);
    for (const each of [ratio, usual, otherwise, spellings, swaps]) each.take(bead, number);
    yield;
  }
  const sentences = articleRatio(bitext);
  const survey = {
    ratio: ratio.made(),
    usual: usual.made(),
    otherwise: otherwise.made(),
    variantsIn: spellings.made(),
    swappedWith: swaps.made(),
    after: ({ side, number }: Piece) => bitext[side][number + 1]?.text,
    links: ({ bead }: BeadMaterial) => sentenceLinks(bitext, bead, sentences),
  };
  return { survey, beads };
}
