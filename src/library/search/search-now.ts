import { join } from 'node:path';
import { tryLock } from '../files/lock.ts';
import { makeFolder } from '../files/make-folder.ts';
import { indexSteps } from './make-index.ts';
import { type OpenIndex, openIndex } from './search-index.ts';
import { type IndexRequest, wishOf } from './search-wish.ts';

/** The index of the shelf, brought up to it first; undefined where it cannot be written, or another window is at it. */
export function indexNow(request: IndexRequest): OpenIndex | undefined {
  try {
    makeFolder(request.folder);
    const lock = tryLock(join(request.folder, 'index.json'));
    if (lock === undefined) return undefined;
    try {
      for (const { grown } of indexSteps(wishOf(request))) if (grown) lock.touch();
    } finally {
      lock.release();
    }
    return openIndex(request.folder);
  } catch {
    return undefined;
  }
}
