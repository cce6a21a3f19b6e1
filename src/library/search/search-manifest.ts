import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { LOCALES, type Locale } from '../../domain/text/language.ts';
import { type Printable, toPrintable } from '../../domain/text/printable.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { FORM } from './search-part.ts';

/** Documents of one article that stand side by side in a part, as they were when its contents had the digest. */
const runSchema = v.object({
  article: v.string(),
  digest: v.string(),
  /** Bead of the first of them, and how many there are. */
  bead: v.number(),
  count: v.number(),
  /** Place of the first of them in the part. */
  place: v.number(),
});

const partSchema = v.object({
  file: v.pipe(v.string(), v.regex(/^[\w-]+\.part$/u)),
  /** When it was written, in milliseconds, as the disk has it. */
  written: v.number(),
  count: v.number(),
  runs: v.array(runSchema),
});

const articleSchema = v.object({
  digest: v.string(),
  beads: v.number(),
  title: v.object(
    Object.fromEntries(LOCALES.map(locale => [locale, v.string()])) as Record<Locale, v.StringSchema<undefined>>,
  ),
});

const manifestSchema = v.object({
  form: v.literal(FORM),
  /** Digest of all that texts are spelled with: glossaries and Hanja. */
  spelling: v.string(),
  articles: v.record(v.string(), articleSchema),
  parts: v.array(partSchema),
});

export type Run = v.InferOutput<typeof runSchema>;
export type PartRecord = v.InferOutput<typeof partSchema>;
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** What an index has before anything is in it. */
export const emptyManifest = (spelling: string): Manifest => ({ form: FORM, spelling, articles: {}, parts: [] });

const pathIn = (folder: string): string => join(folder, 'index.json');

/** What is in the index of a folder; undefined where there is none, or it is damaged or of another form. */
export function readManifest(folder: string): Manifest | undefined {
  try {
    const read = v.safeParse(manifestSchema, JSON.parse(readFileSync(pathIn(folder), 'utf8')));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

/** Writes what is in an index; whether it could be. */
export const writeManifest = (folder: string, manifest: Manifest): boolean =>
  writeAtomically(pathIn(folder), JSON.stringify(manifest)).ok;

/** The titles of the articles of an index. */
export const titlesOf = ({ articles }: Manifest): ReadonlyMap<string, Readonly<Record<Locale, Printable>>> =>
  new Map(
    Object.entries(articles).map(([id, { title }]) => [id, { ko: toPrintable(title.ko), en: toPrintable(title.en) }]),
  );
