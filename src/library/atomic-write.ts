import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { failure, type Result, success } from '../domain/problem.ts';
import { toPrintable } from '../domain/text/printable.ts';
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

/** Writes a file of the reader's own whole or not at all: beside it first, through to the disk, then in its place. */
export function writeAtomically(path: string, text: string): Result<string> {
  const allowed = writable(path);
  if (!allowed.ok) return allowed;
  const real = target(path);
  const beside = `${real}.${process.pid}-${Math.random().toString(36).slice(2, 8)}.tmp`;
  try {
    makeFolder(dirname(real));
    writeThrough(beside, text);
    renameSync(beside, real);
    return success(real);
  } catch (error) {
    discard(beside);
    const values = { reason: toPrintable(errorCode(error)) };
    return failure({ code: 'file.unwritable', file: toPrintable(path), values });
  }
}
