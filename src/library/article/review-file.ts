import { basename } from 'node:path';
import type { Bead } from '../../domain/bitext/alignment.ts';
import type { Article } from '../../domain/bitext/article.ts';
import type { Note } from '../../domain/bitext/note.ts';
import { failure, type Problem, type Result, success } from '../../domain/problem.ts';
import { type Printable, toPrintable } from '../../domain/text/printable.ts';
import { isAlignmentTsv, readAlignmentTsv } from '../../formats/article/alignment-tsv.ts';
import { notesOn } from '../../formats/bitext/article-of.ts';
import { bitextFormat } from '../../formats/bitext/bitext-formats.ts';
import { unitOf } from '../../formats/bitext/hand-on.ts';
import { type Change, type Review, reviewAlignment, reviewUnits, suggestion } from '../../formats/bitext/review.ts';
import { readBytes } from '../files/text-file.ts';
import { fileContent } from '../open/read-text.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { saveAlignment } from './save-alignment.ts';
import { saveNotes } from './save-notes.ts';

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
  const bytes = readBytes(path);
  if (!bytes.ok) return bytes;
  const named = (problems: readonly Problem[]) => problems.map(each => ({ ...each, file: toPrintable(path) }));
  const text = fileContent(path, bytes.value).text();
  if (!text.ok) return failure(...named(text.problems));
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

/** Takes a review over into its article. */
export function saveReview(shelf: Shelf, article: Article, { alignment, changes }: Review): Result<unknown> {
  const saved = saveAlignment(shelf, { article: { ...article, alignment }, base: article.alignment, from: article });
  const notes = withNotes(article, changes);
  if (!saved.ok || notes.length === article.notes.length) return saved;
  return saveNotes(shelf, { ...article, notes }, article.notes);
}
