/*
 * Units of measure, as both languages write them, and how they turn into one another:
 *
 *   240km → 149 miles        섭씨 30도 → 86°F        100평 → 331 ㎡        five decades → 50년
 */
import type { UnitName } from './quantity.ts';

interface Unit {
  readonly korean: string;
  readonly english: string;
  /** What it measures; money of one country is turned into no other, since the rate is not in the text. */
  readonly measures: string;
  /** How many of the first unit of its measure one is. */
  readonly size: number;
}

const unit = (korean: string, english: string, measures: string, size: number): Unit => ({
  korean,
  english,
  measures,
  size,
});

/** Names are parts of regular expressions, longest first where one begins another. */
const UNITS: Readonly<Record<UnitName, Unit>> = {
  m2: unit('㎡|m²|제곱미터|평방미터|평방 미터', 'sq(?:uare|\\.)[ -](?:meters?|metres?|m)|㎡|m²', 'area', 1),
  km2: unit('㎢|km²|제곱킬로미터|평방킬로미터', 'sq(?:uare|\\.)[ -](?:kilomet(?:er|re)s?|km)|㎢|km²', 'area', 1e6),
  'sq mile': unit('제곱마일|평방마일', 'sq(?:uare|\\.)[ -]miles?', 'area', 2.59e6),
  'sq foot': unit('제곱피트|평방피트|평방 피트', 'sq(?:uare|\\.)[ -](?:feet|foot|ft)', 'area', 0.0929),
  hectare: unit('헥타르|ha(?![a-z])', 'hectares?', 'area', 1e4),
  acre: unit('에이커', 'acres?', 'area', 4047),
  pyeong: unit('평(?![가-힣])', 'pyeong', 'area', 3.3058),
  km: unit('㎞|km(?![a-z/])|킬로미터|킬로(?![가-힣]?그램)', 'kilomet(?:er|re)s?|km/h|kph|kmh|km', 'length', 1000),
  mile: unit('마일', 'miles?|mph', 'length', 1609.34),
  cm: unit('㎝|cm(?![a-z])|센티미터|센티', 'centimet(?:er|re)s?|cm', 'length', 0.01),
  mm: unit('㎜|mm(?![a-z])|밀리미터', 'millimet(?:er|re)s?|mm', 'length', 0.001),
  foot: unit('피트', 'feet|foot|ft', 'length', 0.3048),
  inch: unit('인치', 'inch(?:es)?', 'length', 0.0254),
  yard: unit('야드', 'yards?', 'length', 0.9144),
  li: unit('리(?![가-힣])', 'li', 'length', 392.7),
  m: unit('m(?![a-z])|미터|ｍ', 'met(?:er|re)s?|m', 'length', 1),
  kg: unit('㎏|kg(?![a-z])|킬로그램', 'kilo(?:gram(?:me)?)?s?|kg', 'mass', 1),
  pound: unit('파운드', 'pounds?|lbs?', 'mass', 0.4536),
  ounce: unit('온스', 'ounces?|oz', 'mass', 0.02835),
  geun: unit('근(?![가-힣])', 'geun', 'mass', 0.6),
  tonne: unit('톤|t(?![a-z])', '(?:metric )?tons?|tonnes?', 'mass', 1000),
  gram: unit('g(?![a-z])|그램', 'gram(?:me)?s?|g', 'mass', 0.001),
  litre: unit('ℓ|리터', 'lit(?:er|re)s?', 'volume', 1),
  gallon: unit('갤런', 'gallons?', 'volume', 3.785),
  barrel: unit('배럴', 'barrels?', 'volume', 158.99),
  celsius: unit('℃|°C|도(?![가-힣])', '℃|degrees? Celsius|°C', 'heat', 1),
  fahrenheit: unit('℉|°F', '℉|degrees? Fahrenheit|°F', 'heat', 1),
  percent: unit('%|％|퍼센트|프로(?![가-힣])|포인트', '%|per ?cent(?:age)?|pct|points?', 'share', 1),
  century: unit('세기', 'centur(?:y|ies)', 'years', 100),
  decade: unit('(?!)', 'decades?', 'years', 10),
  year: unit('년|해(?![가-힣])', 'years?|yrs?', 'years', 1),
  month: unit('개월|달(?![가-힣])', 'months?', 'years', 1 / 12),
  week: unit('주(?:일|간)?(?![가-힣]{2})', 'weeks?', 'days', 7),
  fortnight: unit('(?!)', 'fortnights?', 'days', 14),
  day: unit('일(?![가-힣]{2})', 'days?', 'days', 1),
  hour: unit('시간', 'hours?|hrs?', 'days', 1 / 24),
  minute: unit('분', 'minutes?|mins?', 'days', 1 / 1440),
  second: unit('초(?![가-힣]{2})', 'seconds?|secs?', 'days', 1 / 86400),
  won: unit('원(?![가-힣]{2})', 'won|krw', 'won', 1),
  dollar: unit('달러|불(?![가-힣])', 'dollars?|bucks?|usd', 'dollar', 1),
  cent: unit('센트', 'cents?', 'dollar', 0.01),
  euro: unit('유로', 'euros?|eur', 'euro', 1),
  yen: unit('엔(?![가-힣]{2})', 'yen|jpy', 'yen', 1),
  yuan: unit('위안', 'yuan|rmb', 'yuan', 1),
};

