import { cpSync, existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Article } from '../../domain/bitext/article.ts';
import { failure, type Result, success } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { aligned, createTextReader, type FolderReading, readFolder } from '../article/article-folder.ts';
import { makeWhole } from '../article/make-whole.ts';
import { finishMoves } from '../files/journal.ts';

/** The articles that can be opened by name. */
export interface Shelf {
  /** Ids of all articles, in the order of the shelf. */
  readonly ids: () => readonly string[];
  /** The article of that id, or in the folder of that path, or why it cannot be read. */
  readonly open: (name: string) => Result<Article>;
  /** The same, without an alignment where its folder holds none: making one may take long; and without some parts. */
  readonly read: (name: string, without?: readonly string[]) => Result<FolderReading>;
  /** The folder of an article that is on the shelf, by its name there. */
  readonly shelved: (id: string) => string | undefined;
  /** Whether a folder is one of the reader's own articles. */
  readonly isOwn: (folder: string) => boolean;
  /** The folder of an article that has been opened. */
  readonly folderOf: (id: string) => string | undefined;
  /** The folder of an article that may be written to; one that ships is first copied to the reader's own. */
  readonly ownFolderOf: (id: string) => Result<string>;
}

/** Where the shelf stands: the folder of the articles that ship, and that of the reader's own, which go before them. */
export interface ShelfFolders {
  readonly bundled: string;
  readonly own: string;
}

/** The article that a first start opens, which stands first on the shelf. */
export const FIRST_ARTICLE = 'several-cards';

/** Whether a name is that of a folder; one that no file can have (with a NUL, or too long) is none. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Whether a folder says that it is an article. */
const isArticle = (folder: string): boolean => existsSync(join(folder, 'article.json'));

/** Whether a name can be that of a folder on the shelf, and is no way out of it. */
const isPlain = (name: string): boolean => name !== '' && !name.startsWith('.') && basename(name) === name;

/** Names of the folders that hold an article, linked ones too; none where there is nothing to list. */
function foldersIn(parent: string): string[] {
  try {
    return readdirSync(parent)
      .filter(name => isPlain(name) && isArticle(join(parent, name)))
      .sort();
  } catch {
    return [];
  }
}

/** Copies a folder whole or not at all. */
function copyFolder(from: string, to: string): Result<string> {
  const copied = makeWhole(to, beside => cpSync(from, beside, { recursive: true, dereference: true }));
  // Another window may have copied it meanwhile.
  return copied.ok || !isFolder(to) ? copied : success(to);
}

/** The shelf over two folders of article folders. */
export function openShelf({ bundled, own }: ShelfFolders): Shelf {
  const ids = () => {
    const found = [...new Set([...foldersIn(bundled), ...foldersIn(own)])].sort();
    return [...found.filter(id => id === FIRST_ARTICLE), ...found.filter(id => id !== FIRST_ARTICLE)];
  };
  const shelved = (name: string): string | undefined =>
    isPlain(name) ? [own, bundled].map(each => join(each, name)).find(isArticle) : undefined;
  const opened = new Map<string, string>();
  const readText = createTextReader();
  const remember = (folder: string, without?: readonly string[], id?: string): Result<FolderReading> => {
    finishMoves(folder);
    const found = readFolder(folder, without, readText);
    if (!found.ok) return found;
    const article = id === undefined ? found.value : { ...found.value, id };
    opened.set(article.id, folder);
    return success(article);
  };
  const unknown = (name: string) => failure({ code: 'article.unknown', values: { name: toPrintable(name) } });
  const read = (name: string, without?: readonly string[]): Result<FolderReading> => {
    const folder = shelved(name);
    if (folder !== undefined) return remember(folder, without, name);
    return isFolder(name) ? remember(resolve(name), without) : unknown(name);
  };
  const open = (name: string): Result<Article> => {
    const found = read(name);
    return found.ok ? success(aligned(found.value)) : found;
  };
  const ownFolderOf = (id: string): Result<string> => {
    const folder = opened.get(id);
    if (folder === undefined) return unknown(id);
    if (folder !== join(bundled, basename(folder))) return success(folder);
    const copied = copyFolder(folder, join(own, basename(folder)));
    if (copied.ok) opened.set(id, copied.value);
    return copied;
  };
  return {
    ids,
    open,
    read,
    shelved,
    isOwn: folder => dirname(folder) === own,
    folderOf: id => opened.get(id),
    ownFolderOf,
  };
}
