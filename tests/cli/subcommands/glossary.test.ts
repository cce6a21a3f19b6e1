import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { toPrintable } from '../../../src/domain/text/printable.ts';
import { createMessages } from '../../../src/ui/messages.ts';
import { newFolder, objects, put, run, type Said } from '../run.ts';

const said = createMessages()('en');
const SHIPPED = fileURLToPath(new URL('../../../content/glossary.json', import.meta.url));
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
    const { status, stdout, stderr } = run(['glossary', 'lookup', '코민테른']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n').slice(0, 4)).toEqual([
      '코민테른',
      '  Comintern',
      `  ${said('term.admitted')} 국제공산당 (國際共産黨) · 공산주의 인터내셔널 (共産主義 -----)`,
      `  ${said('term.admitted')} Communist International · Third International`,
    ]);
    expect(stdout).toContain('\n  International organization of communist parties');
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
  test('tells every term with its status, the definition and the note, in the language of the interface', () => {
    const text = [
      'ko,ko_status,en,en_status,definition_ko,definition_en,note_en',
      '칼 | 식칼 | 카타나,preferred | admitted | deprecated,knife | blade | sword,preferred | admitted | deprecated,날이 있다.,It has an edge.,Mind the edge.',
    ];
    const glossary = put(folder, 'knife.csv', `${text.join('\n')}\n`);
    const lines = ({ stdout }: Said) => stdout.split('\n');
    const [also, avoid] = [said('term.admitted'), said('term.deprecated')];
    expect(lines(run(['glossary', 'lookup', '칼', '--glossary', glossary]))).toEqual([
      '칼',
      '  knife',
      `  ${also} 식칼`,
      `  ${also} blade`,
      `  ${avoid} 카타나`,
      `  ${avoid} sword`,
      '  It has an edge.',
      '  Mind the edge.',
      '',
    ]);
    const inKorean = run(['glossary', 'lookup', 'blade', '--glossary', glossary, '--lang', 'ko']);
    expect(lines(inKorean).slice(-2)).toEqual(['  날이 있다.', '']);
  });
});

describe('finding what is looked up', () => {
  test.each([
    ['코민테른이', ['comintern']],
    ['코민테른에서는', ['comintern']],
    ['폭풍군단을', ['storm-corps']],
    ["the Comintern's", ['comintern']],
  ])('a word is found as it stands in a text: %s', (word, ids) =>
    expect(objects<Entry>(run(['glossary', 'lookup', word, '--json'])).map(({ id }) => id)).toEqual(ids),
  );
  test('part of a term is enough where no term is the word', () =>
    expect(objects<Entry>(run(['glossary', 'lookup', '민테', '--json'])).map(({ id }) => id)).toEqual(['comintern']));
  test('the reader’s own comes first', () => {
    const home = newFolder();
    run(['glossary', 'import', put(folder, 'mine.csv', 'ko,en\n코민테른,Third International\n')], { home });
    const found = objects<Entry>(run(['glossary', 'lookup', '코민테른', '--json'], { home }));
    expect(found.map(({ en }) => en?.terms[0]?.term)).toEqual(['Third International', 'Comintern']);
  });
  test.each([[[]], [['--json']]])('where there is nothing it says so on standard error, and ends with 1: %j', options =>
    expect(run(['glossary', 'lookup', '없는말', ...options])).toEqual({
      status: 1,
      stdout: '',
      stderr: `narani: ${said('problem.glossary.unknown-term', { term: toPrintable('없는말') })}\n`,
    }),
  );
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
