import { englishStem, FUNCTION_WORDS } from './english-stem.ts';
import { koreanStem } from './korean-stem.ts';
import { findNumbers } from './numbers.ts';
import type { Unit } from './unit.ts';

/** What a token is evidence of; each kind is trusted as far as it proves right in the pair at hand. */
export type TokenKind = 'word' | 'name' | 'number' | 'mark' | 'term' | 'structure';
export const TOKEN_KINDS: readonly TokenKind[] = ['word', 'name', 'number', 'mark', 'term', 'structure'];

/** One piece of evidence in a unit: `key` is equal where two say the same in one language, `form` is what is written. */
export interface Token {
  readonly key: string;
  readonly form: string;
  readonly kind: TokenKind;
}

const WORD = /[가-힣]+|[\p{Script=Latin}][\p{Script=Latin}\p{M}]*(?:['’][\p{Script=Latin}]+)?|[\p{L}\p{M}]+/gu;
const HANGUL = /^[가-힣]/u;

/** Two or three words in Latin script that begin with capitals; ranges, since classes of letters take long to compile. */
const NAME_RUN =
  /(?<![A-Za-zÀ-ɏ])(?!The\b)[A-ZÀ-ÞĀ-ɏ][A-Za-zÀ-ɏ'’]*(?:(?: [A-ZÀ-ÞĀ-ɏ]|-[A-Za-zÀ-ɏ])[A-Za-zÀ-ɏ'’]*){1,2}/gu;

/** Punctuation that tends to be kept in translation. */
const MARKS: readonly (readonly [string, RegExp])[] = [
  ['?', /[?？]/u],
  ['!', /[!！]/u],
  ['"', /["“”「」『』]/u],
  ['(', /[(（]/u],
  [':', /[:：]\s*$/u],
  ['…', /…|\.\.\./u],
  ['*', /^\s*[-*•·▲■◆○]\s/u],
  ['#', /^\s*#/u],
];

/** How much of a unit is looked at, in UTF-16 units: what a page says tells enough. */
const MOST_TEXT = 20_000;

/** The text of a unit as it is looked at, composed (NFC). */
export const textOf = ({ text }: Unit): string => text.slice(0, MOST_TEXT).normalize('NFC');

/** The text with what stands in the ranges blanked, so that offsets stay. */
const blank = (text: string, ranges: readonly { start: number; end: number }[]): string =>
  ranges.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);

function word(form: string): Token[] {
  if (HANGUL.test(form)) return [{ key: koreanStem(form), form, kind: 'word' }];
  const lower = form.toLowerCase().replace('’', "'");
  const key = englishStem(lower);
  if (FUNCTION_WORDS.has(lower) || FUNCTION_WORDS.has(key)) return [];
  return [{ key, form: lower, kind: /^\p{Lu}/u.test(form) ? 'name' : 'word' }];
}

const names = (text: string): Token[] =>
  Array.from(text.matchAll(NAME_RUN), ([run]) => {
    const form = run.toLowerCase().replace(/['’]s\b/gu, '');
    return { key: `~${form}`, form: form.replace(/[ -]/gu, ''), kind: 'name' };
  });

const marks = (text: string): Token[] =>
  MARKS.filter(([, pattern]) => pattern.test(text)).map(([mark]) => ({
    key: `mark ${mark}`,
    form: mark,
    kind: 'mark',
  }));

/** What a unit is besides a paragraph of text: a heading, a caption, a blank line. */
const shapeOf = ({ kind, text }: Unit): string => (text.trim() === '' ? 'blank' : (kind ?? 'paragraph'));

function structure(unit: Unit): Token[] {
  const shape = shapeOf(unit);
  return shape === 'paragraph' ? [] : [{ key: `kind ${shape}`, form: shape, kind: 'structure' }];
}

/** The evidence in a unit: numbers by value, words by stem, runs of names, punctuation, and what the unit is. */
export function tokens(unit: Unit): Token[] {
  const text = textOf(unit);
  const numbers = findNumbers(text);
  const rest = blank(text, numbers);
  return [
    ...numbers.map(({ key }): Token => ({ key, form: key, kind: 'number' })),
    ...Array.from(rest.matchAll(WORD), ([form]) => word(form)).flat(),
    ...names(rest),
    ...marks(text),
    ...structure(unit),
  ];
}
