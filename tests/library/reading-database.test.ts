import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openReadingDatabase, type Reading, type Trouble } from '../../src/library/reading-database.ts';
import { asOrdinaryUser, temporaryFolder } from './temporary.ts';

const NAME = 'reading.sqlite';

const AT_12: Reading = { bead: 12, sentence: 2, beads: 29, view: { layout: 'columns', ratio: 0.5, hidden: true } };

const open = (folder: string) => {
  const troubles: Trouble[] = [];
  return { ...openReadingDatabase(folder, trouble => troubles.push(trouble)), troubles };
};

/** A folder with a database in which a person has read to bead 12. */
const written = () => {
  const folder = temporaryFolder();
  const database = open(folder);
  database.saveReading('tour', AT_12);
  database.saveMark('tour', { name: 'a', bead: 3 });
  database.close();
  return folder;
};

/** The databases that were set aside, without their side files. */
const setAside = (folder: string) => readdirSync(folder).filter(name => /damaged.*Z$/u.test(name));

describe('what was read', () => {
  it('is there again the next time', () => {
    const database = open(written());
    expect(database.reading('tour')).toEqual(AT_12);
    expect(database.readings()).toEqual(new Map([['tour', AT_12]]));
    expect(database.marks('tour')).toEqual([{ name: 'a', bead: 3 }]);
    expect(database.recent()[0]?.article).toBe('tour');
    expect(database.troubles).toEqual([]);
    database.close();
  });

  it('of an older narani, which did not quote, is read and added to', () => {
    const folder = temporaryFolder();
    const old = new DatabaseSync(join(folder, NAME));
    old.exec(`
      CREATE TABLE reading (article TEXT PRIMARY KEY, state TEXT NOT NULL, read_at INTEGER NOT NULL) STRICT;
      CREATE TABLE mark (article TEXT, name TEXT, bead INTEGER NOT NULL, PRIMARY KEY (article, name)) STRICT;
      INSERT INTO mark VALUES ('tour', 'a', 3);
      PRAGMA user_version = 1;
    `);
    old.close();
    const database = open(folder);
    database.saveMark('tour', { name: 'b', bead: 4, quote: '다섯째' });
    expect(database.marks('tour')).toEqual([
      { name: 'a', bead: 3 },
      { name: 'b', bead: 4, quote: '다섯째' },
    ]);
    expect(database.troubles).toEqual([]);
    database.close();
  });

  it('of an article never opened there is nothing', () => {
    const database = open(temporaryFolder());
    expect([database.reading('x'), database.recent(), database.marks('x')]).toEqual([undefined, [], []]);
    database.close();
  });

  it('the later position and the later mark stand', () => {
    const database = open(written());
    database.saveReading('tour', { ...AT_12, bead: 13 });
    database.saveMark('tour', { name: 'a', bead: 5 });
    expect(database.reading('tour')?.bead).toBe(13);
    expect(database.marks('tour')).toEqual([{ name: 'a', bead: 5 }]);
    database.close();
  });

  it('marks come in the order of the text', () => {
    const database = open(temporaryFolder());
    for (const [name, bead] of [
      ['b', 9],
      ['ㅁ', 2],
      ['a', 9],
    ] as const)
      database.saveMark('tour', { name, bead });
    expect(
      database
        .marks('tour')
        .map(({ name }) => name)
        .join(''),
    ).toBe('ㅁab');
    database.close();
  });

  it('a name from outside is only a name', () => {
    const database = open(written());
    database.saveReading("'; DROP TABLE reading; --", AT_12);
    expect([...database.readings().keys()].sort()).toEqual(["'; DROP TABLE reading; --", 'tour']);
    database.close();
  });

  it('makes its folder', () => {
    const folder = join(temporaryFolder(), 'a', 'b');
    open(folder).close();
    expect(existsSync(join(folder, NAME))).toBe(true);
  });
});

describe('the article read last', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is the one whose position was saved last', () => {
    const database = open(temporaryFolder());
    for (const article of ['a', 'b', 'a']) {
      vi.advanceTimersByTime(1000);
      database.saveReading(article, AT_12);
    }
    expect(database.recent()[0]?.article).toBe('a');
    database.close();
  });
});

describe('two windows', () => {
  it('each sees what the other saved', () => {
    const folder = temporaryFolder();
    const [one, two] = [open(folder), open(folder)];
    one.saveReading('tour', AT_12);
    expect(two.reading('tour')).toEqual(AT_12);
    two.saveReading('tour', { ...AT_12, bead: 20 });
    two.saveReading('other', AT_12);
    expect(one.reading('tour')?.bead).toBe(20);
    expect([...one.readings().keys()].sort()).toEqual(['other', 'tour']);
    expect([...one.troubles, ...two.troubles]).toEqual([]);
    one.close();
    two.close();
  });
});

type Damage = (path: string) => void;
const bytes =
  (...values: readonly number[]): Damage =>
  path =>
    writeFileSync(path, Uint8Array.from(values));

/** Overwrites a word in the file by one of the same length. */
const overwrite =
  (from: string, to: string): Damage =>
  path => {
    const content = readFileSync(path);
    for (let at = content.indexOf(from); at >= 0; at = content.indexOf(from, at + 1)) content.write(to, at);
    writeFileSync(path, content);
  };

