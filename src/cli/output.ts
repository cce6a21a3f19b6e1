import type { Problem } from '../domain/problem.ts';
import { toPrintable } from '../domain/text/printable.ts';
import { problemSentence, type Translate } from '../ui/messages.ts';

/** Exit codes: done, failed (or, of a search, nothing found), wrong usage. */
export const EXIT = { done: 0, failed: 1, usage: 2, hungUp: 129 } as const;

/** Writes lines to standard output, made printable. */
export const say = (lines: Iterable<string>): void => {
  for (const line of lines) process.stdout.write(`${toPrintable(line)}\n`);
};

/** Writes a row of cells parted by tabs, each made printable. */
export const sayRow = (cells: readonly (string | number)[]): void => {
  process.stdout.write(`${cells.map(cell => toPrintable(String(cell))).join('\t')}\n`);
};

/** A character as JSON escapes it, by its UTF-16 units. */
const escaped = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');

/** Writes a value as one line of JSON; what a terminal could act on is escaped, so that the value stays what it is. */
export const sayJson = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, escaped)}\n`);
};

/** Writes problems to standard error, a sentence each, and gives the exit code on. */
export function complain({ t }: { readonly t: Translate }, problems: readonly Problem[], code: number): number {
  for (const problem of problems) process.stderr.write(`narani: ${problemSentence(t, problem)}\n`);
  if (code === EXIT.usage) process.stderr.write(`${t('cli.hint')}\n`);
  return code;
}
