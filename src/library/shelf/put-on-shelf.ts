import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Article } from '../../domain/bitext/article.ts';
import { type Result, success } from '../../domain/problem.ts';
import { articleFiles } from '../../formats/article/article-files.ts';
import { ALIGNMENT_FILE, SENTENCES_FILE } from '../article/alignment-file.ts';
import { articleId } from '../article/article-id.ts';
import { digestOf } from '../files/digest.ts';
import { whileLocked } from '../files/lock.ts';
import { isThere } from '../files/text-file.ts';
import { GLOSSARY_FILE } from '../glossaries.ts';
import { type Opened, STANDARD_INPUT } from '../open/opening.ts';
import { addArticle, articlesIn, foundAgain, type NamedFile } from './own-articles.ts';
import type { Shelf } from './shelf.ts';

/** An article on the shelf, and whether it was put there just now. */
export interface Shelved {
  readonly id: string;
  readonly isNew: boolean;
}

/** What putting an article on the shelf leans on. */
export interface ShelvingOptions {
  readonly shelf: Shelf;
  /** The folder of the reader's own data. */
  readonly data: string;
  readonly now: Date;
  /** Words that mean something else where an id could stand. */
  readonly reserved: readonly string[];
}

/** The name under which standard input is kept. */
const PIPED_NAME = 'standard-input.txt';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The files of an article folder that mean something, as they are: nobody's own Markdown is written anew. */
function filesIn(folder: string, { languages }: Article): NamedFile[] {
  const texts = [`${languages.source}.md`, `${languages.target}.md`];
  return ['article.json', ...texts, ALIGNMENT_FILE, SENTENCES_FILE, 'notes.json', GLOSSARY_FILE]
    .filter(name => isThere(join(folder, name)))
    .map(name => ({ name, bytes: readFileSync(join(folder, name)) }));
}

const nameOf = (path: string): string => (path === STANDARD_INPUT ? PIPED_NAME : basename(path));

/**
 * Puts what was opened on the shelf, as an article folder of the reader's own, with the originals beside it. What is
 * there already, by its contents, is not put there again. Of two at once the second waits, so that each finds a name.
 */
export const putOnShelf = (opened: Opened, options: ShelvingOptions): Result<Shelved> =>
  whileLocked(articlesIn(options.data), () => put(opened, options));

function put({ article, originals }: Opened, options: ShelvingOptions): Result<Shelved> {
  const { shelf, data, now, reserved } = options;
  const folder = originals.length === 0 ? shelf.folderOf(article.id) : undefined;
  if (folder !== undefined && shelf.shelved(article.id) === folder) return success({ id: article.id, isNew: false });
  const kept = originals.map(({ path, bytes }) => ({ name: nameOf(path), bytes }));
  const copied = folder === undefined ? [] : filesIn(folder, article);
  const again = foundAgain(data, digestOf([...kept, ...copied].map(({ bytes }) => bytes)));
  if (again !== undefined) return success({ id: again, isNew: false });
  const isTaken = (id: string) => reserved.includes(id) || shelf.shelved(id) !== undefined;
  const id = articleId(folder === undefined ? [article.title.en, article.title.ko] : [article.id], isTaken);
  const made = articleFiles({ ...article, id }).map(({ name, text }) => ({ name, bytes: encode(text) }));
  const added = addArticle(data, { id, files: folder === undefined ? made : copied, originals: kept }, now);
  return added.ok ? success({ id, isNew: true }) : added;
}
