/* A query's word without what grammar put at its end: 군단이 → 군단, 러시아에서는 → 러시아, soldiers → soldier. */

import type { Agreement } from '../glossary/final-consonant.ts';
import { agrees, finalOf } from '../glossary/final-consonant.ts';
import { PARTICLES } from '../glossary/particles.ts';

/** A form that may end a word, and the sound that it asks for before. */
interface Ending {
  readonly form: string;
  readonly needs: Agreement | undefined;
}

/** The copula and light verbs in the forms that people type; all else is near enough to be found as a typing mistake. */
const VERBS =
  '이다 이었다 였다 입니다 인 이라고 이라는 이라며 라고 라는 라며 하다 한다 했다 하는 하고 하며 해서 하여 되다 된다 됐다 되는 되고 된 되어';

const longestFirst = (a: Ending, b: Ending): number => b.form.length - a.form.length;

const KOREAN_ENDINGS: readonly Ending[] = [
  ...PARTICLES.flatMap(({ forms, needs }) => forms.split(' ').map(form => ({ form, needs }))),
  ...VERBS.split(' ').map(form => ({ form, needs: undefined })),
].sort(longestFirst);

/** Endings chain: 에서+는, 들+에게+도. */
const MOST_ENDINGS = 3;

/** Syllables that a word keeps before an ending; a one-syllable ending asks for two, since 사이 is not 사+이. */
const least = (form: string): number => (form.length > 1 ? 1 : 2);

function withoutEnding(word: string): string | undefined {
  const ending = KOREAN_ENDINGS.find(({ form, needs }) => {
    const stem = word.slice(0, -form.length);
    return word.endsWith(form) && stem.length >= least(form) && agrees(finalOf(stem), needs);
  });
  return ending && word.slice(0, -ending.form.length);
}

function koreanStems(word: string): string[] {
  const stems: string[] = [];
  let stem = withoutEnding(word);
  while (stem !== undefined && stems.length < MOST_ENDINGS) {
    stems.push(stem);
    stem = withoutEnding(stem);
  }
  return stems;
}

/** What an English ending becomes; the stem must have three letters or more. */
const ENGLISH_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/['’]s?$/u, ''],
  [/(?<=\p{L}{3})ies$/iu, 'y'],
  [/(?<=\p{L}{3}(?:s|x|z|ch|sh))es$/iu, ''],
  [/(?<=\p{L}{2}[^s\W])s$/iu, ''],
  [/(?<=\p{L}{3})ed$/iu, ''],
  [/(?<=\p{L}{3})ing$/iu, ''],
];

const englishStems = (word: string): string[] =>
  ENGLISH_ENDINGS.filter(([ending]) => ending.test(word)).map(([ending, becomes]) => word.replace(ending, becomes));

/** The stems that a word in NFC may have, the longest first; none where nothing comes off. */
export const stemsOf = (word: string): string[] =>
  /[가-힣]$/u.test(word) ? koreanStems(word) : /[a-z]$/iu.test(word) ? englishStems(word) : [];
