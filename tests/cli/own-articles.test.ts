import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder, objects, put, run, shell } from './run.ts';

const KO = '# 봄\n\n꽃이 핀다.\n';
const EN = '# Spring\n\nFlowers bloom.\n';

/** A home, and the two texts in a folder. */
function given() {
  const [home, folder] = [newFolder(), newFolder()];
  return { home, folder, ko: put(folder, 'ko.md', KO), en: put(folder, 'en.md', EN) };
}

test('a pair is added, listed, told of, printed by its name, removed and put back', () => {
  const { home, ko, en } = given();
  const narani = (...args: readonly string[]) => run(args, { home });
  expect(narani('add', en, ko).stdout).toBe('On the shelf as spring: Spring (2 paragraphs)\n');
  expect(narani('add', ko, en, '--json').stdout).toBe(
    '{"id":"spring","title":{"ko":"봄","en":"Spring"},"beads":2,"added":false}\n',
  );
  expect(narani('list').stdout).toContain('spring\t봄\tSpring\n');
  expect(objects(narani('list', '--json'))).toContainEqual(
    expect.objectContaining({ id: 'spring', beads: 2, own: true, source: ['en.md', 'ko.md'] }),
  );
  expect(objects(narani('info', 'spring', '--json'))).toEqual([
    expect.objectContaining({ id: 'spring', beads: 2, segments: { source: 2, target: 2 }, notes: 0 }),
  ]);
  expect(narani('print', 'spring').stdout).toContain('Flowers bloom.');
  expect(narani('remove', 'spring').status).toBe(0);
  expect(narani('print', 'spring').status).toBe(1);
  expect(narani('restore', '--json').stdout).toBe('{"id":"spring"}\n');
  expect(narani('print', 'spring').stdout).toContain('꽃이 핀다.');
});

test('of two put on the shelf at once under one name, each finds a place', () => {
  const { folder } = given();
  for (const name of ['one', 'two'])
    put(folder, `${name}.md`, `# ${name}\n\n${name === 'one' ? '하나다.' : '둘이다.'}\n`);
  put(folder, 'en.md', EN);
  const { stdout, stderr } = shell(
    `cd ${folder}; for ko in one two; do $NARANI add $ko.md en.md --title Same & done; wait; $NARANI list`,
  );
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^same\t/mu);
  expect(stdout).toMatch(/^same-2\t/mu);
});

test('what is there already is told by the title that it has there', () => {
  const { home, ko, en } = given();
  run(['add', ko, en], { home });
  expect(run(['add', ko, en, '--title', 'Another'], { home }).stdout).toBe('Already on the shelf as spring: Spring\n');
});

test('files that are no article are told of without a name that was made up for them', () => {
  const { ko, en } = given();
  expect(run(['info', ko, en]).stdout).not.toMatch(/^name/mu);
});

test('of an article that ships, one’s own goes and the other is there again', () => {
  const home = newFolder();
  run(['edit', 'tour'], { home, env: { VISUAL: `sh -c 'echo "끝." >> "$0"'` } });
  const { stdout } = run(['remove', 'tour'], { home });
  expect(stdout).toContain('The one that ships is there again');
  expect(run(['print', 'tour'], { home }).status).toBe(0);
});

test('titles are given, one for both languages or one for each', () => {
  const { home, ko, en, folder } = given();
  const other = put(folder, 'other.md', '# Other\n\nText.\n');
  const title = (...args: readonly string[]) =>
    objects<{ title: object }>(run([...args, '--json'], { home }))[0]?.title;
  expect(title('add', ko, en, '--title', '새봄', '--title', 'A New Spring')).toEqual({
    ko: '새봄',
    en: 'A New Spring',
  });
  expect(title('add', ko, other, '--title', 'One')).toEqual({ ko: 'One', en: 'One' });
});

test('several files in both languages are an article each; a bad one is told and the others are added', () => {
  const { home, folder, ko } = given();
  const tables = ['가', '나'].map((word, at) => put(folder, `${at}.tsv`, `ko\ten\n${word}다.\tText.\n`));
  const { status, stdout, stderr } = run(['add', ...tables, ko, '--json'], { home });
  expect({ status, added: stdout.split('\n').length - 1 }).toEqual({ status: 1, added: 2 });
  expect(stderr).toBe(`narani: ${ko}: this holds one language only; name its translation as well\n`);
});

test('one of a pair may be piped', () => {
  const { home, en } = given();
  const { stdout } = run(['add', '-', en], { home, input: KO });
  expect(stdout).toContain('On the shelf as spring');
  expect(readdirSync(join(home, 'data/articles/spring/originals')).sort()).toEqual(['en.md', 'standard-input.txt']);
});

test.each([
  ['nothing', ['add'], 2, 'which texts?'],
  ['no such file', ['add', '/nowhere/a.md', '/nowhere/b.md'], 1, '/nowhere/a.md: there is no such file'],
  ['what ships is not removed', ['remove', 'tour'], 1, '“tour” comes with narani'],
  ['a path is no name', ['remove', '../tour'], 1, 'no article “../tour”'],
  ['a folder that is no article', ['info', './content'], 1, 'content: this folder is no article'],
  ['nothing was removed', ['restore'], 1, 'nothing was removed'],
  ['nor that', ['restore', '../x'], 1, '“../x” is not among'],
] as const)('%s: it is told, and nothing is written', (_, args, code, word) => {
  const { home } = given();
  const { status, stdout, stderr } = run(args, { home });
  expect({ status, stdout }).toEqual({ status: code, stdout: '' });
  expect(stderr).toContain(word);
  expect(readdirSync(home).filter(name => name === 'data')).toEqual([]);
});

test('texts are only read', () => {
  const { home, folder, ko, en } = given();
  run(['add', ko, en], { home });
  expect([readFileSync(ko, 'utf8'), readFileSync(en, 'utf8'), readdirSync(folder).length]).toEqual([KO, EN, 2]);
});

test('what is not on the shelf can be told of as well', () => {
  const { home, ko, en } = given();
  expect(objects(run(['info', en, ko, '--json'], { home }))).toEqual([
    expect.objectContaining({
      title: { ko: '봄', en: 'Spring' },
      own: false,
      beads: 2,
      segments: { source: 2, target: 2 },
    }),
  ]);
});
