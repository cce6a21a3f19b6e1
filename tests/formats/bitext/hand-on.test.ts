import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/domain/bitext/article.ts';
import { toPrintable } from '../../../src/domain/text/printable.ts';
import { articleOf } from '../../../src/formats/bitext/article-of.ts';
import { BITEXT_FORMATS, BITEXT_WRITERS } from '../../../src/formats/bitext/bitext-formats.ts';
import { type HandedOn, type HandingOn, handOn } from '../../../src/formats/bitext/hand-on.ts';
import { STAMP } from './bitext-arbitrary.ts';
import { drawing } from './drawing.ts';

function handed(article: Article, id: string, options: HandingOn = {}): HandedOn {
  const form = BITEXT_WRITERS.find(each => each.id === id);
  if (form === undefined) throw new Error(`no form ${id}`);
  return handOn(article, form, options, STAMP);
}

const ARTICLE = drawing('하나 | one', '둘 | two | auto', '셋 |', '| four', '다섯 / 여섯 | five and six');

describe('what goes into a translation memory', () => {
  test('confirmed pairs alone, and what was left out is counted', () => {
    const { text, count, left } = handed(ARTICLE, 'tsv');
    expect(text).toBe('ko\ten\n하나\tone\n"다섯\n\n여섯"\tfive and six\n');
    expect({ count, left }).toEqual({ count: 2, left: { unconfirmed: 1, empty: 2, notes: 0 } });
  });

  test('all pairs, where that is asked for', () => {
    const { text, left } = handed(ARTICLE, 'tsv', { all: true });
    expect(text).toContain('둘\ttwo\tauto\n');
    expect(left).toEqual({ unconfirmed: 0, empty: 2, notes: 0 });
  });

  test('empty sides too, where that is asked for and the form has room', () => {
    expect(handed(ARTICLE, 'tsv', { keepEmpty: true }).left.empty).toBe(0);
    expect(handed(ARTICLE, 'po', { keepEmpty: true }).left.empty).toBe(1);
  });

  test('two renderings of one source are told of', () => {
    expect(handed(drawing('칼 | sword', '칼 | knife', '칼 | sword'), 'tmx').variants).toBe(1);
  });

  test('text is composed, trimmed and on one line, without what no XML may hold', () => {
    const { text } = handed(drawing(`${'가'.normalize('NFD')}\u00a0\u0007 나 | a\u000b <b> & "c"`), 'tmx');
    expect(text).toContain('<seg>가 ␇ 나</seg>');
    expect(text).toContain('<seg>a␋ &lt;b&gt; &amp; &quot;c&quot;</seg>');
  });

  test('a note stands with its pair, behind the words that it is about', () => {
    const quote = { exact: '칼' };
    const body = { ko: toPrintable('도로 적힌 판도 있다.'), en: toPrintable('Some copies have 도.') };
    const article = {
      ...drawing('그 칼 | the sword'),
      notes: [{ id: 'a', side: 'source' as const, segment: 0, quote, body }],
    };
    expect(handed(article, 'tmx').text).toContain(
      '<note>칼: 도로 적힌 판도 있다.</note>\n   <note>칼: Some copies have 도.</note>',
    );
  });

  test.each(['tmx', 'xliff', 'xliff2', 'jsonl', 'po', 'tsv', 'csv'])('%s brings back what a note is about', id => {
    const body = { ko: toPrintable('칼 [검]'), en: toPrintable('칼 [검]') };
    const kinds = [{ kind: 'terminology', severity: 'major' }, { kind: 'style' }, { severity: 'minor' }, {}] as const;
    const notes = kinds.map((label, at) => ({
      ...{ id: `${at}`, side: 'source' as const, segment: 0, quote: { exact: '그' }, body },
      ...label,
    }));
    const { text } = handed({ ...drawing('그 칼 | the sword'), notes }, id);
    expect(text).toContain('[terminology, major] 칼 [검]');
    const read = BITEXT_FORMATS.find(each => each.id === id)?.read(text);
    const again = read?.ok ? articleOf(read.value, 'a', toPrintable('a')).notes : [];
    expect(again.map(({ kind, severity, body: { ko } }) => [kind, severity, ko])).toEqual(
      notes.map(note => [
        'kind' in note ? note.kind : undefined,
        'severity' in note ? note.severity : undefined,
        body.ko,
      ]),
    );
  });

  test('CSV begins with the mark without which Excel in Korea shows other letters', () => {
    expect(handed(drawing('칼 | sword'), 'csv').text).toMatch(/^\uFEFFko,en/u);
    expect(handed(drawing('칼 | sword'), 'tsv').text).toMatch(/^ko\ten/u);
  });

  test('the paths of files opened in place stay here', () => {
    const article = { ...ARTICLE, id: 'pair:["/home/ann/secret.txt","/home/ann/b.txt"]' };
    for (const { id } of BITEXT_WRITERS) expect(handed(article, id).text).not.toContain('secret');
  });
});

describe('what is written for people', () => {
  test.each(['md', 'html', 'txt'])('%s holds the whole text, confirmed or not', id => {
    const { text, count, left } = handed(ARTICLE, id);
    for (const word of ['하나', 'one', '둘', '셋', 'four', '여섯', '제목', 'Title']) expect(text).toContain(word);
    expect({ count, left }).toEqual({ count: 5, left: { unconfirmed: 0, empty: 0, notes: 0 } });
  });

  test('HTML escapes everything, and loads and runs nothing', () => {
    const { text } = handed(drawing('<script>alert(1)</script> | <img src=x onerror="y">&amp;'), 'html');
    expect(text).not.toMatch(/<script|<img|<link|src=x onerror="/u);
    expect(text).toContain('&lt;img src=x onerror=&quot;y&quot;&gt;&amp;amp;');
    expect(text).toContain("default-src 'none'");
  });

  test('Markdown takes nothing in a text for markup', () => {
    expect(handed(drawing('a|b| *c* _d_ [e](f) <g> `h` | x'.replace('a|b|', 'a')), 'md').text).toContain(
      'a \\*c\\* \\_d\\_ \\[e\\](f) &lt;g\\> \\`h\\`',
    );
  });

  test('plain text has two columns by cells', () => {
    expect(handed(drawing('한 문단 | one paragraph'), 'txt').text.split('\n').at(-2)).toBe(
      `한 문단${' '.repeat(35)}one paragraph`,
    );
  });
});
