import { basename, extname } from 'node:path';
import type { Article } from '../domain/bitext/article.ts';
import { failure, type Result, success } from '../domain/problem.ts';
import { toPrintable } from '../domain/text/printable.ts';
import { articleOf } from '../formats/bitext/article-of.ts';
import { bitextFormat } from '../formats/bitext/bitext-formats.ts';
import { decode } from './text-file.ts';

/** The article that a file is which holds both languages; nothing where it is in no such form. `path` tells its form and name. */
export function readBilingual(path: string, bytes: Uint8Array, id: string): Result<Article> | undefined {
  const text = decode(bytes, path);
  if (!text.ok) return undefined;
  const read = bitextFormat(basename(path), text.value)?.read(text.value);
  if (read === undefined) return undefined;
  if (read.ok) return success(articleOf(read.value, id, toPrintable(basename(path, extname(path)))));
  return failure(...read.problems.map(problem => ({ ...problem, file: toPrintable(path) })));
}
