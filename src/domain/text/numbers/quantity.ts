import type { Range } from '../range.ts';

/** What a number counts or names, where that changes what may answer it. */
export type QuantityKind = 'count' | 'month' | 'day' | 'clock' | 'age' | 'fraction' | 'ordinal';

/**
 * How much a number says: `firm` has to be answered; `soft` is often left out or put otherwise (한, one, both, half);
 * `vague` only says about how many (수십, dozens).
 */
export type Force = 'firm' | 'soft' | 'vague';

/** The name of a unit of measure or of money, the same for both languages. */
export type UnitName = string;

/** A number as it stands in a text: what it may mean, the likeliest first (84년 is 84 or 1984), and how it is written. */
export interface Quantity extends Range {
  readonly values: readonly [number, ...number[]];
  readonly kind: QuantityKind;
  readonly force: Force;
  readonly unit?: UnitName | undefined;
  /** Whether it is written with a scale word (만, million), behind which numbers are rounded. */
  readonly scaled: boolean;
}

/** A reading of a match: like a quantity, its place counted from where the match starts. */
export type Reading = Omit<Quantity, 'start' | 'end'> & Partial<Range>;

/**
 * What a number looks like, and how it is read; `text` is what stands around it. Without readings the match is taken all
 * the same, so that no later row finds a number in it; undefined leaves it to them.
 */
export interface NumberRow {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, text: string) => readonly Reading[] | undefined;
}

/** A firm count; the rest as given. */
export const quantity = (value: number, more: Partial<Reading> = {}): Reading => ({
  values: [value],
  kind: 'count',
  force: 'firm',
  scaled: false,
  ...more,
});

/** Every number that the rows find, in order of place; rows are tried in order, and what one has taken the next leaves. */
export function findByRows(rows: readonly NumberRow[], text: string): Quantity[] {
  const taken = new Uint8Array(text.length);
  const found: Quantity[] = [];
  for (const { pattern, read } of rows)
    for (const match of text.matchAll(pattern)) {
      const [start, stop] = [match.index, match.index + match[0].length];
      if (taken.subarray(start, stop).includes(1)) continue;
      const readings = read(match, text);
      if (readings === undefined) continue;
      taken.fill(1, start, stop);
      for (const { start: from = 0, end = match[0].length, ...reading } of readings)
        found.push({ ...reading, start: start + from, end: start + end });
    }
  return found.sort((a, b) => a.start - b.start);
}
