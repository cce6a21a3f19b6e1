import { describe, expect, it } from 'vitest';
import { toPrintable } from '../../../src/domain/text/printable.ts';
import { alignTexts } from '../../../src/library/align/align-texts.ts';
import { readText, type TextFile } from '../../../src/library/open/read-text.ts';

/** A book of chapters with some paragraphs each. */
const book = (path: string, language: string, ...chapters: readonly (readonly string[])[]): TextFile => ({
  path,
  language,
  format: 'epub',
  encoding: undefined,
  text: '',
  reading: {
    chapters: chapters.map(texts => texts.map(text => ({ kind: 'paragraph', text: toPrintable(text) }))),
    leftOut: [],
    problems: [],
  },
});

const subtitles = (path: string, text: string): TextFile => {
  const read = readText(path, new TextEncoder().encode(text));
  if (!read.ok) throw new Error('not read');
  return read.value;
};

const beads = async (source: TextFile, target: TextFile) =>
  (await alignTexts([source, target]))?.beads.map(bead => `${bead.source}:${bead.target}`).join(' ');

describe('two texts are paired', () => {
  const [ONE, TWO, THREE] = [
    ['첫째 장: 겨울', '1987년 겨울에 눈이 내렸다.', '아이들은 학교에 가지 않았다.'],
    ['둘째 장: 봄', '강물이 녹았다. 배 12척이 떠났다.'],
    ['셋째 장: 여름', '비가 왔다.', '1988년 올림픽이 열렸다.', '모두 텔레비전을 보았다.'],
  ];
  const [FIRST, SECOND, THIRD] = [
    ['Chapter One: Winter', 'In the winter of 1987 it snowed.', 'The children did not go to school.'],
    ['Chapter Two: Spring', 'The river thawed, and 12 boats left.'],
    ['Chapter Three: Summer', 'It rained.', 'In 1988 the Olympics were held.', 'Everybody watched television.'],
  ];

  it('book by book, chapter by chapter', async () => {
    const pair = [book('a', 'ko', ONE, TWO, THREE), book('b', 'en', FIRST, SECOND, THIRD)] as const;
    expect(await beads(...pair)).toBe('0:0 1:1 2:2 3:3 4:4 5:5 6:6 7:7 8:8');
  });

  it('a preface that one book has alone is paired with nothing of the first chapter', async () => {
    const preface = [
      'To the reader',
      'This preface was written for the English edition only, and says a good deal about it.',
    ];
    const found = await beads(book('a', 'ko', ONE, TWO, THREE), book('b', 'en', preface, FIRST, SECOND, THIRD));
    expect(found).toBe(':0 :1 0:2 1:3 2:4 3:5 4:6 5:7 6:8 7:9 8:10');
  });

  it('subtitles by their times, whatever is said', async () => {
    const ko = subtitles(
      'a.srt',
      '1\n00:00:01,000 --> 00:00:03,000\n네.\n\n2\n00:00:05,000 --> 00:00:08,000\n그래서 어떻게 됐어요?\n',
    );
    const en = subtitles(
      'b.srt',
      '1\n00:00:01,100 --> 00:00:03,000\nYes.\n\n2\n00:00:05,000 --> 00:00:06,000\nSo\n\n3\n00:00:06,100 --> 00:00:08,000\nwhat happened?\n',
    );
    expect(await beads(ko, en)).toBe('0:0 1:1,2');
  });

  it('no further than a signal lets it', async () => {
    const pair = [book('a', 'ko', ONE, TWO), book('b', 'en', FIRST, SECOND)] as const;
    expect(await alignTexts(pair, {}, { signal: AbortSignal.abort() })).toBeUndefined();
  });
});
