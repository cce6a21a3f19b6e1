import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { beadType } from '../../../src/domain/bitext/alignment.ts';
import type { Article } from '../../../src/domain/bitext/article.ts';
import { toPrintable } from '../../../src/domain/text/printable.ts';
import { articleId } from '../../../src/library/article/article-id.ts';
import { openByName } from '../../../src/library/open/open.ts';
import { articlesIn, removeArticle, restoreArticle } from '../../../src/library/shelf/own-articles.ts';
import { putOnShelf } from '../../../src/library/shelf/put-on-shelf.ts';
import { openShelf } from '../../../src/library/shelf/shelf.ts';
import { shelfEntries } from '../../../src/library/shelf/shelf-entries.ts';
import { temporaryFolder } from '../temporary.ts';

const BUNDLED = fileURLToPath(new URL('../../fixtures/articles', import.meta.url));
const NOW = new Date('2026-11-26T12:00:00Z');

/** A shelf of the reader's own beside files to be added. */
function home(files: Readonly<Record<string, string>> = {}) {
  const data = join(temporaryFolder(), 'data');
  const texts = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(texts, name), text);
  const shelf = openShelf({ bundled: BUNDLED, own: articlesIn(data) });
  /** Opens names and adds what they are; gives the id, with `=` before one that was there before, or what is wrong. */
  const add = async (...names: readonly string[]) => {
    const opened = await openByName(
      shelf,
      names.map(name => join(texts, name)),
    );
    if (!opened.ok) throw new Error(opened.problems[0]?.code);
    const added = putOnShelf(opened.value, { shelf, data, now: NOW, reserved: ['list'] });
    return added.ok ? `${added.value.isNew ? '' : '='}${added.value.id}` : (added.problems[0]?.code ?? '');
  };
  return { data, texts, shelf, add, own: () => readdirSync(articlesIn(data)).sort() };
}

const PAIR = { 'ko.md': '# 봄\n\n\\# 하나\n\n둘 *셋*.\n', 'en.md': '# Spring\n\n\\# One\n\nTwo *three*.\n' };

describe('two texts put on the shelf', () => {
  it('become an article folder that is read as the same article, with the originals beside it', async () => {
    const { add, data, texts, shelf } = home(PAIR);
    expect(await add('en.md', 'ko.md')).toBe('spring');
    const before = await openByName(shelf, [join(texts, 'ko.md'), join(texts, 'en.md')]);
    const after = shelf.open('spring');
    if (!before.ok || !after.ok) throw new Error('not opened');
    const { alignment, ...rest } = after.value;
    expect({ ...rest, id: before.value.article.id, alignment: before.value.article.alignment }).toEqual(
      before.value.article,
    );
    expect(alignment.map(beadType)).toEqual(['1–1', '1–1', '1–1']);
    const originals = join(articlesIn(data), 'spring', 'originals');
    expect(readdirSync(originals).sort()).toEqual(['en.md', 'ko.md']);
    expect(readFileSync(join(originals, 'ko.md'), 'utf8')).toBe(PAIR['ko.md']);
  });

  it('are not added twice, whatever they are called and in whatever order they come', async () => {
    const { add, own } = home({ ...PAIR, 'x.md': PAIR['ko.md'], 'y.md': PAIR['en.md'] });
    expect([await add('ko.md', 'en.md'), await add('y.md', 'x.md')]).toEqual(['spring', '=spring']);
    expect(own()).toEqual(['spring']);
  });

  it('get a number where another has the name', async () => {
    const { add } = home({ ...PAIR, 'other.md': '# Spring\n\nElse.\n' });
    expect([await add('ko.md', 'en.md'), await add('ko.md', 'other.md')]).toEqual(['spring', 'spring-2']);
  });

  it('may both be in languages that cannot be told apart', async () => {
    const { add, shelf } = home({ 'fr.md': '# Printemps\n\nUn.\n', 'en.md': '# Spring\n\nOne.\n' });
    const id = await add('fr.md', 'en.md');
    const read = shelf.open(id);
    expect(read.ok && [...read.value.source, ...read.value.target].map(({ text }) => text)).toEqual([
      'Printemps',
      'Un.',
      'Spring',
      'One.',
    ]);
  });

  it('where nothing can be written it is told, and nothing is left behind', async () => {
    const { add, data } = home(PAIR);
    mkdirSync(data, { recursive: true });
    writeFileSync(articlesIn(data), 'a file where the folder should be');
    expect(await add('ko.md', 'en.md')).toBe('file.unwritable');
    expect(readFileSync(articlesIn(data), 'utf8')).toBe('a file where the folder should be');
  });
});

