import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { atWordStart, hanjaReadings, hanjaTable } from '../../../src/domain/text/hanja.ts';

const text = readFileSync(new URL('../../../content/hanja.tsv', import.meta.url), 'utf8');
const table = hanjaTable(text);
const lines = text.split('\n').filter(line => line !== '' && !line.startsWith('#'));

const drawn = (term: string, hanja: string): string[] =>
  hanjaReadings(term, hanja, table).map(({ syllable, character, readings, meaning }) =>
    character === undefined ? syllable : `${syllable} ${character} ${readings.join('/')}: ${meaning}`,
  );

describe('a term syllable by syllable', () => {
  test.each([
    [
      '폭풍군단',
      '暴風軍團',
      [
        '폭 暴 폭/포: violent, brutal, tyrannical',
        '풍 風 풍: wind; air; manners',
        '군 軍 군: army, military; soldiers',
        '단 團 단: group, body; round',
      ],
    ],
    ['항일', '抗日', ['항 抗 항: resist, oppose, defy', '일 日 일: sun; day; daytime']],
    ['여자', '女子', ['여 女 녀/여: woman, girl; feminine', '자 子 자: offspring, child; fruit']],
    [
      '소비에트 연방',
      '---- 聯邦',
      ['소', '비', '에', '트', '연 聯 련/연: join, ally; connect', '방 邦 방: nation, country, state'],
    ],
    [
      '핵 위협',
      '核威脅',
      ['핵 核 핵: nucleus, core; seed', '위 威 위: pomp; powerful; dominate', '협 脅 협: threaten; ribs'],
    ],
    ['북·러', '北·-', ['북 北 북/배: north; northern; northward', '·', '러']],
  ])('%s %s', (term, hanja, expected) => {
    expect(drawn(term, hanja)).toEqual(expected);
    expect(drawn(term.normalize('NFD'), hanja)).toEqual(expected);
  });

  test('where the lengths differ, nothing is paired', () => {
    expect(drawn('북한군', '北韓')).toEqual([]);
    expect(drawn('북한', '')).toEqual([]);
  });

  test('a character that the table does not know keeps its place', () => {
    expect(drawn('가', '𠀀')).toEqual(['가 𠀀 : ']);
  });
});

describe('the table', () => {
  test('holds a line a character, each by itself found', () => {
    expect(lines.length).toBeGreaterThan(8000);
    const lost = lines.filter(line => {
      const [character = '', readings, meaning] = line.split('\t');
      const found = table.meaningOf(character);
      return found?.readings.join(' ') !== readings || found?.meaning !== meaning;
    });
    expect(lost).toEqual([]);
  });

  test('is of characters, Hangul and at most forty letters of meaning', () => {
    expect(lines.filter(line => !/^\p{Script=Han}\t[가-힣]( ?[가-힣])*\t[^\t]{0,40}$/u.test(line))).toEqual([]);
    expect(text.length).toBeLessThan(350 * 1024);
  });

  test('knows a compatibility ideograph as the character it stands for', () => {
    expect('\uF981').not.toBe('女');
    expect(table.meaningOf('\uF981')).toEqual(table.meaningOf('女'));
  });

  test.each(['가', 'a', '-', '#', '', '丨', '\u{10FFFF}', '\u0000'])('has nothing for %j', character => {
    expect(table.meaningOf(character)).toBeUndefined();
  });

  test('of no lines has nothing', () => {
    expect(hanjaTable('').meaningOf('日')).toBeUndefined();
    expect(hanjaTable('日\t일\tsun').meaningOf('日')).toEqual({ readings: ['일'], meaning: 'sun' });
  });

  test('carries the notice that Unicode asks for', () => {
    expect(text).toContain('Permission is hereby granted, free of charge');
    expect(text).toContain('MODIFIED');
  });
});

test.each([
  ['련', '연'],
  ['로', '노'],
  ['녀', '여'],
  ['뇨', '요'],
  ['리', '이'],
  ['락', '낙'],
  ['니', '이'],
  ['남', '남'],
  ['일', '일'],
])('%s at the start of a word is %s', (reading, start) => {
  expect(atWordStart(reading)).toBe(start);
});

describe('the glossary', () => {
  /** Syllables that follow neither the reading nor the initial-sound law. */
  const EXCEPTIONS = new Set(['훈琿']);

  interface Section {
    readonly terms: readonly { readonly term: string; readonly hanja?: string }[];
  }
  const { entries }: { entries: readonly { readonly ko?: Section }[] } = JSON.parse(
    readFileSync(new URL('../../../content/glossary.json', import.meta.url), 'utf8'),
  );
  const terms = entries
    .flatMap(({ ko }) => ko?.terms ?? [])
    .flatMap(({ term, hanja }) => (hanja === undefined ? [] : [[term, hanja] as const]));
  const readings = terms
    .flatMap(([term, hanja]) => hanjaReadings(term, hanja, table))
    .filter(({ character }) => character);

  test('writes each term and its Hanja with as many syllables', () => {
    expect(terms.length).toBeGreaterThan(100);
    expect(terms.filter(([term, hanja]) => hanjaReadings(term, hanja, table).length === 0)).toEqual([]);
  });

  test('has no Hanja without a meaning', () => {
    expect(readings.filter(({ meaning }) => meaning === '')).toEqual([]);
  });

  test('agrees with the readings', () => {
    const wrong = readings
      .filter(({ syllable }) => !/\d/u.test(syllable))
      .filter(row => !row.readings.some(reading => [reading, atWordStart(reading)].includes(row.syllable)))
      .map(({ syllable, character }) => `${syllable}${character}`);
    expect(new Set(wrong)).toEqual(EXCEPTIONS);
  });
});
