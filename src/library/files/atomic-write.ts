import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { failure, type Result, success } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { makeFolder } from './make-folder.ts';
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

function writeThrough(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where its folder is none, there is nothing to discard.
  }
}

/** A file to be written, by its path. */
export interface FileToWrite {
  readonly path: string;
  readonly text: string;
}

const besideOf = (real: string): string => `${real}.${process.pid}-${Math.random().toString(36).slice(2, 8)}.tmp`;

/**
 * Writes files of the reader's own that belong together: all of them beside their places first, through to the disk, then
 * all in their places, one right after the other. Gives the path of the first.
 */
export function writeTogether(files: readonly FileToWrite[]): Result<string> {
  const moves = files.map(({ path, text }) => ({ path, text, real: target(path) }));
  const beside = moves.map(({ real }) => besideOf(real));
  let now = files[0]?.path ?? '';
  for (const { path } of files) {
    const allowed = writable(path);
    if (!allowed.ok) return allowed;
  }
  try {
    for (const [at, { path, real, text }] of moves.entries()) {
      now = path;
      makeFolder(dirname(real));
      writeThrough(beside[at] ?? '', text);
    }
    for (const [at, { real }] of moves.entries()) renameSync(beside[at] ?? '', real);
    return success(moves[0]?.real ?? '');
  } catch (error) {
    for (const path of beside) discard(path);
    const values = { reason: toPrintable(errorCode(error)) };
    return failure({ code: 'file.unwritable', file: toPrintable(now), values });
  }
}

/** Writes a file of the reader's own whole or not at all: beside it first, through to the disk, then in its place. */
export const writeAtomically = (path: string, text: string): Result<string> => writeTogether([{ path, text }]);
