import type { LanguageSection, Term } from '../../domain/glossary/entry.ts';
import { failure, type Problem, type Result } from '../../domain/problem.ts';
import type { Language } from '../../domain/text/language.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { type DelimitedRow, readDelimited, unguarded } from '../delimited.ts';
import type { Where } from '../places.ts';
import { type Column, type ColumnKind, columnOf } from './csv-columns.ts';
import { listOf, listsOf } from './csv-lists.ts';
import { assemble, type Draft, headFor } from './glossary-drafts.ts';
import type { GlossaryReading } from './glossary-format.ts';
import { localeOf } from './glossary-sections.ts';
import { ranked, statusOf, tidy, type Unranked } from './glossary-text.ts';

interface Cell {
  readonly column: Column;
  readonly text: string;
  readonly where: Where;
}

type Header = readonly (Column | undefined)[];

const isHeader = (header: Header): boolean =>
  header.some(column => column?.kind === 'terms') && header.filter(column => column !== undefined).length > 1;

const readHeader = (cells: readonly string[]): Header => cells.map(cell => columnOf(unguarded(cell)));

/** Whether a text begins with the names of columns parted by the delimiter. */
export const beginsWithHeader = (head: string, delimiter: string): boolean => {
  const [first] = readDelimited(head.replace(/^\s+/u, '').split(/\r|\n/u, 1).join(''), delimiter).rows;
  return first !== undefined && isHeader(readHeader(first.cells));
};

/** The language of a column of terms that is meant by a language without region: `ko-KR` by `ko`. */
const meantBy = (language: Language, header: Header): Language => {
  const tags = header.flatMap(column => (column?.kind === 'terms' ? (column.language ?? []) : []));
  return tags.includes(language) ? language : (tags.find(tag => tag.startsWith(`${language}-`)) ?? language);
};

/** A column with the language of what stands in the cell; text whose column names none goes by its script. */
function resolved({ kind, language }: Column, text: string, header: Header): Column {
  const told = kind === 'definition' || kind === 'note' ? localeOf(text) : undefined;
  const known = language ?? told;
  return { kind, language: known === undefined ? undefined : meantBy(known, header) };
}

const cellsOf = (row: DelimitedRow, header: Header): Cell[] =>
  header.flatMap((column, at) => {
    const text = tidy(unguarded(row.cells[at] ?? ''));
    return column && text !== '' ? [{ column: resolved(column, text, header), text, where: row.where(at) }] : [];
  });

/** What the cells of one kind and language say; a column that is there twice counts once. */
const find = (cells: readonly Cell[], kind: ColumnKind, language?: Language): Cell | undefined =>
  cells.find(cell => cell.column.kind === kind && cell.column.language === language);

/** `status` alone speaks of how the Korean is rendered, not of the Korean. */
const statusCell = (cells: readonly Cell[], language: Language): Cell | undefined =>
  find(cells, 'status', language) ?? (/^ko\b/u.test(language) ? undefined : find(cells, 'status'));

function readStatuses(cell: Cell | undefined, problems: Problem[]): (Term['status'] | undefined)[] {
  return listOf(cell?.text ?? '').map(word => {
    const status = statusOf(word);
    if (cell && status === undefined && word !== '')
      problems.push({ code: 'glossary.status', values: { value: toPrintable(word) }, place: cell.where() });
    return status;
  });
}

/** Cells beside the terms may not list more than there are terms. */
function checkCount(cell: Cell | undefined, terms: number, problems: Problem[]): void {
  const count = listOf(cell?.text ?? '').length;
  if (cell && count > Math.max(1, terms))
    problems.push({ code: 'glossary.csv.list', values: { count, terms }, place: cell.where() });
}

function readTerms(cells: readonly Cell[], language: Language, problems: Problem[]): Term[] {
  const words = listOf(find(cells, 'terms', language)?.text ?? '');
  const beside = (['hanja', 'romanisation', 'exclude'] as const).map(kind => find(cells, kind, language));
  const [hanja, romanisation, exclude] = beside;
  const status = statusCell(cells, language);
  for (const cell of [...beside, status]) checkCount(cell, words.length, problems);
  const statuses = readStatuses(status, problems);
  const lists = [hanja, romanisation].map(cell => listOf(cell?.text ?? '').map(tidy));
  const excluded = listsOf(exclude?.text ?? '');
  const terms = words.map((word, at): Unranked<Omit<Term, 'status'>> => {
    const [sign, sound] = lists.map(list => list[at] || undefined);
    const without = (excluded[at] ?? []).map(tidy);
    return {
      term: tidy(word),
      status: statuses[at],
      ...(sign && { hanja: sign }),
      ...(sound && { romanisation: sound }),
      ...(without.length > 0 && { exclude: without }),
    };
  });
  return ranked(terms.filter(({ term }) => term !== ''));
}

const textIn = (cells: readonly Cell[], kind: ColumnKind, language: Language) => {
  const cell = find(cells, kind, language);
  return cell && tidy(cell.text);
};

function readSection(cells: readonly Cell[], language: Language, problems: Problem[]): LanguageSection {
  const definition = textIn(cells, 'definition', language);
  const note = textIn(cells, 'note', language);
  const terms = readTerms(cells, language, problems);
  return { terms, ...(definition && { definition }), ...(note && { note }) };
}

function readRow(row: DelimitedRow, header: Header, problems: Problem[]): Draft {
  const cells = cellsOf(row, header);
  const spoken = cells.filter(({ column: { kind } }) => kind === 'terms' || kind === 'definition' || kind === 'note');
  const languages = new Set(spoken.flatMap(({ column }) => column.language ?? []));
  const related = find(cells, 'related');
  return {
    id: find(cells, 'id')?.text,
    languages: Object.fromEntries([...languages].map(each => [each, readSection(cells, each, problems)])),
    related: related ? listOf(related.text).flatMap(id => (id === '' ? [] : [{ id, where: related.where }])) : [],
    where: row.where(0),
  };
}

/** A row with cells beyond the header is shifted somewhere, and nobody knows where. */
const isTooLong = ({ cells }: DelimitedRow, header: Header): boolean =>
  cells.slice(header.length).some(cell => cell.trim() !== '');

/** A glossary from rows under a header. */
export function readRows(text: string, delimiter: string, name: string): Result<GlossaryReading> {
  const { rows, problems } = readDelimited(text, delimiter);
  const [first, ...body] = rows;
  const header = readHeader(first?.cells ?? []);
  if (first === undefined || !isHeader(header))
    return failure({ code: 'glossary.csv.header', place: { line: 1, column: 1 } }, ...problems.slice(0, 1));
  const found = [...problems];
  for (const [at, column] of header.entries())
    if (column === undefined && first.cells[at]?.trim() !== '')
      found.push({
        code: 'glossary.csv.column',
        values: { name: toPrintable(first.cells[at] ?? '') },
        place: first.where(at)(),
      });
  const long = body.filter(row => isTooLong(row, header));
  found.push(
    ...long.map(({ cells, where }) => ({
      code: 'glossary.csv.cells',
      values: { count: cells.length, columns: header.length },
      place: where(header.length)(),
    })),
  );
  const drafts = body.filter(row => !isTooLong(row, header)).map(row => readRow(row, header, found));
  return assemble(headFor(name), drafts, found);
}
