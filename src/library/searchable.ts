import { failure, type Result, success } from '../domain/problem.ts';
import type { SearchDocument } from '../domain/search/document.ts';
import { LOCALES, languageOf } from '../domain/text/language.ts';
import { toPrintable } from '../domain/text/printable.ts';
import { type BitextRow, isBitextTsv, readBitextTsv } from '../formats/bitext/bitext-tsv.ts';
import { readTextFile } from './text-file.ts';
import { segmentsOfFile } from './text-pair.ts';

const SIDES = { ko: 'source', en: 'target' } as const;

const rowDocument = (article: string, row: BitextRow, bead: number): SearchDocument => ({
  article,
  bead,
  fields: LOCALES.map(language => ({ name: SIDES[language], language, segment: bead, text: row[language] })),
});

function rowDocuments(path: string, text: string): Result<SearchDocument[]> {
  const rows = readBitextTsv(text);
  if (!rows.ok) return failure(...rows.problems.map(problem => ({ ...problem, file: toPrintable(path) })));
  return success(rows.value.map((row, bead) => rowDocument(path, row, bead)));
}

/** A text in one language, a segment a bead. */
const segmentDocuments = (path: string, text: string): SearchDocument[] =>
  segmentsOfFile({ path, text, language: languageOf(text) }).map((segment, bead) => ({
    article: path,
    bead,
    fields: [{ name: 'source', language: segment.language, segment: bead, text: segment.text }],
  }));

/** What can be searched in a file: the rows of a bilingual TSV, or else the segments of a text. */
export function readSearchable(path: string): Result<SearchDocument[]> {
  const text = readTextFile(path);
  if (!text.ok) return text;
  if (path.toLowerCase().endsWith('.tsv') || isBitextTsv(text.value)) return rowDocuments(path, text.value);
  return success(segmentDocuments(path, text.value));
}