const MONEY = new Set(['won', 'dollar', 'euro', 'yen', 'yuan']);
const SYMBOLS: Readonly<Record<string, UnitName>> = { $: 'dollar', '£': 'pound', '€': 'euro', '₩': 'won', '¥': 'yen' };

type Reader = (text: string, offset: number) => UnitName | undefined;

/** Reads the unit that stands behind a number, with what may stand between them. */
function readerOf(of: (unit: Unit) => string, between: string, after: string): Reader {
  const names = Object.keys(UNITS);
  const parts = Object.values(UNITS).map(each => `(${of(each)})`);
  const pattern = new RegExp(`${between}(?:${parts.join('|')})${after}`, 'iuy');
  return (text, offset) => {
    pattern.lastIndex = offset;
    const at = pattern.exec(text)?.findIndex((group, index) => index > 0 && group !== undefined);
    return at === undefined ? undefined : names[at - 1];
  };
}

/** Readers of the unit behind a number, which ends at the offset. */
export interface UnitReaders {
  readonly korean: Reader;
  readonly english: Reader;
}

/** Makes the readers; a module does so on first need. */
export const unitReaders = (): UnitReaders => ({
  korean: readerOf(({ korean }) => korean, '\\s?(?:여|남짓|가량|몇)?\\s?', ''),
  english: readerOf(({ english }) => english, '(?: |-)?(?:U\\.?S\\.? |more |straight |consecutive )?', '(?!\\p{L})'),
});

/** The currency of a sign that stands before a number. */
export const currencyOf = (sign: string): UnitName | undefined => SYMBOLS[sign.slice(-1)];

/** Whether both are money, of different countries. */
export const areCurrencies = (a: UnitName | undefined, b: UnitName | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b && MONEY.has(a) && MONEY.has(b);

const YEAR_DAYS = 365.25;

/** A value in days, years or whatever its unit measures; years count as days as well. */
function inBase(value: number, { measures, size }: Unit): { readonly measures: string; readonly value: number } {
  return measures === 'years'
    ? { measures: 'days', value: value * size * YEAR_DAYS }
    : { measures, value: value * size };
}

/** A value of one unit in another that measures the same; undefined where they do not measure the same. */
export function convert(value: number, from: UnitName | undefined, to: UnitName | undefined): number | undefined {
  if (from === undefined || to === undefined || from === to) return undefined;
  if (from === 'celsius' && to === 'fahrenheit') return value * 1.8 + 32;
  if (from === 'fahrenheit' && to === 'celsius') return (value - 32) / 1.8;
  const [a, b] = [UNITS[from], UNITS[to]];
  if (a === undefined || b === undefined) return undefined;
  const [base, one] = [inBase(value, a), inBase(1, b)];
  return base.measures === one.measures ? base.value / one.value : undefined;
}
