import type { SegmentKind } from '../../domain/bitext/segment.ts';
import type { Problem } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import type { Block, LeftOut, TextReading } from './text-format.ts';

/**
 * Hints for a line-breaking machine that are no part of what an author wrote and that nobody sees: soft hyphen, zero-width
 * space, word joiner, and a mark in the midst of a text.
 */
const HINTS = /[\u00AD\u200B\u2060\uFEFF]/gu;

/**
 * A text as it is read out of a file: runs of blanks and line ends become one space, none stand at the ends, and hints go.
 * All else stays the author's: no-break and ideographic spaces inside, and letters composed or not (they are composed in
 * the keys that match them: of terms, of the search, of the aligner).
 */
export const tidy = (raw: string): string =>
  raw
    .replace(HINTS, '')
    .replace(/[ \t\r\n\f\v\u0085\u2028\u2029]+/gu, ' ')
    .trim();

/** A block of a kind; none where it holds no text. */
export function block(kind: SegmentKind, raw: string, time?: Block['time']): Block[] {
  const text = tidy(raw);
  return text === '' ? [] : [{ kind, text: toPrintable(text), ...(time && { time }) }];
}

/** The lines of a text, whatever ends them. */
export const linesOf = (text: string): string[] => text.split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/u);

/** A reading of one chapter in which nothing went wrong. */
export const oneChapter = (
  blocks: readonly Block[],
  leftOut: readonly LeftOut[] = [],
  more: Partial<TextReading> = {},
): TextReading => ({ chapters: [blocks], leftOut, problems: [], ...more });

/** UTF-16 units of the longest block that a screen can cope with. */
const LONGEST = 200_000;

/** What is wrong where a text is too long for one block. */
export function tooLong(texts: readonly string[]): Problem | undefined {
  const long = texts.findIndex(({ length }) => length > LONGEST);
  return long < 0 ? undefined : { code: 'text.long', values: { number: long + 1, limit: LONGEST } };
}
