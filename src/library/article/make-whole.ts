import { renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { failure, type Result, success } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { makeFolder } from '../files/make-folder.ts';
import { writable } from '../files/secure.ts';
import { errorCode } from '../files/text-file.ts';

function discard(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Where its parent is none, there is nothing to discard.
  }
}

/**
 * Makes a folder whole or not at all: `fill` is given one beside its place, under a name that the shelf passes over,
 * which is then moved there, if `check` finds nothing wrong in it. Nothing is left behind where that fails.
 */
export function makeWhole(
  to: string,
  fill: (beside: string) => void,
  check: (beside: string) => Result<unknown> = success,
): Result<string> {
  const allowed = writable(to);
  if (!allowed.ok) return allowed;
  const beside = join(dirname(to), `.${basename(to)}.${process.pid}.tmp`);
  try {
    makeFolder(beside);
    fill(beside);
    const checked = check(beside);
    if (checked.ok) renameSync(beside, to);
    else discard(beside);
    return checked.ok ? success(to) : checked;
  } catch (error) {
    discard(beside);
    return failure({
      code: 'file.unwritable',
      file: toPrintable(to),
      values: { reason: toPrintable(errorCode(error)) },
    });
  }
}
