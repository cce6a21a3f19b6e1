import { type Force, type NumberRow, quantity, type Reading } from './quantity.ts';

type Values = readonly [number, ...number[]];

/** The years that digits may stand for, the number itself first: 84 is 84, 1984 or 2084. */
export const yearsOf = (digits: string): Values => {
  const value = Number(digits);
  return digits.length === 2 ? [value, 1900 + value, 2000 + value] : [value];
};

/** The hour in the other half of the day as well. */
const hoursOf = (hour: number): Values => (hour < 12 ? [hour, hour + 12] : [hour, hour - 12]);

/** A month, a day of the month, an hour, a minute in digits. */
export const month = (digits: string): Reading => quantity(Number(digits), { kind: 'month' });
export const day = (digits: string): Reading => quantity(Number(digits), { kind: 'day' });
const hour = (digits: string): Reading => quantity(Number(digits), { kind: 'clock', values: hoursOf(Number(digits)) });
const minute = (digits: string): Reading =>
  quantity(Number(digits), { kind: 'clock', force: Number(digits) === 0 ? 'soft' : 'firm' });

/** A number that may answer another, but needs no answer itself. */
export const soft = (value: number, ...others: number[]): Reading =>
  quantity(value, { values: [value, ...others], force: 'soft' });

/** A part of a whole, also as a percentage. */
export const share = (value: number): Reading => quantity(value, { kind: 'fraction', values: [value, value * 100] });

/** Whole numbers up to `most` are as often left out in translation as not, or put otherwise. */
export const forceOf = (value: number, most: number): Force =>
  Number.isInteger(value) && value <= most ? 'soft' : 'firm';

/** The greatest number that is soft where it is written as a word. */
export const SOFT_WORD = 3;

/** Reads a group of a match, in its place there. The pattern has to have the flag `d`. */
export function groupAt(match: RegExpExecArray, number: number, read: (digits: string) => Reading): Reading[] {
  const digits = match[number];
  const [start = 0, end = 0] = match.indices?.[number] ?? [];
  return digits === undefined ? [] : [{ ...read(digits), start: start - match.index, end: end - match.index }];
}

/** Reads the groups of a match in order, those that are there. */
export const groups = (match: RegExpExecArray, reads: readonly ((digits: string) => Reading)[]): Reading[] =>
  reads.flatMap((read, at) => groupAt(match, at + 1, read));

/** Addresses hold no numbers. */
export const ADDRESS: NumberRow = {
  pattern: /(?:https?:\/\/|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{1,64}/gu,
  read: () => [],
};

/** Hours and minutes in groups 1 and 2. */
export const clock = (match: RegExpExecArray): Reading[] => groups(match, [hour, minute]);
