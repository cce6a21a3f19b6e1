/*
 * The search index of the shelf, in the cache folder: parts that are only read once they are written, and a manifest
 * that says which documents of them count. An article that has changed gets new documents in a new part, and its old
 * ones are passed over; parts that are small, or mostly passed over, are taken into the next one that is written.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../domain/bitext/article.ts';
import type { TermIndex } from '../../domain/glossary/term-index.ts';
import type { Part } from '../../domain/search/part.ts';
import type { Script } from '../../domain/search/spelling.ts';
import type { Locale } from '../../domain/text/language.ts';
import type { Printable } from '../../domain/text/printable.ts';
import { emptyManifest, type Manifest, type PartRecord, type Run, readManifest, titlesOf } from './search-manifest.ts';
import { isWhole, type OpenPart, openPart } from './search-part.ts';

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

/** A part of an index, opened; undefined where it is gone or no part. */
export const openRecord = (folder: string, record: PartRecord): OpenPart | undefined =>
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

/** When a file was written last, in ms since 1970; 0 where there is none. */
export const writtenAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

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
export function kept({ folder, spelling, articles }: IndexWish): Manifest {
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

/** Beads in runs. */
export const beadsIn = (runs: readonly Run[]): number => runs.reduce((sum, { count }) => sum + count, 0);

/** The runs of an article. */
export const runsOf = ({ parts }: Manifest, id: string): Run[] =>
  parts.flatMap(({ runs }) => runs).filter(({ article }) => article === id);

/** Whether all beads of an article are in an index as they are now. */
export const isComplete = (manifest: Manifest, { id, digest }: Indexed): boolean => {
  const known = manifest.articles[id];
  return known?.digest === digest && beadsIn(runsOf(manifest, id)) >= known.beads;
};
