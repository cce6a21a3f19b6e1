/*
 * What a side of a bead has in it that its translation has too, whatever the languages: numbers by value, terms by entry,
 * Latin words, and names by their consonants.
 */
import { koreanStem } from '../bitext/align/korean-stem.ts';
import { hangulSkeleton, latinSkeleton } from '../bitext/align/skeleton.ts';
import type { Piece } from './material.ts';

const SHORTEST_SKELETON = 4;
const KOREAN_WORD = /[가-힣]{3,}/gu;
const LATIN_WORD = /(?<=[^.!?“”"\s]["’”]?\s|-|^)\p{Lu}[\p{Script=Latin}]{2,}/gu;

const skeletons = (words: readonly string[], of: (word: string) => string): string[] =>
  words.map(of).filter(skeleton => skeleton.length >= SHORTEST_SKELETON);

function namesOf({ segment: { text } }: Piece): string[] {
  const korean = skeletons((text.match(KOREAN_WORD) ?? []).map(koreanStem), hangulSkeleton);
  const latin = skeletons(text.match(LATIN_WORD) ?? [], latinSkeleton);
  return [...korean, ...latin].map(skeleton => `name ${skeleton}`);
}

const numbersOf = (piece: Piece): string[] =>
  piece
    .numbers()
    .filter(({ force, values }) => force === 'firm' && values[0] > 3)
    .map(({ values }) => `number ${values[0]}`);

const termsOf = (piece: Piece): string[] =>
  piece.terms().occurrences.flatMap(({ matches }) => matches.map(({ entry }) => `term ${entry.id}`));

/** The evidence in some pieces, each once. */
export const evidenceIn = (pieces: readonly Piece[]): ReadonlySet<string> =>
  new Set(pieces.flatMap(piece => [...numbersOf(piece), ...termsOf(piece), ...namesOf(piece)]));