it('what could not be read there again is not put there', () => {
  const { data, shelf } = home();
  const text = (words: string) => ({ id: 'x-1', language: 'x', kind: 'paragraph' as const, text: toPrintable(words) });
  const article: Article = {
    id: 'x',
    title: { ko: toPrintable('가'), en: toPrintable('a') },
    languages: { source: 'not a tag', target: 'en' },
    source: [text('가')],
    target: [text('a')],
    alignment: [{ source: [0], target: [0], status: 'auto' }],
    notes: [],
  };
  const added = putOnShelf({ article, originals: [], warnings: [] }, { shelf, data, now: NOW, reserved: [] });
  expect(!added.ok && added.problems[0]?.code).toBe('json.expected');
  expect(readdirSync(articlesIn(data))).toEqual([]);
});

describe('what else is put on the shelf', () => {
  it('a file in both languages, its remarks as notes', async () => {
    const { add, shelf } = home({ 'both.tsv': 'ko\ten\n봄이다.\tIt is spring.\n\t\n여름이다.\tIt is summer.\n' });
    expect(await add('both.tsv')).toBe('both');
    const read = shelf.open('both');
    expect(read.ok && read.value.alignment.map(({ source, target }) => [source, target])).toEqual([
      [[0], [0]],
      [[1], [1]],
    ]);
  });

  it('an article folder, its files as they are', async () => {
    const { add, texts, shelf, data } = home();
    cpSync(join(BUNDLED, 'small'), join(texts, 'mine'), { recursive: true });
    expect([await add('mine'), await add('mine')]).toEqual(['small-2', '=small-2']);
    expect(shelf.open('small-2').ok).toBe(true);
    const file = (...path: string[]) => readFileSync(join(...path, 'ko.md'), 'utf8');
    expect(file(articlesIn(data), 'small-2')).toBe(file(BUNDLED, 'small'));
  });
});

describe('what is taken off the shelf', () => {
  it('is put back whole, the last first', async () => {
    const { add, data, own } = home({ ...PAIR, 'b.tsv': 'ko\ten\n봄.\tSpring.\n' });
    await add('ko.md', 'en.md');
    await add('b.tsv');
    const later = new Date(NOW.getTime() + 1000);
    expect([removeArticle(data, 'spring', NOW).ok, removeArticle(data, 'b', later).ok]).toEqual([true, true]);
    expect(own()).toEqual([]);
    expect(restoreArticle(data, undefined)).toEqual({ ok: true, value: 'b' });
    expect(restoreArticle(data, 'spring')).toEqual({ ok: true, value: 'spring' });
    expect(own()).toEqual(['b', 'spring']);
    const again = restoreArticle(data, undefined);
    expect(!again.ok && again.problems[0]?.code).toBe('shelf.nothing-removed');
  });

  it('does not take the place of what has its name now', async () => {
    const { add, data } = home(PAIR);
    await add('ko.md', 'en.md');
    removeArticle(data, 'spring', NOW);
    expect(await add('ko.md', 'en.md')).toBe('spring');
    const restored = restoreArticle(data, 'spring');
    expect(!restored.ok && restored.problems[0]?.code).toBe('shelf.taken');
  });
});

describe('the list', () => {
  it('tells of every article without reading its texts, and of one whose head is broken by the name of its folder', async () => {
    const { add, data, shelf } = home(PAIR);
    await add('ko.md', 'en.md');
    rmSync(join(articlesIn(data), 'spring', 'ko.md'));
    mkdirSync(join(articlesIn(data), 'broken\u001B[2J'));
    writeFileSync(join(articlesIn(data), 'broken\u001B[2J', 'article.json'), '{');
    expect(
      shelfEntries(shelf).map(({ title, beads, isOwn, problems }) => [title.en, beads, isOwn, problems.length]),
    ).toEqual([
      ['broken␛[2J', undefined, true, 1],
      ['A small text', 4, false, 0],
      ['Spring', 3, true, 0],
    ]);
  });

  it('holds no way out of the shelf', () => {
    const { shelf } = home();
    for (const name of ['../articles/small', '..', '.', '', 'small/', '/', 'a\0b', '.small'])
      expect(shelf.shelved(name), name).toBeUndefined();
  });
});

describe('an id is made of a title', () => {
  it.each([
    [['The Dawn Market'], 'the-dawn-market'],
    [['새벽 시장'], 'saebyeok-sijang'],
    [['Café — “Été” isn’t'], 'cafe-ete-isnt'],
    [['…', '둘째'], 'duljjae'],
    [['…'], 'article'],
    [['a'.repeat(90)], 'a'.repeat(48)],
    [['../../etc/passwd'], 'etc-passwd'],
    [['List'], 'list-2'],
  ])('%j: %s', (titles, id) => expect(articleId(titles, each => each === 'list')).toBe(id));
});
