import type { SearchDocument } from '../../src/domain/search/document.ts';
import type { Locale } from '../../src/domain/text/language.ts';
import { toPrintable } from '../../src/domain/text/printable.ts';
import { numbers, pick } from './terms.ts';

/** Different words in each language, and the characters of a bead in each. */
const WORDS = 20_000;
const CHARACTERS: Readonly<Record<Locale, number>> = { ko: 300, en: 600 };

const ONSETS = 'b c d f g h j k l m n p r s t v w z bl br ch cl cr dr fl fr gl gr pl pr sh sl sp st th tr'.split(' ');
const VOWELS = 'a e i o u ai au ea ee ie oa ou'.split(' ');
const CODAS = ' b d g k l m n p r s t ck ld nd ng nt rd rk rn rt sh ss st'.split(' ');
const FINALS = [0, 0, 0, 0, 1, 4, 4, 8, 16, 17, 19, 21];

type Next = () => number;

/** A syllable as frequent finals make it. */
const hangul = (next: Next): string =>
  String.fromCharCode(0xac00 + Math.floor(next() * 19) * 588 + Math.floor(next() * 21) * 28 + pick(FINALS, next, 0));

const latin = (next: Next): string => pick(ONSETS, next, '') + pick(VOWELS, next, '') + pick(CODAS, next, '');

const SYLLABLES: Readonly<Record<Locale, (next: Next) => string>> = { ko: hangul, en: latin };

/** Documents that are the same on every run, and the words in them, the frequent ones first. */
export interface Synthetic {
  readonly documents: readonly SearchDocument[];
  readonly words: Readonly<Record<Locale, readonly string[]>>;
}

function vocabulary(locale: Locale, next: Next): string[] {
  const longest = locale === 'ko' ? 4 : 3;
  const word = () => Array.from({ length: 1 + Math.ceil(next() * longest) }, () => SYLLABLES[locale](next)).join('');
  return Array.from({ length: WORDS }, word);
}

/** A text whose words are as unevenly frequent as real ones (Zipf 1949). */
function textOf(words: readonly string[], characters: number, next: Next): string {
  let text = '';
  while (text.length < characters) text += `${words[Math.floor(WORDS ** next()) - 1] ?? ''} `;
  return text.trimEnd();
}

/** So many beads of invented Korean and English. */
export function synthetic(beads: number): Synthetic {
  const next = numbers(20_241_023);
  const words = { ko: vocabulary('ko', next), en: vocabulary('en', next) };
  const field = (name: 'source' | 'target', language: Locale, segment: number) =>
    ({ name, language, segment, text: toPrintable(textOf(words[language], CHARACTERS[language], next)) }) as const;
  const documents = Array.from({ length: beads }, (_, bead) => ({
    article: 'synthetic',
    bead,
    fields: [field('source', 'ko', bead), field('target', 'en', bead)],
  }));
  return { documents, words };
}
