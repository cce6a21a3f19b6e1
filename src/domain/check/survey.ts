import type { Bitext } from '../bitext/article.ts';
import { type SentenceLink, sentenceLinks, articleRatio as sentenceRatio } from '../bitext/sentence-links.ts';
import type { TermEntry } from '../glossary/entry.ts';
import { lazy } from './lazy.ts';
import { type ArticleRatio, articleRatio } from './lengths.ts';
import { type BeadMaterial, type Piece, textOf } from './material.ts';
import { type Variant, variantFinder } from './spellings.ts';
import { swapsOf } from './swaps.ts';
import { answersTo, entriesOf, matchOf } from './terms.ts';

/** Indexes of other beads that say the same on one side and not on the other. */
export interface Otherwise {
  /** The bead with the same source and another target. */
  readonly target?: number | undefined;
  /** The bead with the same target and another source. */
  readonly source?: number | undefined;
}

/** What is known of an article as a whole; each part is made on first need. */
export interface Survey {
  readonly ratio: ArticleRatio;
  /** How the article mostly renders an entry, where it does so in several ways, and in how many beads. */
  readonly usual: (entry: TermEntry) => { readonly term: string; readonly beads: number } | undefined;
  readonly otherwise: (bead: BeadMaterial) => Otherwise;
  /** The text of the segment after a piece on its side. */
  readonly after: (piece: Piece) => string | undefined;
  readonly variantsIn: (piece: Piece) => readonly Variant[];
  /** What answers what within a bead, sentence by sentence. */
  readonly links: (bead: BeadMaterial) => readonly SentenceLink[];
  readonly swappedWith: (bead: BeadMaterial) => number | undefined;
}

/** Shortest text, in letters, whose repetition is looked at. */
const SHORTEST = 8;
const folded = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Finds beads that repeat one side of another and not the other. */
function otherwiseFinder(beads: readonly BeadMaterial[]): (bead: BeadMaterial) => Otherwise {
  const keys = new Map(
    beads.map(bead => [bead, { source: folded(textOf(bead.source)), target: folded(textOf(bead.target)) }]),
  );
  const firstWith = { source: new Map<string, number>(), target: new Map<string, number>() };
  for (const [at, bead] of beads.entries())
    for (const side of ['source', 'target'] as const) {
      const key = keys.get(bead)?.[side] ?? '';
      if (key.length >= SHORTEST && !firstWith[side].has(key)) firstWith[side].set(key, at);
    }
  return bead => {
    const own = keys.get(bead);
    const differing = (same: 'source' | 'target', other: 'source' | 'target') => {
      const at = firstWith[same].get(own?.[same] ?? '');
      const first = at === undefined ? undefined : beads[at];
      if (own === undefined || first === undefined || first === bead) return undefined;
      const there = keys.get(first)?.[other] ?? '';
      return there !== '' && own[other] !== '' && there !== own[other] ? at : undefined;
    };
    return { target: differing('source', 'target'), source: differing('target', 'source') };
  };
}

/** Counts in how many beads each approved term of an entry answers it, and finds the one that does most often. */
function usualFinder(beads: readonly BeadMaterial[]): Survey['usual'] {
  const counts = new Map<TermEntry, Map<string, number>>();
  for (const bead of beads)
    for (const entry of entriesOf(bead).keys()) {
      const of = counts.get(entry) ?? new Map<string, number>();
      counts.set(entry, of);
      const used = new Set(answersTo(entry, bead.target).approved.map(at => matchOf(at, entry)?.term ?? ''));
      for (const term of used) of.set(term, (of.get(term) ?? 0) + 1);
    }
  return entry => {
    const [first, second] = [...(counts.get(entry) ?? [])].sort((a, b) => b[1] - a[1]);
    return first && second && first[1] > second[1] ? { term: first[0], beads: first[1] } : undefined;
  };
}

/** Surveys an article whose beads are prepared, in order. */
export function surveyOf(bitext: Bitext, beads: readonly BeadMaterial[]): Survey {
  const ratio = lazy(() => articleRatio(beads));
  const usual = lazy(() => usualFinder(beads));
  const otherwise = lazy(() => otherwiseFinder(beads));
  const variants = lazy(() => variantFinder(beads));
  const sentences = lazy(() => sentenceRatio(bitext));
  const swaps = lazy(() => swapsOf(beads));
  const numbers = lazy(() => new Map(beads.map((bead, at) => [bead, at])));
  return {
    get ratio() {
      return ratio();
    },
    usual: entry => usual()(entry),
    otherwise: bead => otherwise()(bead),
    after: ({ side, number }) => bitext[side][number + 1]?.text,
    variantsIn: piece => variants()(piece),
    links: ({ bead }) => sentenceLinks(bitext, bead, sentences()),
    swappedWith: bead => swaps().get(numbers().get(bead) ?? -1),
  };
}
