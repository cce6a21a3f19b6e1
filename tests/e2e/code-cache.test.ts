import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NARANI, newHome, Session } from './session.ts';

const home = newHome();
const code = join(home, 'cache', 'program.code');
afterAll(() => rmSync(home, { recursive: true, force: true }));

function list() {
  const [node = '', ...launcher] = NARANI;
  const env = { PATH: process.env.PATH ?? '', LANG: 'en_US.UTF-8', NARANI_HOME: home };
  const { status, signal, stdout, stderr } = spawnSync(node, [...launcher, 'list'], { env, encoding: 'utf8' });
  return { status, signal, stderr, isWhole: stdout.includes('several-cards\t') };
}
const FINE = { status: 0, signal: null, stderr: '', isWhole: true };

let good: Buffer;
beforeAll(() => {
  expect(list()).toEqual(FINE);
  // A command that draws no screen makes no folder of its own.
  expect(existsSync(join(home, 'cache'))).toBe(false);
  mkdirSync(join(home, 'cache'));
  expect(list()).toEqual(FINE);
  good = readFileSync(code);
});

test('code that was kept is used as it is', () => {
  expect(list()).toEqual(FINE);
  expect(readFileSync(code).equals(good)).toBe(true);
});

test('so is what a session has kept, which makes the folder', async () => {
  rmSync(join(home, 'cache'), { recursive: true });
  {
    await using session = new Session({ home, keepHome: true });
    await session.until(/ 1\/\d+ /u);
    session.type('q');
    await session.ended;
  }
  const kept = readFileSync(code);
  expect(kept.length).toBeGreaterThan(good.length);
  expect(list()).toEqual(FINE);
  expect(readFileSync(code).equals(kept)).toBe(true);
});

/** The kept code with one bit another. */
function flipped(at: number): Buffer {
  const damaged = Buffer.from(good);
  damaged.writeUInt8(damaged.readUInt8(at) ^ 4, at);
  return damaged;
}

test.each([
  ['a bit of what it is of', () => flipped(3)],
  ['a bit near the beginning of the code', () => flipped(200)],
  ['a bit in the middle', () => flipped(Math.floor(good.length / 2))],
  ['its last bit', () => flipped(good.length - 1)],
  ['half of it', () => good.subarray(0, good.length / 2)],
  ['a part of it', () => good.subarray(0, good.length - 100)],
  ['all of it', () => Buffer.alloc(0)],
] as const)('where %s is damaged it is not run, and made anew', (_what, damage) => {
  const damaged = damage();
  writeFileSync(code, damaged);
  expect(list()).toEqual(FINE);
  expect(readFileSync(code).equals(damaged)).toBe(false);
  expect(readFileSync(code).subarray(0, 28).equals(good.subarray(0, 28))).toBe(true);
  expect(readFileSync(code).length).toBeGreaterThan(good.length / 2);
});

test('a folder in its place is left alone, and nothing beside it', () => {
  rmSync(code);
  mkdirSync(code);
  expect(list()).toEqual(FINE);
  expect(readdirSync(join(home, 'cache')).filter(name => name.startsWith('program.'))).toEqual(['program.code']);
});
