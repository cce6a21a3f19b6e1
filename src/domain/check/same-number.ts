/*
 * Whether one number answers another:
 *
 *   1만2000 = 12,000    84년 = 1984    3분의 1 = a third = 33 %    240km ≈ 150 miles    수천 ~ 3,500    1,234만 ≈ 12.3 million
 */
import type { Quantity } from '../text/numbers/quantity.ts';
import { convert } from '../text/numbers/units.ts';

const EXACT = 1e-9;
/** How far a conversion between units may be off, and the same numbers where a scale word shows that they are rounded. */
const CONVERTED = 0.03;
const ROUNDED = 0.005;

const within = (a: number, b: number, share: number): boolean =>
  Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b));

/** How many digits of a number are not the noughts at its end. */
const digitsOf = (value: number): number =>
  value
    .toExponential(10)
    .replace(/\.?0*e.*$/u, '')
    .replace(/[.-]/gu, '').length;

/** Whether the finer of two rounded numbers, rounded as the coarser is, is the coarser. */
function isRounded(a: number, b: number): boolean {
  const digits = Math.min(digitsOf(a), digitsOf(b));
  return digits >= 2 && Number(a.toPrecision(digits)) === Number(b.toPrecision(digits));
}

const close = (a: number, b: number, scaled: boolean): boolean =>
  within(a, b, EXACT) || (scaled && (within(a, b, ROUNDED) || isRounded(a, b)));

/** A month answers a month, or a number that may be one (9·11). */
const areKin = (a: Quantity, b: Quantity): boolean =>
  (a.kind === 'month') === (b.kind === 'month') || a.force === 'soft' || b.force === 'soft';

/** Whether a number is one of those that a vague one may mean: 수천 for 3,500. */
const isAmong = (vague: Quantity, value: number): boolean => value >= vague.values[0] && value < vague.values[0] * 10;

/** Whether both say the same. */
export function isSameNumber(a: Quantity, b: Quantity): boolean {
  if (!areKin(a, b)) return false;
  if (a.force === 'vague' || b.force === 'vague') {
    const [vague, other] = a.force === 'vague' ? [a, b] : [b, a];
    return isAmong(vague, other.values[0]);
  }
  const scaled = a.scaled || b.scaled;
  return a.values.some(value => b.values.some(other => close(value, other, scaled)));
}

/** Whether a number says the same as another in its own unit, to the digit: five decades for 50년. */
export function isSameAmount(a: Quantity, b: Quantity): boolean {
  const value = convert(a.values[0], a.unit, b.unit);
  return value !== undefined && within(value, b.values[0], 1e-3);
}

/** The first number in the unit of the second, where it then says about the same. */
export function converted(a: Quantity, b: Quantity): number | undefined {
  const value = convert(a.values[0], a.unit, b.unit);
  if (value === undefined) return undefined;
  return within(value, b.values[0], CONVERTED) || Math.abs(value - b.values[0]) <= 0.5 ? value : undefined;
}

/** By how many powers of ten the second number is off the first, where they are the same but for that; 0 where not. */
export function slip(a: Quantity, b: Quantity): number {
  const [from, to] = [a.values[0], b.values[0]];
  if (from <= 0 || to <= 0 || Math.max(from, to) < 1000) return 0;
  const power = Math.log10(to / from);
  const isWhole = Math.abs(power) >= 0.5 && within(from * 10 ** Math.round(power), to, ROUNDED);
  const isTelling = a.scaled || b.scaled || (Math.min(digitsOf(from), digitsOf(to)) >= 2 && Math.min(from, to) >= 10);
  return isWhole && isTelling ? Math.round(power) : 0;
}
