/*
 * The search index of the shelf, in the cache folder: parts that are only read once they are written, and a manifest
 * that says which documents of them count. An article that has changed gets new documents in a new part, and its old
 * ones are passed over; parts that are small, or mostly passed over, are taken into the next one that is written.
 */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../domain/bitext/article.ts';
import type { TermIndex } from '../../domain/glossary/term-index.ts';
import type { SearchDocument } from '../../domain/search/document.ts';
import { eachDocument } from '../../domain/search/document.ts';
import { PART_SIZE, type Part } from '../../domain/search/part.ts';
import type { Script } from '../../domain/search/spelling.ts';
import type { Locale } from '../../domain/text/language.ts';
import type { Printable } from '../../domain/text/printable.ts';
import { makeFolder } from '../files/make-folder.ts';
import {
  emptyManifest,
  type Manifest,
  type PartRecord,
  type Run,
  readManifest,
  titlesOf,
  writeManifest,
} from './search-manifest.ts';
import { draftPart, isWhole, type OpenPart, openPart, type PartDraft } from './search-part.ts';

/** An article that is to be in the index. */
export interface Indexed {
  readonly id: string;
  /** Digest of all that its documents are made of. */
  readonly digest: string;
  /** The article with the terms that concern it; undefined where it cannot be read now. */
  readonly read: () => { readonly article: Article; readonly terms: TermIndex } | undefined;
}

/** What an index is to be made of. */
export interface IndexWish {
  readonly folder: string;
  readonly articles: readonly Indexed[];
  readonly script: Script;
  /** Digest of what the script was made of. */
  readonly spelling: string;
}

/** An index that is open. */
export interface OpenIndex {
  readonly parts: readonly Part[];
  readonly titles: ReadonlyMap<string, Readonly<Record<Locale, Printable>>>;
  readonly close: () => void;
}

/** The article of each document of a part that still counts. */
function articlesIn({ runs, count }: PartRecord): (place: number) => string | undefined {
  const owners = new Uint16Array(count);
  for (const [at, { place, count: size }] of runs.entries()) owners.fill(at + 1, place, place + size);
  return place => runs[(owners[place] ?? 0) - 1]?.article;
}

const openRecord = (folder: string, record: PartRecord): OpenPart | undefined =>
  openPart(join(folder, record.file), articlesIn(record));

/** The index as it is, which may be behind the shelf; empty where there is none. */
export function openIndex(folder: string): OpenIndex {
  const manifest = readManifest(folder);
  const parts = (manifest?.parts ?? []).flatMap(record => openRecord(folder, record) ?? []);
  return {
    parts,
    titles: manifest ? titlesOf(manifest) : new Map(),
    close: () => {
      for (const part of parts) part.close();
    },
  };
}

const writtenAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Whether a part is there as it was written; it is read through only where it was touched since. */
function isSound(folder: string, { file, written, count }: PartRecord): boolean {
  const path = join(folder, file);
  const part = openPart(path, () => undefined);
  part?.close();
  return part?.count() === count && (writtenAt(path) === written || isWhole(path));
}

/** The parts with the runs that `counts` is true of. */
const withRuns = (parts: readonly PartRecord[], counts: (run: Run) => boolean): PartRecord[] =>
  parts.map(part => ({ ...part, runs: part.runs.filter(counts) })).filter(({ runs }) => runs.length > 0);

/** Whether runs of an article are its beads from the first on, without a gap. */
function isUnbroken(runs: readonly Run[]): boolean {
  let next = 0;
  for (const { bead, count } of runs.toSorted((a, b) => a.bead - b.bead)) {
    if (bead !== next) return false;
    next += count;
  }
  return true;
}

/** The articles with a gap in their runs, since a part of them is lost. */
const brokenIn = (parts: readonly PartRecord[]): ReadonlySet<string> =>
  new Set(
    [
      ...Map.groupBy(
        parts.flatMap(({ runs }) => runs),
        ({ article }) => article,
      ),
    ].flatMap(([id, runs]) => (isUnbroken(runs) ? [] : [id])),
  );

/** What of an index can be kept: sound parts, and of them the articles that are as they were. */
function kept({ folder, spelling, articles }: IndexWish): Manifest {
  const manifest = readManifest(folder);
  if (manifest === undefined || manifest.spelling !== spelling) return emptyManifest(spelling);
  const digests = new Map(articles.map(({ id, digest }) => [id, digest]));
  const sound = manifest.parts.filter(part => isSound(folder, part));
  const parts = withRuns(sound, ({ article, digest }) => digests.get(article) === digest);
  const broken = brokenIn(parts);
  return {
    ...manifest,
    parts: withRuns(parts, ({ article }) => !broken.has(article)),
    articles: Object.fromEntries(
      Object.entries(manifest.articles).filter(([id, { digest }]) => digests.get(id) === digest),
    ),
  };
}

const beadsIn = (runs: readonly Run[]): number => runs.reduce((sum, { count }) => sum + count, 0);

const runsOf = ({ parts }: Manifest, id: string): Run[] =>
  parts.flatMap(({ runs }) => runs).filter(({ article }) => article === id);

const isComplete = (manifest: Manifest, { id, digest }: Indexed): boolean => {
  const known = manifest.articles[id];
  return known?.digest === digest && beadsIn(runsOf(manifest, id)) >= known.beads;
};

