import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import * as v from 'valibot';
import { makeFolder } from './files/make-folder.ts';
import { setAside } from './files/set-aside.ts';

/** Where a person is in an article and how they read it. */
export const readingSchema = v.object({
  /** Index of the bead. */
  bead: v.number(),
  /** Index of the sentence in it, where the sentence cursor is on. */
  sentence: v.optional(v.number()),
  /** What the bead begins with, by which it is found again when the text was edited. */
  quote: v.optional(v.string()),
  /** Beads of the article, for progress without opening it. */
  beads: v.number(),
  /** The folder of an article that is not on the shelf. */
  folder: v.optional(v.string()),
  /** Layout, mode and the like; kept as the reader understands them. */
  view: v.record(v.string(), v.unknown()),
});

/** A saved position. */
export type Reading = v.InferOutput<typeof readingSchema>;

/** A place that a person named. */
export interface Mark {
  readonly name: string;
  readonly bead: number;
  /** What the bead begins with, by which it is found again when the text was edited. */
  readonly quote?: string;
}

/** The reader's own data. No call throws: what cannot be kept is reported once through `onTrouble`. */
export interface ReadingDatabase {
  readonly reading: (article: string) => Reading | undefined;
  readonly readings: () => ReadonlyMap<string, Reading>;
  readonly saveReading: (article: string, reading: Reading) => void;
  /** Articles with the time at which they were last read, in ms since 1970, the last read first. */
  readonly recent: () => readonly { readonly article: string; readonly at: number }[];
  readonly marks: (article: string) => readonly Mark[];
  readonly saveMark: (article: string, mark: Mark) => void;
  /** What was searched for, the latest first. */
  readonly queries: () => readonly string[];
  readonly saveQuery: (query: string) => void;
  readonly close: () => void;
}

/** What went wrong with the data: it was damaged and set aside, it cannot be written, or a newer version wrote it. */
export type Trouble = 'damaged' | 'unwritable' | 'newer';

const VERSION = 3;
const TABLES = `
  CREATE TABLE IF NOT EXISTS reading (article TEXT PRIMARY KEY, state TEXT NOT NULL, read_at INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS mark (article TEXT, name TEXT, bead INTEGER NOT NULL, quote TEXT NOT NULL DEFAULT '', PRIMARY KEY (article, name)) STRICT;
  CREATE TABLE IF NOT EXISTS query (text TEXT PRIMARY KEY, asked_at INTEGER NOT NULL) STRICT;
  PRAGMA user_version = ${VERSION};
`;

/** Queries that are kept, and how the others are forgotten. */
const MOST_QUERIES = 100;
const FORGET = 'DELETE FROM query WHERE text NOT IN (SELECT text FROM query ORDER BY asked_at DESC LIMIT ?)';

/** What must be there for every query of this file to run. */
const SHAPE = [
  'SELECT article, state, read_at FROM reading',
  'SELECT article, name, bead, quote FROM mark',
  'SELECT text, asked_at FROM query',
];

/** What brings a database of each version on to the next; that of 0 is new. */
const UPGRADES: readonly string[] = [
  TABLES,
  "ALTER TABLE mark ADD COLUMN quote TEXT NOT NULL DEFAULT ''; PRAGMA user_version = 2;",
  'CREATE TABLE IF NOT EXISTS query (text TEXT PRIMARY KEY, asked_at INTEGER NOT NULL) STRICT; PRAGMA user_version = 3;',
];

const versionOf = (database: DatabaseSync): number =>
  Number(database.prepare('PRAGMA user_version').get()?.user_version);

/** Keeps a copy of the database as an older version left it. */
function keepCopy(database: DatabaseSync, path: string): void {
  const copy = `${path}.version-${versionOf(database)}`;
  if (!existsSync(copy)) database.prepare('VACUUM INTO ?').run(copy);
}

