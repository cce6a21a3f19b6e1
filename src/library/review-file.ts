import { basename, join } from 'node:path';
import type { Bead } from '../domain/bitext/alignment.ts';
import type { Article } from '../domain/bitext/article.ts';
import type { Note } from '../domain/bitext/note.ts';
import { failure, type Problem, type Result, success } from '../domain/problem.ts';
import { type Printable, toPrintable } from '../domain/text/printable.ts';
import { isAlignmentTsv, readAlignmentTsv } from '../formats/article/alignment-tsv.ts';
import { notesFile } from '../formats/article/article-files.ts';
import { notesOn } from '../formats/bitext/article-of.ts';
import { bitextFormat } from '../formats/bitext/bitext-formats.ts';
import { unitOf } from '../formats/bitext/hand-on.ts';
import { type Change, type Review, reviewAlignment, reviewUnits, suggestion } from '../formats/bitext/review.ts';
import { readArticleFolder } from './article-folder.ts';
import { writeAtomically } from './atomic-write.ts';
import { whileLocked } from './lock.ts';
import { namesOf } from './open.ts';
import { saveAlignment } from './save-alignment.ts';
import type { Shelf } from './shelf.ts';
import { readTextFile } from './text-file.ts';

/** What a mended file changes, and what could not be read of it. */
export interface ReviewOfFile extends Review {
  readonly warnings: readonly Problem[];
}

function parse(name: string, text: string, article: Article): Result<ReviewOfFile> {
  if (isAlignmentTsv(text)) {
    const read = readAlignmentTsv(text, article.source.length, article.target.length);
    return read.ok ? success({ ...reviewAlignment(article, read.value), warnings: [] }) : read;
  }
  const read = bitextFormat(name, text)?.read(text) ?? failure({ code: 'review.form' });
  return read.ok ? success({ ...reviewUnits(article, read.value.units), warnings: read.value.problems }) : read;
}

/** What a file that was exported from an article and mended since would change in it: any bilingual form, or an alignment. */
export function readReview(path: string, article: Article): Result<ReviewOfFile> {
  const text = readTextFile(path);
  if (!text.ok) return text;
  const named = (problems: readonly Problem[]) => problems.map(each => ({ ...each, file: toPrintable(path) }));
  const read = parse(basename(path), text.value, article);
  return read.ok ? success({ ...read.value, warnings: named(read.value.warnings) }) : failure(...named(read.problems));
}

/** What a change leaves as a note. */
const noteOf = (change: Change): { readonly bead: Bead; readonly text: Printable }[] => {
  if (change.kind === 'note') return [{ bead: change.bead, text: change.text }];
  return change.kind === 'text' ? [{ bead: change.bead, text: suggestion(change.text) }] : [];
};

/** Notes with those of a review behind them; what is said already is not said twice. */
function withNotes(article: Article, changes: readonly Change[]): readonly Note[] {
  const ids = new Set(article.notes.map(({ id }) => id));
  const added = changes.flatMap(noteOf).flatMap(({ bead, text }) => {
    if (unitOf(article, bead).notes.includes(text)) return [];
    return notesOn([text], bead, article);
  });
  let number = 0;
  const newId = (): string => {
    do number++;
    while (ids.has(`review-${number}`));
    return `review-${number}`;
  };
  return [...article.notes, ...added.map(note => ({ id: newId(), ...note }))];
}

/** Adds the notes of a review to what is in the article's folder by now. */
function saveNotes(folder: string, changes: readonly Change[]): Result<string> {
  const path = join(folder, 'notes.json');
  return whileLocked(path, () => {
    const article = readArticleFolder(folder);
    if (!article.ok) return article;
    const notes = withNotes(article.value, changes);
    return writeAtomically(path, notesFile({ ...article.value, notes }));
  });
}

/** Takes a review over into its article. Files that were opened in place have no room for notes. */
export function saveReview(shelf: Shelf, article: Article, { alignment, changes }: Review): Result<string> {
  const saved = saveAlignment(shelf, { article: { ...article, alignment }, base: article.alignment, from: article });
  if (!saved.ok) return saved;
  if (namesOf(article.id) !== undefined || !changes.some(change => noteOf(change).length > 0)) return success('');
  const folder = shelf.ownFolderOf(article.id);
  return folder.ok ? saveNotes(folder.value, changes) : folder;
}
