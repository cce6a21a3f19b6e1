import { join } from 'node:path';
import type { Alignment } from '../domain/bitext/alignment.ts';
import type { Article } from '../domain/bitext/article.ts';
import { mergeAlignments, sameAlignment } from '../domain/bitext/merge-alignments.ts';
import { type Result, success } from '../domain/problem.ts';
import { writeAlignmentTsv } from '../formats/article/alignment-tsv.ts';
import { writeSentencesTsv } from '../formats/article/sentences-tsv.ts';
import { ALIGNMENT_FILE, alignmentOnDisk, SENTENCES_FILE } from './alignment-file.ts';
import { writeAtomically } from './atomic-write.ts';
import { keptFolder } from './kept-folder.ts';
import { whileLocked } from './lock.ts';
import type { Shelf } from './shelf.ts';
import { isThere } from './text-file.ts';

/** Keeps the sentence links that were mended; where none are, there is no file. */
function saveSentences(folder: string, article: Article): Result<string> {
  const path = join(folder, SENTENCES_FILE);
  const isMended = article.alignment.some(({ sentences }) => sentences !== undefined);
  return isMended || isThere(path) ? writeAtomically(path, writeSentencesTsv(article)) : success(path);
}

/**
 * Keeps the alignment of an article, and gives what is on disk then. `base` is what was there as far as this window
 * knows; what another one has written meanwhile is kept as well. A damaged file is not touched.
 */
export function saveAlignment(shelf: Shelf, article: Article, base: Alignment): Result<Alignment> {
  const folder = keptFolder(shelf, article.id);
  if (!folder.ok) return folder;
  const path = join(folder.value, ALIGNMENT_FILE);
  return whileLocked(path, () => {
    const onDisk = alignmentOnDisk(folder.value, article, base);
    if (!onDisk.ok) return onDisk;
    const theirs = onDisk.value.alignment;
    const { alignment: mine } = article;
    const merged = sameAlignment(theirs, base) ? mine : mergeAlignments(base, mine, theirs);
    const written = writeAtomically(path, writeAlignmentTsv(merged));
    const inside = written.ok ? saveSentences(folder.value, { ...article, alignment: merged }) : written;
    return inside.ok ? success(merged) : inside;
  });
}
