import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { atWordStart, hanjaReadings, hanjaTable } from '../../../src/domain/text/hanja.ts';

const text = readFileSync(new URL('../../../content/hanja.tsv', import.meta.url), 'utf8');
const table = hanjaTable(text);
const rows = (tsv: string): string[] => tsv.split('\n').filter(line => line !== '' && !line.startsWith('#'));
const lines = rows(text);
const huns = rows(readFileSync(new URL('../../generate/hun.tsv', import.meta.url), 'utf8'));

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

describe('the hun', () => {
  test.each([
    '暴 사나울 폭',
    '風 바람 풍',
    '軍 군사 군',
    '團 둥글 단',
    '家 집 가',
    '降 내릴·항복할 강',
    '威 위엄 위',
    '脅 위협할 협',
    '核 씨 핵',
    '聯 연이을 련',
    '邦 나라 방',
    '北 북녘·달아날 북',
    '韓 나라·한국 한',
    '朝 아침 조',
    '鮮 고울 선',
    '女 계집 녀',
    '子 아들 자',
    '抗 겨룰 항',
    '日 날 일',
    '月 달 월',
    '天 하늘 천',
    '地 땅 지',
    '人 사람 인',
    '一 한 일',
    '國 나라 국',
    '民 백성 민',
    '主 임금·주인 주',
    '戰 싸움 전',
    '爭 다툴 쟁',
    '平 평평할 평',
    '和 화할 화',
    '統 거느릴 통',
    '言 말씀 언',
    '語 말씀 어',
    '樂 즐길·노래 락',
    '金 쇠·성 금',
    '車 수레 거',
    '易 바꿀·쉬울 역',
    '砲 대포 포',
    '蕩 방탕할 탕',
  ])('%s', line => {
    const character = line.slice(0, 1);
    const { hun, readings } = table.meaningOf(character) ?? {};
    expect(`${character} ${hun} ${readings?.[0]}`).toBe(line);
  });

  test('of our list are all in the table, each character once and in order', () => {
    expect(huns.length).toBeGreaterThan(3000);
    expect(lines.filter(line => !line.endsWith('\t')).map(line => line.replace(/\t.*\t/u, '\t'))).toEqual(huns);
  });

  test('of a compatibility ideograph is that of the character it stands for', () => {
    expect(table.meaningOf('\u6D6A')?.hun).toBe('물결');
    expect(table.meaningOf('\uF92A')?.hun).toBe('물결');
  });
});

describe('the table', () => {
  test('holds a line a character, each by itself found', () => {
    expect(lines.length).toBeGreaterThan(8000);
    const lost = lines.filter(line => {
      const [character = '', ...columns] = line.split('\t');
      const { readings, meaning, hun } = table.meaningOf(character) ?? { readings: [] };
      return [readings.join(' '), meaning, hun].join('\t') !== columns.join('\t');
    });
    expect(lost).toEqual([]);
  });

  test('is of characters, Hangul, at most forty letters of meaning, and at most two hun', () => {
    const row = /^\p{Script=Han}\t[가-힣]( ?[가-힣])*\t[^\t]{0,40}\t([가-힣]([ ·]?[가-힣])*)?$/u;
    expect(lines.filter(line => !row.test(line) || line.split('·').length > 2)).toEqual([]);
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
    expect(hanjaTable('日\t일\tsun').meaningOf('日')).toEqual({ readings: ['일'], meaning: 'sun', hun: '' });
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

  test('has no Hanja without a hun', () => {
    expect(readings.filter(({ hun }) => hun === '')).toEqual([]);
  });

  test('agrees with the readings', () => {
    const wrong = readings
      .filter(({ syllable }) => !/\d/u.test(syllable))
      .filter(row => !row.readings.some(reading => [reading, atWordStart(reading)].includes(row.syllable)))
      .map(({ syllable, character }) => `${syllable}${character}`);
    expect(new Set(wrong)).toEqual(EXCEPTIONS);
  });
});
