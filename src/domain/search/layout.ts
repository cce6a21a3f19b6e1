/* What was typed with the keyboard set to the other language: vhrvnd → 폭풍, ㄴ새그 → storm. */
import { convertHangulToQwerty, convertQwertyToAlphabet } from 'es-hangul';
import { strokesOf } from './jamo.ts';

/** Syllables, the last of them perhaps unfinished: a consonant and a vowel (or two) each, and perhaps a final. */
const SYLLABLES = /^(?:[ㄱ-ㅎ][ㅏ-ㅣ]{1,2}[ㄱ-ㅎ]{0,2})+$/u;

/** Initial consonants alone, which are looked for as such. */
const INITIALS = /^[ㄱ-ㅎ]{2,}$/u;

/** As syllables fold: ㄹ before a vowel is ㄴ. */
const fold = (jamo: string): string =>
  Array.from(jamo, strokesOf)
    .join('')
    .replaceAll(/ㄹ(?=[ㅏ-ㅣ])/gu, 'ㄴ');

/** The Hangul, as folded letters, that Latin letters are on the two-set layout; undefined where they make no syllables. */
export function hangulTyped(word: string): string | undefined {
  if (!/^[a-z]+$/iu.test(word)) return undefined;
  const letters = fold(convertQwertyToAlphabet(word));
  return SYLLABLES.test(letters) || INITIALS.test(letters) ? letters : undefined;
}

/** The Latin letters that Hangul in NFC is on the two-set layout, in lower case; undefined for anything but Hangul. */
export const latinTyped = (word: string): string | undefined =>
  /^[가-힣ㄱ-ㅣ]+$/u.test(word) ? convertHangulToQwerty(word).toLowerCase() : undefined;
