import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { finishMoves } from '../../../src/library/files/journal.ts';
import { temporaryFolder } from '../temporary.ts';

const ATOMIC = fileURLToPath(new URL('../../../src/library/files/atomic-write.ts', import.meta.url));

/** What a folder of three old files holds after a program wrote three new ones together and was killed at a rename. */
function killedAt(rename: number): string {
  const folder = temporaryFolder();
  for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, name), 'old');
  const program = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const { renameSync } = fs;
    let count = 0;
    fs.renameSync = (...given) => {
      if (++count === ${rename}) process.kill(process.pid, 'SIGKILL');
      renameSync(...given);
    };
    syncBuiltinESMExports();
    const { writeTogether } = await import(${JSON.stringify(ATOMIC)});
    writeTogether(['a', 'b', 'c'].map(name => ({ path: ${JSON.stringify(folder)} + '/' + name, text: 'new' })));`;
  spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program]);
  return folder;
}

const contents = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map(name => [name, readFileSync(join(folder, name), 'utf8')]));

test.each([1, 2, 3])('files that belong together are all new, though the program was killed at move %i', rename => {
  const folder = killedAt(rename);
  expect(Object.values(contents(folder))).toContain('old');
  finishMoves(folder);
  expect(contents(folder)).toEqual({ a: 'new', b: 'new', c: 'new' });
});

test('when all went well, no journal is left', () => {
  expect(contents(killedAt(0))).toEqual({ a: 'new', b: 'new', c: 'new' });
});

/** A process that is no more. */
const GONE = 4_194_303;

test.each([
  ['half a journal', '[["a.1.tmp","a"],["b.'],
  ['a way out of the folder', '[["../a.1.tmp","../a"]]'],
  ['a file that was not being made', '[["other","a"]]'],
  ['another shape', '{"a.1.tmp":"a"}'],
])('%s moves nothing, and goes', (_what, journal) => {
  const parent = temporaryFolder();
  const folder = join(parent, 'article');
  mkdirSync(folder);
  const files = { 'a.1.tmp': 'new', a: 'old', other: 'other' };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  writeFileSync(join(parent, 'a.1.tmp'), 'new');
  writeFileSync(join(folder, `moves.${GONE}-x.tmp`), journal);
  finishMoves(folder);
  expect(contents(folder)).toEqual(files);
  expect(readdirSync(parent).sort()).toEqual(['a.1.tmp', 'article']);
});

test('the journal of a program that is still at work is left to it', () => {
  const folder = temporaryFolder();
  const files = { 'a.1.tmp': 'new', a: 'old', [`moves.${process.pid}-x.tmp`]: '[["a.1.tmp","a"]]' };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  finishMoves(folder);
  expect(contents(folder)).toEqual(files);
});
