import type { SegmentKind } from '../../domain/bitext/segment.ts';
import { failure, success } from '../../domain/problem.ts';
import { cells } from '../../domain/text/graphemes.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { block, oneChapter, tooLong } from './block.ts';
import { pageLines } from './page-rules.ts';
import { partLanguages } from './script.ts';
import type { LeftOut, TextFormat } from './text-format.ts';

/** Cells of the longest line that a person or a program breaks by hand; in a text with longer ones no line is. */
const WRAPPED = 120;

/** A line of a text, not empty, and whether a blank one stands before it. */
interface Line {
  readonly text: string;
  readonly begins: boolean;
  readonly kind: SegmentKind;
}

/** A paragraph or heading, before it is tidied. */
type Paragraph = Omit<Line, 'begins'>;

const isLong = (text: string): boolean => text.length > WRAPPED || (text.length > WRAPPED / 2 && cells(text) > WRAPPED);

/** The lines that hold anything. */
function linesIn(text: string): Line[] {
  let begins = true;
  return text.split('\n').flatMap(raw => {
    const line: Line = { text: raw.trim(), begins, kind: 'paragraph' };
    begins = line.text === '';
    return begins ? [] : [line];
  });
}

/** Words for menus and the like, off a page that a text was copied from, taken out; a paragraph goes on behind them anew. */
function withoutPage(lines: readonly Line[]): { readonly kept: readonly Line[]; readonly leftOut: readonly LeftOut[] } {
  const { reasons, headline, byline } = pageLines(lines.map(({ text }) => text));
  const kindOf = (at: number): SegmentKind => (at === headline ? 'headline' : at === byline ? 'byline' : 'paragraph');
  const isCut = (at: number) => reasons[at - 1] !== undefined || kindOf(at) !== kindOf(at - 1);
  const kept = lines.map((line, at) => ({ ...line, begins: line.begins || isCut(at), kind: kindOf(at) }));
  const leftOut = lines.flatMap(({ text }, at): readonly LeftOut[] => {
    const reason = reasons[at];
    return reason === undefined ? [] : [{ text: toPrintable(text), reason }];
  });
  return { kept: kept.filter((_, at) => reasons[at] === undefined), leftOut };
}

/** Whether a line stands by itself: had the next one been its continuation, its first word would have found room twice over. */
const isShort = (line: string, next: string, width: number): boolean =>
  cells(line) + 1 + cells(/^\S+/u.exec(next)?.[0] ?? '') <= width / 2 && !/^\p{Ll}/u.test(next);

/** Cells of the widest line, be it no wider than lines are broken at. */
const widthOf = (lines: readonly Line[]): number =>
  lines.reduce((widest, { text }) => Math.max(widest, cells(text)), 0);

/** Lines joined to paragraphs that blank lines part, except lines that were not broken by hand. */
function joined(lines: readonly Line[]): Paragraph[] {
  const width = widthOf(lines);
  const paragraphs: Paragraph[] = [];
  for (const [at, { text, begins, kind }] of lines.entries()) {
    const before = lines[at - 1]?.text ?? '';
    if (begins || isShort(before, text, width)) paragraphs.push({ text, kind });
    else paragraphs.push({ text: `${paragraphs.pop()?.text ?? ''} ${text}`, kind });
  }
  return paragraphs;
}

/** Paragraphs as people part them: by blank lines, or, where there are none or lines are long, a line each. */
function paragraphsOf(lines: readonly Line[], isParted: boolean): readonly Paragraph[] {
  return isParted && !lines.some(({ text }) => isLong(text)) ? joined(lines) : lines;
}

/** Plain text. What was copied off a web page along with its text is left out. */
export const plainText: TextFormat = {
  id: 'text',
  extensions: ['txt', 'text'],
  recognises: () => false,
  read: (file, { keepAll }) => {
    const text = file.text();
    if (!text.ok) return text;
    const lines = linesIn(partLanguages(text.value));
    const { kept, leftOut } = keepAll ? { kept: lines, leftOut: [] } : withoutPage(lines);
    const isParted = lines.some(({ begins }, at) => begins && at > 0);
    const paragraphs = paragraphsOf(kept, isParted);
    const long = tooLong(paragraphs.map(paragraph => paragraph.text));
    if (long) return failure(long);
    const blocks = paragraphs.flatMap(paragraph => block(paragraph.kind, paragraph.text));
    return success(oneChapter(blocks, leftOut));
  },
};
