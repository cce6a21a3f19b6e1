/*
 * Numbers in English text.
 *
 *   12,000   $110 million   1.2bn   twelve thousand   a dozen   two-thirds   23rd   half a century   five decades   XI Corps
 *   dozens of   several hundred
 */
import { ENGLISH_DATES } from './english-dates.ts';
import {
  CARDINAL_WORDS,
  englishValue,
  MONTHS,
  ORDINAL_WORDS,
  romanValue,
  SCALES,
  SHORT_SCALES,
} from './english-values.ts';
import { alternatives, CARDINAL, MILD, NUM, PARTS, SCALE, VAGUE, WORD } from './english-words.ts';
import { type NumberRow, quantity, type Reading } from './quantity.ts';
import { ADDRESS, forceOf, SOFT_WORD, share, soft } from './readings.ts';
import { currencyOf, unitReaders } from './units.ts';

const plain = (digits = ''): number => Number(digits.replace(/,/gu, ''));
const low = (word = ''): string => word.toLowerCase();
const scaleOf = (word = ''): number => SCALES[low(word)] ?? SHORT_SCALES[low(word)] ?? 1;
const vague = (value: number): Reading => quantity(value, { force: 'vague', scaled: true });

/** Digits with what makes them more; a single letter may be a unit instead (5m). */
function written(digits: string, scale: string | undefined, unit: string | undefined): Reading {
  const value = plain(digits) * scaleOf(scale);
  const values: Reading['values'] = scale?.length === 1 ? [value, plain(digits)] : [value];
  return quantity(value, { values, force: forceOf(value, 0), unit, scaled: scale !== undefined });
}

type UnitOf = (text: string, offset: number) => string | undefined;

/** Digits: behind the sign of a currency, before a scale word, as an ordinal, alone. */
const digitRows = (unitOf: UnitOf): NumberRow[] => [
  {
    pattern: new RegExp(`(?<=(?:[A-Z]{0,3}[$£€₩¥])\\s?)(${NUM})(?:[ -]?(${SCALE}|bn|mn|tn|[kmKM])\\b)?`, 'gu'),
    read: ({ 1: digits = '', 2: scale, index }, text) => [
      written(digits, scale, currencyOf(text.slice(0, index).trimEnd().slice(-1))),
    ],
  },
  {
    pattern: new RegExp(`(${NUM})[ -]?(${SCALE}|bn|mn|k)\\b`, 'giu'),
    read: ({ 0: all, 1: digits = '', 2: scale, index }, text) => [
      written(digits, scale, unitOf(text, index + all.length)),
    ],
  },
  {
    pattern: /\b(\d+)(?:st|nd|rd|th)\b/gu,
    read: ({ 0: all, 1: digits, index }, text) => [
      quantity(Number(digits), { kind: 'ordinal', unit: unitOf(text, index + all.length) }),
    ],
  },
  {
    pattern: new RegExp(NUM, 'gu'),
    read: ({ 0: digits, index }, text) => [written(digits, undefined, unitOf(text, index + digits.length))],
  },
];

/** A part of a whole. What is greater than one is none: `nine fifths` is rare, `the two thirds` an ordinal. */
function fraction([, top = '', part = '']: RegExpExecArray): Reading[] | undefined {
  const whole = PARTS[low(part)] ?? 1;
  const parts = CARDINAL_WORDS[low(top)] ?? 1;
  if (parts >= whole || parts > 9) return undefined;
  return [whole === 2 ? soft(0.5, 50) : share(parts / whole)];
}

const halfOf = ([, what = '']: RegExpExecArray): Reading[] => {
  if (low(what) in SCALES) return [quantity(scaleOf(what) / 2, { scaled: true })];
  return [low(what) === 'dozen' ? quantity(6) : quantity(0.5, { force: 'soft', unit: low(what) })];
};

