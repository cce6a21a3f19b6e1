import { describe, expect, it } from 'vitest';
import { readArticleJson } from '../../../src/formats/article/article-json.ts';

const LEAST = {
  id: 'small',
  title: { ko: '작은 글', en: 'A small text' },
  languages: { source: 'ko', target: 'en' },
};

const FULL = {
  ...LEAST,
  $schema: '../article.schema.json',
  byline: { ko: '편집부', en: 'The editors' },
  date: '2024-10-24',
  licence: 'MIT',
  description: { ko: '시험', en: 'A test' },
};

/** The paths of what is wrong. */
const wrong = (head: object) => {
  const read = readArticleJson(JSON.stringify(head));
  return read.ok ? [] : read.problems.map(problem => problem.values?.path);
};

describe('the head of an article', () => {
  it.each([
    ['with the least', LEAST],
    ['with everything', FULL],
  ])('%s', (_, head) => {
    expect(readArticleJson(JSON.stringify(head))).toEqual({ ok: true, value: head });
  });

  it.each(Object.keys(LEAST))('wants %s', key => expect(wrong({ ...LEAST, [key]: undefined })).toEqual([key]));

  it.each([
    ['a title in one language', { title: { ko: '글' } }, 'title.en'],
    ['an id with a slash', { id: 'a/b' }, 'id'],
    ['a language with ../', { languages: { source: '../ko', target: 'en' } }, 'languages.source'],
    ['a date that is none', { date: '24 October 2024' }, 'date'],
    ['a licence that is no text', { licence: 1 }, 'licence'],
    ['a byline that is no table', { byline: '편집부' }, 'byline'],
  ])('refuses %s', (_, change, path) => expect(wrong({ ...FULL, ...change })).toEqual([path]));

  it('makes every text printable', () => {
    const read = readArticleJson(JSON.stringify({ ...LEAST, title: { ko: '\u001B[2J', en: '\u202E' } }));
    expect(read.ok && read.value.title).toEqual({ ko: '␛[2J', en: '<U+202E>' });
  });
});
