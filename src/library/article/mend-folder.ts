import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import type { Article } from '../../domain/bitext/article.ts';
import { carried, carriedAlignment, isInPlace } from '../../domain/bitext/carry.ts';
import type { Note } from '../../domain/bitext/note.ts';
import { type Result, success } from '../../domain/problem.ts';
import { salvageAlignmentTsv, writeAlignmentTsv } from '../../formats/article/alignment-tsv.ts';
import { type FileToWrite, writeTogether } from '../files/atomic-write.ts';
import { whileLocked } from '../files/lock.ts';
import { isThere } from '../files/text-file.ts';
import { ALIGNMENT_FILE } from './alignment-file.ts';
import { readFolderTexts } from './article-folder.ts';
import { alignmentFiles } from './save-alignment.ts';

const NOTES_FILE = 'notes.json';

/** A file as it stands; nothing where there is none. */
const contentOf = (path: string): string | undefined => (isThere(path) ? readFileSync(path, 'utf8') : undefined);

/** The notes with other segment numbers; the rest of the file stays as a person wrote it. */
function renumbered(json: string, before: readonly Note[], after: readonly Note[]): string {
  const formattingOptions = { insertSpaces: true, tabSize: 2 };
  return after.reduce((text, { segment }, at) => {
    if (segment === before[at]?.segment) return text;
    return applyEdits(text, modify(text, ['notes', at, 'target', 'segment'], segment + 1, { formattingOptions }));
  }, json);
}

/** What a folder holds besides its texts, to be compared after it was edited. */
export interface Snapshot {
  readonly article: Article;
  readonly alignment: string | undefined;
  readonly notes: string | undefined;
}

/** Takes down what stands in a folder before it is edited. */
export const snapshotOf = (folder: string, article: Article): Snapshot => ({
  article,
  alignment: contentOf(join(folder, ALIGNMENT_FILE)),
  notes: contentOf(join(folder, NOTES_FILE)),
});

/**
 * Carries alignment and notes of a folder over to its texts, after paragraphs were put in, taken out or moved in an
 * editor. What a person edited as well is theirs and stays. Gives whether anything was written.
 */
export function mendFolder(folder: string, before: Snapshot): Result<boolean> {
  const texts = readFolderTexts(folder);
  if (!texts.ok) return texts;
  const { sides } = texts.value;
  if (isInPlace(before.article, sides)) return success(false);
  const { alignment, notes } = carried(before.article, sides);
  const paths = { alignment: join(folder, ALIGNMENT_FILE), notes: join(folder, NOTES_FILE) };
  return whileLocked(paths.alignment, () => {
    const files: FileToWrite[] = [];
    if (before.alignment !== undefined && contentOf(paths.alignment) === before.alignment)
      files.push(...alignmentFiles(folder, { ...before.article, ...sides, alignment }));
    if (before.notes !== undefined && contentOf(paths.notes) === before.notes)
      files.push({ path: paths.notes, text: renumbered(before.notes, before.article.notes, notes) });
    const written = files.length > 0 ? writeTogether(files) : success('');
    return written.ok ? success(files.length > 0) : written;
  });
}

/** Whether two folders hold the same files with the same contents. */
export function sameFiles(one: string, other: string): boolean {
  const contents = (folder: string) =>
    readdirSync(folder, { withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(({ name }) => `${name}\0${contentOf(join(folder, name))}`)
      .sort()
      .join('\0');
  return contents(one) === contents(other);
}

/**
 * Aligns the texts of a folder anew about whatever beads its alignment still tells; what was there is kept beside it, as
 * `alignment.tsv~`. Gives how many beads were kept.
 */
export function realignFolder(folder: string): Result<number> {
  const texts = readFolderTexts(folder);
  if (!texts.ok) return texts;
  const { source, target } = texts.value.sides;
  const path = join(folder, ALIGNMENT_FILE);
  return whileLocked(path, () => {
    const old = contentOf(path) ?? '';
    const told = salvageAlignmentTsv(old, source.length, target.length);
    const alignment = carriedAlignment({ source, target, alignment: told }, { source, target });
    const written = writeTogether([
      { path, text: writeAlignmentTsv(alignment) },
      ...(old === '' ? [] : [{ path: `${path}~`, text: old }]),
    ]);
    return written.ok ? success(told.length) : written;
  });
}
