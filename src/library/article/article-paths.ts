import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { besideFile } from '../open/beside-file.ts';
import { namesOf } from '../open/in-place.ts';
import type { Shelf } from '../shelf/shelf.ts';

/** Files that are written on the way to others. */
const PASSING = /^\.|\.(?:tmp|lock|swp)$|~$/u;

function filesIn(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter(name => !PASSING.test(name));
    return names.sort().map(name => join(folder, name));
  } catch {
    // A folder that is not there yet may come: its first file is as good as any to watch for.
    return [join(folder, 'article.json')];
  }
}

/** The files that an open article is made of: those of its folder, or those that were opened in place and what is kept beside them. */
export function articlePaths(shelf: Shelf, id: string): readonly string[] {
  const names = namesOf(id);
  if (names) return [...names, ...filesIn(besideFile(names[0] ?? ''))];
  const folder = shelf.shelved(id) ?? shelf.folderOf(id);
  return folder === undefined ? [] : filesIn(folder);
}

/** What an open article is opened by again: its id, or its folder where that is not on the shelf. */
export const nameOf = (shelf: Shelf, id: string): string =>
  shelf.shelved(id) !== undefined || namesOf(id) ? id : (shelf.folderOf(id) ?? id);
