import { join } from 'node:path';
import type { Article } from '../../domain/bitext/article.ts';
import { mergeNotes, type Note } from '../../domain/bitext/note.ts';
import { type Result, success } from '../../domain/problem.ts';
import { readNotesJson, writeNotesJson } from '../../formats/article/notes-json.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { keptFolder } from '../files/kept-folder.ts';
import { whileLocked } from '../files/lock.ts';
import { isThere, readTextFile } from '../files/text-file.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { NOTES_FILE, notesOnDisk } from './notes-file.ts';

/** The text for a file of notes, with all that was in it before and is not ours to judge. */
export function notesText(path: string, { notes, languages }: Pick<Article, 'notes' | 'languages'>): string {
  const text = isThere(path) ? readTextFile(path) : undefined;
  const read = text?.ok ? readNotesJson(text.value) : undefined;
  return writeNotesJson(notes, languages, read?.ok ? read.value : undefined);
}

/**
 * Keeps the notes of an article; `base` are those that this window knew to be on disk. What another one has written
 * meanwhile is kept as well. A damaged file is not touched.
 */
export function saveNotes(shelf: Shelf, article: Article, base: readonly Note[]): Result<readonly Note[]> {
  const folder = keptFolder(shelf, article.id);
  if (!folder.ok) return folder;
  const path = join(folder.value, NOTES_FILE);
  return whileLocked(path, () => {
    const theirs = isThere(path) ? notesOnDisk(folder.value, article) : success(base);
    if (!theirs.ok) return theirs;
    const merged = mergeNotes(base, article.notes, theirs.value);
    const written = writeAtomically(path, notesText(path, { ...article, notes: merged }));
    return written.ok ? success(merged) : written;
  });
}
