import { basename, extname } from 'node:path';
import type { Article } from '../domain/bitext/article.ts';
import { failure, type Problem, type Result, success } from '../domain/problem.ts';
import { toPrintable } from '../domain/text/printable.ts';
import { articleOf } from '../formats/bitext/article-of.ts';
import { bitextFormat } from '../formats/bitext/bitext-formats.ts';
import { fileContent } from './read-text.ts';

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
  const named = ({ problems }: { readonly problems: readonly Problem[] }) =>
    problems.map(problem => ({ ...problem, file: toPrintable(path) }));
  if (!read.ok) return failure(...named(read));
  const article = articleOf(read.value, id, toPrintable(basename(path, extname(path))));
  return success({ article, warnings: named(read.value) });
}
