import type { Problem, Result } from '../../domain/problem.ts';
import type { TextPair } from '../align/align-texts.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { namesOf } from './in-place.ts';
import { openOne, openTwo, originalOf, originalsOf, readTwo } from './open-files.ts';
import { openFolder, openWithout } from './open-folder.ts';
import { type Opened, type OpenOptions, STANDARD_INPUT } from './opening.ts';

/** What keeps a file from being read as one, where it is not there at all or is a folder: the shelf's word is clearer. */
const isNoFile = ({ code }: Problem): boolean => code === 'file.missing' || code === 'file.directory';

async function openName(shelf: Shelf, name: string, options: OpenOptions): Promise<Result<Opened>> {
  const again = namesOf(name);
  if (again) return openByName(shelf, again, options);
  const onShelf = name === STANDARD_INPUT ? undefined : shelf.read(name);
  if (onShelf?.ok) return openFolder(shelf, onShelf.value, options);
  if (onShelf && !onShelf.problems.some(({ code }) => code === 'article.unknown'))
    return openWithout(shelf, name, onShelf.problems, options);
  const file = await originalOf(name, options);
  if (!file.ok) return onShelf && file.problems.some(isNoFile) ? onShelf : file;
  return openOne(file.value, options);
}

/**
 * Opens whatever is named: an article of the shelf or a folder, a file that holds both languages, or two texts. Files
 * are read where they are and never written to.
 */
export async function openByName(
  shelf: Shelf,
  names: readonly string[],
  options: OpenOptions = {},
): Promise<Result<Opened>> {
  const [first = '', second] = names;
  if (second === undefined) return openName(shelf, first, options);
  const files = await originalsOf(first, second, options);
  return files.ok ? openTwo(...files.value, options) : files;
}

/** Two texts as they are read, the Korean one first, before anything is made of them. */
export async function openTexts(first: string, second: string, options: OpenOptions = {}): Promise<Result<TextPair>> {
  const files = await originalsOf(first, second, options);
  return files.ok ? readTwo(...files.value, options) : files;
}
