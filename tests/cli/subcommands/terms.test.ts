import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { FIRST_ARTICLE, openShelf } from '../../../src/library/shelf/shelf.ts';
import { newFolder, objects, put, run, shell } from '../run.ts';

/** A line of `narani terms --json`. */
interface Row {
  readonly term: string;
  readonly entry: string;
  readonly language: 'ko' | 'en';
  readonly segment: number;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
}

const folder = newFolder();
const CSV = put(folder, 'pair.csv', 'ko,en\n폭풍군단,Storm Corps\n자동개입 조항,automatic intervention clause\n');

/** The terms of a text from standard input with the glossary of two entries and no other. */
const found = (input: string, language = 'ko'): Row[] =>
  objects<Row>(run(['terms', '-', '--lang-of', language, '--glossary', CSV, '--json'], { input }));

/** The text with braces around what was found, a line each. */
const drawn = (input: string, rows: readonly Row[]): string =>
  rows
    .toReversed()
    .reduce((lines, { segment, start, end }) => {
      const line = lines[segment - 1] ?? '';
      return lines.with(segment - 1, `${line.slice(0, start)}{${line.slice(start, end)}}${line.slice(end)}`);
    }, input.trimEnd().split('\n'))
    .join('\n');

test('an article’s terms are an object a line, with the same keys each, and offsets that point at the surface', () => {
  const article = openShelf({
    bundled: fileURLToPath(new URL('../../../content/articles', import.meta.url)),
    own: '/nowhere',
  }).open(FIRST_ARTICLE);
  if (!article.ok) throw new Error('the first article cannot be read');
  const sides = { ko: article.value.source, en: article.value.target };
  const rows = objects<Row>(run(['terms', FIRST_ARTICLE, '--json']));
  expect(rows.length).toBeGreaterThan(300);
  expect(new Set(rows.map(row => Object.keys(row).join(' ')))).toEqual(
    new Set(['term entry language segment start end surface']),
  );
  for (const { language, segment, start, end, surface } of rows)
    expect(sides[language][segment - 1]?.text.slice(start, end)).toBe(surface);
  expect(new Set(rows.map(row => row.language))).toEqual(new Set(['ko', 'en']));
});

test('without --json the same stands in columns', () => {
  const { stdout } = run(['terms', '-', '--glossary', CSV], { input: '그는 폭풍군단이다.\n' });
  expect(stdout).toBe('폭풍군단\tstorm-corps\tko\t1\t3\t7\t폭풍군단\n');
});

test('a CSV of ko,en is enough, and then no other glossary is used', () => {
  const input = '폭풍군단이 러시아로 갔다.\n김정은은 자동 개입 조항을 들었다.\n';
  const rows = found(input);
  expect(drawn(input, rows)).toBe('{폭풍군단}이 러시아로 갔다.\n김정은은 {자동 개입 조항}을 들었다.');
  expect(rows.map(({ term, surface, segment }) => [term, surface, segment])).toEqual([
    ['폭풍군단', '폭풍군단', 1],
    ['자동개입 조항', '자동 개입 조항', 2],
  ]);
});

test('neither is the reader’s own', () => {
  const home = newFolder();
  run(['glossary', 'import', put(folder, 'own.csv', 'ko,en\n러시아,Russia\n')], { home });
  const input = '폭풍군단이 러시아로';
  expect(run(['terms', '-', '--glossary', CSV], { input, home }).stdout).not.toContain('러시아');
  expect(run(['terms', '-'], { input, home }).stdout).toContain('러시아');
});

test.each([
  ['composed', '나는 폭풍군단을 봤다.'],
  ['decomposed', '나는 폭풍군단을 봤다.'.normalize('NFD')],
  ['with what cannot be printed before', '나\u200B는\u00AD \u001B[1m 폭풍군단을 봤다.'],
  ['with an emoji before', '👩‍🚀 나는 폭풍군단을 봤다.'],
])('offsets point into the text as it was given: %s', (_how, input) => {
  const [row, ...others] = found(input);
  expect(others).toEqual([]);
  expect(input.slice(row?.start, row?.end).normalize('NFC')).toBe('폭풍군단');
  expect(row?.surface).toBe(input.slice(row?.start, row?.end));
});

test('English is looked through as English', () => {
  const input = 'The Storm Corps’ men\nan automatic-intervention clause\n';
  expect(drawn(input, found(input, 'en'))).toBe('The {Storm Corps}’ men\nan {automatic-intervention clause}');
});

test('a text that comes late is waited for, whatever another program made of the pipe', () => {
  const stop = `process.stdin.unref();process.kill(process.pid,'SIGKILL')`;
  const { stdout } = shell(`(sleep 0.3; echo 폭풍군단) | { "$NODE" -e "${stop}"; $NARANI terms -; }`);
  expect(stdout).toMatch(/^폭풍군단\tstorm-corps\t/u);
});

test('a mistake in a glossary is named by file, line and column, and the rest is used', () => {
  const wrong = put(folder, 'wrong.csv', 'ko,en\n"폭풍,Storm\n러시아,Russia\n');
  const broken = put(
    folder,
    'broken.json',
    `{"id":"b","title":{"ko":"가","en":"b"},"entries":[
  {"id":"one","ko":{"terms":[{"term":"봄","status":"liked"}]},"en":{"terms":[{"term":"spring","status":"preferred"}]}},
  {"id":"two","ko":{"terms":[{"term":"꽃","status":"preferred"}]},"en":{"terms":[{"term":"flower","status":"preferred"}]}}
]}`,
  );
  const { status, stdout, stderr } = run(['terms', '-', '--glossary', wrong, '--glossary', broken], {
    input: '러시아에 꽃이 폈다.',
  });
  expect(status).toBe(0);
  expect(stdout.split('\n').map(line => line.split('\t')[0])).toEqual(['러시아', '꽃', '']);
  expect(stderr).toContain(`${wrong}:2:1: `);
  expect(stderr).toMatch(/broken\.json:2:\d+: /u);
});

test.each([
  ['no article', ['terms'], 2, '“narani --help”'],
  ['one that is not there', ['terms', 'nowhere'], 1, 'nowhere'],
  ['a glossary that is not there', ['terms', 'tour', '--glossary', '/nowhere.csv'], 1, '/nowhere.csv'],
  ['a language that it does not know', ['terms', '-', '--lang-of', 'fr'], 2, '--lang-of'],
] as const)('with %s it says why', (_what, args, code, word) => {
  const { status, stdout, stderr } = run(args);
  expect({ status, stdout }).toEqual({ status: code, stdout: '' });
  expect(stderr).toContain(word);
});
