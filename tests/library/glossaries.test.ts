import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readGlossaries, readGlossaryFile } from '../../src/library/glossaries.ts';
import { addOwnEntry, saveOwn } from '../../src/library/own-glossary.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'narani-glossary-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = () => join(folder, 'glossary.json');
const own = () => readFileSync(file(), 'utf8');

/** The first term of each language of every entry: `storm-corps 폭풍군단=Storm Corps`. */
function drawn(path: string): string[] {
  const read = readGlossaryFile(path);
  if (!read.ok) return read.problems.map(({ code }) => code);
  return read.value.glossary.entries.map(
    ({ id, languages: { ko, en } }) => `${id} ${ko?.terms[0]?.term}=${en?.terms[0]?.term}`,
  );
}

test('the glossary that ships has nothing wrong with it', () => {
  const read = readGlossaryFile('content/glossary.json');
  expect(read.ok && read.value.problems).toEqual([]);
  expect(read.ok && read.value.glossary.entries.length).toBeGreaterThan(70);
  expect(read.ok && read.value.glossary.licence).toBe('MIT');
});

test('a glossary that another program wrote in CP949 or UTF-16 is read', () => {
  for (const encoding of ['cp949', 'utf-16le']) {
    const path = join(folder, `${encoding}.tab`);
    writeFileSync(path, iconv.encode('똠방각하\tHis Excellency\n폭풍군단\tStorm Corps\n', encoding));
    expect(drawn(path).map(entry => entry.split(' ').slice(1).join(' '))).toEqual([
      '똠방각하=His Excellency',
      '폭풍군단=Storm Corps',
    ]);
  }
});

test('a first entry makes the file, for the reader alone', () => {
  expect(addOwnEntry(folder, { ko: '폭풍군단', en: 'Storm Corps' }).ok).toBe(true);
  expect(drawn(file())).toEqual(['storm-corps 폭풍군단=Storm Corps']);
  expect(lstatSync(file()).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['glossary.json']);
});

test('the folder is made where there is none', () => {
  const deep = join(folder, 'a', 'b');
  expect(addOwnEntry(deep, { ko: '보검', en: 'treasured sword' }).ok).toBe(true);
  expect(drawn(join(deep, 'glossary.json'))).toEqual(['treasured-sword 보검=treasured sword']);
});

test('more entries get ids of their own, and the same one is not added twice', () => {
  addOwnEntry(folder, { ko: '보검', en: 'sword' });
  addOwnEntry(folder, { ko: '칼', en: 'sword' });
  const again = addOwnEntry(folder, { ko: ' 보검 ', en: 'sword' });
  expect(again.ok && again.value.added).toEqual([]);
  expect(drawn(file())).toEqual(['sword 보검=sword', 'sword-2 칼=sword']);
});

test('what a person wrote in the file stays as written', () => {
  const mine =
    '{ "id": "mine", "title": {"ko": "내 것", "en": "Mine"},\n "my": [1,  2], "entries": [\n  { "id": "sword", "odd": 1 } ] }';
  writeFileSync(file(), mine);
  expect(addOwnEntry(folder, { ko: '보검', en: 'sword' }).ok).toBe(true);
  expect(own().startsWith(mine.slice(0, mine.indexOf(' ] }')))).toBe(true);
  expect(drawn(file())).toEqual(['sword-2 보검=sword']);
});

test.each([
  ['cut off', '{ "id": "own", "entries": [ { "id": "a"', 'json.syntax'],
  ['no glossary', '[]', 'json.expected'],
  ['no list', '{ "id": "own", "entries": {} }', 'json.expected'],
  ['empty', '', 'json.syntax'],
])('a damaged file is not touched: %s', (_title, text, code) => {
  writeFileSync(file(), text);
  const added = addOwnEntry(folder, { ko: '보검', en: 'sword' });
  expect(added.ok ? [] : added.problems).toMatchObject([{ code, file: file() }]);
  expect(own()).toBe(text);
});

test('an entry without one of its terms is refused', () => {
  expect(addOwnEntry(folder, { ko: '보검', en: ' ' })).toEqual({
    ok: false,
    problems: [{ code: 'glossary.entry.blank' }],
  });
  expect(existsSync(file())).toBe(false);
});

test('a linked file stays linked', () => {
  mkdirSync(join(folder, 'dotfiles'));
  writeFileSync(join(folder, 'dotfiles', 'g.json'), '{"id":"own","title":{"ko":"가","en":"a"},"entries":[]}');
  symlinkSync(join(folder, 'dotfiles', 'g.json'), file());
  addOwnEntry(folder, { ko: '보검', en: 'sword' });
  expect(lstatSync(file()).isSymbolicLink()).toBe(true);
  expect(drawn(join(folder, 'dotfiles', 'g.json'))).toEqual(['sword 보검=sword']);
});

test('a file that cannot be written is reported', () => {
  mkdirSync(file());
  const added = addOwnEntry(folder, { ko: '보검', en: 'sword' });
  expect(added.ok ? [] : added.problems).toMatchObject([{ code: 'file.directory', file: file() }]);
  const nowhere = addOwnEntry('/proc/narani', { ko: '보검', en: 'sword' });
  expect(nowhere.ok ? [] : nowhere.problems).toMatchObject([{ code: 'file.unwritable' }]);
});

test('a link that leads nowhere is reported, not written over', () => {
  symlinkSync(join(folder, 'gone.json'), file());
  const added = addOwnEntry(folder, { ko: '보검', en: 'sword' });
  expect(added.ok ? [] : added.problems).toMatchObject([{ code: 'file.missing' }]);
  expect(lstatSync(file()).isSymbolicLink()).toBe(true);
  expect(readGlossaries({ data: folder }).problems).toMatchObject([{ code: 'file.missing' }]);
});

test('what is imported keeps its references, under free ids', () => {
  addOwnEntry(folder, { ko: '보검', en: 'sword' });
  const shipped = readGlossaryFile('content/glossary.json');
  const entries = shipped.ok ? shipped.value.glossary.entries : [];
  const once = saveOwn(folder, entries);
  expect(once.ok && once.value.added.length).toBe(entries.length);
  const twice = saveOwn(folder, entries);
  expect(twice.ok && twice.value.added).toEqual([]);
  const read = readGlossaryFile(file());
  expect(read.ok && read.value.problems).toEqual([]);
  expect(read.ok && read.value.glossary.entries.slice(1)).toEqual(entries);
});

test('an article’s own glossary comes before the reader’s, that before given ones, those before what ships', () => {
  const make = (name: string, id: string) => {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, JSON.stringify({ id, title: { ko: id, en: id }, entries: [] }));
    return path;
  };
  make('article/glossary.json', 'article');
  make('data/glossary.json', 'own');
  const given = [make('one.json', 'one'), make('two.json', 'two')];
  const sources = {
    article: join(folder, 'article'),
    data: join(folder, 'data'),
    given,
    bundled: 'content/glossary.json',
  };
  expect(readGlossaries(sources).glossaries.map(({ id }) => id)).toEqual(['article', 'own', 'one', 'two', 'narani']);
  const missing = readGlossaries({ ...sources, article: join(folder, 'none'), given: [join(folder, 'no.json')] });
  expect(missing.glossaries.map(({ id }) => id)).toEqual(['own', 'narani']);
  expect(missing.problems).toMatchObject([{ code: 'file.missing', file: join(folder, 'no.json') }]);
});
