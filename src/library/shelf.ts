import { cpSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Article } from '../domain/bitext/article.ts';
import { failure, type Result, success } from '../domain/problem.ts';
import { toPrintable } from '../domain/text/printable.ts';
import { readArticleFolder } from './article-folder.ts';
import { makeFolder } from './make-folder.ts';
import { errorCode } from './text-file.ts';

/** The articles that can be opened by name. */
export interface Shelf {
  /** Ids of all articles, in the order of the shelf. */
  readonly ids: () => readonly string[];
  /** The article of that id, or in the folder of that path, or why it cannot be read. */
  readonly open: (name: string) => Result<Article>;
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

/** Names of the folders that hold an article, linked ones too; none where there is nothing to list. */
function foldersIn(parent: string): string[] {
  try {
    return readdirSync(parent)
      .filter(name => !name.startsWith('.') && existsSync(join(parent, name, 'article.json')))
      .sort();
  } catch {
    return [];
  }
}

/** Copies a folder whole or not at all: beside its place first, under a name that the shelf passes over. */
function copyFolder(from: string, to: string): Result<string> {
  const beside = join(to, '..', `.${basename(to)}.${process.pid}.tmp`);
  try {
    makeFolder(join(to, '..'));
    cpSync(from, beside, { recursive: true, dereference: true });
    renameSync(beside, to);
    return success(to);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    // Another window may have copied it meanwhile.
    if (isFolder(to)) return success(to);
    const values = { reason: toPrintable(errorCode(error)) };
    return failure({ code: 'file.unwritable', file: toPrintable(to), values });
  }
}

/** The shelf over two folders of article folders. */
export function openShelf({ bundled, own }: ShelfFolders): Shelf {
  const ids = () => {
    const found = [...new Set([...foldersIn(bundled), ...foldersIn(own)])].sort();
    return [...found.filter(id => id === FIRST_ARTICLE), ...found.filter(id => id !== FIRST_ARTICLE)];
  };
  const shelved = (name: string): string | undefined => {
    const parent = [own, bundled].find(each => foldersIn(each).includes(name));
    return parent && join(parent, name);
  };
  const opened = new Map<string, string>();
  const remember = (folder: string): Result<Article> => {
    const article = readArticleFolder(folder);
    if (article.ok) opened.set(article.value.id, folder);
    return article;
  };
  const unknown = (name: string) => failure({ code: 'article.unknown', values: { name: toPrintable(name) } });
  const open = (name: string): Result<Article> => {
    const folder = shelved(name);
    if (folder !== undefined) return remember(folder);
    return isFolder(name) ? remember(resolve(name)) : unknown(name);
  };
  const ownFolderOf = (id: string): Result<string> => {
    const folder = opened.get(id);
    if (folder === undefined) return unknown(id);
    if (folder !== join(bundled, basename(folder))) return success(folder);
    const copied = copyFolder(folder, join(own, basename(folder)));
    if (copied.ok) opened.set(id, copied.value);
    return copied;
  };
  return { ids, open, folderOf: id => opened.get(id), ownFolderOf };
}
