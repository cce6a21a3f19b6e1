import type { Problem, Result } from '../../domain/problem.ts';
import { type DelimitedRow, readDelimited, unguarded, writeDelimited } from '../delimited.ts';
import type { BitextFormat, BitextReading, BitextToWrite, TranslationUnit } from './bitext-format.ts';
import { type Column, columnOf } from './columns.ts';
import { bitextOf, type Draft, usualStatus } from './draft.ts';
import { scoreOf, scoreText, statusOf } from './unit-properties.ts';
import { blocksOf, paragraphsOf, tidy } from './unit-text.ts';

type Header = readonly (Column | undefined)[];

const headerOf = ({ cells }: DelimitedRow): Header => cells.map(cell => columnOf(unguarded(cell)));

/** Whether cells name at least two texts. */
const isHeader = (header: Header): boolean => {
  const names = header.flatMap(column => (column?.kind === 'text' ? [column.name] : []));
  return new Set(names).size > 1 && names.length === new Set(names).size;
};

/** Rows that tell which columns hold text where no header does. */
const SAMPLE = 200;

const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** Without a header the two columns with most letters are the texts. */
function guessedHeader(rows: readonly DelimitedRow[]): Header {
  const weights: number[] = [];
  for (const { cells } of rows.slice(0, SAMPLE))
    for (const [at, cell] of cells.entries()) weights[at] = (weights[at] ?? 0) + letters(cell);
  const heaviest = [...weights.keys()].toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0)).slice(0, 2);
  return weights.map((_, at): Column | undefined =>
    heaviest.includes(at) ? { kind: 'text', name: `${at}` } : undefined,
  );
}

const blankRow = (cells: readonly string[], header: Header): boolean =>
  header.every((column, at) => column?.kind !== 'text' || (cells[at] ?? '').trim() === '');

function readRow({ cells, where }: DelimitedRow, header: Header, problems: Problem[]): Draft {
  const at = (kind: Column['kind']) => {
    const index = header.findIndex(column => column?.kind === kind);
    return { text: unguarded(cells[index] ?? ''), where: where(index) };
  };
  const status = at('status');
  const told = statusOf(status.text);
  if (told === undefined && status.text.trim() !== '')
    problems.push({ code: 'bitext.status', values: { value: tidy(status.text) }, place: status.where() });
  return {
    texts: new Map(
      header.flatMap((column, index) =>
        column?.kind === 'text' ? [[column.name, blocksOf(unguarded(cells[index] ?? ''))] as const] : [],
      ),
    ),
    status: told,
    score: scoreOf(at('score').text),
    notes: blocksOf(at('note').text).map(({ text }) => text),
  };
}

function readRows(text: string, delimiter: string): Result<BitextReading> {
  const { rows, problems } = readDelimited(text, delimiter, { lenient: delimiter === '\t' });
  const [first] = rows;
  const named = first ? headerOf(first) : [];
  const header = isHeader(named) ? named : guessedHeader(rows);
  const body = isHeader(named) ? rows.slice(1) : rows;
  const found = [...problems];
  const drafts = body.filter(({ cells }) => !blankRow(cells, header)).map(row => readRow(row, header, found));
  const source = header.find(column => column?.kind === 'text');
  return bitextOf(drafts, found, { first: source?.kind === 'text' ? source.name : undefined });
}

/** The delimiter that the first line has most of. */
function delimiterOf(text: string, delimiters: readonly string[]): string {
  const [line = ''] = text.split(/\r|\n/u, 1);
  const count = (delimiter: string) => line.split(delimiter).length;
  return delimiters.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

/** Whether a text begins with the names of columns; parted by commas, with nothing else, since prose has commas too. */
const beginsWithHeader = (head: string, delimiter: string): boolean => {
  const [first] = readDelimited(head.split(/\r|\n/u, 1).join(''), delimiter).rows;
  const header = first ? headerOf(first) : [];
  return isHeader(header) && (delimiter === '\t' || header.every(column => column !== undefined));
};

/** What may stand beside the texts; a column in which nothing would stand is left out. */
const BESIDE: readonly (readonly [string, (unit: TranslationUnit) => string])[] = [
  ['status', unit => (unit.status === usualStatus(unit) ? '' : unit.status)],
  ['score', ({ score }) => (score === undefined ? '' : scoreText(score))],
  ['note', ({ notes }) => paragraphsOf(notes.map(text => ({ text })))],
];

function write({ languages, units }: BitextToWrite, delimiter: string): string {
  const { source, target } = languages;
  const names = source === target ? ['source', 'target'] : [source, target];
  const beside = BESIDE.filter(([, cell]) => units.some(unit => cell(unit) !== ''));
  const rows = units.map(unit => [
    paragraphsOf(unit.source),
    paragraphsOf(unit.target),
    ...beside.map(([, cell]) => cell(unit)),
  ]);
  return writeDelimited([[...names, ...beside.map(([name]) => name)], ...rows], delimiter);
}

const rowsFormat = (
  id: string,
  extensions: readonly string[],
  delimiters: readonly [string, ...string[]],
  mark = '',
): BitextFormat => ({
  id,
  purpose: 'memory',
  emptySides: ['source', 'target'],
  extensions,
  recognises: head => delimiters.some(delimiter => beginsWithHeader(head, delimiter)),
  read: text => readRows(text, delimiterOf(text, delimiters)),
  write: bitext => mark + write(bitext, delimiters[0]),
});

/** Rows parted by tabs, a pair each; under a header, or else the Hangul tells which column is which. */
export const bitextTsv = rowsFormat('tsv', ['tsv', 'tab'], ['\t']);

/**
 * The same parted by commas, or by semicolons, as spreadsheets in some countries write it. It is written for spreadsheets,
 * and begins with a byte order mark: without one Excel takes it for CP949 in Korea.
 */
export const bitextCsv = rowsFormat('csv', ['csv'], [',', ';', '\t'], '\uFEFF');
