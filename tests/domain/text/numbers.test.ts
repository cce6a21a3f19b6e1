import { describe, expect, it } from 'vitest';
import { numberFinder } from '../../../src/domain/text/numbers/find-numbers.ts';

const find = numberFinder();

/** Each number as it stands with what it may mean; `~` before what needs no answer, `?` before what is vague. */
const read = (text: string, language: 'ko' | 'en'): string =>
  find(text, language)
    .map(({ start, end, values, force, unit }) => {
      const mark = { firm: '', soft: '~', vague: '?' }[force];
      const shown = values.map(value => String(Number(value.toPrecision(6)))).join('|');
      return `${mark}${text.slice(start, end)}=${shown}${unit === undefined ? '' : ` ${unit}`}`;
    })
    .join(', ');

describe('numbers in Korean', () => {
  it.each([
    ['1만2000여 명', '1만2000=12000'],
    ['3억5천만 원', '3억5천만=350000000 won'],
    ['초당 12조3천억 번', '12조3천억=12300000000000'],
    ['1.5만 명', '1.5만=15000'],
    ['2만 5000명', '2만 5000=25000'],
    ['8,192개', '8,192=8192'],
    ['제11군단 소속', '11=11'],
    ['이백 명과 스무 살', '이백=200, 스무=20'],
    ['만 명이', '만=10000'],
    ['다섯은 남고 여섯이 떠났다', '다섯=5, 여섯=6'],
    ['열두 명', '열두=12'],
    ['두 사람', '~두=2'],
    ['3분의 1', '3분의 1=0.333333|33.3333'],
    ['타율 2할6푼8리', '2할6푼8리=0.268|26.8'],
    ['수십 명, 수천 킬로미터', '?수십=10, ?수천=1000'],
    ['서너 명', '?서너=3'],
    ['1940년 10월 23일', '1940=1940 year, 10월=10, 23일=23'],
    ['2005.10', '~2005=2005, 10=10'],
    ['84년 뒤', '84=84|1984|2084 year'],
    ['1960년대와 90년대', '1960년대=1960, 90년대=90|1990|2090'],
    ['오후 8시 40분', '8=8|20, 40=40'],
    ['10일 동안', '10=10 day'],
    ['사흘과 열흘', '~사흘=3 day, 열흘=10 day'],
    ['9·11 테러', '~9=9, ~11=11'],
    ['20세기', '20=20 century'],
    ['반세기', '~반세기=0.5 century'],
    ['240km', '240=240 km'],
  ])('%s', (text, numbers) => {
    expect(read(text, 'ko')).toBe(numbers);
  });

  it.each([
    '만주에서 조선까지',
    '천천히 걸었다',
    '만일 조사가 끝나면',
    '한국의 열차와 네거리',
    '구조 대원',
    'https://a.kr/2024/1',
  ])('none in: %s', text => {
    expect(read(text, 'ko').replace(/~[^,]*(?:, )?/gu, '')).toBe('');
  });

  it('full years of age are not ten thousand', () => {
    expect(read('만 18세', 'ko')).toBe('18=18');
  });
});

describe('numbers in English', () => {
  it.each([
    ['12,000 soldiers', '12,000=12000'],
    ['$110 million', '110 million=110000000 dollar'],
    ['£1.2bn', '1.2bn=1200000000 pound'],
    ['twelve thousand', 'twelve thousand=12000'],
    ['one hundred and twenty-three', 'one hundred and twenty-three=123'],
    ['a million', 'a million=1000000'],
    ['half a million', 'half a million=500000'],
    ['two and a half years', 'two and a half=2.5 year'],
    ['a dozen, two dozen', '~a dozen=12, two dozen=24'],
    ['two-thirds of them', 'two-thirds=0.666667|66.6667'],
    ['a third of them', 'a third=0.333333|33.3333'],
    ['dozens of ships, tens of thousands', '?dozens=10, ?tens of thousands=10000'],
    ['several hundred', '?several hundred=100'],
    ['the twenty-first century', 'twenty-first=21 century'],
    ['on the 23rd', '23rd=23'],
    ['October 23, 1940', 'October=10, 23=23, 1940=1940'],
    ['in May', 'May=5'],
    ['the 1960s and the ’90s', '1960s=1960, ’90s=90|1990|2090'],
    ['8:40 p.m.', '8=8|20, 40=40'],
    ['five decades', 'five=5 decade'],
    ['half a century', '~half a century=0.5 century'],
    ['XI Corps', '~XI=11'],
    ['150 miles', '150=150 mile'],
    ['both', '~both=2'],
  ])('%s', (text, numbers) => {
    expect(read(text, 'en')).toBe(numbers);
  });

  it.each(['He may go.', 'They march on.', 'I am here.', 'see www.a.com/2024'])('none in: %s', text => {
    expect(read(text, 'en')).toBe('');
  });
});
