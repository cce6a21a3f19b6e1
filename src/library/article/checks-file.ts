import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import { type FineMark, toggled } from '../../domain/check/fine.ts';
import { failure, type Result, success } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { type ArticleChecks, readChecksJson, USUAL_CHECKS } from '../../formats/article/checks-json.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { keptFolder, keptSoFar } from '../files/kept-folder.ts';
import { whileLocked } from '../files/lock.ts';
import { isThere, readTextFile } from '../files/text-file.ts';
import type { Shelf } from '../shelf/shelf.ts';

/** The file in the folder of an article that says what it is checked for. */
const CHECKS_FILE = 'checks.json';

function readAt(path: string): Result<ArticleChecks> {
  if (!isThere(path)) return success(USUAL_CHECKS);
  const text = readTextFile(path);
  if (!text.ok) return text;
  const read = readChecksJson(text.value);
  return read.ok ? read : failure(...read.problems.map(problem => ({ ...problem, file: toPrintable(path) })));
}

/** The settings and marks of an article; the usual ones where it has no file. */
export function readChecks(shelf: Shelf, article: string): Result<ArticleChecks> {
  const folder = keptSoFar(shelf, article);
  return folder === undefined ? success(USUAL_CHECKS) : readAt(join(folder, CHECKS_FILE));
}

/**
 * Marks a finding as fine, or takes the mark away, and gives the marks that are on disk then. What else a
 * person wrote into the file stays; a damaged one is not touched.
 */
export function saveFine(shelf: Shelf, article: string, mark: FineMark): Result<readonly FineMark[]> {
  const folder = keptFolder(shelf, article);
  if (!folder.ok) return folder;
  const path = join(folder.value, CHECKS_FILE);
  return whileLocked(path, () => {
    const read = readAt(path);
    if (!read.ok) return read;
    const fine = toggled(read.value.fine, mark);
    const before = isThere(path) ? readFileSync(path, 'utf8') : '{}\n';
    const edits = modify(before, ['fine'], fine, { formattingOptions: { insertSpaces: true, tabSize: 2 } });
    const written = writeAtomically(path, applyEdits(before, edits));
    return written.ok ? success(fine) : written;
  });
}
