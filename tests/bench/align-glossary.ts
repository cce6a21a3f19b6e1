/*
 * A glossary such as the translator of a document could have: words of the two sides that stand in the same beads of a
 * corpus and hardly in others (Dice 1945), each the other's best, of names the one that sounds alike; what the lexicon
 * that ships has too no one would write down. Of these, the ones that fill the document.
 */
import { englishStem } from '../../src/domain/bitext/align/english-stem.ts';
import { commonLexicon, dictionaryReader } from '../../src/domain/bitext/align/lexicon-index.ts';
import { hangulSkeleton, latinSkeleton } from '../../src/domain/bitext/align/skeleton.ts';
import { tokens } from '../../src/domain/bitext/align/tokens.ts';
import type { TermPair, Unit, UnitPair } from '../../src/domain/bitext/align/unit.ts';
import type { Document } from './align-sets.ts';

/** How many terms a document's glossary has. */
const TERMS = 20;

/** The least number of beads with both words, and the least share of beads with either that hold both. */
const LEAST_TOGETHER = 2;
const LEAST_DICE = 0.5;

/** How much firmer a pair is whose words sound alike. */
const ALIKE = 1.2;

/** The words of one bead, by side, as a glossary has them. */
type BeadWords = Readonly<Record<'source' | 'target', ReadonlySet<string>>>;

/** Two words that say the same, and how well they belong together in the corpus, 0 to 1. */
interface Candidate {
  readonly source: string;
  readonly target: string;
  readonly strength: number;
}

const words = (units: readonly Unit[], numbers: readonly number[]): Set<string> =>
  new Set(
    numbers
      .flatMap(number => tokens(units[number] ?? { text: '' }))
      .filter(({ kind, key }) => (kind === 'word' || kind === 'name') && !key.startsWith('~'))
      .map(({ key, form }) => (/^[가-힣]/u.test(key) ? key : form))
      .filter(word => word.length > 1),
  );

const beadWords = ({ source, target, gold }: Document): BeadWords[] =>
  gold
    .filter((bead: UnitPair) => bead.source.length > 0 && bead.target.length > 0)
    .map(bead => ({ source: words(source, bead.source), target: words(target, bead.target) }));

function tally(keys: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const pairsOf = ({ source, target }: BeadWords): string[] =>
  [...source].flatMap(one => [...target].map(other => `${one}\t${other}`));

/** More than 1 where the consonants of both words are the same. */
const sound = (korean: string, english: string): number =>
  hangulSkeleton(korean) === latinSkeleton(english) ? ALIKE : 1;

/** The pairs of words that the corpus holds together, each the best that either has, the firmest first. */
function candidates(corpus: readonly BeadWords[]): Candidate[] {
  const [source, target] = [
    tally(corpus.flatMap(bead => [...bead.source])),
    tally(corpus.flatMap(bead => [...bead.target])),
  ];
  const together = [...tally(corpus.flatMap(pairsOf))].filter(([, both]) => both >= LEAST_TOGETHER);
  const all = together
    .map(([pair, both]) => {
      const [one = '', other = ''] = pair.split('\t');
      const dice = (2 * both) / ((source.get(one) ?? 0) + (target.get(other) ?? 0));
      return { source: one, target: other, dice, strength: (sound(one, other) * dice * both) / (both + 1) };
    })
    .filter(({ dice }) => dice >= LEAST_DICE)
    .sort((a, b) => b.strength - a.strength);
  const taken = new Set<string>();
  return all.filter(({ source: one, target: other }) => {
    const free = !taken.has(`<${one}`) && !taken.has(`>${other}`);
    taken.add(`<${one}`).add(`>${other}`);
    return free;
  });
}

/** Makes the glossary of a document. */
export type Glossarist = (document: Document) => TermPair[];

/** Makes glossaries from what a corpus whose beads are known holds together. */
export function glossarist(corpus: readonly Document[]): Glossarist {
  const beads = corpus.flatMap(beadWords);
  const read = dictionaryReader(commonLexicon());
  const isCommon = ({ source, target }: Candidate) => read(source).some(({ word }) => word === englishStem(target));
  const known = candidates(beads).filter(each => !isCommon(each));
  const spread = tally(beads.flatMap(bead => [...bead.source]));
  return document => {
    const here = beadWords(document);
    const worth = ({ source, target, strength }: Candidate) =>
      here.filter(bead => bead.source.has(source) && bead.target.has(target)).length *
      strength *
      Math.log(beads.length / (spread.get(source) ?? 1));
    return known
      .map(term => ({ term, worth: worth(term) }))
      .filter(each => each.worth > 0)
      .sort((a, b) => b.worth - a.worth)
      .slice(0, TERMS)
      .map(({ term }) => ({ source: [term.source], target: [term.target] }));
  };
}
