import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tryThrough } from '../bench/sizes.ts';
import { NARANI, Session } from './session.ts';

test('windows of any size are drawn, and a storm of them ends with the same paragraph in view', async () => {
  const sizes = Array.from({ length: 100 }, (_, at) => [1 + ((at * 37) % 300), 1 + ((at * 53) % 100)] as const);
  expect(await tryThrough([[1, 1], [2, 1], [1, 2], [3, 2], ...sizes, [300, 100], [1, 1]])).toEqual([]);
});

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
