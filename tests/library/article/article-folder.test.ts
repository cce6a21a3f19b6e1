import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { beadType } from '../../../src/domain/bitext/alignment.ts';
import { anchor } from '../../../src/domain/bitext/note.ts';
import { readArticleFolder } from '../../../src/library/article/article-folder.ts';
import { temporaryFolder } from '../temporary.ts';

const SMALL = fileURLToPath(new URL('../../fixtures/articles/small', import.meta.url));

type Change = (folder: string) => void;

const write =
  (name: string, content: string | Uint8Array): Change =>
  folder =>
    writeFileSync(join(folder, name), content);

const edit =
  (name: string, from: string, to: string): Change =>
  folder => {
    const before = readFileSync(join(folder, name), 'utf8');
    expect(before).toContain(from);
    writeFileSync(join(folder, name), before.replace(from, to));
  };

const remove =
  (name: string): Change =>
  folder =>
    rmSync(join(folder, name), { recursive: true });

/** Something else in the place of a file. */
const replace =
  (name: string, put: (path: string) => void): Change =>
  folder => {
    rmSync(join(folder, name));
    put(join(folder, name));
  };

const fifo = (path: string) => void execFileSync('mkfifo', [path]);
const broken = (path: string) => symlinkSync('nowhere', path);

/** The small article with a change, read. */
const changed = (...changes: readonly Change[]) => {
  const folder = temporaryFolder();
  cpSync(SMALL, folder, { recursive: true });
  for (const change of changes) change(folder);
  return readArticleFolder(folder);
};

/** Problems as `file:line:column code`. */
const problems = (...changes: readonly Change[]) => {
  const read = changed(...changes);
  if (read.ok) return [];
  return read.problems.map(({ code, file, place }) => {
    const where = [basename(file ?? ''), place?.line, place?.column].filter(part => part !== undefined).join(':');
    return `${where} ${code}`;
  });
};

describe('a folder that is whole', () => {
  const read = readArticleFolder(SMALL);
  const article = read.ok ? read.value : undefined;

  it('gives its head', () => {
    expect(article).toMatchObject({
      id: 'small',
      title: { ko: '작은 글', en: 'A small text' },
      byline: { en: 'The editors' },
      date: '2024-10-24',
      licence: 'MIT',
      languages: { source: 'ko', target: 'en' },
    });
  });

  it('gives both texts', () => {
    expect(article?.source.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'ko-1 headline',
      'ko-2 deck',
      'ko-3 paragraph',
      'ko-4 paragraph',
    ]);
    expect(article?.target[3]?.text).toBe('The questionnaire writes the name as 러시아 (Reosia).');
  });

  it('gives the beads', () => expect(article?.alignment.map(beadType)).toEqual(['1–1', '1–1', '1–2', '1–0']));

  it('anchors the note to the second of two places', () => {
    const [note] = article?.notes ?? [];
    expect(note).toMatchObject({ id: 'reosia', side: 'source', segment: 2 });
    const text = article?.source[2]?.text ?? '';
    expect(note && anchor(text, note.quote)?.start).toBe(text.indexOf('‘러시아’') + 1);
  });
});

describe('a folder that leaves parts out', () => {
  it('without an alignment the beads are guessed', () => {
    const read = changed(remove('alignment.tsv'));
    expect(read.ok && read.value.alignment.flatMap(bead => bead.target)).toEqual([0, 1, 2, 3]);
    expect(read.ok && read.value.alignment.every(bead => bead.status === 'auto')).toBe(true);
  });
  it('without notes there are none', () => {
    const read = changed(remove('notes.json'));
    expect(read.ok && read.value.notes).toEqual([]);
  });
  it('a head with the least is enough', () => {
    expect(
      problems(
        write('article.json', '{"id":"a","title":{"ko":"가","en":"a"},"languages":{"source":"ko","target":"en"}}'),
      ),
    ).toEqual([]);
  });
});

