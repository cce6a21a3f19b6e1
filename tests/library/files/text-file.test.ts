import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readTextFile } from '../../../src/library/files/text-file.ts';
import { temporaryFolder } from '../temporary.ts';

const file = (content: string | Uint8Array) => {
  const path = join(temporaryFolder(), 'a.md');
  writeFileSync(path, content);
  return path;
};

const code = (path: string) => {
  const read = readTextFile(path);
  return read.ok ? read.value : read.problems.map(problem => problem.code).join();
};

it.each([
  ['Korean, as it is, decomposed too', '가\u1100\u1161\r\n', '가\u1100\u1161\r\n'],
  ['an empty file', '', ''],
  ['a byte-order mark is no part of the text', '\uFEFF가', '가'],
  ['half of a pair is no UTF-8', Uint8Array.from([0xed, 0xa0, 0x80]), 'file.encoding'],
  ['an overlong escape is no UTF-8', Uint8Array.from([0xc0, 0x9b]), 'file.encoding'],
])('%s', (_, content, expected) => expect(code(file(content))).toBe(expected));

it('a file too large to read whole is not opened', () => {
  const path = file('');
  truncateSync(path, 64 * 1024 * 1024 + 1);
  expect(code(path)).toBe('file.large');
});

it('the address of a page is no file, and says so', () => expect(code('https://example.com/a')).toBe('file.address'));

it('a path with a NUL is no file', () => expect(code('/tmp/a\0b')).toBe('file.unreadable'));
