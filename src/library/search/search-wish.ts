import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileTerms, type TermIndex } from '../../domain/glossary/term-index.ts';
import { scriptOf } from '../../domain/search/search.ts';
import { digestOf } from '../files/digest.ts';
import { isThere } from '../files/text-file.ts';
import { GLOSSARY_FILE, readGlossaries } from '../glossaries.ts';
import { openHanja } from '../hanja-file.ts';
import { openShelf, type ShelfFolders } from '../shelf/shelf.ts';
import type { Indexed, IndexWish } from './search-index.ts';

/** What an index is to be made of, as paths, so that it can be handed to another thread. */
export interface IndexRequest {
  readonly shelf: ShelfFolders;
  /** The folder of the index. */
  readonly folder: string;
  /** The reader's own data folder, and the files of the glossary and the Hanja that ship. */
  readonly data: string;
  readonly glossary: string;
  readonly hanja: string;
}

const named = (folder: string, name: string): Uint8Array =>
  Buffer.concat([Buffer.from(`${name}\0`), readFileSync(join(folder, name))]);

/** Digest of the files of a folder, by their names and contents; '' where it cannot be read. */
function folderDigest(folder: string): string {
  try {
    const files = readdirSync(folder, { withFileTypes: true }).filter(each => !each.isDirectory());
    return digestOf(files.map(({ name }) => named(folder, name)));
  } catch {
    return '';
  }
}

const later = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** The articles of the shelf and how their texts are spelled; articles themselves are read when they are asked for. */
export function wishOf({ shelf: folders, folder, data, glossary, hanja }: IndexRequest): IndexWish {
  const shelf = openShelf(folders);
  const { glossaries } = readGlossaries({ data, bundled: glossary });
  const table = openHanja(hanja)();
  const script = scriptOf({ glossaries, ...(table.ok && { hanja: table.value }) });
  const shared = later(() => compileTerms(glossaries));
  const termsIn = (own: string): TermIndex =>
    isThere(join(own, GLOSSARY_FILE))
      ? compileTerms(readGlossaries({ article: own, data, bundled: glossary }).glossaries)
      : shared();
  const spelling = digestOf([
    Buffer.from(JSON.stringify(glossaries)),
    isThere(hanja) ? readFileSync(hanja) : Buffer.alloc(0),
  ]);
  const articles = shelf.ids().flatMap((id): Indexed[] => {
    const own = shelf.shelved(id);
    if (own === undefined) return [];
    const read = () => {
      const article = shelf.open(id);
      return article.ok ? { article: article.value, terms: termsIn(own) } : undefined;
    };
    return [{ id, digest: folderDigest(own), read }];
  });
  return { folder, articles, script, spelling };
}
