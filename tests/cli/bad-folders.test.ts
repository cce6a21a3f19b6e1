import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { newFolder, run } from './run.ts';

const SMALL = fileURLToPath(new URL('../fixtures/articles/small', import.meta.url));

/** The small article under a name, with something done to it. */
function folder(change: (path: string) => void, name = 'small'): string {
  const path = join(newFolder(), name);
  cpSync(SMALL, path, { recursive: true });
  change(path);
  return path;
}

test.each<[what: string, change: (path: string) => void, word: string]>([
  ['a text is missing', path => rmSync(join(path, 'en.md')), 'small/en.md: there is no such file'],
  [
    'the head is missing',
    path => rmSync(join(path, 'article.json')),
    'small: this folder is no article: it holds no article.json',
  ],
  [
    'the alignment names a segment that is not there',
    path => appendFileSync(join(path, 'alignment.tsv'), '9\t9\tauto\n'),
    'small/alignment.tsv:6:1: the source has no segment 9; it has 4',
  ],
  [
    'the head names a text outside the folder',
    path => {
      const head = join(path, 'article.json');
      writeFileSync(head, readFileSync(head, 'utf8').replace('"source": "ko"', '"source": "../../etc/passwd"'));
    },
    'article.json:8:28: “languages.source” should be ko, en, en-US',
  ],
])('%s: it is told, nothing is shown and nothing is written', (_, change, word) => {
  const path = folder(change);
  for (const subcommand of ['print', 'add', 'export']) {
    const home = newFolder();
    const { status, stdout, stderr } = run([subcommand, path], { home });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(word);
    expect(existsSync(join(home, 'data'))).toBe(false);
  }
});

test('an article of the shelf that is broken says how it is mended', () => {
  const home = newFolder();
  const path = join(home, 'data/articles/small');
  mkdirSync(join(home, 'data/articles'), { recursive: true });
  cpSync(SMALL, path, { recursive: true });
  appendFileSync(join(path, 'alignment.tsv'), '9\t9\tauto\n');
  expect(run(['print', 'small'], { home }).stderr).toContain('“narani edit small” opens its files');
  expect(run(['edit', 'small', '--realign'], { home }).stdout).toBe(
    'small has 4 pairs now; 4 kept, the rest made anew\n',
  );
  expect(run(['print', 'small'], { home }).status).toBe(0);
});

test('a hostile name reaches nothing raw', () => {
  const home = newFolder();
  const path = join(home, 'data/articles', '\u001B]0;x\u0007\u001B[2J');
  mkdirSync(path, { recursive: true });
  cpSync(SMALL, path, { recursive: true });
  writeFileSync(join(path, 'notes.json'), '[');
  for (const args of [['list'], ['list', '--json'], ['print', '\u001B]0;x\u0007\u001B[2J'], ['info', 'x\u001B[2J']]) {
    const { stdout, stderr } = run(args, { home });
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/u);
  }
});
