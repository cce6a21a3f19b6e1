import Papa from 'papaparse';
import type { Problem } from '../domain/problem.ts';
import { toPrintable } from '../domain/text/printable.ts';
import { placesIn, type Where } from './places.ts';

/** A row of cells, with where each of them begins. */
export interface DelimitedRow {
  readonly cells: readonly string[];
  readonly where: (cell: number) => Where;
}

/** The sound rows of a text, and what was wrong with the others. */
export interface Delimited {
  readonly rows: readonly DelimitedRow[];
  readonly problems: readonly Problem[];
}

/** Most rows that are read. */
const MOST_ROWS = 1_000_000;

/** How often reading begins anew behind a quotation mark that nothing closes. */
const MOST_RESTARTS = 50;

/** Offsets from the start of a row to each of its cells; delimiters in quotation marks part nothing. */
function cellStarts(row: string, delimiter: string): number[] {
  const starts = [0];
  let quoted = false;
  for (let at = 0; at < row.length; at++) {
    if (row[at] === '"' && (quoted || starts.at(-1) === at)) quoted = !quoted;
    else if (row[at] === delimiter && !quoted) starts.push(at + 1);
  }
  return starts;
}

interface Raw {
  readonly cells: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly mistaken: boolean;
}

/** So many rows from an offset on, up to the first with a wrong quotation mark that has swallowed more than its line. */
function rawRows(text: string, delimiter: string, from: number, most: number): Raw[] {
  const rows: Raw[] = [];
  let start = from;
  Papa.parse<string[]>(text.slice(from), {
    delimiter,
    newline: '\n',
    fastMode: false,
    chunkSize: text.length + 1,
    step: ({ data, errors, meta }, parser) => {
      const row = { cells: data, start, end: from + meta.cursor, mistaken: errors.some(isAboutQuotes) };
      rows.push(row);
      start = row.end;
      if (rows.length >= most || (row.mistaken && lineEnd(text, row.start) < row.end)) parser.abort();
    },
  });
  return rows;
}

const isAboutQuotes = ({ type }: Papa.ParseError): boolean => type === 'Quotes';

/** The offset behind the line that begins at one. */
const lineEnd = (text: string, start: number): number => text.indexOf('\n', start) + 1 || text.length;

/** A cell that is quoted from end to end; in a line read as it stands any other quotation mark is text. */
const QUOTED = /^"((?:[^"]|"")*)"$/u;

/** A line as it stands, parted at every delimiter. */
function plainRow(text: string, delimiter: string, start: number): Raw {
  const end = lineEnd(text, start);
  const cells = text.slice(start, end).replace(/\n$/u, '').split(delimiter);
  return {
    cells: cells.map(cell => QUOTED.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell),
    ...{ start, end, mistaken: false },
  };
}

/** Most text that wrong quotation marks may swallow before the rest of a lenient reading takes every line as it stands. */
const MOST_SWALLOWED = 16 * 1024 * 1024;

/** After a wrong quotation mark that has swallowed what follows, goes on with the line behind it. */
function allRows(
  text: string,
  delimiter: string,
  lenient: boolean,
): { readonly all: readonly Raw[]; readonly end: number } {
  const all: Raw[] = [];
  let from = 0;
  let swallowed = 0;
  const goesOn = (restart: number): boolean =>
    from < text.length && all.length < MOST_ROWS && (lenient || restart <= MOST_RESTARTS);
  for (let restart = 0; goesOn(restart); restart++) {
    const rows =
      swallowed > MOST_SWALLOWED
        ? [plainRow(text, delimiter, from)]
        : rawRows(text, delimiter, from, MOST_ROWS - all.length);
    for (const row of rows) all.push(lenient && row.mistaken ? plainRow(text, delimiter, row.start) : row);
    const last = rows.at(-1);
    from = last?.mistaken ? lineEnd(text, last.start) : (last?.end ?? text.length);
    swallowed += last?.mistaken ? last.end - from : 0;
  }
  return { all, end: from };
}

/** How rows are read. */
interface DelimitedOptions {
  /** Whether a row with a wrong quotation mark is taken as it stands, as in corpora that quote nothing. */
  readonly lenient?: boolean;
}

/** Rows of cells parted by a character, quoted as RFC 4180 has it. Rows with a mistake are named and left out. */
export function readDelimited(
  source: string,
  delimiter: string,
  { lenient = false }: DelimitedOptions = {},
): Delimited {
  const text = source.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  const placeOf = placesIn(text);
  const where =
    ({ start, end: after }: Raw) =>
    (cell: number): Where =>
    () =>
      placeOf(start + (cellStarts(text.slice(start, after), delimiter)[cell] ?? 0));
  const { all: raw, end } = allRows(text, delimiter, lenient);
  const all = raw.filter(({ cells }) => cells.some(cell => cell.trim() !== ''));
  const mistakes = all.flatMap(row => (row.mistaken ? [{ code: 'csv.quote', place: where(row)(0)() }] : []));
  return {
    rows: all.filter(({ mistaken }) => !mistaken).map(row => ({ cells: row.cells, where: where(row) })),
    problems: end < text.length ? [...mistakes, { code: 'csv.rest', place: placeOf(end) }] : mistakes,
  };
}

/** What a spreadsheet would take for a formula, behind any apostrophes. */
const FORMULA = /^'*[=+\-@＝＋－＠]/u;

/** A cell that no spreadsheet reckons with: an apostrophe goes before what begins like a formula. */
const guarded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** The cell that was guarded. */
export const unguarded = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);

/** Printable line by line: a quoted cell may hold several. */
const printableLines = (cell: string): string => cell.split('\n').map(toPrintable).join('\n');

/** Rows as text, quoted where need be, safe to open in a spreadsheet. */
export const writeDelimited = (rows: readonly (readonly string[])[], delimiter: string): string =>
  `${Papa.unparse(
    rows.map(row => row.map(cell => guarded(printableLines(cell)))),
    { delimiter, newline: '\n' },
  )}\n`;
