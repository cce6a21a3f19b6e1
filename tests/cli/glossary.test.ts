import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { newFolder, objects, put, run } from './run.ts';

const SHIPPED = fileURLToPath(new URL('../../content/glossary.json', import.meta.url));
const folder = newFolder();

/** An entry as the native form has it. */
interface Entry {
  readonly id: string;
  readonly ko?: { readonly terms: readonly { readonly term: string; readonly status: string }[] };
  readonly en?: Entry['ko'];
}

/** The entries of a glossary in the native form. */
const entriesOf = (text: string): Entry[] => (JSON.parse(text) as { entries: Entry[] }).entries;

/** A glossary written in a form, and the entries that are read from that again. */
function through(form: string, extension: string) {
  const written = run(['glossary', 'export', '--to', form, '--glossary', SHIPPED]);
  const path = put(folder, `${form}.${extension}`, written.stdout);
  const back = run(['glossary', 'export', '--to', 'json', '--glossary', path]);
  return { written, back, entries: entriesOf(back.stdout) };
}

describe('a round trip', () => {
  const shipped = entriesOf(run(['glossary', 'export', '--glossary', SHIPPED]).stdout);

  test.each([
    ['json', 'json'],
    ['tbx', 'tbx'],
    ['tbx-martif', 'tbx'],
    ['csv', 'csv'],
    ['tsv', 'tsv'],
  ])('through %s loses nothing of any entry', (form, extension) => {
    const { back, entries } = through(form, extension);
    expect(back).toMatchObject({ status: 0, stderr: '' });
    expect(entries).toEqual(shipped);
  });

  test('through OmegaT keeps every pair of terms to use, and says what there is no room for', () => {
    const { written, entries } = through('omegat', 'txt');
    const pairs = (all: readonly Entry[]) =>
      all.map(({ ko, en }) => [ko, en].map(each => each?.terms.find(({ status }) => status === 'preferred')?.term));
    expect(pairs(entries)).toEqual(pairs(shipped));
    expect(written.status).toBe(0);
    expect(written.stderr).toMatch(/does not hold Hanja: \d+/u);
    expect(written.stderr).not.toMatch(/problem\.|glossary\.lost/u);
  });
});

describe('importing', () => {
  const FORMS = [
    ['a CSV', 'g.csv', 'ko,en\n폭풍군단,Storm Corps\n'],
    ['an OmegaT glossary', 'g.txt', '폭풍군단\tStorm Corps\t별칭\n'],
    ['a TSV', 'g.tsv', 'en\tko\nStorm Corps\t폭풍군단\n'],
  ] as const;

  test.each(FORMS)(
    '%s: its entries are the reader’s own from then on, and are not added twice',
    (_what, name, text) => {
      const home = newFolder();
      const file = put(folder, name, text);
      expect(run(['glossary', 'import', file], { home })).toEqual({
        status: 0,
        stdout: 'New entries in your glossary: 1\n',
        stderr: '',
      });
      expect(run(['glossary', 'import', file], { home }).stdout).toBe('New entries in your glossary: 0\n');
      const own = entriesOf(run(['glossary', 'export'], { home }).stdout);
      expect(own.map(({ ko, en }) => [ko?.terms[0]?.term, en?.terms[0]?.term])).toEqual([['폭풍군단', 'Storm Corps']]);
    },
  );

  test('what is wrong is named by file, line and column, and the rest is imported', () => {
    const file = put(folder, 'wrong.csv', 'ko,en\n"폭풍,Storm\n러시아,Russia\n');
    const { status, stdout, stderr } = run(['glossary', 'import', file]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'New entries in your glossary: 1\n' });
    expect(stderr).toContain(`${file}:2:1: `);
  });

  test('a file that is no glossary is refused, and nothing is written', () => {
    const home = newFolder();
    const refused = run(['glossary', 'import', put(folder, 'photo.json', '[1, 2]')], { home });
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toContain('photo.json');
    expect(entriesOf(run(['glossary', 'export'], { home }).stdout).length).toBeGreaterThan(70);
  });
});

describe('looking up', () => {
  test('tells the entry, as a person reads it or as JSON', () => {
    expect(run(['glossary', 'lookup', '코민테른'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^코민테른\n {2}Comintern\n {2}also [\s\S]*\n {2}International organization/u),
    });
    const [entry] = objects<Entry>(run(['glossary', 'lookup', 'Comintern', '--json']));
    expect(Object.keys(entry ?? {})).toEqual(['id', 'ko', 'en', 'related']);
    expect(entry).toMatchObject({
      id: 'comintern',
      ko: { terms: [{ term: '코민테른', status: 'preferred' }, {}, {}] },
    });
  });
  test.each(['코민테른'.normalize('NFD'), 'COMINTERN', 'communist  international', '국제 공산당'])(
    'case, spaces and normal form do not matter: %s',
    word =>
      expect(objects<Entry>(run(['glossary', 'lookup', word, '--json'])).map(({ id }) => id)).toEqual(['comintern']),
  );
  test('the reader’s own comes first', () => {
    const home = newFolder();
    run(['glossary', 'import', put(folder, 'mine.csv', 'ko,en\n코민테른,Third International\n')], { home });
    const found = objects<Entry>(run(['glossary', 'lookup', '코민테른', '--json'], { home }));
    expect(found.map(({ en }) => en?.terms[0]?.term)).toEqual(['Third International', 'Comintern']);
  });
  test('ends with 1 where there is nothing', () =>
    expect(run(['glossary', 'lookup', '없는말', '--json'])).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('no glossary has “없는말”'),
    }));
  test('a word is found with its particles on', () =>
    expect(objects<Entry>(run(['glossary', 'lookup', '코민테른에서는', '--json'])).map(({ id }) => id)).toEqual([
      'comintern',
    ]));
});

test.each([
  ['import', ['glossary', 'import'], 'which file?'],
  ['lookup', ['glossary', 'lookup'], 'which term?'],
  ['export to a form that there is not', ['glossary', 'export', '--to', 'docx'], '--to should be'],
  ['export with a file', ['glossary', 'export', 'extra'], 'too many arguments: extra'],
] as const)('wrong usage ends with 2 and a hint: %s', (_what, args, word) => {
  const { status, stdout, stderr } = run(args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(word);
  expect(stderr).toContain('“narani --help” shows how it is used.');
});
