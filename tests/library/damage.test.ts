import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { sweep } from '../../src/library/files/sweep.ts';
import { openByName } from '../../src/library/open/open.ts';
import { openReadingDatabase, type Trouble } from '../../src/library/reading-database.ts';
import { openShelf } from '../../src/library/shelf/shelf.ts';

const SMALL = fileURLToPath(new URL('../fixtures/articles/small', import.meta.url));
const newFolder = () => mkdtempSync(join(tmpdir(), 'narani-damage-'));

/** Ways in which a file gets damaged. */
const DAMAGES: Readonly<Record<string, (path: string) => void>> = {
  empty: path => writeFileSync(path, ''),
  'full of NUL': path => writeFileSync(path, Buffer.alloc(400)),
  random: path => writeFileSync(path, Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 89 + 7) % 256))),
  truncated: path => writeFileSync(path, readFileSync(path).subarray(0, readFileSync(path).length / 2)),
  'a folder': path => {
    rmSync(path, { force: true });
    mkdirSync(path);
  },
};

const names = (folder: string) => readdirSync(folder).sort();

test.each(Object.keys(DAMAGES).flatMap(damage => ['alignment.tsv', 'notes.json'].map(part => [part, damage] as const)))(
  'an article whose %s is %s is read without it, and nothing of it is overwritten',
  async (part, damage) => {
    const own = newFolder();
    cpSync(SMALL, join(own, 'small'), { recursive: true });
    const path = join(own, 'small', part);
    DAMAGES[damage]?.(path);
    const damaged = damage === 'a folder' ? undefined : readFileSync(path);
    const shelf = openShelf({ bundled: '/nowhere', own });
    const opened = await openByName(shelf, ['small'], { lenient: true });
    expect(opened).toMatchObject({ ok: true });
    if (!opened.ok) return;
    expect(opened.value.article.alignment.length).toBeGreaterThan(2);
    expect(opened.value.warnings.map(({ file }) => file).join(' ')).toContain(part);
    const kept = names(join(own, 'small')).find(name => name.startsWith(part)) ?? '';
    if (damaged) expect(readFileSync(join(own, 'small', kept)).equals(damaged)).toBe(true);
    else expect(kept).toMatch(/\.damaged-/u);
  },
);

test('what is no text any more is set aside on the shelf, and stays in anybody’s own folder', async () => {
  for (const onShelf of [true, false]) {
    const own = newFolder();
    cpSync(SMALL, join(own, 'small'), { recursive: true });
    DAMAGES.random?.(join(own, 'small/notes.json'));
    const shelf = openShelf({ bundled: '/nowhere', own: onShelf ? own : '/nowhere' });
    const opened = await openByName(shelf, [onShelf ? 'small' : join(own, 'small')], { lenient: true });
    expect(opened.ok).toBe(true);
    expect(existsSync(join(own, 'small/notes.json'))).toBe(!onShelf);
    expect(names(join(own, 'small')).some(name => name.startsWith('notes.json.damaged-'))).toBe(onShelf);
  }
});

test('a thousand flipped bits of the record of reading keep nobody from reading', () => {
  const folder = newFolder();
  const path = join(folder, 'reading.sqlite');
  const good = openReadingDatabase(folder, () => {});
  good.saveReading('a', { bead: 3, beads: 9, view: {} });
  good.close();
  const bytes = readFileSync(path);
  let seed = 1;
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed % below;
  };
  for (let run = 0; run < 100; run++) {
    for (const name of names(folder)) rmSync(join(folder, name));
    const flipped = Buffer.from(bytes);
    for (let flip = 0; flip < 10; flip++) {
      const at = next(flipped.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << next(8));
    }
    writeFileSync(path, flipped);
    const troubles: Trouble[] = [];
    const database = openReadingDatabase(folder, trouble => troubles.push(trouble));
    const read = database.reading('a');
    expect(read === undefined || Number.isFinite(read.bead)).toBe(true);
    database.saveReading('b', { bead: 1, beads: 2, view: {} });
    database.close();
    expect(troubles.length).toBeLessThan(2);
    if (troubles.includes('damaged')) expect(names(folder).some(name => name.includes('.damaged-'))).toBe(true);
  }
});

