import { closeSync, fsyncSync, openSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { failure, type Result, success } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { journalOf, type Move } from './journal.ts';
import { makeFolder } from './make-folder.ts';
import { besideOf, discard } from './making.ts';
import { writable } from './secure.ts';
import { errorCode } from './text-file.ts';

/** Where a link leads, so that it stays a link; the path itself where there is nothing yet. */
function target(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Writes a new file through to the disk; it throws where one is there already. */
function writeThrough(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A file to be written, by its path. */
export interface FileToWrite {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes files of the reader's own that belong together: all of them beside their places first, through to the disk, then
 * all in their places. Where they stand in one folder, a journal tells what is left to do if the program is killed
 * meanwhile. Gives the path of the first.
 */
export function writeTogether(files: readonly FileToWrite[]): Result<string> {
  const moves = files.map(({ path, text }) => ({ path, text, real: target(path) })).map(withBeside);
  for (const { path } of files) {
    const allowed = writable(path);
    if (!allowed.ok) return allowed;
  }
  let now = files[0]?.path ?? '';
  const journal = journalOf(moves);
  try {
    for (const { path, real, beside, text } of moves) {
      now = path;
      makeFolder(dirname(real));
      writeThrough(beside, text);
    }
    if (journal !== undefined) writeThrough(journal.path, journal.text);
    for (const { beside, real } of moves) renameSync(beside, real);
    return success(moves[0]?.real ?? '');
  } catch (error) {
    for (const { beside } of moves) discard(beside);
    const values = { reason: toPrintable(errorCode(error)) };
    return failure({ code: 'file.unwritable', file: toPrintable(now), values });
  } finally {
    if (journal !== undefined) discard(journal.path);
  }
}

const withBeside = <File extends { readonly real: string }>(file: File): File & Move => ({
  ...file,
  beside: besideOf(file.real),
});

/** Writes a file of the reader's own whole or not at all: beside it first, through to the disk, then in its place. */
export const writeAtomically = (path: string, text: string): Result<string> => writeTogether([{ path, text }]);
