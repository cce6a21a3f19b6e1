import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { watchFiles } from '../../../src/library/files/watch-files.ts';
import { longestPause } from '../../busy.ts';
import { temporaryFolder } from '../temporary.ts';

/** A file that is watched; `told` is how often it was said to have changed, asked for after a while. */
function watched() {
  const folder = temporaryFolder();
  const path = join(folder, 'ko.md');
  writeFileSync(path, '가\n');
  let times = 0;
  const stop = watchFiles(
    () => [path],
    () => times++,
  );
  onTestFinished(stop);
  const told = async (expected: number) => {
    for (let round = 0; round < 100 && times < expected; round++) await wait(50);
    await wait(250);
    return times;
  };
  return { folder, path, stop, told };
}

it('a change is told once, though it be written in several steps', async () => {
  for (;;) {
    const { path, told } = watched();
    if ((await longestPause(5, () => appendFileSync(path, '나\n'), 20)) > 100) continue;
    expect(await told(1)).toBe(1);
    return;
  }
});

it('so is a file that another is put in the place of, as editors do', async () => {
  const { folder, path, told } = watched();
  writeFileSync(join(folder, 'new'), '다\n');
  renameSync(join(folder, 'new'), path);
  expect(await told(1)).toBe(1);
});

it('and one that goes, with its folder', async () => {
  const { folder, told } = watched();
  rmSync(folder, { recursive: true });
  expect(await told(1)).toBe(1);
  mkdirSync(folder);
});

it('other files in the folder do not concern it, nor what comes after it is stopped', async () => {
  const { folder, path, stop, told } = watched();
  writeFileSync(join(folder, 'other'), '');
  expect(await told(0)).toBe(0);
  stop();
  appendFileSync(path, '나\n');
  expect(await told(0)).toBe(0);
});
