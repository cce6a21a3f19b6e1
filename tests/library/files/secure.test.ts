import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { makeWhole } from '../../../src/library/article/make-whole.ts';
import { writeAtomically } from '../../../src/library/files/atomic-write.ts';
import { whileLocked } from '../../../src/library/files/lock.ts';
import { isSecure, mayWrite, startable } from '../../../src/library/files/secure.ts';

const SRC = fileURLToPath(new URL('../../../src', import.meta.url));
afterEach(() => vi.unstubAllEnvs());

test.each([
  [undefined, false],
  ['', false],
  ['0', false],
  ['1', true],
  ['yes', true],
])('NARANI_SECURE=%s', (value, secure) => expect(isSecure({ NARANI_SECURE: value })).toBe(secure));

test('in the secure mode only what is below the reader’s own folders may be written', () => {
  const own = { NARANI_SECURE: '1', NARANI_HOME: '/home/ann/.narani' };
  expect(mayWrite('/home/ann/.narani/state/reading.sqlite', own)).toBe(true);
  expect(mayWrite('/home/ann/.narani/state/../../notes.txt', own)).toBe(false);
  expect(mayWrite('/home/ann/.narani/statement', own)).toBe(false);
  expect(mayWrite('/tmp/out.tmx', own)).toBe(false);
  expect(mayWrite('/tmp/out.tmx', { NARANI_HOME: '/home/ann/.narani' })).toBe(true);
  expect(startable('vi', own)).toMatchObject({ ok: false, problems: [{ code: 'secure.program' }] });
});

test('all ways of writing keep to it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'narani-secure-'));
  vi.stubEnv('NARANI_SECURE', '1');
  vi.stubEnv('NARANI_HOME', join(folder, 'own'));
  expect(writeAtomically(join(folder, 'out.txt'), 'text').ok).toBe(false);
  expect(makeWhole(join(folder, 'out'), () => {}).ok).toBe(false);
  expect(whileLocked(join(folder, 'out.txt'), () => readdirSync(folder))).toEqual([]);
  expect(writeAtomically(join(folder, 'own/data/glossary.json'), 'text').ok).toBe(true);
  expect(existsSync(join(folder, 'own/data/glossary.json'))).toBe(true);
});

test('whatever starts a program or writes a file by itself asks first', () => {
  const starts = /from 'node:(?:child_process)'/u;
  const writes =
    /\b(?:writeFile|writeFileSync|appendFile|appendFileSync|createWriteStream|cp|cpSync|copyFileSync|copyFile)\(/u;
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(file => /\.tsx?$/u.test(file));
  const unasked = files.filter(file => {
    const text = readFileSync(join(SRC, file), 'utf8');
    return (
      (starts.test(text) && !text.includes('startable(')) ||
      (writes.test(text) && !/writable\(|mayWrite\(|makeWhole\(/u.test(text))
    );
  });
  expect(unasked).toEqual([]);
});
