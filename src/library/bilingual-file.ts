import { basename, extname } from 'node:path';
import type { Article } from '../domain/bitext/article.ts';
import { failure, type Result, success } from '../domain/problem.ts';
import { toPrintable } from '../domain/text/printable.ts';
import { articleOf } from '../formats/bitext/article-of.ts';
import type { BitextReading } from '../formats/bitext/bitext-format.ts';
import { isBitextTsv, readBitextTsv } from '../formats/bitext/bitext-tsv.ts';
import { decode } from './text-file.ts';

function readTsv(text: string): Result<BitextReading> | undefined {
  if (!isBitextTsv(text)) return undefined;
  const rows = readBitextTsv(text);
  if (!rows.ok) return rows;
  const block = (text: ReturnType<typeof toPrintable>) => (text === '' ? [] : [{ kind: 'paragraph' as const, text }]);
  const units = rows.value.map(({ ko, en }) => ({
    source: block(ko),
    target: block(en),
    status: 'auto' as const,
    notes: [],
  }));
  return success({ languages: { source: 'ko', target: 'en' }, units, problems: [] });
}

/** The article that a file is which holds both languages; nothing where it is in no such form. `path` tells its form and name. */
export function readBilingual(path: string, bytes: Uint8Array, id: string): Result<Article> | undefined {
  const text = decode(bytes, path);
  const read = text.ok ? readTsv(text.value) : undefined;
  if (read === undefined) return undefined;
  const file = toPrintable(path);
  if (!read.ok) return failure(...read.problems.map(problem => ({ ...problem, file })));
  const article = articleOf(read.value, id, toPrintable(basename(path, extname(path))));
  return article.alignment.length > 0 ? success(article) : failure({ code: 'text.empty', file });
}
