/*
 * Making the search index of the shelf, a document a step: what an article lacks goes into a new part, and small parts
 * with it; when a part is full it is written, and the manifest after it.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { eachDocument, type SearchDocument } from '../../domain/search/document.ts';
import { PART_SIZE } from '../../domain/search/part.ts';
import { makeFolder } from '../files/make-folder.ts';
import {
  beadsIn,
  type Indexed,
  type IndexWish,
  isComplete,
  kept,
  openRecord,
  runsOf,
  writtenAt,
} from './search-index.ts';
import { type Manifest, type PartRecord, type Run, readManifest, writeManifest } from './search-manifest.ts';
import { draftPart, type PartDraft } from './search-part.ts';

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
