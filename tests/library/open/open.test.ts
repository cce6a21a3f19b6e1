import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../src/library/open/in-place.ts';
import { openByName } from '../../../src/library/open/open.ts';
import { openShelf } from '../../../src/library/shelf/shelf.ts';
import { temporaryFolder } from '../temporary.ts';

const ARTICLES = fileURLToPath(new URL('../../fixtures/articles', import.meta.url));
const KO = '겨울이 다가온다. 오늘은 춥다.\n\n이것은 마지막 문단이다.\n';
const EN = 'Winter is near. It is cold today.\n\nThis is the last paragraph.\n';
const TSV = 'en\tko\nWinter is near.\t겨울이 다가온다.\nIt is cold.\t오늘은 춥다.\n';

const shelf = openShelf({ bundled: ARTICLES, own: '/nowhere' });

/** A folder with the files, and what opening names in it gives: the texts of both sides, or what is wrong. */
function opening(files: Readonly<Record<string, string>>, piped = '') {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const standardInput = async () => new TextEncoder().encode(piped);
  const open = (...names: readonly string[]) =>
    openByName(
      shelf,
      names.map(name => (name === '-' || name.startsWith('@') ? name.replace('@', '') : join(folder, name))),
      { standardInput },
    );
  const texts = async (...names: readonly string[]) => {
    const read = await open(...names);
    if (!read.ok) return read.problems.map(({ code }) => code).join();
    return `${read.value.article.source[0]?.text} | ${read.value.article.target[0]?.text}`;
  };
  return { folder, open, texts };
}

describe('anything is opened by its name', () => {
  const given = () => opening({ 'ko.txt': KO, 'en.txt': EN, 'both.tsv': TSV, 'empty.txt': ' \n' }, KO);

  it.each([
    ['an article of the shelf', ['@small'], '같은 길 | The same road'],
    ['a folder', [`@${join(ARTICLES, 'small')}`], '같은 길 | The same road'],
    ['two texts', ['ko.txt', 'en.txt'], '겨울이 다가온다. 오늘은 춥다. | Winter is near. It is cold today.'],
    ['in the other order', ['en.txt', 'ko.txt'], '겨울이 다가온다. 오늘은 춥다. | Winter is near. It is cold today.'],
    ['one of them piped', ['en.txt', '-'], '겨울이 다가온다. 오늘은 춥다. | Winter is near. It is cold today.'],
    ['a bilingual file, the Korean first', ['both.tsv'], '겨울이 다가온다. | Winter is near.'],
  ])('%s', async (_, names, expected) => expect(await given().texts(...names)).toBe(expected));

  it.each([
    ['a name that is nowhere', ['@nothing'], 'article.unknown'],
    ['a file in one language', ['ko.txt'], 'open.one-language'],
    ['one language from a pipe', ['-'], 'open.one-language'],
    ['a bilingual file with another', ['ko.txt', 'both.tsv'], 'open.both-languages'],
    ['two files that are missing: both are told', ['a', 'b'], 'file.missing,file.missing'],
    ['a folder for a text', ['ko.txt', '.'], 'file.directory'],
    ['an empty text', ['empty.txt', 'en.txt'], 'text.empty'],
  ])('%s is told', async (_, names, expected) => expect(await given().texts(...names)).toBe(expected));

  it('a bilingual file from a pipe', async () => {
    expect(await opening({}, TSV).texts('-')).toBe('겨울이 다가온다. | Winter is near.');
  });
});

describe('what was opened in place', () => {
  it('is opened again by its id, if it is made of files', async () => {
    const { folder, open, texts } = opening({ 'ko.txt': KO, 'en.txt': EN, 'both.tsv': TSV }, TSV);
    const ids = await Promise.all([open('en.txt', 'ko.txt'), open('both.tsv'), open('-'), open('@small')]);
    const [pair, file, piped, shelved] = ids.map(read => (read.ok ? read.value.article.id : ''));
    expect(file).toBe(`file:${join(folder, 'both.tsv')}`);
    expect(await texts(`@${pair}`)).toContain('Winter is near. It is cold today.');
    expect(await texts(`@${file}`)).toContain('Winter is near.');
    expect([piped, shelved].map(id => namesOf(id ?? ''))).toEqual([undefined, undefined]);
  });

  it('has one id as long as what is piped is the same', async () => {
    const [one, same, other] = await Promise.all([
      opening({}, TSV).open('-'),
      opening({}, TSV).open('-'),
      opening({}, `${TSV}Snow.\t눈.\n`).open('-'),
    ]);
    expect(one.ok && same.ok && one.value.article.id === same.value.article.id).toBe(true);
    expect(one.ok && other.ok && one.value.article.id === other.value.article.id).toBe(false);
  });

  it('is called by what it begins with, where it was piped and has no title', async () => {
    const read = await opening({}, TSV).open('-');
    expect(read.ok && read.value.article.title).toEqual({ ko: '겨울이 다가온다.', en: 'Winter is near.' });
  });

  it('is not written to', async () => {
    const { folder, open } = opening({ 'ko.txt': KO, 'en.txt': EN });
    await open('ko.txt', 'en.txt');
    expect(readdirSync(folder).sort()).toEqual(['en.txt', 'ko.txt']);
    expect(readFileSync(join(folder, 'ko.txt'), 'utf8')).toBe(KO);
  });

  it('is not opened where the work is stopped', async () => {
    const { folder } = opening({ 'ko.txt': KO, 'en.txt': EN });
    const names = [join(folder, 'ko.txt'), join(folder, 'en.txt')];
    const read = await openByName(shelf, names, { signal: AbortSignal.abort() });
    expect(!read.ok && read.problems[0]?.code).toBe('open.stopped');
  });
});
