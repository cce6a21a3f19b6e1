import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/domain/check/settings.ts';
import { findingsIn, found } from './draw.ts';

/** A drawing, and what is found in it. */
type Row = readonly [drawing: string, ...found: string[]];

const each = (rows: readonly Row[], terms = '') =>
  it.each(rows)('%s', (drawing, ...expected) => {
    expect(found(drawing, terms)).toEqual(expected.filter(line => line !== undefined));
  });

describe('numbers that both sides have', () => {
  each([
    ['1만2000명이 왔다. | Some 12,000 came.'],
    ['3억5천만 원이다. | It is 350 million won.'],
    ['84년 뒤의 일이다. | It was eighty-four years later.'],
    ['열두 명이 왔다. | A dozen came.'],
    ['수십 명이 왔다. | Dozens came.'],
    ['1,234만 명이다. | They are 12.3 million.'],
    ['50년이 지났다. | Five decades have passed.'],
    ['절반이 떠났다. | Some 50 percent left.'],
    ['1960년대였다. | It was in the 1960s.'],
    ['오후 8시 40분이다. | It is 20:40.'],
    ['9월 11일이다. | It is September 11.'],
    ['제3차 회담이다. | It is the third meeting.'],
    ['3,200명이 왔다. | Thousands came.'],
  ]);
});

describe('numbers that differ', () => {
  each([
    ['3억5천만 원을 썼다. | They spent 35 million won.', 'error numbers.scale-less: 3억5천만 / 35 million'],
    ['5만 명이 왔다. | 500,000 came.', 'error numbers.scale-more: 5만 / 500,000'],
    ['300명이 왔다. | 400 came.', 'warning numbers.different: 300 / 400'],
    ['300명이 왔다. | Many came.', 'warning numbers.missing: 300'],
    ['많이 왔다. | Of them, 300 came.', 'warning numbers.added: 300'],
    ['23일에 왔다. | He came on Monday.', 'info numbers.weekday: 23일'],
    ['1960년대와 오늘은 다르다. | Today is not the 1950s.', 'warning numbers.different: 1960년대 / 1950s'],
    ['1960년대가 오늘과 이어진다. | The 1950s and 1960s reach into today.', 'warning numbers.added: 1950s'],
    ['240km 떨어져 있다. | It is 150 miles away.', 'info numbers.converted: 240 / 150'],
    ['500만 원을 냈다. | He paid 4,000 dollars.', 'info numbers.currency: 500만 / 4,000'],
    ['2004년 일이다. | It was in 7004.', 'warning numbers.missing: 2004', 'warning numbers.added: 7004'],
  ]);
});

describe('what is left out, added or left in Korean', () => {
  each([
    ['가을이 왔다. | ', 'error missing: 가을이 왔다.'],
    [' | Autumn has come.', 'error added: Autumn has come.'],
    ['가을이 왔다. | 가을이 왔다.', 'error untranslated.same: 가을이 왔다. / 가을이 왔다.'],
    ['가을이 왔다. | Autumn, 가을, has come.', 'error untranslated.hangul: 가을'],
    ['가을이 왔다. | Autumn (가을) has come.'],
    ['ㅓ는 j다. | ㅓ is j.'],
    ['러시아라고 썼다. | It says 러시아 (Reosia).'],
    ['핵(核)이다. | It is 核 arms.', 'error untranslated.hanja: 核'],
    ['핵(核)이다. | It is nuclear (核).'],
    ['핵(核)이다. | It is nuclear, “核” in Chinese characters.'],
  ]);
});