test('what a newer version wrote is read, not written to, and one notice says so', () => {
  const folder = newFolder();
  openReadingDatabase(folder, () => {}).close();
  const newer = new DatabaseSync(join(folder, 'reading.sqlite'));
  newer.exec(`INSERT INTO reading VALUES ('a', '{"bead":4,"beads":9,"view":{}}', 1); PRAGMA user_version = 99;`);
  newer.close();
  const troubles: Trouble[] = [];
  const database = openReadingDatabase(folder, trouble => troubles.push(trouble));
  expect(database.reading('a')?.bead).toBe(4);
  database.saveReading('a', { bead: 7, beads: 9, view: {} });
  expect(database.reading('a')?.bead).toBe(4);
  database.close();
  expect(troubles).toEqual(['newer']);
});

test('an older version’s record is brought up to date once, and kept as it was', () => {
  const folder = newFolder();
  const path = join(folder, 'reading.sqlite');
  const older = new DatabaseSync(path);
  older.exec(`
    CREATE TABLE reading (article TEXT PRIMARY KEY, state TEXT NOT NULL, read_at INTEGER NOT NULL) STRICT;
    CREATE TABLE mark (article TEXT, name TEXT, bead INTEGER NOT NULL, PRIMARY KEY (article, name)) STRICT;
    INSERT INTO mark VALUES ('a', 'k', 5); PRAGMA user_version = 1;`);
  older.close();
  for (let start = 0; start < 2; start++) {
    const database = openReadingDatabase(folder, () => {});
    expect(database.marks('a')).toMatchObject([{ name: 'k', bead: 5 }]);
    database.close();
  }
  const copy = new DatabaseSync(`${path}.version-1`, { readOnly: true });
  expect(copy.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
  copy.close();
});

test('what could not be written is written when it can be', () => {
  const folder = join(newFolder(), 'state');
  writeFileSync(folder, 'in its place');
  const troubles: Trouble[] = [];
  const database = openReadingDatabase(folder, trouble => troubles.push(trouble));
  database.saveReading('a', { bead: 1, beads: 9, view: {} });
  expect(troubles).toEqual(['unwritable']);
  rmSync(folder);
  database.saveReading('a', { bead: 2, beads: 9, view: {} });
  database.close();
  expect(openReadingDatabase(folder, () => {}).reading('a')?.bead).toBe(2);
});

test('what killed programs left behind is cleared away, and what others are making is not', () => {
  const home = newFolder();
  const places = {
    config: join(home, 'config'),
    state: join(home, 'state'),
    data: join(home, 'data'),
    cache: join(home, 'cache'),
  };
  const article = join(places.data, 'articles/small');
  for (const folder of [places.config, places.state, article]) mkdirSync(folder, { recursive: true });
  const gone = 2 ** 22 + 1;
  const put = (path: string, text = '') => writeFileSync(path, text);
  put(join(places.config, `settings.json.${gone}-a1b2c3.tmp`));
  put(join(places.config, 'settings.json.lock'), String(gone));
  put(join(places.state, `notes.${process.pid}-a1b2c3.tmp`));
  put(join(article, `alignment.tsv.${gone}-zzzzzz.tmp`));
  put(join(article, 'alignment.tsv.lock'), String(process.pid));
  put(join(article, 'alignment.tsv'));
  mkdirSync(join(places.data, `articles/.other.${gone}.tmp`));
  utimesSync(join(article, 'alignment.tsv'), 1, 1);
  sweep(places);
  expect(names(places.config)).toEqual([]);
  expect(names(places.state)).toEqual([`notes.${process.pid}-a1b2c3.tmp`]);
  expect(names(article)).toEqual(['alignment.tsv', 'alignment.tsv.lock']);
  expect(readdirSync(join(places.data, 'articles'))).toEqual(['small']);
});
