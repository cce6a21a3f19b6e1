import type { Article } from '../../src/domain/bitext/article.ts';
import type { Segment } from '../../src/domain/bitext/segment.ts';
import type { Locale } from '../../src/domain/text/language.ts';
import { type Printable, toPrintable } from '../../src/domain/text/printable.ts';
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

/** Words of each language, the same on every run, the frequent ones first. */
export type Words = Readonly<Record<Locale, readonly string[]>>;

function vocabulary(locale: Locale, next: Next): string[] {
  const longest = locale === 'ko' ? 4 : 3;
  const word = () => Array.from({ length: 1 + Math.ceil(next() * longest) }, () => SYLLABLES[locale](next)).join('');
  return Array.from({ length: WORDS }, word);
}

export function syntheticWords(): Words {
  const next = numbers(20_241_023);
  return { ko: vocabulary('ko', next), en: vocabulary('en', next) };
}

/** A text whose words are as unevenly frequent as real ones (Zipf 1949). */
function textOf(words: readonly string[], characters: number, next: Next): Printable {
  let text = '';
  while (text.length < characters) text += `${words[Math.floor(WORDS ** next()) - 1] ?? ''} `;
  return toPrintable(text.trimEnd());
}

/** An article of so many beads, the same on every run for its number. */
export function syntheticArticle(words: Words, number: number, beads: number): Article {
  const next = numbers(1 + number);
  const segments = (language: Locale): Segment[] =>
    Array.from({ length: beads }, (_, at) => ({
      id: `${language}-${at}`,
      language,
      kind: 'paragraph',
      text: textOf(words[language], CHARACTERS[language], next),
    }));
  const title = toPrintable(`Article ${number}`);
  return {
    id: `article-${number}`,
    title: { ko: title, en: title },
    languages: { source: 'ko', target: 'en' },
    source: segments('ko'),
    target: segments('en'),
    alignment: Array.from({ length: beads }, (_, at) => ({ source: [at], target: [at], status: 'auto' })),
    notes: [],
  };
}
