import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NARANI } from '../../e2e/session.ts';

const folder = mkdtempSync(join(tmpdir(), 'narani-search-'));
const tsv = join(folder, 'pairs.tsv');
writeFileSync(
  tsv,
  ['ko\ten', '폭풍군단이 떠났다.\tThe Storm Corps left.', '겨울이 온다.\t"Winter is ""near""."', '"배"\tA ship.'].join(
    '\n',
  ),
);

const [node = '', ...launcher] = NARANI;
const run = (...args: string[]) => {
  const { stdout, stderr, status } = spawnSync(node, [...launcher, 'search', ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NARANI_HOME: folder, LANG: 'C' },
  });
  return { stdout, stderr, status, lines: stdout.split('\n').filter(Boolean) };
};

test('a hit is a line: article and bead, from 1, and the text that matched, the best first', () => {
  const { lines, status } = run('storm corps', '--limit', '1', '--lang', 'ko');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^several-cards:10\t.*Storm Corps/u);
  expect(status).toBe(0);
});

test('with --json a hit is an object, with ranges in the text as stored', () => {
  const { lines } = run('ㅍㅍㄱㄷ', tsv, '--json');
  expect(lines.map(line => JSON.parse(line))).toEqual([
    {
      article: tsv,
      bead: 1,
      score: expect.any(Number),
      field: 'source',
      matches: [{ field: 'source', language: 'ko', segment: 1, start: 0, end: 4 }],
    },
  ]);
});

test('cells of a TSV may stand in quotation marks', () => {
  expect(run('winter', tsv).lines).toEqual([`${tsv}:2\tWinter is "near".`]);
});

test('several files and articles are searched together', () => {
  const { lines } = run('폭풍군단', 'tour', tsv);
  expect(lines.map(line => line.split('\t')[0]).sort()).toEqual([`${tsv}:1`, 'tour:9'].sort());
});

test('nothing found ends with 1, as of grep, without a word', () => {
  expect(run('zzqqxx')).toMatchObject({ status: 1, stdout: '', stderr: '' });
});

test('without a query it is wrong usage; what cannot be read is named', () => {
  expect(run()).toMatchObject({ status: 2, stdout: '' });
  expect(run('a', '--limit', '0')).toMatchObject({ status: 2, stdout: '' });
  const missing = run('배', 'no-such-article');
  expect(missing).toMatchObject({ status: 1, stdout: '' });
  expect(missing.stderr).toContain('no-such-article');
  const wrong = join(folder, 'wrong.tsv');
  writeFileSync(wrong, 'a\n');
  expect(run('배', wrong).stderr).toContain(wrong);
});

test('the whole shelf is searched by its index, which is made on the way; what is damaged of it is made again', () => {
  const index = join(folder, 'cache', 'search');
  const first = run('ㅍㅍㄱㄷ').lines;
  expect(first.map(line => line.split('\t')[0]).sort()).toEqual(['several-cards:10', 'tour:9']);
  for (const name of readdirSync(index)) writeFileSync(join(index, name), 'damaged');
  expect(run('ㅍㅍㄱㄷ').lines).toEqual(first);
  expect(run('ㅍㅍㄱㄷ', '--glossary', 'content/glossary.json').lines).toEqual(first);
});

test('what is piped in is searched under the name -', () => {
  const { stdout } = spawnSync(node, [...launcher, 'search', '배', '-'], {
    encoding: 'utf8',
    input: 'ko\ten\n겨울이 온다.\tWinter.\n배.\tA ship.\n',
    env: { PATH: process.env.PATH, NARANI_HOME: folder, LANG: 'C' },
  });
  expect(stdout).toBe('-:2\t배.\n');
});