describe('terms', () => {
  each(
    [
      ['대리전이다. | It is a proxy war.'],
      ['대리전이다. | It is an agency war.', 'error terms.deprecated: 대리전 / agency war'],
      ['대리전이다. | It is a fight.', 'warning terms.missing: 대리전'],
      ['김일성이 왔다. | Kim came.'],
      ['김일성이 왔다. | President Kim came.'],
      ['김일성이 왔다. | When Kim came, it rained.'],
      ['김일성이 왔다. | Kim Jong-il came.', 'warning terms.missing: 김일성'],
      ['김일성이 왔다. | It was Kim Il-song.', 'warning terms.missing: 김일성'],
      ['폭풍군단이 왔다. | The corps came.'],
      ['폭풍군단이 왔다. | Then the Tempest Corps came.', 'warning terms.missing: 폭풍군단'],
      ['북한 외무상이 왔다. | The North Korean Foreign Minister Pak came.'],
      ['북한이 왔다. | The South Koreans came.', 'warning terms.missing: 북한'],
      ['대량살상무기다. | They are weapons of mass destruction.'],
      ['싸움이다. | It is a Storm Corps.', 'info reverse-glossary: Storm Corps'],
      ['러시아와 로씨야를 쓴다. | It has Russia and Russia.', 'warning collapse: 러시아 / 로씨야 / Russia / Russia'],
      ['러시아와 로씨야를 쓴다. | It has Russia and Rossiya.'],
    ],
    `proxy 대리전 = proxy war, !agency war
     kim 김일성 = Kim Il-sung
     storm 폭풍군단 = Storm Corps
     north-korea 북한 = North Korea
     lethal 살상무기 = lethal weapons, !weapons of mass destruction
     wmd 대량살상무기 = weapons of mass destruction
     south 러시아 = Russia
     north 로씨야 = Russia, ~Rossiya`,
  );

  it('one term rendered in another way than in the rest of the article', () => {
    const lines = [
      '파병이다. | It is a deployment.',
      '파병이다. | It is a deployment!',
      '파병이었다. | It was a dispatch.',
    ];
    expect(
      found(lines.join('\n'), 'troops 파병 = deployment, ~dispatch').filter(line => line.includes('terms')),
    ).toEqual(['info terms.inconsistent: 파병 / dispatch']);
  });

  it('quoted words that the translation does not tell apart', () => {
    expect(found('‘동지’와 ‘동무’는 다르다. | “Comrade” and “comrade” differ.')).toEqual([
      'warning collapse: 동지 / 동무 / Comrade / comrade',
    ]);
  });

  it('renderings that are known to be wrong, without any glossary', () => {
    expect(found('살상무기를 보낸다. | It sends weapons of mass destruction.')).toEqual([
      'error mistranslations: 살상무기 / weapons of mass destruction',
    ]);
    expect(found('아래아한글로 썼다. | It was written in Hangeul below.')).toEqual([
      'error mistranslations: 아래아한글 / Hangeul below',
    ]);
  });
});

describe('marks and repetition', () => {
  each([
    ['꽃이 핀다(봄). | Flowers bloom (in spring.', 'warning punctuation.unbalanced: ('],
    ['꽃(봄）이 핀다. | Flowers bloom (in spring).'],
    ['꽃이 핀다. | Flowers bloom', 'warning punctuation.end: m'],
    ['꽃이 피나요? | Flowers bloom.', 'warning punctuation.question: ? / .'],
    ['“꽃”이 핀다. | “Flowers bloom.', 'warning quotes.unbalanced: “'],
    ['‘꽃’이 핀다. | Flowers bloom.', 'info quotes.lost: ‘'],
    ['꽃이 핀다. | The the flowers bloom.', 'warning repetition.word: The the'],
    ['정부는 정부는 말했다. | It had had enough.', 'warning repetition.word: 정부는 정부는'],
  ]);

  it('one source with two translations, two sources with one translation', () => {
    const twice = found('꽃이 활짝 피었다. | Flowers bloomed.\n꽃이 활짝 피었다. | The blossoms opened.');
    expect(twice.map(line => line.split(':')[0])).toEqual(['info repetition.source']);
    const same = found('꽃이 활짝 피었다. | Flowers bloomed.\n잎이 모두 떨어졌다. | Flowers bloomed.');
    expect(same.map(line => line.split(':')[0])).toEqual(['info repetition.target']);
  });

  it('a name that is spelled in two ways, and a Latin name that is lost', () => {
    const drawing = `그가 왔다. | Then Tsvangirai came.\n그가 갔다. | So Tsvangirai went.\n그가 NATO에 있다. | There Tsvangerai is.`;
    expect(found(drawing)).toEqual(['info names.missing: NATO', 'info names.variant: Tsvangerai']);
  });
});

it('a check that an article does without is not run', () => {
  expect(findingsIn('300명이 왔다. | Many came.', '', { ...DEFAULT_SETTINGS, off: ['numbers'] })).toEqual([]);
});

it('what a check finds weighs what the article says', () => {
  const settings = { ...DEFAULT_SETTINGS, severities: { numbers: 'info' as const } };
  const severities = findingsIn('5만 명이 왔다. | 500,000 came.\n300명이 왔다 | Many came', '', settings);
  expect(severities.map(({ severity }) => severity)).toEqual(['info', 'info']);
});
