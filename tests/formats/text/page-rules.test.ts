import { describe, expect, it } from 'vitest';
import { pageLines } from '../../../src/formats/text/page-rules.ts';

/** The reason why a line between two of an article is left out, if it is. */
const alone = (line: string) =>
  pageLines(['겨울이 왔다. 눈이 내렸다.', line, 'Winter has come, and it snows.']).reasons[1];

describe('words of a page are left out', () => {
  it.each([
    ['Skip to content', 'menu'],
    ['본문 바로가기', 'menu'],
    ['Home » today »', 'breadcrumb'],
    ['홈 > 뉴스 > 정치', 'breadcrumb'],
    ['Share this:', 'share'],
    ['Click to share on X (Opens in new window)', 'share'],
    ['기사 공유하기', 'share'],
    ['페이스북으로 공유', 'share'],
    ['Your email address will not be published. Required fields are marked *', 'comments'],
    ['This site uses Akismet to reduce spam. Learn how your comment data is processed.', 'comments'],
    ['댓글 12개', 'comments'],
    ['댓글 쓰기', 'comments'],
    ['로그인 후 댓글을 남길 수 있습니다', 'comments'],
    ['© 2024 The Daily. All rights reserved.', 'rights'],
    ['<저작권자 ⓒ 한강일보, 무단 전재 및 재배포 금지>', 'rights'],
    ['[무단전재-재배포 금지]', 'rights'],
    ['Subscribe to our newsletter', 'subscribe'],
    ['구독하기', 'subscribe'],
    ['글자 크기 조절', 'tools'],
    ['ADVERTISEMENT', 'tools'],
    ['Related posts', 'related'],
    ['많이 본 뉴스', 'related'],
    ['Tags: winter, snow', 'related'],
  ])('%s', (line, reason) => expect(alone(line)).toBe(reason));
});

describe('what an article may well say is kept', () => {
  it.each([
    'Share this: the burden of those years was never light.',
    'Home is where the heart is.',
    'He left a comment and went home.',
    'Leave a comment, she said; nobody did.',
    'Facebook',
    'Print',
    'See also',
    'Privacy Policy',
    'Comments on the budget',
    'Subscribe or die was the motto of the paper.',
    'The reply',
    'All rights are reserved to those who can claim them.',
    'Copyright law was written for books.',
    'Related to this is the question of rent.',
    'Advertisement is the mother of invention.',
    '댓글',
    '댓글 문화가 달라지고 있다',
    '구독하기 어려운 시대다.',
    '공유 경제는 끝났는가',
    '무단 전재를 금지한 법이 생겼다.',
    '저작권자의 권리는 어디까지인가',
    '글자 크기를 조절하는 법을 배웠다.',
    '홈런 > 안타라는 믿음',
    '관련 기사를 읽은 사람은 적었다.',
    '이용약관',
    '가나다',
    '네이버에서 일한다.',
  ])('%s', line => expect(alone(line)).toBeUndefined());
});

describe('what stands about', () => {
  /** What is left of a text of some lines. */
  const left = (...lines: readonly string[]) => {
    const { reasons } = pageLines(lines);
    return lines.filter((_, at) => reasons[at] === undefined).join(' | ');
  };
  const BODY = 'The river rose in the night, and by morning the lower road was gone.';

  it('a word that could be either goes only beside one that could not', () => {
    expect(left(BODY, 'Facebook', BODY)).toContain('Facebook');
    expect(left(BODY, 'Share this:', 'Facebook', 'X', 'Print')).toBe(BODY);
  });

  it('a headline said again under itself goes, a refrain further down stays', () => {
    const title = 'The river that rose at night';
    expect(left(title, 'By Ann Lee', title, BODY)).toBe(`${title} | By Ann Lee | ${BODY}`);
    expect(left('Share this:', 'The river', 'By Ann Lee', 'The river', BODY)).toBe(`The river | By Ann Lee | ${BODY}`);
    expect(left('The river', 'The river', BODY)).toBe(`The river | The river | ${BODY}`);
    expect(left('O river', ...Array.from({ length: 12 }, (_, at) => `line ${at}`), 'O river')).toMatch(/O river$/u);
  });

  it('what stands above a headline that is known for one is the page’s, and a sentence there is not', () => {
    expect(left('Night Reader', 'Home » today » The river', 'The river', BODY)).toBe(`The river | ${BODY}`);
    expect(left('It rained for a week.', 'The river', 'Share this:', 'The river', BODY)).toMatch(/^It rained/u);
  });

  it('a byline goes the second time', () => {
    expect(left('강', '이서진 기자', BODY, '이서진 기자 a@b.kr')).toBe(`강 | 이서진 기자 | ${BODY}`);
  });

  it('what follows the comment form goes where it is little, and stays where it is most of the text', () => {
    expect(left(BODY, BODY, BODY, 'Leave a Comment', 'Rain')).not.toContain('Rain');
    expect(left('Note', 'Leave a Comment', BODY, BODY)).toBe(`Note | ${BODY} | ${BODY}`);
  });

  it('a text of nothing but such words is left as it is', () =>
    expect(left('구독하기', 'Share this:')).toBe('구독하기 | Share this:'));
});

describe('names of sections at the very top', () => {
  const reasons = (...lines: readonly string[]) => pageLines([...lines, '오래된 골목', '골목이 남아 있다.']).reasons;
  it('are a menu where there are three or more', () =>
    expect(reasons('정치', '경제', 'Sports')).toEqual(['menu', 'menu', 'menu', undefined, undefined]));
  it('are text where there are fewer, or further down', () => {
    expect(reasons('정치', '경제')).toEqual([undefined, undefined, undefined, undefined]);
    expect(reasons('골목이 남아 있다.', '정치', '경제', '사회').slice(1, 4)).toEqual([undefined, undefined, undefined]);
  });
});
