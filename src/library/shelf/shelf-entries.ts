import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Side } from '../../domain/bitext/alignment.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Language, Locale } from '../../domain/text/language.ts';
import { type Printable, toPrintable } from '../../domain/text/printable.ts';
import { readArticleJson } from '../../formats/article/article-json.ts';
import { readTextFile } from '../files/text-file.ts';
import { type Origin, originOf } from './own-articles.ts';
import type { Shelf } from './shelf.ts';

/** What can be told of an article without reading its texts. */
export interface ShelfEntry {
  readonly id: string;
  readonly folder: string;
  readonly isOwn: boolean;
  /** What its files call it; the name of its folder where they cannot be read. */
  readonly title: Readonly<Record<Locale, Printable>>;
  readonly byline?: Readonly<Record<Locale, Printable>>;
  readonly languages?: Readonly<Record<Side, Language>>;
  /** Beads, as many as the alignment has rows; unknown without one. */
  readonly beads?: number;
  readonly origin?: Origin;
  /** Why its head cannot be read. */
  readonly problems: readonly Problem[];
}

/** Rows of an alignment below its header, without a look at what they say. */
function rowsOf(folder: string): number | undefined {
  const path = join(folder, 'alignment.tsv');
  const text = existsSync(path) ? readTextFile(path) : undefined;
  return text?.ok ? text.value.split('\n').filter(line => line.trim() !== '').length - 1 : undefined;
}

function entryOf(shelf: Shelf, id: string, folder: string): ShelfEntry {
  const path = join(folder, 'article.json');
  const text = readTextFile(path);
  const head = text.ok ? readArticleJson(text.value) : text;
  const name = toPrintable(id);
  const common = { id, folder, isOwn: shelf.isOwn(folder) };
  if (!head.ok) {
    const problems = head.problems.map(problem => ({ ...problem, file: toPrintable(path) }));
    return { ...common, title: { ko: name, en: name }, problems };
  }
  const { title, byline, languages } = head.value;
  const [beads, origin] = [rowsOf(folder), originOf(folder)];
  return {
    ...common,
    title,
    languages,
    problems: [],
    ...(byline && { byline }),
    ...(beads !== undefined && { beads }),
    ...(origin && { origin }),
  };
}

/** Every article of the shelf, in its order. Texts are not read, so that many articles are listed at once. */
export const shelfEntries = (shelf: Shelf): ShelfEntry[] => shelf.ids().flatMap(id => shelfEntry(shelf, id) ?? []);

/** The article of that id, if it is on the shelf. */
export function shelfEntry(shelf: Shelf, id: string): ShelfEntry | undefined {
  const folder = shelf.shelved(id);
  return folder === undefined ? undefined : entryOf(shelf, id, folder);
}
