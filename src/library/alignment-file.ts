import type { Alignment } from '../domain/bitext/alignment.ts';
import type { Bitext } from '../domain/bitext/article.ts';
import { failure, type Result, success } from '../domain/problem.ts';
import { toPrintable } from '../domain/text/printable.ts';
import { readAlignmentTsv } from '../formats/article/alignment-tsv.ts';
import { isThere, readTextFile } from './text-file.ts';

/** The file of an article's alignment. */
export const ALIGNMENT_FILE = 'alignment.tsv';

/** The alignment on disk of two texts, or the one given where there is no file; a damaged one is a failure. */
export function alignmentOnDisk(
  path: string,
  { source, target }: Pick<Bitext, 'source' | 'target'>,
  otherwise: Alignment,
): Result<Alignment> {
  if (!isThere(path)) return success(otherwise);
  const text = readTextFile(path);
  const read = text.ok ? readAlignmentTsv(text.value, source.length, target.length) : text;
  return read.ok ? read : failure(...read.problems.map(problem => ({ ...problem, file: toPrintable(path) })));
}
