/*
 * Numbers in Korean text.
 *
 *   1만2000여 명   3억5천만 원   12.3%   제11군단   3분의 1   2할6푼   열두 명   이백 명   수십 명   사흘   만 18세
 *
 * What looks like a numeral inside a word is none: 만주, 조선, 천천히. So numerals in Hangul count before a counter only.
 */
import { KOREAN_DATES } from './korean-dates.ts';
import { koreanValue, nativeNumerals } from './korean-values.ts';
import { APART_FROM_COUNTER, BEFORE_COUNTER, COUNTER, NOT_IN_WORD, NUM, UNIT } from './korean-words.ts';
import { type NumberRow, quantity, type Reading } from './quantity.ts';
import { ADDRESS, forceOf, groups, SOFT_WORD, share, soft, yearsOf } from './readings.ts';
import { unitReaders } from './units.ts';

const DAYS: Readonly<Record<string, number>> = {
  하루: 1,
  이틀: 2,
  사흘: 3,
  나흘: 4,
  닷새: 5,
  엿새: 6,
  열흘: 10,
  보름: 15,
};

const vague = (value: number): Reading => quantity(value, { force: 'vague', scaled: true });
const any = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|');

/** Numbers that only say about how many, parts of a whole, and what only looks like a number. */
const PHRASES: readonly NumberRow[] = [
  {
    pattern: /(\d)할\s?(?:(\d)푼\s?)?(?:(\d)리)?/gu,
    read: ([, tenths = '0', hundredths = '0', thousandths = '0']) => [
      share(Number(`0.${tenths}${hundredths}${thousandths}`)),
    ],
  },
  {
    pattern: new RegExp(
      `(${NUM}|(?<![이삼사오육칠팔구십백천])[이삼사오육칠팔구십백천]+)\\s?분의\\s?(\\d[\\d,]*|[일이삼사오육칠팔구십]+)`,
      'gu',
    ),
    read: ([, whole = '', part = '']) => [share(koreanValue(part) / koreanValue(whole))],
  },
  // 만 18세: full years of age, not ten thousand.
  { pattern: /(?<![가-힣])만(?=\s\d+\s?[세살])/gu, read: () => [] },
  {
    pattern: new RegExp(`${NOT_IN_WORD}(?:수|몇)\\s?(${UNIT}+)(?![가-힣]*히)`, 'gu'),
    read: ([, units = '']) => [vague(koreanValue(units))],
  },
  {
    pattern: new RegExp(
      `${NOT_IN_WORD}(?:한두|두세|두서너|서너|네댓|너댓|대여섯|예닐곱|일고여덟)${BEFORE_COUNTER}`,
      'gu',
    ),
    read: () => [quantity(3, { force: 'vague' })],
  },
  {
    pattern: /제\s?(\d+)\s?[조항호]/dgu,
    read: match => groups(match, [digits => quantity(Number(digits), { kind: 'ordinal' })]),
  },
];

/** Words for times and halves. */
const WORDS: readonly NumberRow[] = [
  {
    pattern: new RegExp(`${NOT_IN_WORD}(?:${Object.keys(DAYS).join('|')})(?![가-힣]{3})`, 'gu'),
    read: ([word]) => {
      const value = DAYS[word] ?? 0;
      return [quantity(value, { force: forceOf(value, SOFT_WORD), unit: 'day' })];
    },
  },
  { pattern: /반세기/gu, read: () => [quantity(0.5, { force: 'soft', unit: 'century' })] },
  { pattern: /절반|반년|시간 반|년 반|(?<![가-힣])반(?=으로)/gu, read: () => [soft(0.5, 50)] },
];

type UnitOf = (text: string, offset: number) => string | undefined;

const DIGITS_AND_UNITS = new RegExp(
  `${NUM}(?:(?:\\s(?=${UNIT}+(?![가-힣])|${UNIT}+(?:${COUNTER})))?${UNIT}+(?!${UNIT})` +
    `(?:\\s?\\d[\\d,]*(?=\\s?${UNIT})|\\d[\\d,]*|\\s\\d{3}[\\d,]*(?!\\d|년))?)*`,
  'gu',
);

/** What digits may mean besides their value: 84년 is a year or so many, 3조 a sum or a group. */
function valuesOf(digits: string, unit: string | undefined): Reading['values'] {
  if (unit === 'year' && /^\d{1,2}$/u.test(digits)) return yearsOf(digits.padStart(2, '0'));
  const value = koreanValue(digits);
  return /^\d+조$/u.test(digits) ? [value, Number.parseInt(digits, 10)] : [value];
}

/** Digits, with units or without. */
const digitRow = (unitOf: UnitOf): NumberRow => ({
  pattern: DIGITS_AND_UNITS,
  read: ({ 0: digits, index }, text) => {
    const end = index + digits.length;
    const unit = unitOf(text, end);
    const values = valuesOf(digits, unit);
    const isAge = /^(?:세(?!기)|살)/u.test(text.slice(end, end + 2));
    return [
      {
        values,
        force: forceOf(values[0], 1),
        unit,
        scaled: new RegExp(UNIT, 'u').test(digits),
        kind: isAge ? 'age' : 'count',
      },
    ];
  },
});

const SINO = new RegExp(
  `${NOT_IN_WORD}(?:[십백천만억]${APART_FROM_COUNTER}|` +
    '(?:[일이삼사오육칠팔구][십백천만억]|[십백천][만억]|십(?=[일이삼사오육칠팔구]))' +
    `(?:[일이삼사오육칠팔구]?[십백천만억])*[일이삼사오육륙칠팔구]?${BEFORE_COUNTER})`,
  'gu',
);

/** Numerals in Hangul: native ones, of one syllable only before a counter, and Sino-Korean ones. */
function numeralRows(unitOf: UnitOf): NumberRow[] {
  const native = nativeNumerals();
  const short = [...native.keys()].filter(word => word.length === 1);
  const long = any([...native.keys()].filter(word => word.length > 1 && word !== '하나'));
  const row = (pattern: RegExp, read: (word: string) => number): NumberRow => ({
    pattern,
    read: ({ 0: word, index }, text) => {
      const value = read(word);
      const unit = unitOf(text, index + word.length);
      return [quantity(value, { force: forceOf(value, SOFT_WORD), unit, scaled: value >= 100 })];
    },
  });
  const nativeValue = (word: string): number => native.get(word) ?? 0;
  const counted = `(?:(?:${short.join('|')}|열)${APART_FROM_COUNTER}|(?:${long})${BEFORE_COUNTER})`;
  return [
    row(SINO, koreanValue),
    row(new RegExp(NOT_IN_WORD + counted, 'gu'), nativeValue),
    row(new RegExp(`${NOT_IN_WORD}(?:${long})(?=\\s|[,은이을의과도])`, 'gu'), nativeValue),
  ];
}

/** The rows of Korean, made on first need. */
export function koreanRows(): readonly NumberRow[] {
  const unitOf = unitReaders().korean;
  return [ADDRESS, ...KOREAN_DATES, ...PHRASES, digitRow(unitOf), ...numeralRows(unitOf), ...WORDS];
}
