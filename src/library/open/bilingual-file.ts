import { basename, extname } from 'node:path';
import type { Article } from '../../domain/bitext/article.ts';
import { failure, type Problem, type Result, success } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { articleOf } from '../../formats/bitext/article-of.ts';
import type { BitextReading } from '../../formats/bitext/bitext-format.ts';
import { bitextFormat } from '../../formats/bitext/bitext-formats.ts';
import { readStacked } from '../../formats/bitext/stacked.ts';
import { fileContent, type TextFile } from './read-text.ts';

/** An article that one file is, and what could not be used of it. */
interface Bilingual {
  readonly article: Article;
  readonly warnings: readonly Problem[];
}

/** The article that a file is which holds both languages; nothing where it is in no such form. `path` tells its form and name. */
export function readBilingual(
  path: string,
  bytes: Uint8Array,
  id: string,
  encoding?: string,
): Result<Bilingual> | undefined {
  const text = fileContent(path, bytes, encoding).text();
  if (!text.ok) return undefined;
  const read = bitextFormat(basename(path), text.value)?.read(text.value);
  if (read === undefined) return undefined;
  return read.ok ? success(bilingual(read.value, path, id)) : failure(...named(read.problems, path));
}

/** The article that a text is in which two languages take turns, paragraph by paragraph; nothing where they do not. */
export function readTurns({ path, reading }: TextFile, id: string): Bilingual | undefined {
  const read = readStacked(reading);
  return read && bilingual(read, path, id);
}

const named = (problems: readonly Problem[], path: string): Problem[] =>
  problems.map(problem => ({ ...problem, file: toPrintable(path) }));

const bilingual = (reading: BitextReading, path: string, id: string): Bilingual => ({
  article: articleOf(reading, id, toPrintable(basename(path, extname(path)))),
  warnings: named(reading.problems, path),
});
