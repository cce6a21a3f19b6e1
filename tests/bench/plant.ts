/** A text with one number changed, and where the wrong one stands (UTF-16 offsets). */
export interface Planted {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Digits as they stand in a text: not parts of a name (B-52), an address or a time. */
const DIGITS = /(?<![\p{L}\p{N}.,:/=&-])\d[\d,]*(?:\.\d+)?(?![\p{N}:/]|\p{Script=Latin}|-\p{N})/gu;

const plain = (digits: string): number => Number(digits.replaceAll(',', ''));

/** Other digits of the same shape: one digit changed, or one nought more or less. */
function wrong(digits: string, next: (below: number) => number): string {
  const places = Array.from(digits.matchAll(/\d/gu), ({ index }) => index);
  if (next(4) === 0 && !digits.includes('.'))
    return digits.endsWith('0') && digits.length > 1 ? digits.slice(0, -1) : `${digits}0`;
  const at = places[next(places.length)] ?? 0;
  const digit = String(at === 0 ? 1 + ((Number(digits[at]) + next(8)) % 9) : (Number(digits[at]) + 1 + next(9)) % 10);
  return digits.slice(0, at) + digit + digits.slice(at + 1);
}

/** The text with one of its numbers wrong, or undefined where it has none. It knows nothing of how numbers are read. */
export function plantNumber(text: string, next: (below: number) => number): Planted | undefined {
  const found = [...text.matchAll(DIGITS)];
  const match = found[next(Math.max(1, found.length))];
  if (match === undefined) return undefined;
  const digits = match[0].replace(/,$/u, '');
  const other = wrong(digits, next);
  if (plain(other) === plain(digits)) return undefined;
  const { index: start } = match;
  return { text: text.slice(0, start) + other + text.slice(start + digits.length), start, end: start + other.length };
}
