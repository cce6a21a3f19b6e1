import { failure, type Result, success } from '../../domain/problem.ts';
import { LOCALES, type Locale } from '../../domain/text/language.ts';
import { type Printable, toPrintable } from '../../domain/text/printable.ts';

/** What stands beside each other in one row. */
export type BitextRow = Readonly<Record<Locale, Printable>>;

/** A cell that a spreadsheet has put in quotation marks; any other stands as it is written, quotation marks and all. */
const QUOTED = /^"((?:[^"]|"")*)"$/u;

const cellText = (cell: string): Printable =>
  toPrintable((QUOTED.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell).trim());

/** Whether a text begins with a line that names the columns `ko` and `en`, in any order, perhaps among others. */
export const isBitextTsv = (text: string): boolean => LOCALES.every(locale => columnsOf(text).includes(locale));

const columnsOf = (text: string): string[] =>
  (/^\uFEFF?([^\r\n]*)/u.exec(text)?.[1] ?? '').split('\t').map(name => name.trim().toLowerCase());

/** The rows of a bilingual TSV, a bead each, in order; empty lines are none. */
export function readBitextTsv(text: string): Result<readonly BitextRow[]> {
  if (!isBitextTsv(text)) return failure({ code: 'bitext.columns', place: { line: 1, column: 1 } });
  const columns = columnsOf(text);
  const [ko, en] = [columns.indexOf('ko'), columns.indexOf('en')];
  const lines = text.split(/\r\n?|\n/u).slice(1);
  const rows = lines.filter(line => line.trim() !== '').map(line => line.split('\t'));
  return success(rows.map(cells => ({ ko: cellText(cells[ko] ?? ''), en: cellText(cells[en] ?? '') })));
}
