import type { Article } from '../../domain/bitext/article.ts';
import { failure, type Problem, type Result, success } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { withMendedSentences } from '../article/alignment-file.ts';
import type { FolderReading } from '../article/article-folder.ts';
import { damagedParts, setPartsAside } from '../article/damaged-parts.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { alignedNow, type Opened, type OpenOptions, type Paired } from './opening.ts';

/** An article of the shelf with the sentence links that a person mended inside its beads. */
function mendedInside(shelf: Shelf, article: Article): Paired {
  const folder = shelf.folderOf(article.id);
  if (folder === undefined) return { article, warnings: [] };
  const { alignment, warnings } = withMendedSentences(folder, article);
  return { article: { ...article, alignment }, warnings };
}

/** An article of the shelf or a folder; where it holds no alignment, its texts are aligned now. */
export async function openFolder(
  shelf: Shelf,
  { alignment, ...rest }: FolderReading,
  options: OpenOptions,
): Promise<Result<Opened>> {
  if (alignment) return success({ ...mendedInside(shelf, { ...rest, alignment }), originals: [] });
  const { alignInBackground } = await import('../align/align-in-background.ts');
  const found = await alignedNow(rest, given => alignInBackground(rest.source, rest.target, given, options), options);
  return found.ok ? success({ ...found.value, originals: [] }) : found;
}

/** How an article of the shelf is mended whose files have mistakes. */
const wayOn = (shelf: Shelf, name: string): Problem[] =>
  shelf.shelved(name) === undefined ? [] : [{ code: 'article.mend', values: { name: toPrintable(name) } }];

/** An article of which parts are damaged, read without them and with a word of it; it fails where it cannot be read. */
export async function openWithout(
  shelf: Shelf,
  name: string,
  problems: readonly Problem[],
  options: OpenOptions,
): Promise<Result<Opened>> {
  const told = [...problems, ...wayOn(shelf, name)];
  const parts = options.lenient ? damagedParts(problems) : undefined;
  const found = parts && shelf.read(name, parts);
  if (!found?.ok) return failure(...told);
  const folder = shelf.folderOf(found.value.id);
  const aside = folder !== undefined && shelf.isOwn(folder) ? setPartsAside(folder, problems) : [];
  const opened = await openFolder(shelf, found.value, options);
  return opened.ok ? success({ ...opened.value, warnings: [...told, ...aside, ...opened.value.warnings] }) : opened;
}
