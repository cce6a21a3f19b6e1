import { koreanStems } from './korean-stem.ts';
import { dictionaryReader, isKnownWord, type Lexicon } from './lexicon-index.ts';
import { type Signal, swapped } from './links.ts';
import { deletions, hangulSkeleton, latinSkeleton } from './skeleton.ts';
import { TOKEN_KINDS } from './tokens.ts';
import type { Type, Vocabulary } from './vocabulary.ts';

/** How far a token that stands unchanged on both sides is trusted, by its kind. */
const SAME: Readonly<Record<string, number>> = {
  word: 0.6,
  name: 0.7,
  number: 0.7,
  mark: 0.8,
  term: 0.8,
  structure: 0.9,
};

/** How far names are trusted whose consonants agree, by the length of the shorter: `[all agree, all but one]`. */
const ALIKE: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, 0],
  [0.1, 0],
  [0.4, 0],
  [0.6, 0.15],
  [0.7, 0.35],
  [0.7, 0.45],
];

/** How many types are looked at in a step. */
const TYPES_A_STEP = 200;

const NAME = TOKEN_KINDS.indexOf('name');
const isHangul = (type: Type): boolean => /^[가-힣]/u.test(type.key);

const numbersByKey = (side: Vocabulary): Map<string, number> =>
  new Map(side.types.map((type, number) => [type.key, number]));

/** What stands unchanged on both sides: numbers, Latin words, punctuation, terms, headings. */
const same: Signal = function* (source, target, propose) {
  yield;
  const keys = numbersByKey(target);
  for (const [number, { key, kind }] of source.types.entries()) {
    const other = keys.get(key);
    if (other !== undefined) propose(number, other, SAME[TOKEN_KINDS[kind] ?? 'word'] ?? 0);
  }
};

/** What the lexicon says a Korean word may be in English. */
const dictionary = (lexicon: Lexicon): Signal =>
  function* (korean, english, propose) {
    const keys = numbersByKey(english);
    const readings = dictionaryReader(lexicon);
    for (const [number, type] of korean.types.entries()) {
      if (number % TYPES_A_STEP === 0) yield;
      if (!isHangul(type)) continue;
      for (const form of type.forms)
        for (const { word, weight } of readings(form)) {
          const other = keys.get(word);
          if (other !== undefined) propose(number, other, weight);
        }
    }
  };

/** A Latin name's type, and its consonants. */
interface Name {
  readonly type: number;
  readonly skeleton: string;
}

/** The least length, in consonants, of a name that may differ by one. */
const LEAST_UNLIKE = ALIKE.findIndex(([, unlike]) => unlike > 0);

/** What names are found by that are like this one: its consonants and, where there are enough, all but one of them. */
const keysOf = (skeleton: string): string[] => {
  if (skeleton.length < 2) return [];
  return skeleton.length < LEAST_UNLIKE ? [skeleton] : deletions(skeleton);
};

/** The Latin names of one side by what they are found by. */
function nameIndex(side: Vocabulary): Map<string, Name[]> {
  const index = new Map<string, Name[]>();
  for (const [type, { kind, forms }] of side.types.entries()) {
    if (kind !== NAME) continue;
    for (const skeleton of new Set(Array.from(forms, latinSkeleton)))
      for (const key of keysOf(skeleton)) {
        const names = index.get(key) ?? [];
        names.push({ type, skeleton });
        index.set(key, names);
      }
  }
  return index;
}

const alike = (one: string, other: string): number => {
  const row = ALIKE[Math.min(one.length, other.length, ALIKE.length - 1)];
  return row?.[one === other ? 0 : 1] ?? 0;
};

function proposeNames(
  { forms }: Type,
  index: ReturnType<typeof nameIndex>,
  trust: number,
  propose: (to: number, strength: number) => void,
): void {
  const stems = new Set([...forms].slice(0, 6).flatMap(koreanStems));
  for (const skeleton of new Set([...stems].filter(stem => stem.length > 1).map(hangulSkeleton)))
    for (const key of keysOf(skeleton))
      for (const name of index.get(key) ?? []) {
        const strength = trust * alike(skeleton, name.skeleton);
        if (strength > 0) propose(name.type, strength);
      }
}

/** Names in Hangul beside names in Latin letters, by their consonants. */
const romanised = (lexicon: Lexicon): Signal =>
  function* (korean, english, propose) {
    const index = nameIndex(english);
    for (const [number, type] of korean.types.entries()) {
      if (number % TYPES_A_STEP === 0) yield;
      if (!isHangul(type)) continue;
      const trust = isKnownWord(lexicon, type.key) ? 0.3 : 1;
      proposeNames(type, index, trust, (to, strength) => propose(number, to, strength));
    }
  };

/** Every signal that needs no look at the alignment, both ways round. */
export const signals = (lexicon: Lexicon): readonly Signal[] => [
  same,
  dictionary(lexicon),
  swapped(dictionary(lexicon)),
  romanised(lexicon),
  swapped(romanised(lexicon)),
];
