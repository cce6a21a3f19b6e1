import type { Printable } from './text/printable.ts';

/** A place in a file: line and column count from 1; the column counts UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * What is wrong with an input, as data: a message key of `locales` under `problem.`, its values, and where.
 * The edge turns it into one sentence.
 */
export interface Problem {
  readonly code: string;
  readonly values?: Readonly<Record<string, Printable | number>>;
  readonly file?: Printable;
  readonly place?: Place;
  /** Keys that lead to the value in its file, where the place is still to be found. */
  readonly path?: readonly string[];
}

/** A value, or what kept it from being made. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A result that holds a value. */
export const success = <Value>(value: Value): Result<Value> => ({ ok: true, value });

/** A result that holds problems only. */
export const failure = (...problems: Problem[]): Result<never> => ({ ok: false, problems });

/** The line and column of a UTF-16 offset in a text. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}