describe('a mistake is told with its file and place', () => {
  it.each<[name: string, change: Change, expected: readonly string[]]>([
    ['no article.json', remove('article.json'), [expect.stringMatching(/ article\.none$/u)]],
    ['article.json is cut off', write('article.json', '{\n"id": "a",'), ['article.json:2:11 json.syntax']],
    ['article.json is empty', write('article.json', ''), ['article.json:1:1 json.syntax']],
    ['a title is missing', edit('article.json', ', "en": "A small text"', ''), ['article.json:3:12 json.missing']],
    ['a misspelt key', edit('article.json', '"byline"', '"bylin"'), ['article.json:4:12 json.unknown']],
    [
      'a misspelt key beside the notes',
      edit('notes.json', '"notes"', '"note": [],\n  "notes"'),
      ['notes.json:2:11 json.unknown'],
    ],
    [
      'a language leaves the folder',
      edit('article.json', '"source": "ko"', '"source": "../ko"'),
      ['article.json:8:28 json.expected'],
    ],
    ['an id leaves the folder', edit('article.json', '"small"', '"../small"'), ['article.json:2:9 json.expected']],
    ['a text is not there', remove('en.md'), ['en.md file.missing']],
    ['a text is empty', write('ko.md', '\n\n'), ['ko.md:1:1 text.empty']],
    [
      'both texts are wrong: both are told',
      folder => [remove('ko.md'), write('en.md', '')].map(each => each(folder)),
      ['ko.md file.missing', 'en.md:1:1 text.empty'],
    ],
    ['a bead counts too far', edit('alignment.tsv', '3,4', '3,5'), ['alignment.tsv:4:1 alignment.unknown.target']],
    ['a bead has no status', edit('alignment.tsv', 'auto', ''), ['alignment.tsv:3:5 alignment.status']],
    [
      'a segment is in no bead',
      edit('alignment.tsv', '\n4\t\tflagged', ''),
      ['alignment.tsv:5:1 alignment.missing.source'],
    ],
    [
      'the note’s language is not there',
      edit('notes.json', '"language": "ko"', '"language": "ja"'),
      ['notes.json:5:17 note.language'],
    ],
    ['a note without a body', edit('notes.json', '"body"', '"text"'), ['notes.json:3:5 json.missing']],
    [
      'two files wrong: both are told',
      folder => [write('alignment.tsv', ''), write('notes.json', '[')].map(each => each(folder)),
      ['alignment.tsv:1:1 alignment.header', 'notes.json:1:2 json.syntax'],
    ],
  ])('%s', (_, change, expected) => expect(problems(change)).toEqual(expected));
});

describe('what is no text is not opened', () => {
  const UTF16 = Uint8Array.from([0xff, 0xfe, 0x00, 0xac]);
  const CP949 = Uint8Array.from([0x23, 0x20, 0x61, 0x0a, 0xb0, 0xa1, 0xb3, 0xaa]);

  it.each<[name: string, change: Change, expected: readonly string[]]>([
    ['a pipe for a text', replace('ko.md', fifo), ['ko.md file.special']],
    ['a pipe for the alignment', replace('alignment.tsv', fifo), ['alignment.tsv file.special']],
    ['a folder for a text', replace('ko.md', path => mkdirSync(path)), ['ko.md file.directory']],
    ['a folder for the notes', replace('notes.json', path => mkdirSync(path)), ['notes.json file.directory']],
    ['a device for a text', replace('en.md', path => symlinkSync('/dev/zero', path)), ['en.md file.special']],
    ['a link to nothing for a text', replace('ko.md', broken), ['ko.md file.missing']],
    ['a link to nothing for the alignment', replace('alignment.tsv', broken), ['alignment.tsv file.missing']],
    ['a link to itself', replace('ko.md', path => symlinkSync('ko.md', path)), ['ko.md file.unreadable']],
    ['CP949', write('ko.md', CP949), ['ko.md:2:1 file.encoding']],
    ['UTF-16', write('article.json', UTF16), ['article.json:1:1 file.encoding']],
  ])('%s', (_, change, expected) => expect(problems(change)).toEqual(expected));

  it('a link to a text elsewhere is read', () => {
    expect(problems(replace('ko.md', path => symlinkSync(join(SMALL, 'ko.md'), path)))).toEqual([]);
  });
});

it('a path is shown, not obeyed', () => {
  const read = readArticleFolder('/nowhere/\u001B[2J');
  expect(!read.ok && read.problems[0]?.file).toBe('/nowhere/␛[2J');
});
