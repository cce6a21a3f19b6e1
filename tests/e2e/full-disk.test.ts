import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { newHome, Session } from './session.ts';

const SMALL = fileURLToPath(new URL('../fixtures/articles/small', import.meta.url));

/** A home on a disk of its own of one megabyte; undefined where none can be mounted. */
function smallDisk(): string | undefined {
  const home = newHome();
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', home]).status === 0 ? home : undefined;
}

/** Fills the disk to its last byte; gives the file to be removed again. */
function fill(home: string): string {
  const path = join(home, 'filler');
  for (const size of [65536, 4096, 512, 1]) {
    try {
      for (;;) writeFileSync(path, Buffer.alloc(size), { flag: 'a' });
    } catch {
      // Full for pieces of this size.
    }
  }
  return path;
}

test('on a full disk one reads on, is told once, and saving begins again with room', async ({ skip }) => {
  const home = smallDisk();
  if (home === undefined) return skip('no disk can be mounted here');
  const own = join(home, 'data/articles/small');
  mkdirSync(join(home, 'data/articles'), { recursive: true });
  cpSync(SMALL, own, { recursive: true });
  const kept = () => readFileSync(join(own, 'alignment.tsv'), 'utf8');
  const before = kept();
  try {
    await using session = new Session({ home, keepHome: true, args: ['small'] });
    await session.until(/ 1\/4 /u);
    const filler = fill(home);
    session.type('j');
    await session.until(/ 2\/4 /u);
    // The next key takes a notice away again.
    await session.until(({ output }) => output.includes('Your place cannot be saved now'));
    session.type('e');
    await session.until('✓ 2');
    session.type(' ');
    await session.until('✓ 3');
    await session.until('The alignment cannot be saved now');
    expect(kept()).toBe(before);
    rmSync(filler);
    session.type('f');
    await session.until(() => kept().includes('2\t2\tconfirmed') && kept().includes('3\t3,4\tflagged'));
    session.type('\u001B');
    await session.until(/ 3\/4 /u);
    session.type('q');
    expect(await session.ended).toBe(0);
    expect(session.output.split('Your place cannot be saved now')).toHaveLength(2);
    await using again = new Session({ home, keepHome: true, args: ['small'] });
    await again.until(/ 3\/4 /u);
  } finally {
    spawnSync('umount', ['-l', home]);
  }
});
