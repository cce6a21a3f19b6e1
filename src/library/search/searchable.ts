import { basename } from 'node:path';
import { SIDES } from '../../domain/bitext/alignment.ts';
import { failure, type Result, success } from '../../domain/problem.ts';
import type { SearchDocument } from '../../domain/search/document.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import type { BitextFormat, BitextReading } from '../../formats/bitext/bitext-format.ts';
import { bitextFormat } from '../../formats/bitext/bitext-formats.ts';
import { readBytes } from '../files/text-file.ts';
import { fileContent, readText, segmentsOfFile, type TextFile, type TextOptions } from '../open/read-text.ts';

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
const segmentDocuments = (file: TextFile): SearchDocument[] =>
  segmentsOfFile(file).map((segment, bead) => ({
    article: file.path,
    bead,
    fields: [{ name: 'source', language: segment.language, segment: bead, text: segment.text }],
  }));

/** What can be searched in the bytes of a file: the pairs of a bilingual one, or else the segments of a text. */
export function searchableIn(
  path: string,
  bytes: Uint8Array,
  options: TextOptions = {},
  onText?: (file: TextFile) => void,
): Result<SearchDocument[]> {
  const text = fileContent(path, bytes, options.encoding).text();
  const format = text.ok ? bitextFormat(basename(path), text.value) : undefined;
  if (text.ok && format) return unitDocuments(path, text.value, format);
  const file = readText(path, bytes, options);
  if (!file.ok) return file;
  onText?.(file.value);
  return success(segmentDocuments(file.value));
}

/** The same of the file itself. */
export function readSearchable(
  path: string,
  options: TextOptions = {},
  onText?: (file: TextFile) => void,
): Result<SearchDocument[]> {
  const bytes = readBytes(path);
  return bytes.ok ? searchableIn(path, bytes.value, options, onText) : bytes;
}