/** Makes the tables, or brings them up to date, while no other window does. */
function upgrade(database: DatabaseSync, path: string): void {
  const version = () => versionOf(database);
  if (version() >= VERSION) return;
  if (version() > 0) keepCopy(database, path);
  database.exec('BEGIN IMMEDIATE');
  try {
    for (let step = UPGRADES[version()]; step !== undefined; step = UPGRADES[version()]) database.exec(step);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

/** What a newer version wrote is read as far as it is understood, and left as it is. */
function readingOnly(database: DatabaseSync, path: string): DatabaseSync {
  database.close();
  return new DatabaseSync(path, { readOnly: true });
}

/** Opens the file for two windows at once: readers never wait, and a writer waits for the other up to a second. */
function connect(path: string): DatabaseSync {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new Error('damaged');
  const database = new DatabaseSync(path, { timeout: 1000 });
  try {
    if (versionOf(database) > VERSION) return readingOnly(database, path);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    const check = database.prepare('PRAGMA integrity_check').get();
    if (check?.integrity_check !== 'ok') throw new Error('damaged');
    upgrade(database, path);
    for (const query of SHAPE) database.prepare(query);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

const DAMAGE = /^damaged$|unsupported file format|no such (?:table|column)/u;

/** SQLite's own codes for a file that is damaged (11) or no database (26), whatever the extended part. */
const isDamage = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const code = 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  return code === 11 || code === 26 || DAMAGE.test(error.message);
};

function openOrRenew(folder: string, trouble: (kind: Trouble) => void): DatabaseSync | undefined {
  const path = join(folder, 'reading.sqlite');
  try {
    makeFolder(folder);
    const database = connect(path);
    if (versionOf(database) > VERSION) trouble('newer');
    return database;
  } catch (error) {
    if (!isDamage(error)) {
      trouble('unwritable');
      return undefined;
    }
  }
  try {
    const now = new Date();
    for (const suffix of ['', '-wal', '-shm']) setAside(path, now, suffix);
    trouble('damaged');
    return connect(path);
  } catch {
    trouble('unwritable');
    return undefined;
  }
}

/** A saved state as it can be trusted: whatever does not have the shape is as if never saved. */
function parseReading(state: SQLOutputValue | undefined): Reading | undefined {
  try {
    const parsed = v.safeParse(readingSchema, JSON.parse(String(state)));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

/** The database in a state folder; where there can be none, one that forgets. */
export function openReadingDatabase(folder: string, onTrouble: (kind: Trouble) => void): ReadingDatabase {
  const told = new Set<Trouble>();
  const trouble = (kind: Trouble) => {
    // That a newer version's data is not written to has been said.
    if (!told.has(kind) && !told.has('newer')) onTrouble(kind);
    told.add(kind);
  };
  let database = openOrRenew(folder, trouble);
  const attempt = <Value>(work: (open: DatabaseSync) => Value, otherwise: Value): Value => {
    try {
      return database ? work(database) : otherwise;
    } catch {
      trouble('unwritable');
      return otherwise;
    }
  };
  return {
    reading: article =>
      attempt(
        db => parseReading(db.prepare('SELECT state AS state FROM reading WHERE article = ?').get(article)?.state),
        undefined,
      ),
    readings: () =>
      attempt(db => {
        const rows = db.prepare('SELECT article AS article, state AS state FROM reading').all();
        return new Map(rows.flatMap(row => entry(String(row.article), parseReading(row.state))));
      }, new Map<string, Reading>()),
    saveReading: (article, reading) => {
      // What could not be opened before may be there by now.
      database ??= openOrRenew(folder, trouble);
      attempt(db => {
        const statement = db.prepare('INSERT OR REPLACE INTO reading VALUES (?, ?, ?)');
        statement.run(article, JSON.stringify(reading), Date.now());
      }, undefined);
    },
    recent: () =>
      attempt(db => {
        const rows = db.prepare('SELECT article AS article, read_at AS at FROM reading ORDER BY read_at DESC').all();
        return rows.map(({ article, at }) => ({ article: String(article), at: Number(at) }));
      }, []),
    marks: article =>
      attempt(db => {
        const rows = db
          .prepare('SELECT name AS name, bead AS bead, quote AS quote FROM mark WHERE article = ? ORDER BY bead, name')
          .all(article);
        return rows.map(row => ({
          name: String(row.name),
          bead: Number(row.bead),
          ...(row.quote !== '' && { quote: String(row.quote) }),
        }));
      }, []),
    saveMark: (article, { name, bead, quote = '' }) =>
      attempt(
        db => void db.prepare('INSERT OR REPLACE INTO mark VALUES (?, ?, ?, ?)').run(article, name, bead, quote),
        undefined,
      ),
    queries: () =>
      attempt(db => {
        const rows = db.prepare('SELECT text AS text FROM query ORDER BY asked_at DESC LIMIT ?').all(MOST_QUERIES);
        return rows.map(({ text }) => String(text));
      }, []),
    saveQuery: query =>
      attempt(db => {
        db.prepare('INSERT OR REPLACE INTO query VALUES (?, ?)').run(query, Date.now());
        db.prepare(FORGET).run(MOST_QUERIES);
      }, undefined),
    close: () => attempt(db => db.close(), undefined),
  };
}

const entry = (article: string, reading: Reading | undefined): [string, Reading][] =>
  reading ? [[article, reading]] : [];
