import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { whileLocked } from '../../../src/library/files/lock.ts';
import { least } from '../../busy.ts';
import { asOrdinaryUser, temporaryFolder } from '../temporary.ts';

test('the lock is there while the work is done, and gone after, even where the work throws', () => {
  const path = join(temporaryFolder(), 'glossary.json');
  expect(whileLocked(path, () => existsSync(`${path}.lock`))).toBe(true);
  expect(existsSync(`${path}.lock`)).toBe(false);
  expect(() =>
    whileLocked(path, () => {
      throw new Error('full');
    }),
  ).toThrow('full');
  expect(existsSync(`${path}.lock`)).toBe(false);
});

test('a lock that a dead window left behind is broken', () => {
  const path = join(temporaryFolder(), 'glossary.json');
  writeFileSync(`${path}.lock`, '');
  const long = new Date(Date.now() - 60_000);
  utimesSync(`${path}.lock`, long, long);
  expect(whileLocked(path, () => 'done')).toBe('done');
  expect(existsSync(`${path}.lock`)).toBe(false);
});

test('two windows that add to one glossary at the same time lose nothing', async () => {
  const folder = temporaryFolder();
  const own = fileURLToPath(new URL('../../../src/library/own-glossary.ts', import.meta.url));
  const add = (name: string) =>
    `import { addOwnEntry } from ${JSON.stringify(own)};
     for (let at = 0; at < 12; at++) addOwnEntry(${JSON.stringify(folder)}, { ko: '${name}' + at, en: '${name} ' + at });`;
  const windows = ['가', '나'].map(name =>
    spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', add(name)]),
  );
  await Promise.all(windows.map(window => new Promise(resolve => window.once('exit', resolve))));
  const { entries } = JSON.parse(readFileSync(join(folder, 'glossary.json'), 'utf8')) as { entries: unknown[] };
  expect(entries).toHaveLength(24);
});

test('where no lock can be had at all, nobody is waited for', () => {
  const path = join(temporaryFolder(), 'file', 'below');
  writeFileSync(join(path, '..'), '');
  const took = least(() => expect(whileLocked(path, () => 'done')).toBe('done'));
  expect(took).toBeLessThan(500);
});

test('nor in a folder that may not be written to', () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o555);
  const work = () => whileLocked(join(folder, 'glossary.json'), () => 'done');
  const took = least(() => expect(asOrdinaryUser(work)).toBe('done'));
  expect(took).toBeLessThan(500);
});
