import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { failure, type Result, success } from '../../domain/problem.ts';
import { type Printable, toPrintable } from '../../domain/text/printable.ts';
import { readJson } from '../../formats/json.ts';
import { readFolder } from '../article/article-folder.ts';
import { makeWhole } from '../article/make-whole.ts';
import { digestOf } from '../files/digest.ts';
import { makeFolder } from '../files/make-folder.ts';
import { errorCode, readTextFile } from '../files/text-file.ts';

/** `origin.json` of an article that was added: from which files, when, and how to know them again. */
const originSchema = v.object({
  added: v.string(),
  files: v.array(v.string()),
  /** SHA-256 of the originals, whatever their names and order. */
  digest: v.string(),
});
export type Origin = v.InferOutput<typeof originSchema>;

const ORIGIN = 'origin.json';
/** The folder of an article folder that the files stand in that it was made of. */
const ORIGINALS = 'originals';
const TRASH = 'trash';

/** The reader's own articles below a data folder. */
export const articlesIn = (data: string): string => join(data, 'articles');

/** A file by its name without folders. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is to be put on the shelf: the files of the article folder, and the originals that it was made of, if others. */
export interface Addition {
  readonly id: string;
  readonly files: readonly NamedFile[];
  readonly originals: readonly NamedFile[];
}

/** Where an article of the reader's own came from, if it was added and its record can be read. */
export function originOf(folder: string): Origin | undefined {
  const text = existsSync(join(folder, ORIGIN)) ? readTextFile(join(folder, ORIGIN)) : undefined;
  const read = text?.ok ? readJson(originSchema, text.value) : undefined;
  return read?.ok ? read.value : undefined;
}

/** What is in a folder; nothing where there is none. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The article that was made of the same originals, by its id. */
export function foundAgain(data: string, digest: string): string | undefined {
  const parent = articlesIn(data);
  return namesIn(parent).find(name => !name.startsWith('.') && originOf(join(parent, name))?.digest === digest);
}

/** Names that differ, so that two originals of one name do not overwrite each other. */
const apart = (files: readonly NamedFile[]): NamedFile[] =>
  files.map(({ name, bytes }, at) => ({
    name: files.slice(0, at).some(other => other.name.toLowerCase() === name.toLowerCase())
      ? `${at + 1}-${name}`
      : name,
    bytes,
  }));

/** Puts an article on the shelf, whole or not at all, and only if it can be read there; gives its folder. */
export function addArticle(data: string, { id, files, originals }: Addition, now: Date): Result<string> {
  const kept = apart(originals);
  const from = kept.length > 0 ? kept : files;
  const origin: Origin = {
    added: now.toISOString(),
    files: from.map(({ name }) => name),
    digest: digestOf(from.map(({ bytes }) => bytes)),
  };
  const fill = (beside: string) => {
    const put = (path: string, content: Uint8Array | string) => writeFileSync(path, content, { flush: true });
    for (const { name, bytes } of files) put(join(beside, name), bytes);
    if (kept.length > 0) makeFolder(join(beside, ORIGINALS));
    for (const { name, bytes } of kept) put(join(beside, ORIGINALS, name), bytes);
    put(join(beside, ORIGIN), `${JSON.stringify(origin, undefined, 2)}\n`);
  };
  return makeWhole(join(articlesIn(data), id), fill, readFolder);
}

/** What kept a folder from being moved. */
const unmoved = (path: string, error: unknown): Result<never> =>
  failure({ code: 'file.unwritable', file: toPrintable(path), values: { reason: toPrintable(errorCode(error)) } });

/** Takes an article of the reader's own off the shelf; it lies in the trash of the data folder until it is brought back. */
export function removeArticle(data: string, id: string, now: Date): Result<string> {
  const from = join(articlesIn(data), id);
  const to = join(data, TRASH, `${id}.${now.toISOString().replace(/[:.]/gu, '-')}`);
  try {
    makeFolder(join(data, TRASH));
    renameSync(from, to);
    return success(to);
  } catch (error) {
    return unmoved(from, error);
  }
}

/** Ids of what lies in the trash, the last removed first, each with the name of its folder. */
function trash(data: string): { readonly id: string; readonly folder: string }[] {
  return namesIn(join(data, TRASH))
    .flatMap(folder => {
      const [, id, stamp] = /^(.+)\.([\d-]+T[\d-]+Z)$/u.exec(folder) ?? [];
      return id === undefined || stamp === undefined ? [] : [{ id, folder, stamp }];
    })
    .sort((a, b) => (a.stamp < b.stamp ? 1 : -1));
}

const nothingRemoved = (id: string | undefined): Result<never> =>
  id === undefined
    ? failure({ code: 'shelf.nothing-removed' })
    : failure({ code: 'shelf.not-removed', values: { name: toPrintable(id) } });

/** Brings back what was removed under an id, or, without one, what was removed last; gives its id. */
export function restoreArticle(data: string, wanted: string | undefined): Result<Printable> {
  const found = trash(data).find(({ id }) => wanted === undefined || id === wanted);
  if (found === undefined) return nothingRemoved(wanted);
  const to = join(articlesIn(data), found.id);
  const id = toPrintable(basename(to));
  if (existsSync(to)) return failure({ code: 'shelf.taken', values: { name: id } });
  try {
    makeFolder(articlesIn(data));
    renameSync(join(data, TRASH, found.folder), to);
    return success(id);
  } catch (error) {
    return unmoved(to, error);
  }
}
