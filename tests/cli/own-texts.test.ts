import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { newFolder, objects, put, run } from './run.ts';

const FIXTURES = 'tests/fixtures/text';
const KO = '겨울이 다가온다.\n\n똠방각하는 펲시를 마신다.\n';
const EN = 'Winter is near.\n\nHis Excellency drinks a cola.\n';

/** A Korean text in CP949 and an English one. */
function texts() {
  const folder = newFolder();
  const ko = join(folder, 'ko.txt');
  writeFileSync(ko, iconv.encode(KO, 'cp949'));
  return { folder, ko, en: put(folder, 'en.txt', EN) };
}

describe('texts of one’s own', () => {
  it('what was found is told with --verbose, on standard error', () => {
    const { ko, en } = texts();
    const { stdout, stderr, status } = run(['print', ko, en, '--verbose']);
    expect(status).toBe(0);
    expect(stdout).toContain('똠방각하는 펲시를 마신다.\n  His Excellency');
    expect(stderr).toBe(`${ko}: text, CP949; 2 paragraphs\n${en}: text, UTF-8; 2 paragraphs\n`);
    expect(run(['print', ko, en]).stderr).toBe('');
  });

  it('and by info, as data', () => {
    const { ko, en } = texts();
    const [{ files } = { files: [] }] = objects<{ files: unknown }>(run(['info', ko, en, '--json']));
    expect(files).toEqual([
      { path: ko, format: 'text', encoding: 'cp949', leftOut: 0 },
      { path: en, format: 'text', encoding: 'utf-8', leftOut: 0 },
    ]);
  });

  it('--encoding overrules, and one that does not fit is told', () => {
    const { folder, en } = texts();
    const short = join(folder, 'short.txt');
    writeFileSync(short, iconv.encode('한', 'utf-16be'));
    expect(run(['print', short, en, '--encoding', 'utf-16be']).stdout).toMatch(/^한\n/u);
    const wrong = run(['print', join(folder, 'ko.txt'), en, '--encoding', 'utf-8', '--lang', 'ko']);
    expect([wrong.status, wrong.stdout]).toEqual([1, '']);
    expect(wrong.stderr).toContain('ko.txt:1:1: 여기부터 UTF-8 글로 읽을 수 없습니다');
  });

  it('a page is read without its menus, which are listed with the reason and kept if one wants', () => {
    const pages = ['korean-news.html', 'english-blog.html'].map(name => join(FIXTURES, name));
    const told = run(['print', ...pages, '--verbose', '--lang', 'ko']);
    expect(told.stdout).not.toMatch(/댓글 3|Leave a Comment|스크립트|숨은 글/u);
    expect(told.stderr).toContain('뺌(댓글): Leave a Comment');
    expect(told.stderr).toContain('뺌(저작권·바닥글): 저작권자 ⓒ 한강일보, 무단 전재 및 재배포 금지');
    const all = run(['print', ...pages, '--keep-all']);
    expect(all.stdout).toContain('댓글 3');
    expect(all.stdout).toContain('Leave a Comment');
    expect(all.stdout).not.toMatch(/스크립트|숨은 글/u);
  });

  it.each([
    [
      'ko.srt and a pipe',
      ['lines.srt', '-'],
      readFileSync(join(FIXTURES, 'cues.vtt'), 'utf8'),
      '안녕하세요. 여기예요.\n  Hello. Over here!',
    ],
    ['a book and a text', ['book.epub', '-'], 'Chapter One\n\nThe river is long.\n', '첫째 장\n  Chapter One'],
  ])('%s', (_, names, input, expected) => {
    const paths = names.map(name => (name === '-' ? name : join(FIXTURES, name)));
    expect(run(['print', ...paths], { input }).stdout).toContain(expected);
  });

  it('a book is called what its title is, not what its first chapter is', () => {
    const book = join(FIXTURES, 'book.epub');
    const en = put(newFolder(), 'en.txt', 'Chapter One\n\nThe river is long.\n');
    const [told] = objects<{ title: { ko: string } }>(run(['info', book, en, '--json']));
    expect(told?.title.ko).toBe('강가의 집');
  });

  it('terms and search read them, too', () => {
    const page = join(FIXTURES, 'korean-news.html');
    const folder = newFolder();
    const glossary = put(folder, 'g.csv', 'ko,en\n도서관,library\n');
    const [first] = objects<{ surface: string; segment: number }>(
      run(['terms', page, '--glossary', glossary, '--json']),
    );
    expect(first).toMatchObject({ surface: '도서관', segment: 1 });
    expect(run(['search', '시의회', page]).stdout).toContain('시의회는 예산을');
  });
});
