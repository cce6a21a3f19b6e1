/*
 * Values on one side without an answer on the other. What is left on both sides is put together: first where only the
 * power of ten differs (a scale slip), then one by one.
 *
 *   3억5천만 원 ↔ 35 million won      scale       300명 ↔ 400 people   different
 *   29일 ↔ on Tuesday                 weekday     240km ↔ 150 miles    converted
 */
import type { Quantity } from '../text/numbers/quantity.ts';
import { areCurrencies } from '../text/numbers/units.ts';
import { overlap } from '../text/range.ts';
import type { Check, CheckContext } from './check.ts';
import type { Found, Severity } from './finding.ts';
import { type Piece, placeIn, quoted, textOf } from './material.ts';
import { converted, isSameAmount, isSameNumber, slip } from './same-number.ts';

interface Placed {
  readonly piece: Piece;
  readonly number: Quantity;
}

const numbersOf = (pieces: readonly Piece[]): Placed[] =>
  pieces.flatMap(piece => piece.numbers().map(number => ({ piece, number })));

/** Words that stand for a date, so that its day, month or year need not be there. */
const RELATIVE_DATE =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|tonight|(?:last|this|next|previous|same|following) (?:day|week|month|year|fall|autumn|winter|spring|summer)|weekend|overnight|ago)\b|어제|오늘|내일|지난|이달|작년|올해|내년|지난해|이번|금년|전날|이날|다음|요일|당시|최근/iu;

/** A year as either language writes it: 1992년, 1992. */
const isYear = ({ unit, values: [year] }: Quantity): boolean =>
  (unit === undefined || unit === 'year') && Number.isInteger(year) && year >= 1800 && year <= 2100;

/** 1960년대, the 1960s: no word like “today” or “last year” stands for one. */
const isDecade = ({ piece, number }: Placed): boolean => /(?:년대|s)$/u.test(quoted(piece, number));

const isDate = (placed: Placed): boolean =>
  placed.number.kind === 'day' || placed.number.kind === 'month' || (isYear(placed.number) && !isDecade(placed));

/** Whether a number stands in a term that the other side answers: 제4차 중동전쟁, 88여단. */
function isInAnsweredTerm({ piece, number }: Placed, other: readonly Piece[]): boolean {
  const entries = piece
    .terms()
    .occurrences.filter(term => overlap(term, number))
    .flatMap(({ matches }) => matches.map(({ entry }) => entry));
  return other.some(each =>
    each.terms().occurrences.some(({ matches }) => matches.some(({ entry }) => entries.includes(entry))),
  );
}

const range = ({ piece, number }: Placed) => placeIn(piece, number);
const value = (amount: number): number => Number(amount.toPrecision(12));

const said = (name: 'source' | 'target', { piece, number }: Placed) => ({
  [name]: quoted(piece, number),
  [`${name}Value`]: value(number.values[0]),
});

const pairFound = (
  code: string,
  from: Placed,
  to: Placed,
  severity: Severity,
  values: Found['values'] = {},
): Found => ({
  code: `numbers.${code}`,
  places: [range(from), range(to)],
  values: { ...said('source', from), ...said('target', to), ...values },
  severity,
});

const aloneFound = (code: string, side: 'source' | 'target', placed: Placed, severity: Severity): Found => ({
  code: `numbers.${code}`,
  places: [range(placed)],
  values: said(side, placed),
  severity,
});

/** Numbers of one side that the other has no answer to, and what was found of those that it answers in its own way. */
interface Unanswered {
  readonly left: readonly Placed[];
  readonly found: readonly Found[];
}

function unanswered(own: readonly Placed[], others: readonly Placed[], other: readonly Piece[]): Unanswered {
  const firm = own.filter(({ number }) => number.force === 'firm');
  const open = firm.filter(
    placed =>
      !others.some(({ number }) => isSameNumber(placed.number, number) || isSameAmount(placed.number, number)) &&
      !isInAnsweredTerm(placed, other),
  );
  const isAnsweredAs = (placed: Placed) => others.find(({ number }) => converted(placed.number, number) !== undefined);
  // 15 meters (49 feet): a second measure of what is answered.
  const isGloss = (placed: Placed) =>
    own.some(each => !open.includes(each) && each !== placed && converted(each.number, placed.number) !== undefined);
  const found = open.flatMap(placed => {
    const answer = isAnsweredAs(placed);
    if (answer === undefined || placed.piece.side === 'target') return [];
    const amount = converted(placed.number, answer.number) ?? 0;
    return [pairFound('converted', placed, answer, 'info', { value: Number(amount.toPrecision(3)) })];
  });
  return { left: open.filter(placed => isAnsweredAs(placed) === undefined && !isGloss(placed)), found };
}

