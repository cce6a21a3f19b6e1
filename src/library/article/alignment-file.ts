import { join } from 'node:path';
import type { Alignment } from '../../domain/bitext/alignment.ts';
import type { Bitext } from '../../domain/bitext/article.ts';
import { failure, type Problem, type Result, success } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { readAlignmentTsv } from '../../formats/article/alignment-tsv.ts';
import { readSentencesTsv } from '../../formats/article/sentences-tsv.ts';
import { isThere, readTextFile } from '../files/text-file.ts';

/** The files of an article's alignment: its beads, and the sentence links that a person mended inside them. */
export const ALIGNMENT_FILE = 'alignment.tsv';
export const SENTENCES_FILE = 'sentences.tsv';

type Sides = Pick<Bitext, 'source' | 'target'>;

/** An alignment with what there is to say of it. */
export interface AlignmentOnDisk {
  readonly alignment: Alignment;
  readonly warnings: readonly Problem[];
}

const inFile = (problems: readonly Problem[], path: string): Problem[] =>
  problems.map(problem => ({ ...problem, file: toPrintable(path) }));

/** Beads with the sentence links that a person mended inside them. What does not fit the texts any more is left out, and told. */
export function withMendedSentences(folder: string, bitext: Bitext): AlignmentOnDisk {
  const path = join(folder, SENTENCES_FILE);
  if (!isThere(path)) return { alignment: bitext.alignment, warnings: [] };
  const text = readTextFile(path);
  if (!text.ok) return { alignment: bitext.alignment, warnings: text.problems };
  const { alignment, problems } = readSentencesTsv(text.value, bitext);
  return { alignment, warnings: inFile(problems, path) };
}

/** The alignment of two texts in a folder, or the one given where there is no file; a damaged one is a failure. */
export function alignmentOnDisk(
  folder: string,
  { source, target }: Sides,
  otherwise: Alignment,
): Result<AlignmentOnDisk> {
  const path = join(folder, ALIGNMENT_FILE);
  if (!isThere(path)) return success({ alignment: otherwise, warnings: [] });
  const text = readTextFile(path);
  const read = text.ok ? readAlignmentTsv(text.value, source.length, target.length) : text;
  if (!read.ok) return failure(...inFile(read.problems, path));
  return success(withMendedSentences(folder, { source, target, alignment: read.value }));
}
