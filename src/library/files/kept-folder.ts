import { failure, type Result, success } from '../../domain/problem.ts';
import { besideFile } from '../open/beside-file.ts';
import { isPiped, namesOf } from '../open/in-place.ts';
import type { Shelf } from '../shelf/shelf.ts';

/** The folder beside files that were opened in place; undefined of an article folder. */
const beside = (id: string): string | undefined => {
  const [first] = namesOf(id) ?? [];
  return first === undefined ? undefined : besideFile(first);
};

/** The folder where what a person does to an article is kept; one that ships is first copied to the reader's own. */
export function keptFolder(shelf: Shelf, id: string): Result<string> {
  if (isPiped(id)) return failure({ code: 'article.piped' });
  const folder = beside(id);
  return folder === undefined ? shelf.ownFolderOf(id) : success(folder);
}

/** The folder where it would be found, which may not be there; undefined of what was piped in. */
export const keptSoFar = (shelf: Shelf, id: string): string | undefined => beside(id) ?? shelf.folderOf(id);
