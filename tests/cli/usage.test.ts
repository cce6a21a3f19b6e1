import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { cells } from '../../src/domain/text/graphemes.ts';
import { openShelf } from '../../src/library/shelf/shelf.ts';
import { objects, run } from './run.ts';

const SHELF = openShelf({
  bundled: fileURLToPath(new URL('../../content/articles', import.meta.url)),
  own: '/nowhere',
});

test('print writes every segment of both texts, in their order', () => {
  const article = SHELF.open('tour');
  if (!article.ok) throw new Error('the tour cannot be read');
  const { status, stdout } = run(['print', 'tour', '--layout', 'stacked', '--width', '60']);
  const bare = (text: string): string => text.replace(/\s+/gu, '');
  expect(status).toBe(0);
  for (const side of ['source', 'target'] as const) {
    const places = article.value[side].map(({ text }) => bare(stdout).indexOf(bare(text)));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  }
});

test('list --json is an object a line for each article, with its id, titles, languages and beads', () => {
  const rows = objects<Record<string, unknown>>(run(['list', '--json']));
  expect(rows.map(({ id }) => id)).toEqual([...SHELF.ids()]);
  for (const row of rows) expect(Object.keys(row)).toEqual(['id', 'title', 'languages', 'beads', 'own']);
});

test.each([
  [['--nonsense'], '--nonsense'],
  [['list', 'tour'], 'too many arguments: tour'],
  [['print'], 'which article?'],
  [['print', 'tour', '--layout', 'sideways'], '--layout should be'],
  [['align', 'ko.md', 'en.md', '--tsv', '--tmx'], 'one of --tsv and --tmx, not both'],
  [['check', 'tour', '--sarif', '--json'], 'one of --json and --sarif, not both'],
  [['glossary'], 'import, export or lookup'],
  [['glossary', 'translate'], 'import, export or lookup'],
] as const)('%j is wrong usage: it ends with 2, says why, and hints at the help', (args, word) => {
  const { status, stdout, stderr } = run(args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(word);
  expect(stderr.trimEnd().split('\n').at(-1)).toBe('“narani --help” shows how it is used.');
});

test.each([
  [['print', '--lang', 'ko'], '어느 글을 열까요?'],
  [['list', 'tour', '--lang', 'ko'], '인수가 너무 많습니다: tour'],
  [['--nonsense', '--lang', 'ko'], '모르는 옵션이거나 값이 빠졌습니다: --nonsense'],
])('asked for Korean, it complains in Korean, whatever is wrong: %j', (args, words) =>
  expect(run(args).stderr).toContain(words),
);

test.each(['en', 'ko'])('the help in %s keeps to 80 cells, also of a group of subcommands', lang => {
  for (const words of [[], ['glossary'], ['check'], ['search']]) {
    const { status, stdout } = run([...words, '--help', '--lang', lang]);
    expect(status).toBe(0);
    expect(stdout.split('\n').filter(line => cells(line) > 80)).toEqual([]);
  }
});

test.each([
  [['help'], ['--help']],
  [
    ['help', 'align'],
    ['align', '--help'],
  ],
])('%j is %j', (asked, meant) => {
  const helped = run(asked);
  expect(helped).toEqual(run(meant));
  expect(helped.status).toBe(0);
});
