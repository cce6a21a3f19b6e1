import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { articlesIn } from '../shelf/own-articles.ts';
import type { Folders } from './folders.ts';
import { finishMoves } from './journal.ts';
import { isGone, ownerOfLock } from './lock.ts';
import { makerOf } from './making.ts';

/** Whether an entry is what a process left behind that is no more: half a file, half a folder, or its lock. */
function isLeft(folder: string, name: string): boolean {
  const maker = makerOf(name);
  if (maker !== undefined) return isGone(maker);
  if (!name.endsWith('.lock')) return false;
  const owner = ownerOfLock(join(folder, name));
  return owner !== undefined && isGone(owner);
}

function sweepFolder(folder: string): string[] {
  finishMoves(folder);
  try {
    const names = readdirSync(folder);
    for (const name of names.filter(each => isLeft(folder, each)))
      rmSync(join(folder, name), { recursive: true, force: true });
    return names;
  } catch {
    return [];
  }
}

/** Clears away what programs that were killed while they wrote have left in the reader's own folders. */
export function sweep({ config, state, data, cache }: Folders): void {
  for (const folder of [config, state, data, cache]) sweepFolder(folder);
  const articles = articlesIn(data);
  for (const article of sweepFolder(articles)) sweepFolder(join(articles, article));
}