type Pairing = readonly [from: Placed, to: Placed];

/** Takes pairs out of both lists, each number once. */
function pairsOf(from: Placed[], to: Placed[], fits: (a: Placed, b: Placed) => boolean): Pairing[] {
  return [...from].flatMap((a): Pairing[] => {
    const b = to.find(each => fits(a, each));
    if (b === undefined) return [];
    from.splice(from.indexOf(a), 1);
    to.splice(to.indexOf(b), 1);
    return [[a, b]];
  });
}

/** Whether two numbers are likely to be meant for each other: what they count is of one kind. */
const isLikely = ({ number: a }: Placed, { number: b }: Placed): boolean => {
  if (isYear(a) || isYear(b)) return isYear(a) && isYear(b);
  return a.unit === b.unit && (a.kind === b.kind || a.kind === 'ordinal' || b.kind === 'ordinal');
};

/** Whether a sum of money is given in a currency that the other side does not use at all. */
const isForeign = ({ number: { unit } }: Placed, other: readonly Placed[]): boolean =>
  !other.some(({ number }) => number.unit === unit);

/** One side with its numbers, those that have no answer on the other, and whether it dates things by the day of the week. */
interface SideNumbers {
  readonly all: readonly Placed[];
  readonly left: Placed[];
  readonly isRelative: boolean;
}

const slipFound = (a: Placed, b: Placed): Found => {
  const power = slip(a.number, b.number);
  return pairFound(power < 0 ? 'scale-less' : 'scale-more', a, b, 'error', { factor: 10 ** Math.abs(power) });
};

/** What is left on both sides, put together where it can be. */
function leftovers(source: SideNumbers, target: SideNumbers): Found[] {
  const slips = pairsOf(source.left, target.left, (a, b) => slip(a.number, b.number) !== 0);
  const currencies = pairsOf(
    source.left,
    target.left,
    (a, b) => areCurrencies(a.number.unit, b.number.unit) && isForeign(a, target.all) && isForeign(b, source.all),
  );
  const different = pairsOf(source.left, target.left, isLikely);
  const [weekdays, missing] = parted(source.left, each => target.isRelative && isDate(each));
  const added = target.left.filter(each => !(source.isRelative && isDate(each)));
  return [
    ...slips.map(([a, b]) => slipFound(a, b)),
    ...currencies.map(([a, b]) => pairFound('currency', a, b, 'info')),
    ...different.map(([a, b]) => pairFound('different', a, b, 'warning')),
    ...weekdays.map(a => aloneFound('weekday', 'source', a, 'info')),
    ...missing.map(a => aloneFound('missing', 'source', a, 'warning')),
    ...added.map(b => aloneFound('added', 'target', b, 'warning')),
  ];
}

const parted = <Value>(list: readonly Value[], is: (value: Value) => boolean): [Value[], Value[]] => [
  list.filter(is),
  list.filter(each => !is(each)),
];

/** Most numbers of a side that are looked at: a table in one line is none of a translator's. */
const MOST = 400;

function find({ bead: { source, target } }: CheckContext): Found[] {
  if (source.length === 0 || target.length === 0) return [];
  const [from, to] = [numbersOf(source), numbersOf(target)];
  if (from.length + to.length === 0 || Math.max(from.length, to.length) > MOST) return [];
  const [a, b] = [unanswered(from, to, target), unanswered(to, from, source)];
  const side = (all: readonly Placed[], { left }: Unanswered, pieces: readonly Piece[]): SideNumbers => ({
    all,
    left: [...left],
    isRelative: RELATIVE_DATE.test(textOf(pieces)),
  });
  return [...a.found, ...b.found, ...leftovers(side(from, a, source), side(to, b, target))];
}

/** Numbers that the two sides do not share. Vague ones are never reported. */
export const numbers: Check = { id: 'numbers', severity: 'warning', find };
