/*
 * The search index on a thread of its own; begun by `search-in-background` with what is wanted as its data. It tells
 * how far it has come, and ends when the index is up to the shelf.
 */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { tryLock } from '../files/lock.ts';
import { makeFolder } from '../files/make-folder.ts';
import { type IndexProgress, indexSteps } from './make-index.ts';
import { type IndexRequest, wishOf } from './search-wish.ts';

/** How long another window that makes the index is left alone before it is asked again, and between two words on progress, in ms. */
const PAUSE = 300;
const TOLD = 100;

const request = workerData as IndexRequest;
makeFolder(request.folder);
const path = join(request.folder, 'index.json');
let lock = tryLock(path);
for (; lock === undefined; lock = tryLock(path)) await pause(PAUSE);
try {
  let told = 0;
  let grown = false;
  for (const step of indexSteps(wishOf(request))) {
    grown ||= step.grown;
    if (performance.now() < told + TOLD) continue;
    told = performance.now();
    lock.touch();
    parentPort?.postMessage({ ...step, grown } satisfies IndexProgress);
    grown = false;
  }
} finally {
  lock.release();
}
