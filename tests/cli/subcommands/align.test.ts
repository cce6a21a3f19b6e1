import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tmx } from '../../../src/formats/bitext/tmx.ts';
import { NARANI } from '../../e2e/session.ts';

const folder = mkdtempSync(join(tmpdir(), 'narani-align-'));
const file = (name: string, lines: readonly string[]): string => {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  return join(folder, name);
};

const ko = file('a.ko', ['북한군이 러시아로 들어갔다.', '국정원은 1만2000명으로 본다.', '겨울이 다가온다.']);
const en = file('a.en', [
  'North Korean troops have entered Russia, and the NIS counts 12,000 of them.',
  'Winter is near.',
]);

const [node = '', ...launcher] = NARANI;
const run = (...args: string[]) => {
  const { stdout, stderr, status } = spawnSync(node, [...launcher, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: 'en_US.UTF-8', NARANI_HOME: folder },
  });
  return { stdout, stderr, status, beads: stdout.split('\n').filter(Boolean) };
};

test('align prints a bead a line as JSON, numbers from 1, every line of both sides once', () => {
  const { beads, status } = run('align', '--unit', 'line', '--json', ko, en);
  const read = beads.map(bead => JSON.parse(bead) as { source: number[]; target: number[]; score: number });
  expect(read.flatMap(({ source }) => source)).toEqual([1, 2, 3]);
  expect(read.flatMap(({ target }) => target)).toEqual([1, 2]);
  expect(read.map(({ source, target }) => `${source}=${target}`)).toEqual(['1,2=1', '3=2']);
  expect(read.every(({ score }) => score >= 0 && score <= 1)).toBe(true);
  expect(status).toBe(0);
});

test('without --json the same stands in three columns, and the script tells which side is which', () => {
  const { beads } = run('align', '--unit', 'line', en, ko);
  expect(beads.map(bead => bead.split('\t').slice(0, 2))).toEqual([
    ['1,2', '1'],
    ['3', '2'],
  ]);
});

test('align without two files is wrong usage; with a missing one it fails and says which', () => {
  expect(run('align', ko)).toMatchObject({ status: 2, stdout: '' });
  const missing = run('align', ko, join(folder, 'none'));
  expect(missing).toMatchObject({ status: 1, stdout: '' });
  expect(missing.stderr).toContain(join(folder, 'none'));
});

test('--tsv writes the texts side by side, and keeps what has no partner', () => {
  const more = file('more.ko', ['겨울이 다가온다.', '국정원은 1만2000명으로 본다.', '북한군이 러시아로 들어갔다.']);
  const fewer = file('fewer.en', ['Winter is near.', 'North Korean troops have entered Russia.']);
  const { beads, status } = run('align', '--unit', 'line', '--tsv', more, fewer);
  expect(beads.map(row => row.split('\t').slice(0, 2))).toEqual([
    ['ko', 'en'],
    ['겨울이 다가온다.', 'Winter is near.'],
    ['국정원은 1만2000명으로 본다.', ''],
    ['북한군이 러시아로 들어갔다.', 'North Korean troops have entered Russia.'],
  ]);
  expect(status).toBe(0);
});

test('--tmx writes a translation memory that is read back as the same pairs', () => {
  const read = tmx.read(run('align', '--unit', 'line', '--tmx', ko, en).stdout);
  expect(
    read.ok && read.value.units.map(({ source, target }) => [source, target].map(side => side.map(each => each.text))),
  ).toEqual([
    [
      ['북한군이 러시아로 들어갔다.', '국정원은 1만2000명으로 본다.'],
      ['North Korean troops have entered Russia, and the NIS counts 12,000 of them.'],
    ],
    [['겨울이 다가온다.'], ['Winter is near.']],
  ]);
});

test('align with a text that holds nothing fails and says which', () => {
  const empty = file('empty.en', ['', ' ']);
  expect(run('align', '--unit', 'line', ko, empty)).toMatchObject({ status: 1, stdout: '' });
  expect(run('align', ko, empty).stderr).toContain(empty);
});

test('texts that are no translations of each other are aligned all the same, with a warning', () => {
  const [stranger] = [
    file(
      'stranger.en',
      Array.from(
        { length: 30 },
        (_, at) => `The red harbour of ship ${at * 7} is silent under stars, and bread rises slowly.`,
      ),
    ),
  ];
  const long = file(
    'own.ko',
    Array.from({ length: 30 }, (_, at) => `정부는 ${at * 13 + 1000}년에 학교와 병원을 세우기로 결정했다고 발표했다.`),
  );
  const { beads, stderr, status } = run('align', '--unit', 'line', long, stranger);
  expect(beads.length).toBeGreaterThan(0);
  expect(stderr).toContain('do not look like translations of each other');
  expect(status).toBe(0);
});

test('a long pair is aligned as well, on a thread of its own', () => {
  const lines = (sentence: (at: number) => string) => Array.from({ length: 400 }, (_, at) => sentence(at));
  const { beads, status } = run(
    'align',
    '--unit',
    'line',
    file(
      'long.ko',
      lines(at => `${at}번 학생이 왔다.`),
    ),
    file(
      'long.en',
      lines(at => `Student ${at} has come.`),
    ),
  );
  expect(beads.map(bead => bead.split('\t').slice(0, 2).join('='))).toEqual(lines(at => `${at + 1}=${at + 1}`));
  expect(status).toBe(0);
});

test.each(['--tsv', '--tmx'])('%s of two texts in one language writes nothing and says so', form => {
  const prose = 'It was a long winter, and the people of the valley had little to eat when the spring came at last.';
  const [one, other] = [file('one.txt', [prose, prose]), file('other.txt', [prose])];
  const { stdout, stderr, status } = run('align', form, one, other);
  expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
  expect(stderr).toContain('one of the two should be the original');
});
