import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test, vi } from 'vitest';
import { openReadingDatabase } from '../../src/library/reading-database.ts';
import { temporaryFolder } from './temporary.ts';

const open = (folder: string) => openReadingDatabase(folder, () => expect.unreachable('trouble'));

test('what was searched for is kept, the latest first, each once, and the last hundred', () => {
  vi.useFakeTimers();
  const folder = temporaryFolder();
  const database = open(folder);
  for (let at = 0; at < 120; at++) {
    vi.advanceTimersByTime(1);
    database.saveQuery(`query ${at}`);
  }
  vi.advanceTimersByTime(1);
  database.saveQuery('query 50');
  database.close();
  const again = open(folder);
  expect(again.queries().slice(0, 3)).toEqual(['query 50', 'query 119', 'query 118']);
  expect(again.queries()).toHaveLength(100);
  expect(again.queries().filter(query => query === 'query 50')).toHaveLength(1);
  again.close();
  vi.useRealTimers();
});

test('a database from before there were any is taken on, with all that is in it', () => {
  const folder = temporaryFolder();
  const before = new DatabaseSync(join(folder, 'reading.sqlite'));
  before.exec(`
    CREATE TABLE reading (article TEXT PRIMARY KEY, state TEXT NOT NULL, read_at INTEGER NOT NULL) STRICT;
    CREATE TABLE mark (article TEXT, name TEXT, bead INTEGER NOT NULL, quote TEXT NOT NULL DEFAULT '', PRIMARY KEY (article, name)) STRICT;
    INSERT INTO mark VALUES ('tour', 'a', 3, '');
    PRAGMA user_version = 2;
  `);
  before.close();
  const database = open(folder);
  database.saveQuery('폭풍');
  expect([database.queries(), database.marks('tour').map(({ bead }) => bead)]).toEqual([['폭풍'], [3]]);
  database.close();
});
