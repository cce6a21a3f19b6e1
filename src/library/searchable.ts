import { basename } from 'node:path';
import { SIDES } from '../domain/bitext/alignment.ts';
import { failure, type Result, success } from '../domain/problem.ts';
import type { SearchDocument } from '../domain/search/document.ts';
import { languageOf } from '../domain/text/language.ts';
import { toPrintable } from '../domain/text/printable.ts';
import type { BitextFormat, BitextReading } from '../formats/bitext/bitext-format.ts';
import { bitextFormat } from '../formats/bitext/bitext-formats.ts';
import { readTextFile } from './text-file.ts';
import { segmentsOfFile } from './text-pair.ts';

/** A bilingual file, a unit a bead. */
function unitDocuments(path: string, text: string, format: BitextFormat): Result<SearchDocument[]> {
  const read = format.read(text);
  if (!read.ok) return failure(...read.problems.map(problem => ({ ...problem, file: toPrintable(path) })));
  return success(read.value.units.map((unit, bead) => unitDocument(path, unit, bead, read.value.languages)));
}

const unitDocument = (
  article: string,
  unit: BitextReading['units'][number],
  bead: number,
  languages: BitextReading['languages'],
): SearchDocument => ({
  article,
  bead,
  fields: SIDES.map(side => ({
    name: side,
    language: languages[side],
    segment: bead,
    text: toPrintable(unit[side].map(({ text }) => text).join(' ')),
  })),
});

/** A text in one language, a segment a bead. */
const segmentDocuments = (path: string, text: string): SearchDocument[] =>
  segmentsOfFile({ path, text, language: languageOf(text) }).map((segment, bead) => ({
    article: path,
    bead,
    fields: [{ name: 'source', language: segment.language, segment: bead, text: segment.text }],
  }));

/** What can be searched in a file: the pairs of a bilingual one, or else the segments of a text. */
export function readSearchable(path: string): Result<SearchDocument[]> {
  const text = readTextFile(path);
  if (!text.ok) return text;
  const format = bitextFormat(basename(path), text.value);
  return format ? unitDocuments(path, text.value, format) : success(segmentDocuments(path, text.value));
}
