import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tryThrough } from '../bench/sizes.ts';
import { NARANI, Session } from './session.ts';

test('windows of any size are drawn, and a storm of them ends with the same paragraph in view', async () => {
  const sizes = Array.from({ length: 100 }, (_, at) => [1 + ((at * 37) % 300), 1 + ((at * 53) % 100)] as const);
  expect(await tryThrough([[1, 1], [2, 1], [1, 2], [3, 2], ...sizes, [300, 100], [1, 1]])).toEqual([]);
});

/** The keys that open everything that might ask somebody for something. */
const ROUNDS = ['jj', '?', '\u001B', '/', '만주\r', '\u001B', '\u001B', 'o', '\u001B', 'y', 'e', '\u001B'];

test.skipIf(!existsSync('/proc/self/fd'))('no socket is open while one reads, searches, mends and copies', async () => {
  await using session = new Session();
  await session.until(/ 1\/\d+ /u);
  const seen = new Set<string>();
  for (const keys of ROUNDS) {
    session.type(keys);
    await session.quiet(80);
    const folder = `/proc/${session.pid}/fd`;
    for (const file of readdirSync(folder)) seen.add(linkOf(join(folder, file)));
  }
  expect([...seen].filter(link => link.startsWith('socket:'))).toEqual([]);
  expect([...seen].some(link => link.startsWith('/dev/'))).toBe(true);
});

/** Where an open file leads; one that was closed meanwhile leads nowhere. */
function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

const strace = ['/usr/bin/strace', '/bin/strace'].find(existsSync);

test.skipIf(strace === undefined)(
  'no socket is ever opened to anybody',
  async () => {
    const log = join(mkdtempSync(join(tmpdir(), 'narani-strace-')), 'log');
    const traced = ['-f', '-qq', '-e', 'trace=connect,bind,sendto,accept,accept4', '-o', log];
    await using session = new Session({ command: [strace ?? '', ...traced, ...NARANI], env: { HOME: '/nowhere' } });
    await session.until(/ 1\/\d+ /u, 120_000);
    session.type('jj?\u001B/만주\r\u001Bo\u001By');
    await session.quiet(500);
    session.type('q');
    await session.ended;
    const calls = readFileSync(log, 'utf8')
      .split('\n')
      .filter(line => /AF_INET|AF_UNIX|AF_NETLINK/u.test(line));
    expect(calls).toEqual([]);
  },
  300_000,
);
