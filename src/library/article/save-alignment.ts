import { join } from 'node:path';
import { type Alignment, SIDES } from '../../domain/bitext/alignment.ts';
import type { Article } from '../../domain/bitext/article.ts';
import { mergeAlignments, sameAlignment } from '../../domain/bitext/merge-alignments.ts';
import { failure, type Result, success } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { writeAlignmentTsv } from '../../formats/article/alignment-tsv.ts';
import { articleFiles } from '../../formats/article/article-files.ts';
import { writeSentencesTsv } from '../../formats/article/sentences-tsv.ts';
import { type FileToWrite, writeTogether } from '../files/atomic-write.ts';
import { keptFolder } from '../files/kept-folder.ts';
import { whileLocked } from '../files/lock.ts';
import { isThere } from '../files/text-file.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { ALIGNMENT_FILE, alignmentOnDisk, SENTENCES_FILE, withMendedSentences } from './alignment-file.ts';
import { readArticleFolder } from './article-folder.ts';
import { NOTES_FILE } from './notes-file.ts';
import { notesText } from './save-notes.ts';

/** What is to be kept. */
export interface Work {
  readonly article: Article;
  /** The alignment that was on disk as far as this window knows. */
  readonly base: Alignment;
  /** The article before the edits that have not been kept yet: its texts are those on disk. */
  readonly from: Article;
}

/** The files of an alignment; that of sentence links only where some were mended, or had been. */
export function alignmentFiles(folder: string, article: Article): FileToWrite[] {
  const sentences = join(folder, SENTENCES_FILE);
  const isMended = article.alignment.some(bead => bead.sentences !== undefined);
  return [
    { path: join(folder, ALIGNMENT_FILE), text: writeAlignmentTsv(article.alignment) },
    ...(isMended || isThere(sentences) ? [{ path: sentences, text: writeSentencesTsv(article) }] : []),
  ];
}

function saveBeads(folder: string, { article, base }: Work): Result<Alignment> {
  const onDisk = alignmentOnDisk(folder, article, base);
  if (!onDisk.ok) return onDisk;
  const theirs = onDisk.value.alignment;
  const { alignment: mine } = article;
  const merged = sameAlignment(theirs, base) ? mine : mergeAlignments(base, mine, theirs);
  const written = writeTogether(alignmentFiles(folder, { ...article, alignment: merged }));
  return written.ok ? success(merged) : written;
}

const sameTexts = (a: Article, b: Article): boolean =>
  SIDES.every(
    side =>
      a[side] === b[side] ||
      (a[side].length === b[side].length && a[side].every(({ text }, at) => text === b[side][at]?.text)),
  );

/** Texts that were cut otherwise, with all that speaks of their segments by number; only over what this window knew. */
function saveTexts(folder: string, { article, base, from }: Work): Result<Alignment> {
  const onDisk = readArticleFolder(folder);
  if (!onDisk.ok) return onDisk;
  const { alignment } = withMendedSentences(folder, onDisk.value);
  if (!(sameTexts(onDisk.value, from) && sameAlignment(alignment, base)))
    return failure({ code: 'article.changed', file: toPrintable(folder) });
  const texts = articleFiles(article).filter(({ name }) => name.endsWith('.md'));
  const notes = join(folder, NOTES_FILE);
  const files = [
    ...texts.map(({ name, text }) => ({ path: join(folder, name), text })),
    ...(article.notes.length > 0 ? [{ path: notes, text: notesText(notes, article) }] : []),
    ...alignmentFiles(folder, article),
  ];
  const written = writeTogether(files);
  return written.ok ? success(article.alignment) : written;
}

/**
 * Keeps the alignment of an article, and its texts where their segments were cut otherwise, and gives the alignment that
 * is on disk then. What another window has written meanwhile is kept as well. A damaged file is not touched.
 */
export function saveAlignment(shelf: Shelf, work: Work): Result<Alignment> {
  const folder = keptFolder(shelf, work.article.id);
  if (!folder.ok) return folder;
  return whileLocked(join(folder.value, ALIGNMENT_FILE), () =>
    (sameTexts(work.article, work.from) ? saveBeads : saveTexts)(folder.value, work),
  );
}
