import { SIDES, type Side } from '../../domain/bitext/alignment.ts';
import { cells } from '../../domain/text/graphemes.ts';
import { wrap } from '../../domain/text/wrap.ts';
import type { BitextToWrite, BitextWriter, TranslationUnit } from './bitext-format.ts';
import { numberedNotes } from './document-notes.ts';

/** Cells of a column, of the space between the two, and of a whole line. */
const COLUMN = 38;
const BETWEEN = 4;
const LINE = 2 * COLUMN + BETWEEN;

const lines = (text: string, width: number): string[] =>
  wrap(text, width).map(({ start, end }) => text.slice(start, end).trimEnd());

/** The lines of one side, an empty one between two blocks. */
const column = (unit: TranslationUnit, side: Side): string[] =>
  unit[side].flatMap(({ text }, at) => [...(at > 0 ? [''] : []), ...lines(text, COLUMN)]);

/** Two columns beside each other, by cells, so that Korean takes the room that it does. */
function beside(left: readonly string[], right: readonly string[]): string[] {
  const count = Math.max(left.length, right.length);
  return Array.from({ length: count }, (_, at) => {
    const [one = '', other = ''] = [left[at], right[at]];
    return `${one}${' '.repeat(Math.max(0, COLUMN + BETWEEN - cells(one)))}${other}`.trimEnd();
  });
}

function write({ titles, units }: BitextToWrite): string {
  const notes = numberedNotes(units);
  const title = beside(lines(titles.source, COLUMN), lines(titles.target, COLUMN));
  const rows = units.map((unit, at) => {
    const marks = (notes[at] ?? []).map(({ number }) => `[${number}]`);
    return [...beside(column(unit, 'source'), column(unit, 'target')), ...(marks.length > 0 ? [marks.join(' ')] : [])];
  });
  const remarks = notes.flat().map(({ number, text }) => lines(`[${number}] ${text}`, LINE));
  return `${[[...title, '='.repeat(LINE)], ...rows, ...remarks].map(each => each.join('\n')).join('\n\n')}\n`;
}

/** Plain text in two columns, eighty cells wide. */
export const bitextText: BitextWriter = { id: 'txt', purpose: 'document', emptySides: SIDES, write };
