import { join } from 'node:path';
import type { Article } from '../../domain/bitext/article.ts';
import { type Note, refound } from '../../domain/bitext/note.ts';
import { failure, type Problem, type Result, success } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { noteOf, readNotesJson } from '../../formats/article/notes-json.ts';
import { jsonTree, placeIn } from '../../formats/json.ts';
import { isThere, readTextFile } from '../files/text-file.ts';

/** The file of an article's notes. */
export const NOTES_FILE = 'notes.json';

type Sides = Pick<Article, 'source' | 'target' | 'languages'>;

/** The notes of a text, each where its words are; one whose words are gone is kept where it was. */
export function parseNotes(json: string, sides: Sides): Result<readonly Note[]> {
  const file = readNotesJson(json);
  if (!file.ok) return file;
  const { source, target } = sides.languages;
  const strange = file.value.notes.flatMap((entry, at): readonly Problem[] => {
    const { language } = entry.target;
    const values = { id: toPrintable(entry.id), language: toPrintable(language) };
    if ([source, target].includes(language)) return [];
    // Only a mistake needs its place: taking the file apart for it takes longer than reading it.
    const place = placeIn(jsonTree(json), ['notes', at, 'target']);
    return [{ code: 'note.language', values, place }];
  });
  if (strange.length > 0) return failure(...strange);
  return success(
    file.value.notes.map(entry =>
      refound(sides, noteOf(entry, entry.target.language === source ? 'source' : 'target')),
    ),
  );
}

/** The notes in a folder; none where it has no file of them. */
export function notesOnDisk(folder: string, sides: Sides): Result<readonly Note[]> {
  const path = join(folder, NOTES_FILE);
  if (!isThere(path)) return success([]);
  const text = readTextFile(path);
  const read = text.ok ? parseNotes(text.value, sides) : text;
  return read.ok ? read : failure(...read.problems.map(problem => ({ ...problem, file: toPrintable(path) })));
}
