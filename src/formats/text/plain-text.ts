import type { SegmentKind } from '../../domain/bitext/segment.ts';
import { failure, success } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { block, oneChapter, tooLong } from './block.ts';
import { pageLines } from './page-rules.ts';
import { isParted, type Line, linesIn, paragraphsOf } from './paragraphs.ts';
import { partLanguages } from './script.ts';
import type { LeftOut, TextFormat } from './text-format.ts';

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
    const paragraphs = paragraphsOf(kept, isParted(lines));
    const long = tooLong(paragraphs.map(paragraph => paragraph.text));
    if (long) return failure(long);
    const blocks = paragraphs.flatMap(paragraph => block(paragraph.kind, paragraph.text));
    return success(oneChapter(blocks, leftOut));
  },
};
