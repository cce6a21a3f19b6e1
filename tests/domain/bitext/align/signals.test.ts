import { describe, expect, it } from 'vitest';
import { englishStem, FUNCTION_WORDS } from '../../../../src/domain/bitext/align/english-stem.ts';
import { stemFormer } from '../../../../src/domain/bitext/align/korean-forms.ts';
import { koreanStem } from '../../../../src/domain/bitext/align/korean-stem.ts';
import { LEXICON } from '../../../../src/domain/bitext/align/lexicon.ts';
import { commonLexicon, dictionaryReader } from '../../../../src/domain/bitext/align/lexicon-index.ts';
import { findNumbers } from '../../../../src/domain/bitext/align/numbers.ts';
import { hangulSkeleton, latinSkeleton } from '../../../../src/domain/bitext/align/skeleton.ts';
import { tokenReader } from '../../../../src/domain/bitext/align/terms.ts';
import { tokens } from '../../../../src/domain/bitext/align/tokens.ts';

const numbers = (text: string): string =>
  findNumbers(text)
    .map(found => found.key)
    .sort()
    .join(' ');

describe('numbers are the same in both languages', () => {
  it.each([
    ['병력 1만2000명', '12,000 troops', '#12000'],
    ['1만 2천 명', 'twelve thousand men', '#12000'],
    ['1억1천만 달러', '$110 million', '#110000000'],
    ['12조3천억 번', '12.3 trillion times', '#12300000000000'],
    ['3월 23일', 'on March 23rd', '#23 month3'],
    ['9월 11일', 'on Sept. 11', '#11 month9'],
    ['1990년대', 'the 1990s', '#1990'],
    ['두 명의 병사', 'two soldiers', '#2'],
    ['일백이십칠 도', 'a hundred and twenty-seven provinces', '#127'],
    ['3.5 퍼센트', '3.5 percent', '#3.5'],
    ['만 열두 살', 'twelve years old', '#12'],
    ['김 씨는 일이 많다', 'Kim has much to do; he may march', ''],
  ])('%s, %s', (korean, english, keys) => {
    expect([numbers(korean), numbers(english)]).toEqual([keys, keys]);
  });
});

describe('names keep their consonants', () => {
  it.each([
    ['카스파로프', 'Kasparov'],
    ['리버모아', 'Livermore'],
    ['고든', 'Gordon'],
    ['오바마', 'Obama'],
    ['도쿠다', 'Tokuda'],
    ['스탈린', 'Stalin'],
    ['나오미', 'Naomi'],
    ['카터', 'Carter'],
    ['보스턴', 'Boston'],
    ['조지', 'George'],
    ['김일성', 'Kim Il-sung'],
    ['필립', 'Philip'],
  ])('%s, %s', (korean, english) => expect(hangulSkeleton(korean)).toBe(latinSkeleton(english)));

  it.each([
    ['오바마', 'Bama'],
    ['모스크바', 'Madrid'],
  ])('%s is not %s', (korean, english) => expect(hangulSkeleton(korean)).not.toBe(latinSkeleton(english)));
});

describe('stems meet', () => {
  it.each([
    ['said says saying', 'say'],
    ['nations nation', 'nation'],
    ['studies studied', 'study'],
    ['stopped stopping', 'stop'],
    ['children', 'child'],
    ['governments', 'government'],
  ])('%s: %s', (forms, base) => {
    for (const form of forms.split(' ')) expect(englishStem(form)).toBe(englishStem(base));
  });

  it('of words that tell nothing tell nothing either', () => {
    expect([...FUNCTION_WORDS].map(englishStem).filter(stem => !FUNCTION_WORDS.has(stem))).toEqual([]);
  });

  it.each([
    ['정부는 정부가 정부의 정부에서는', '정부'],
    ['발표했다 발표하고 발표한', '발표'],
    ['군인들에게 군인이', '군인'],
  ])('%s: %s', (forms, stem) => {
    for (const form of forms.split(' ')) expect(koreanStem(form)).toBe(stem);
  });

  it.each([
    ['가', '갔'],
    ['오', '왔'],
    ['듣', '들'],
    ['돕', '도와'],
    ['모르', '몰라'],
    ['살', '사'],
    ['쓰', '썼'],
    ['바쁘', '바빴'],
    ['말하', '말했'],
  ])('%s- begins a form with %s', (stem, form) => expect(stemFormer()(stem)).toContain(form));
});

describe('the lexicon', () => {
  const words = (korean: string): string[] => dictionaryReader(commonLexicon())(korean).map(reading => reading.word);

  it.each([
    ['대통령은', 'president'],
    ['국립연구소에서', 'institut'],
    ['왔다', 'com'],
    ['들었다', 'hear'],
    ['아름다운', 'beautiful'],
    ['발표했다', 'announc'],
  ])('%s may be %s', (korean, english) => expect(words(korean)).toContain(english));
  it('does not find 말 in 말레이시아', () => expect(words('말레이시아')).toEqual(['malaysia']));

  it('has two thousand rows and more, each of one Korean word and its English, no word twice', () => {
    const rows = LEXICON.trim().split('\n');
    expect(rows.length).toBeGreaterThan(2000);
    expect(new Set(rows.map(row => row.split('\t')[0])).size).toBe(rows.length);
    for (const row of rows) expect(row).toMatch(/^[가-힣]+-?\t[A-Za-z.' ]+(?:\|[A-Za-z.' ]+)*$/u);
  });
});

describe('terms of a glossary', () => {
  const glossary = [{ source: ['폭풍 군단', '11군단'], target: ['Storm Corps', 'XI Corps'] }];
  const read = (side: 'source' | 'target', text: string) => tokenReader(glossary, side)({ text }).map(({ key }) => key);

  it('are found with or without spaces, in place of their words', () =>
    expect(read('source', '폭풍군단이 왔다')).toEqual(['term 0', '왔']));
  it('are found in the plural and in any case', () =>
    expect(read('target', 'The storm corps came.')).toEqual(['term 0', 'com']));
  it('are found by any of their names, as one', () => {
    expect(read('source', '제11군단')).toContain('term 0');
    expect(read('target', 'The XI Corps and the Storm Corps')).toEqual(['term 0']);
  });
  it('are found in Latin script within Korean, whatever particle follows', () => {
    const latin = tokenReader(
      [
        { source: ['SNS'], target: ['social media'] },
        { source: ['CNN방송'], target: ['CNN'] },
      ],
      'source',
    );
    expect(latin({ text: 'SNS를 썼다' }).map(({ key }) => key)).toContain('term 0');
    expect(latin({ text: 'CNN 방송이 말했다' }).map(({ key }) => key)).toContain('term 1');
  });
  it('are not found in part', () => expect(read('target', 'A storm came.')).toEqual(['storm', 'com']));
});

describe('tokens', () => {
  const keys = (text: string): string[] => tokens({ text }).map(token => token.key);

  it('leave common words out', () => expect(keys('The king of the country')).toEqual(['king', 'country']));
  it('know punctuation that is kept', () => expect(keys('왜?')).toEqual(['왜', 'mark ?']));
  it('take runs of names whole as well', () => expect(keys('Kim Il-sung')).toContain('~kim il-sung'));
  it('tell headings from paragraphs', () => {
    expect(tokens({ text: '서론', kind: 'heading' }).map(token => token.key)).toContain('kind heading');
    expect(tokens({ text: '서론', kind: 'paragraph' }).map(token => token.key)).toEqual(['서론']);
  });
});
