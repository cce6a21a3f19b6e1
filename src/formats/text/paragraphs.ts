/*
 * Lines of a plain text to paragraphs. Blank lines part paragraphs, and the lines between them were broken by hand, or by
 * a program at some width:
 *
 *     Winter is near. It is cold and the          one paragraph
 *     river has frozen.
 *
 * Where there are no blank lines, or most of the text stands in lines that nobody broke, a line is a paragraph.
 */
import type { SegmentKind } from '../../domain/bitext/segment.ts';
import { cells } from '../../domain/text/graphemes.ts';

/** A line of a text that holds anything. */
export interface Line {
  readonly text: string;
  /** Whether a paragraph begins with it for sure: behind a blank line, or indented by an ideographic space. */
  readonly begins: boolean;
  /** Spaces before it; a tab is eight. */
  readonly indent: number;
  readonly kind: SegmentKind;
}

/** A paragraph or heading, before it is tidied. */
export type Paragraph = Pick<Line, 'text' | 'kind'>;

/** The lines of a text that hold anything. */
export function linesIn(text: string): Line[] {
  let isBehindBlank = true;
  return text.split('\n').flatMap((raw): readonly Line[] => {
    const line = raw.trim();
    const begins = isBehindBlank || raw.startsWith('\u3000');
    isBehindBlank = line === '';
    const indent = (/^[ \t]*/u.exec(raw)?.[0] ?? '').replaceAll('\t', ' '.repeat(8)).length;
    return line === '' ? [] : [{ text: line, begins, indent, kind: 'paragraph' }];
  });
}

/** Cells of the longest line that a person or a program breaks. */
const WRAPPED = 120;

const isLong = (text: string): boolean => text.length > WRAPPED || (text.length > WRAPPED / 2 && cells(text) > WRAPPED);

const lengthOf = (lines: readonly Line[]): number => lines.reduce((sum, { text }) => sum + text.length, 0);

/** Whether lines are as they were typed, most of the text in lines too long to have been broken. */
const isUnbroken = (lines: readonly Line[]): boolean =>
  2 * lengthOf(lines.filter(({ text }) => isLong(text))) > lengthOf(lines);

/** Cells of the widest line that was broken. */
const widthOf = (lines: readonly Line[]): number =>
  lines.reduce((widest, { text }) => (isLong(text) ? widest : Math.max(widest, cells(text))), 0);

/**
 * Whether the line before stands by itself: had this one been its continuation, the first word would have found room
 * twice over. A word without a capital goes on, unless it is set in like what stands under a heading.
 */
function standsAlone(before: Line, line: Line, width: number): boolean {
  if (isLong(before.text) || isLong(line.text)) return true;
  const room = cells(before.text) + 1 + cells(/^\S+/u.exec(line.text)?.[0] ?? '');
  return room <= width / 2 && (line.indent > before.indent + 1 || !/^\p{Ll}/u.test(line.text));
}

/** A line and its continuation: no space behind a hyphen at which a word was broken. */
const together = (text: string, next: string): string =>
  /\p{L}[-\u00AD\u2010]$/u.test(text) && /^\p{Ll}/u.test(next) ? text + next : `${text} ${next}`;

function joined(lines: readonly Line[]): Paragraph[] {
  const width = widthOf(lines);
  const paragraphs: Paragraph[] = [];
  for (const [at, line] of lines.entries()) {
    const [before, open] = [lines[at - 1], paragraphs.at(-1)];
    if (line.begins || !before || !open || standsAlone(before, line, width)) paragraphs.push(line);
    else paragraphs[paragraphs.length - 1] = { text: together(open.text, line.text), kind: open.kind };
  }
  return paragraphs;
}

/** The paragraphs of some lines; `isParted` says whether the text that they are of has blank lines. */
export const paragraphsOf = (lines: readonly Line[], isParted: boolean): readonly Paragraph[] =>
  isParted && !isUnbroken(lines) ? joined(lines) : lines;

/** Whether a text has blank lines, or what stands for them. */
export const isParted = (lines: readonly Line[]): boolean => lines.some(({ begins }, at) => begins && at > 0);
