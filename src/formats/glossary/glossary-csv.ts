import type { Glossary, Term, TermEntry } from '../../domain/glossary/entry.ts';
import { type Language, LOCALES } from '../../domain/text/language.ts';
import { writeDelimited } from '../delimited.ts';
import { type Column, type ColumnKind, columnName, isColumnLanguage } from './csv-columns.ts';
import { listCell, listsCell } from './csv-lists.ts';
import { beginsWithHeader, readRows } from './csv-read.ts';
import type { GlossaryFormat } from './glossary-format.ts';
import { losses, lossesOf } from './glossary-losses.ts';

type Cell = (entry: TermEntry, language: Language) => string;

const list =
  (of: (term: Term) => string | undefined): Cell =>
  ({ languages }, language) =>
    listCell(languages[language]?.terms.map(term => of(term) ?? '') ?? []);

/** The kinds of columns that each language has, in the order in which they are written. */
const CELLS: readonly (readonly [ColumnKind, Cell])[] = [
  ['terms', list(({ term }) => term)],
  ['status', list(({ status }) => status)],
  ['hanja', list(({ hanja }) => hanja)],
  ['romanisation', list(({ romanisation }) => romanisation)],
  [
    'exclude',
    ({ languages }, language) => listsCell(languages[language]?.terms.map(({ exclude = [] }) => exclude) ?? []),
  ],
  ['definition', ({ languages }, language) => languages[language]?.definition ?? ''],
  ['note', ({ languages }, language) => languages[language]?.note ?? ''],
];

interface Written {
  readonly column: Column;
  readonly cells: readonly string[];
}

function languagesOf({ entries }: Glossary): Language[] {
  const all = new Set([...LOCALES, ...entries.flatMap(({ languages }) => Object.keys(languages))]);
  return [...all].filter(isColumnLanguage);
}

/** Columns of terms come first; those in which nothing stands are left out, save Korean and English. */
function columnsOf(glossary: Glossary): Written[] {
  const { entries } = glossary;
  const column = (kind: ColumnKind, language: Language | undefined, cells: string[]) => ({
    column: { kind, language },
    cells,
  });
  const languages = languagesOf(glossary);
  const all = CELLS.flatMap(([kind, cell]) =>
    languages.map(each =>
      column(
        kind,
        each,
        entries.map(entry => cell(entry, each)),
      ),
    ),
  );
  const needed = all.filter(({ column: { kind }, cells }) => kind === 'terms' || cells.some(cell => cell !== ''));
  const ids = entries.map(({ id }) => id);
  const related = entries.map(entry => listCell(entry.related));
  const last = related.some(cell => cell !== '') ? [column('related', undefined, related)] : [];
  return [column('id', undefined, ids), ...needed, ...last];
}

function write(glossary: Glossary, delimiter: string) {
  const columns = columnsOf(glossary);
  const header = columns.map(({ column }) => columnName(column));
  const rows = glossary.entries.map((_, at) => columns.map(({ cells }) => cells[at] ?? ''));
  const nameless = glossary.entries.flatMap(({ languages }) =>
    Object.keys(languages).filter(language => !isColumnLanguage(language)),
  );
  const lost = [...lossesOf(glossary, ['title', 'licence']), { what: 'language' as const, count: nameless.length }];
  return { text: writeDelimited([header, ...rows], delimiter), lost: losses(lost) };
}

/** Rows under a header, parted by one of the delimiters; written with the first. */
function delimitedFormat(id: 'csv' | 'tsv', extensions: readonly string[], delimiters: readonly [string, ...string[]]) {
  const [usual] = delimiters;
  const delimiterOf = (text: string) => delimiters.find(each => beginsWithHeader(text.slice(0, 4096), each));
  return {
    id,
    extensions,
    recognises: head => delimiterOf(head) !== undefined,
    read: (text, name) => readRows(text, delimiterOf(text) ?? usual, name),
    write: glossary => write(glossary, usual),
  } satisfies GlossaryFormat;
}

/** CSV with a header (`ko,en` is enough), also as spreadsheets in some countries write it, with semicolons. */
export const glossaryCsv: GlossaryFormat = delimitedFormat('csv', ['csv'], [',', ';']);

/** The same parted by tabs. */
export const glossaryTsv: GlossaryFormat = delimitedFormat('tsv', ['tsv', 'tab', 'txt'], ['\t']);
