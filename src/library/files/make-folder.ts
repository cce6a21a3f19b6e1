import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/**
 * Makes a folder and those above it that are missing, for the user alone; throws where one cannot be made. Node's own
 * recursive way tries for ever where a file system says ENOENT to a folder whose parent is there (`/proc` does).
 */
export function makeFolder(path: string): void {
  if (isFolder(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Another window may have made it meanwhile.
    if (!isFolder(path)) throw error;
  }
}