/** Reading goes on: a position is saved and there again, in this window and in the next. */
const readsOn = (folder: string) => {
  const database = open(folder);
  database.saveReading('tour', { ...AT_12, bead: 1 });
  database.saveMark('tour', { name: 'z', bead: 1 });
  expect(database.reading('tour')?.bead).toBe(1);
  expect(database.marks('tour')).toContainEqual({ name: 'z', bead: 1 });
  database.close();
  const next = open(folder);
  expect(next.reading('tour')?.bead).toBe(1);
  expect(next.troubles).toEqual([]);
  next.close();
  return database.troubles;
};

describe('a damaged database is set aside and begun anew', () => {
  it.each<[name: string, damage: Damage]>([
    ['NUL bytes', path => writeFileSync(path, Buffer.alloc(8192))],
    ['text', path => writeFileSync(path, 'this is no database, it only looks like a long text'.repeat(40))],
    ['random bytes', bytes(...Array.from({ length: 4096 }, (_, at) => (at * 7919 + 13) % 251))],
    ['cut off in the middle', path => truncateSync(path, 6000)],
    ['cut off after the first page', path => truncateSync(path, 4096)],
    ['the head alone', path => truncateSync(path, 100)],
    ['a table under another name', overwrite('TABLE reading', 'TABLE beading')],
    ['a column under another name', overwrite('state TEXT', 'stale TEXT')],
    ['an index that has lost its row', overwrite('\ttoura', '\ttourb')],
    [
      'a folder in its place',
      path => {
        rmSync(path);
        mkdirSync(join(path, 'x'), { recursive: true });
      },
    ],
  ])('%s', (_, damage) => {
    const folder = written();
    damage(join(folder, NAME));
    expect(readsOn(folder)).toEqual(['damaged']);
    expect(setAside(folder)).toHaveLength(1);
  });

  it('what was set aside is the very file', () => {
    const folder = written();
    writeFileSync(join(folder, NAME), 'my notes, by mistake'.repeat(100));
    open(folder).close();
    const [name = ''] = setAside(folder);
    expect(readFileSync(join(folder, name), 'utf8')).toBe('my notes, by mistake'.repeat(100));
  });

  it('an empty file is simply filled', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, NAME), '');
    expect(readsOn(folder)).toEqual([]);
  });

  it('a side file of rubbish does no harm', () => {
    const folder = written();
    writeFileSync(join(folder, `${NAME}-wal`), 'rubbish'.repeat(1000));
    expect(readsOn(folder)).toEqual([]);
  });

  it('a position of another shape is as if never saved', () => {
    const folder = written();
    overwrite('"bead":12', '"beef":12')(join(folder, NAME));
    const database = open(folder);
    expect([database.reading('tour'), database.readings().size, database.troubles]).toEqual([undefined, 0, []]);
    database.close();
  });

  it('whichever bit flips', () => {
    const folder = written();
    const good = readFileSync(join(folder, NAME));
    // Bits that mean something. Byte 18 says who may write: SQLite obeys, and all that is lost is what would be saved. Bytes
    // 60 to 63 are the version: what a newer one wrote is left alone.
    const obeyed = [18, 60, 61, 62, 63];
    const bytes = [...good.keys()].filter(at => !obeyed.includes(at) && (good[at] !== 0 || at < 100));
    fc.assert(
      fc.property(fc.constantFrom(...bytes), fc.nat(7), (at, bit) => {
        const bad = Buffer.from(good);
        bad[at] = (bad[at] ?? 0) ^ (1 << bit);
        for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
        writeFileSync(join(folder, NAME), bad);
        expect(setAside(folder)).toHaveLength(0);
        const troubles = readsOn(folder);
        expect(setAside(folder)).toHaveLength(troubles.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('where nothing can be kept', () => {
  /** Reads and saves in such a place; what comes back, and the troubles that were told. */
  const use = (folder: string) => {
    const database = open(folder);
    for (const bead of [1, 2, 3]) database.saveReading('tour', { ...AT_12, bead });
    database.saveMark('tour', { name: 'a', bead: 1 });
    const seen = [database.reading('x'), database.readings().size, database.recent(), database.marks('x')];
    database.close();
    return { seen, troubles: database.troubles };
  };

  it.each<[name: string, prepare: () => string]>([
    [
      'a folder that may not be written',
      () => {
        const folder = temporaryFolder();
        chmodSync(folder, 0o555);
        return folder;
      },
    ],
    [
      'a home that may not be written',
      () => {
        const folder = temporaryFolder();
        chmodSync(folder, 0o555);
        return join(folder, 'narani');
      },
    ],
    [
      'a file in the folder’s place',
      () => {
        const path = join(temporaryFolder(), 'narani');
        writeFileSync(path, '');
        return path;
      },
    ],
  ])('%s: told once, and reading goes on', (_, prepare) => {
    const folder = prepare();
    expect(asOrdinaryUser(() => use(folder))).toEqual({
      seen: [undefined, 0, [], []],
      troubles: ['unwritable'],
    });
  });

  it('a database that may only be read: told once, and nothing is set aside', () => {
    const folder = written();
    chmodSync(join(folder, NAME), 0o444);
    chmodSync(folder, 0o555);
    expect(asOrdinaryUser(() => use(folder)).troubles).toEqual(['unwritable']);
    expect(setAside(folder)).toEqual([]);
  });
});
