import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/formats/text/markdown.ts';

/** A line a segment: what it looks like, then its text. */
const read = (...lines: readonly string[]) =>
  readMarkdown(lines.join('\n'), 'ko').map(({ kind, text }) => `${kind}: ${text}`);

describe('each kind of block', () => {
  it.each([
    ['# 제목', 'headline: 제목'],
    ['## 소제목', 'heading: 소제목'],
    ['###### 작은 소제목', 'heading: 작은 소제목'],
    ['## 소제목 ##', 'heading: 소제목'],
    ['# C#', 'headline: C#'],
    ['## F# 이야기', 'heading: F# 이야기'],
    ['> 1940년 소련으로', 'deck: 1940년 소련으로'],
    ['>붙여 쓴 것', 'deck: 붙여 쓴 것'],
    ['![공개된 영상.](photo)', 'caption: 공개된 영상.'],
    ['![a [b] c](x.jpg)', 'caption: a [b] c'],
    ['**연재 | 평양 읽기**', 'kicker: 연재 | 평양 읽기'],
    ['__연재__', 'kicker: 연재'],
    ['_글 편집부_', 'byline: 글 편집부'],
    ['*By the editors*', 'byline: By the editors'],
    ['그냥 문단.', 'paragraph: 그냥 문단.'],
    ['*먼저* 패를 내고 *나중에*', 'paragraph: *먼저* 패를 내고 *나중에*'],
    ['**먼저** 패를 내고 **나중에**', 'paragraph: **먼저** 패를 내고 **나중에**'],
    ['_섞어 닫은 것*', 'paragraph: _섞어 닫은 것*'],
    ['#해시태그', 'paragraph: #해시태그'],
    ['####### 일곱', 'paragraph: ####### 일곱'],
    ['1. 첫째', 'paragraph: 1. 첫째'],
  ])('%s', (line, expected) => expect(read(line)).toEqual([expected]));
});

describe('lines into blocks', () => {
  it('a paragraph wrapped by hand is one', () => {
    expect(read('북한군이', '러시아로', '', '향했다.')).toEqual(['paragraph: 북한군이 러시아로', 'paragraph: 향했다.']);
  });

  it('each deck line stands alone', () => {
    expect(read('> 하나', '> 둘', '셋')).toEqual(['deck: 하나', 'deck: 둘', 'paragraph: 셋']);
  });

  it('a heading or a caption needs no blank line around it', () => {
    expect(read('앞', '## 소제목', '뒤', '![사진](p)', '끝')).toEqual([
      'paragraph: 앞',
      'heading: 소제목',
      'paragraph: 뒤',
      'caption: 사진',
      'paragraph: 끝',
    ]);
  });

  it('blank lines, empty decks and empty captions are nothing', () => {
    expect(read('', '   ', '>', '> ', '![](p)', '가', '', '', '나')).toEqual(['paragraph: 가', 'paragraph: 나']);
  });

  it('runs of blanks and tabs become one space', () => expect(read('  가 \t 나  ')).toEqual(['paragraph: 가 나']));

  it.each([
    ['\r\n', 'Windows'],
    ['\r', 'old Mac'],
  ])('%j line ends (%s) and a byte-order mark leave no trace', newline => {
    expect(read(`\uFEFF# 제목${newline}${newline}가${newline}나`)).toEqual(['headline: 제목', 'paragraph: 가 나']);
  });

  it('an empty file has no segments', () => expect(read('')).toEqual([]));
});

it('segments are numbered from 1 in their language', () => {
  expect(readMarkdown('# a\n\nb\n\nc', 'en-GB').map(({ id }) => id)).toEqual(['en-GB-1', 'en-GB-2', 'en-GB-3']);
});

it('what a terminal could obey is shown', () => {
  expect(read('# \u001B]0;x\u0007제목', '', '가\u202E나\u2028다')).toEqual([
    'headline: ␛]0;x␇제목',
    'paragraph: 가<U+202E>나<U+2028>다',
  ]);
});