function dozen([, times = '', word = '']: RegExpExecArray): Reading[] {
  const count = CARDINAL_WORDS[low(times)] ?? 1;
  return [quantity(count * (low(word) === 'dozen' ? 12 : 20), { force: count === 1 ? 'soft' : 'firm' })];
}

const fewOf = (word: string): number => (low(word) in SCALES ? scaleOf(word) : 10);

/** Words that stand for a number, or for about one. */
const PHRASES: readonly NumberRow[] = [
  {
    pattern: new RegExp(
      `\\b(?:(?:several|few|many|some|couple) )?(?:${alternatives(VAGUE)})(?: (?:and|of) (?:${alternatives(VAGUE)}))*\\b`,
      'giu',
    ),
    read: ([words]) => [
      vague(
        low(words)
          .split(' ')
          .reduce((value, word) => value * (VAGUE[word] ?? 1), 1),
      ),
    ],
  },
  {
    pattern: new RegExp(`\\b(?:several|(?:a |some )?few)\\s(${SCALE}|dozen)\\b`, 'giu'),
    read: ([, word = '']) => [vague(fewOf(word))],
  },
  { pattern: new RegExp(`\\bhalf[ -](?:an? )?(${SCALE}|dozen|century|decade|hour|year|day)\\b`, 'giu'), read: halfOf },
  { pattern: new RegExp(`\\b(an?|${CARDINAL})[ -](dozen|score)\\b`, 'giu'), read: dozen },
];

/** `A third of`, but not `the third of September`, `a third time`. */
const FRACTIONS: NumberRow = {
  pattern: new RegExp(
    `\\b(?<!and )(a|${CARDINAL})[ -](${alternatives(PARTS)})s?\\b(?!\\s+(?:time|of\\s+(?:${MONTHS.join('|')})))`,
    'giu',
  ),
  read: fraction,
};

/** Numbers in words, one hundred and twenty-three. */
const wordRow = (unitOf: UnitOf): NumberRow => ({
  pattern: new RegExp(
    `\\b(?:a (?=${SCALE}))?(?:${WORD})\\b(?:(?:[ -]|,? and (?=(?:${CARDINAL}|a half)\\b))(?:${WORD}|a half)\\b)*(?! hand\\b)`,
    'giu',
  ),
  read: ({ 0: all, index }, text) => {
    const words = low(all).split(/[^a-z]+/u);
    const value = englishValue(words) + (words.includes('half') ? 0.5 : 0);
    return [
      quantity(value, {
        force: forceOf(value, SOFT_WORD),
        unit: unitOf(text, index + all.length),
        scaled: words.some(word => word in SCALES),
        kind: words.some(word => word in ORDINAL_WORDS) ? 'ordinal' : 'count',
      }),
    ];
  },
});

const MILD_ROWS: readonly NumberRow[] = [
  {
    pattern:
      /\b(?:an?|per|each|every|last|next|this|past|the|another)[ -](century|decade|year|month|week|fortnight|day|hour|minute|mile|ton|pound)\b/giu,
    read: ([, unit]) => [quantity(1, { force: 'soft', unit: low(unit) })],
  },
  {
    pattern: new RegExp(`\\b(?:${alternatives(MILD)})\\b`, 'giu'),
    read: ([word]) => [soft(...(MILD[low(word)] ?? [1]))],
  },
  {
    pattern: /(?<=\p{Lu}[\p{L}.]*\s)[IVX]{1,6}\b|\b[IVX]{2,6}(?=\s\p{Lu})/gu,
    read: ([numeral]) =>
      numeral === 'I' ? undefined : [quantity(romanValue(numeral), { force: 'soft', kind: 'ordinal' })],
  },
];

/** The rows of English, made on first need. */
export function englishRows(): readonly NumberRow[] {
  const unitOf = unitReaders().english;
  return [ADDRESS, ...ENGLISH_DATES, FRACTIONS, ...digitRows(unitOf), ...PHRASES, wordRow(unitOf), ...MILD_ROWS];
}
