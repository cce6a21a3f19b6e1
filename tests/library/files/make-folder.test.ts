import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../../src/library/files/make-folder.ts';
import { temporaryFolder } from '../temporary.ts';

test('a folder is made with those above it, for the user alone, and again without harm', () => {
  const folder = join(temporaryFolder(), 'a/b/c');
  makeFolder(folder);
  makeFolder(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test.runIf(existsSync('/proc/self'))('where no folder can be made it says so, and does not try for ever', () => {
  expect(() => makeFolder('/proc/nope/state')).toThrow();
});
