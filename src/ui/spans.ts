import { cells } from '../domain/text/graphemes.ts';
import { type Printable, slice, spaces, toPrintable } from '../domain/text/printable.ts';
import { truncate, wrap } from '../domain/text/wrap.ts';
import type { Role } from './theme.ts';

/** Text and what it is; later roles lie over earlier ones. */
export interface Span {
  readonly text: Printable;
  readonly roles: readonly Role[];
}

/** One row of the screen. */
export type SpanRow = readonly Span[];

/** A span of one role, or of none. */
export const span = (text: Printable, ...roles: Role[]): Span => ({ text, roles });

/** Signs of our own. */
export const sign = (text: string): Printable => toPrintable(text);

/** Cells of a row. */
export const rowCells = (row: SpanRow): number => row.reduce((sum, { text }) => sum + cells(text), 0);

/** The row filled with spaces, or cut with `…`, to exactly `width` cells. */
export function fit(row: SpanRow, width: number, ...roles: Role[]): SpanRow {
  const missing = width - rowCells(row);
  if (missing >= 0) return missing === 0 ? row : [...row, span(spaces(missing), ...roles)];
  const kept: Span[] = [];
  let left = width;
  for (const each of row) {
    const size = cells(each.text);
    if (size <= left && left - size > 0) kept.push(each);
    else return fit([...kept, { ...each, text: toPrintable(truncate(`${each.text}…`, left)) }], width, ...roles);
    left -= size;
  }
  return kept;
}

/** Running text of a window as rows of at most `width` cells. It is short, and ragged: words are kept whole. */
export const lines = (words: Printable, width: number, ...roles: Role[]): SpanRow[] =>
  wrap(words, width, 'words').map(({ start, end }) => [span(slice(words, start, end), ...roles)]);
