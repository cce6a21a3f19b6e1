import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Article } from '../domain/bitext/article.ts';
import { failure, type Result } from '../domain/problem.ts';
import { toPrintable } from '../domain/text/printable.ts';
import { readArticleFolder } from './article-folder.ts';

/** The articles that can be opened by name. */
export interface Shelf {
  /** Ids of all articles, in the order of the shelf. */
  readonly ids: () => readonly string[];
  /** The article of that id, or in the folder of that path, or why it cannot be read. */
  readonly open: (name: string) => Result<Article>;
  /** The folder of an article that has been opened. */
  readonly folderOf: (id: string) => string | undefined;
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
      .filter(name => existsSync(join(parent, name, 'article.json')))
      .sort();
  } catch {
    return [];
  }
}

/** The shelf over a folder of article folders. */
export function openShelf(articles: string): Shelf {
  const ids = () => {
    const found = foldersIn(articles);
    return [...found.filter(id => id === FIRST_ARTICLE), ...found.filter(id => id !== FIRST_ARTICLE)];
  };
  const opened = new Map<string, string>();
  const remember = (folder: string): Result<Article> => {
    const article = readArticleFolder(folder);
    if (article.ok) opened.set(article.value.id, folder);
    return article;
  };
  const open = (name: string): Result<Article> => {
    if (ids().includes(name)) return remember(join(articles, name));
    if (isFolder(name)) return remember(resolve(name));
    return failure({ code: 'article.unknown', values: { name: toPrintable(name) } });
  };
  return { ids, open, folderOf: id => opened.get(id) };
}
