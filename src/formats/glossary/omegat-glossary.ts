import type { Glossary } from '../../domain/glossary/entry.ts';
import { failure, type Problem } from '../../domain/problem.ts';
import { LOCALES, type Locale } from '../../domain/text/language.ts';
import { type Printable, toPrintable } from '../../domain/text/printable.ts';
import type { Where } from '../places.ts';
import { assemble, type Draft, headFor } from './glossary-drafts.ts';
import type { GlossaryFormat } from './glossary-format.ts';
import { losses, lossesOf } from './glossary-losses.ts';
import { beyondPairs, hasHangul, localeOf, type Pair, pairsOf } from './glossary-sections.ts';
import { ranked, tidy } from './glossary-text.ts';

/** The columns, as our own files say them in a comment; in others the script tells which is Korean. */
const COLUMNS = '# ko → en';

interface Line {
  readonly text: string;
  readonly number: number;
}

interface Row {
  readonly ko: Printable;
  readonly en: Printable;
  readonly comment: Printable;
  readonly where: Where;
}

/** Rows that name one concept: they follow each other, share a term, and say the same of it. */
interface Group {
  readonly ko: Printable[];
  readonly en: Printable[];
  readonly comment: Printable;
  readonly where: Where;
}

const cellsOf = (line: string): Printable[] => line.split('\t').map(tidy);
const isComment = ({ text }: Line): boolean => text.startsWith('#');
const isBlank = ({ text }: Line): boolean => text.trim() === '';

/** Which column is Korean, 0 or 1, or neither. */
function koreanColumn(lines: readonly Line[]): number | undefined {
  if (lines[0]?.text === COLUMNS) return 0;
  const rows = lines.filter(line => !isComment(line)).map(({ text }) => cellsOf(text));
  const [first = 0, second = 0] = [0, 1].map(at => rows.filter(cells => hasHangul(cells[at] ?? '')).length);
  if (first === 0 && second === 0) return undefined;
  return first >= second ? 0 : 1;
}

function readRow({ text, number }: Line, korean: number): Row | Problem {
  const cells = cellsOf(text);
  const [ko = '', en = ''] = [cells[korean], cells[1 - korean]];
  const place = { line: number, column: 1 };
  if (ko === '' || en === '') return { code: 'glossary.omegat', values: { value: toPrintable(text) }, place };
  return { ko, en, comment: cells[2] ?? tidy(''), where: () => place };
}

const add = (terms: Printable[], term: Printable): void => {
  if (!terms.includes(term)) terms.push(term);
};

/** Most synonyms of one language that are looked through for a shared term. */
const MOST_SYNONYMS = 100;

function belongs(row: Row, group: Group | undefined): group is Group {
  if (group === undefined || group.ko.length > MOST_SYNONYMS || group.en.length > MOST_SYNONYMS) return false;
  const shared = group.ko.includes(row.ko) || group.en.includes(row.en);
  return shared && (row.comment === '' || row.comment === group.comment);
}

function readGroups(lines: readonly Line[], korean: number): { groups: Group[]; problems: Problem[] } {
  const groups: Group[] = [];
  const problems: Problem[] = [];
  let open: Group | undefined;
  for (const line of lines) {
    if (isBlank(line)) open = undefined;
    if (isBlank(line) || isComment(line)) continue;
    const row = readRow(line, korean);
    if ('code' in row) problems.push(row);
    else if (belongs(row, open)) for (const locale of LOCALES) add(open[locale], row[locale]);
    else {
      open = { ko: [row.ko], en: [row.en], comment: row.comment, where: row.where };
      groups.push(open);
    }
  }
  return { groups, problems };
}

function draft({ ko, en, comment, where }: Group): Draft {
  const section = (terms: readonly Printable[], locale: Locale) => ({
    terms: ranked(terms.map(term => ({ term }))),
    ...(comment !== '' && localeOf(comment) === locale && { note: comment }),
  });
  return { id: undefined, languages: { ko: section(ko, 'ko'), en: section(en, 'en') }, related: [], where };
}

function read(text: string, name: string) {
  const lines = text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n?|\n/u)
    .map((line, at) => ({ text: line, number: at + 1 }));
  const korean = koreanColumn(lines);
  if (korean === undefined && lines.some(line => !isBlank(line) && !isComment(line)))
    return failure({ code: 'glossary.korean', place: { line: 1, column: 1 } });
  const { groups, problems } = readGroups(lines, korean ?? 0);
  return assemble(headFor(name), groups.map(draft), problems);
}

/** What is said of a concept in any language, for the one column of comments. */
const commentsOf = ({ languages: { ko, en } }: Pair): Printable[] =>
  [ko.definition, en.definition, ko.note, en.note].filter(text => text !== undefined);

/** A line, which may not begin with the mark of a comment. */
const row = (source: string, target: string, comment: string): string =>
  `${source.startsWith('#') ? ' ' : ''}${[source, target, comment]
    .filter(cell => cell !== '')
    .map(toPrintable)
    .join('\t')}\n`;

function writePair(pair: Pair): string {
  const { ko, en } = pair.languages;
  const comment = commentsOf(pair).join(' / ');
  const rows = ko.terms.flatMap(source => en.terms.map(target => row(source.term, target.term, comment)));
  return rows.join('');
}

/** Whether what is said comes back as what it was: one note alone, in the script of its language. */
const keepsNote = (pair: Pair): boolean =>
  commentsOf(pair).length === 1 &&
  LOCALES.some(locale => {
    const { note } = pair.languages[locale];
    return note !== undefined && localeOf(note) === locale;
  });

const notesOf = ({ languages: { ko, en } }: Pair): number => [ko.note, en.note].filter(Boolean).length;

function write(glossary: Glossary) {
  const pairs = pairsOf(glossary);
  const written: Glossary = { ...glossary, entries: pairs };
  const notes = pairs.filter(pair => !keepsNote(pair)).reduce((sum, pair) => sum + notesOf(pair), 0);
  const lost = [
    ...beyondPairs(glossary, pairs),
    ...lossesOf(written, ['title', 'licence', 'id', 'status', 'hanja', 'romanisation', 'exclude', 'definition']),
    { what: 'note' as const, count: notes },
    ...lossesOf(written, ['related']),
  ];
  return { text: [COLUMNS, ...pairs.map(writePair)].join('\n'), lost: losses(lost) };
}

/**
 * OmegaT's glossary: source, target and comment parted by tabs, a line for each pair of synonyms. A blank line, which
 * OmegaT skips, parts the entries. What is said of a concept becomes the comment, and comes back as a note.
 */
export const omegatGlossary: GlossaryFormat = {
  id: 'omegat',
  extensions: ['txt', 'utf8', 'tab', 'tsv'],
  recognises: head => /^[^\t\r\n]+\t[^\t\r\n]/mu.test(head),
  read,
  write,
};