/** Parts whose documents are to be taken into the next part: as many of the small ones as fit in half of one. */
function small({ parts }: Manifest): PartRecord[] {
  let room = PART_SIZE / 2;
  return parts.filter(({ runs }) => {
    const size = beadsIn(runs);
    if (size > room) return false;
    room -= size;
    return true;
  });
}

/** A document on its way into a part, with the digest of its article. */
interface Entry {
  readonly document: SearchDocument;
  readonly digest: string;
}

/** The documents of a part that still count. */
function* livingIn(folder: string, record: PartRecord): Generator<Entry> {
  const part = openRecord(folder, record);
  for (const { place, count, digest } of record.runs)
    for (let at = place; part && at < place + count; at++) yield { document: part.document(at), digest };
  part?.close();
}

/** Adds a document to the runs: to the last where it follows on it. */
function addRun(runs: Run[], { document: { article, bead }, digest }: Entry, place: number): void {
  const last = runs.at(-1);
  const follows = last?.article === article && last.digest === digest && last.bead + last.count === bead;
  if (last && follows) runs[runs.length - 1] = { ...last, count: last.count + 1 };
  else runs.push({ article, digest, bead, count: 1, place });
}

/** How far the making has come: beads that are in the index, and beads in all as far as they are known. */
export interface IndexProgress {
  readonly done: number;
  readonly all: number;
  /** Whether more can be found than before. */
  readonly grown: boolean;
}

/** The index while it is made. */
class Maker {
  readonly wish: IndexWish;
  manifest: Manifest;
  #draft: PartDraft;
  #runs: Run[] = [];
  /** Parts that are in the draft as well, and go when it is written. */
  #taken: readonly PartRecord[] = [];

  constructor(wish: IndexWish) {
    this.wish = wish;
    this.manifest = kept(wish);
    this.#draft = draftPart(wish.script);
  }

  /** Takes the documents of small parts into the draft. */
  takeSmall(): void {
    this.#taken = small(this.manifest);
    for (const record of this.#taken) for (const entry of livingIn(this.wish.folder, record)) this.add(entry);
  }

  /** Adds a document; whether a part was written because it was full. */
  add(entry: Entry): boolean {
    if (this.#draft.add(entry.document)) {
      addRun(this.#runs, entry, this.#draft.count() - 1);
      return false;
    }
    this.write();
    this.add(entry);
    return true;
  }

  /** Writes what has been added, and the manifest with it; throws where the folder cannot be written. */
  write(): void {
    const { folder } = this.wish;
    const count = this.#draft.count();
    const parts = this.manifest.parts.filter(part => !this.#taken.some(({ file }) => file === part.file));
    if (count > 0) {
      const file = `${Date.now().toString(36)}-${process.pid}-${Math.random().toString(36).slice(2, 8)}.part`;
      this.#draft.write(join(folder, file));
      parts.push({ file, count, runs: this.#runs, written: writtenAt(join(folder, file)) });
    }
    this.manifest = { ...this.manifest, parts };
    if (!writeManifest(folder, this.manifest)) throw new Error('the index cannot be written');
    [this.#draft, this.#runs, this.#taken] = [draftPart(this.wish.script), [], []];
  }
}

/** Removes files of parts that are in no manifest. */
function sweep(folder: string, { parts }: Manifest): void {
  for (const file of readdirSync(folder))
    if (/\.(?:part|tmp)$/u.test(file) && !parts.some(part => part.file === file))
      rmSync(join(folder, file), { force: true });
}

/** The documents of an article from a bead on. */
function* documentsFrom({ read, digest }: Indexed, maker: Maker): Generator<Entry> {
  const found = read();
  if (found === undefined) return;
  const { article, terms } = found;
  const { id, title, alignment } = article;
  const from = beadsIn(runsOf(maker.manifest, id));
  const known = { digest, beads: alignment.length, title: { ko: title.ko, en: title.en } };
  maker.manifest = { ...maker.manifest, articles: { ...maker.manifest.articles, [id]: known } };
  for (const document of eachDocument(article, terms)) if (document.bead >= from) yield { document, digest };
}

/**
 * Brings the index of a folder up to the shelf, a document a step. It may be left at any step, and goes on from the
 * last part that was written; it throws where the folder cannot be written.
 */
export function* indexSteps(wish: IndexWish): Generator<IndexProgress, void> {
  makeFolder(wish.folder);
  const before = JSON.stringify(readManifest(wish.folder));
  const maker = new Maker(wish);
  const missing = wish.articles.filter(article => !isComplete(maker.manifest, article));
  if (missing.length === 0 && JSON.stringify(maker.manifest) === before) return;
  sweep(wish.folder, maker.manifest);
  if (missing.length > 0) maker.takeSmall();
  for (const [at, article] of missing.entries()) {
    let bead = 0;
    for (const entry of documentsFrom(article, maker)) {
      const grown = maker.add(entry);
      bead++;
      const beads = maker.manifest.articles[article.id]?.beads ?? bead;
      yield { done: at + Math.min(1, bead / beads), all: missing.length, grown };
    }
  }
  maker.write();
  sweep(wish.folder, maker.manifest);
  yield { done: 1, all: 1, grown: true };
}
