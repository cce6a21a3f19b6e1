import { describe, expect, test } from 'vitest';
import { preferredTerm, type TermEntry, type TermStatus } from '../../../src/domain/glossary/entry.ts';
import { type Agreement, agrees, finalOf } from '../../../src/domain/glossary/final-consonant.ts';
import { plurals } from '../../../src/domain/glossary/plural.ts';
import { toPrintable } from '../../../src/domain/text/printable.ts';

describe('plurals', () => {
  test.each([
    ['army', ['armies']],
    ['ally', ['allies']],
    ['envoy', ['envoys']],
    ['crisis', ['crises']],
    ['crossbow', ['crossbows']],
    ['class', ['classes']],
    ['wife', ['wives']],
    ['chief', ['chiefs']],
    ['yeoman', ['yeomen']],
    ['Roman', ['Romans']],
    ['veto', ['vetoes', 'vetos']],
    ['monarch', ['monarches', 'monarchs']],
    ['Storm Corps', ['Storm Corps']],
    ['troops', []],
    ['UAV', ['UAVs']],
    ['minister of foreign affairs', ['ministers of foreign affairs']],
    ['war in Ukraine', ['wars in Ukraine']],
    ['cease-fire', ['cease-fires']],
    ['child', ['children']],
  ])('%s → %s', (term, expected) => {
    expect(plurals(term)).toEqual(expected);
  });
});

describe('the particle that a word takes', () => {
  const pairs: readonly (readonly [Agreement, string])[] = [
    ['closed', '이'],
    ['open', '가'],
    ['ro', '로'],
    ['euro', '으로'],
  ];
  const taken = (word: string): string =>
    pairs
      .filter(([asked]) => agrees(finalOf(word), asked))
      .map(([, shown]) => shown)
      .join(' ');

  test.each([
    ['북한', '이 으로', 'a consonant'],
    ['서울', '이 로', 'ㄹ'],
    ['나토', '가 로', 'a vowel'],
    ['북한'.normalize('NFD'), '이 으로', 'in parts'],
    ['88', '이 로', '팔'],
    ['F-16', '이 으로', '육'],
    ['T-34', '가 로', '사'],
    ['100', '이 으로', '백'],
    ['IAEA', '가 로', '에이'],
    ['URL', '이 로', '엘'],
    ['ICBM', '이 으로', '엠'],
    ['UNHCR', '이 가 로 으로', '아르 or 알'],
    ['OPEC', '이 가 로 으로', '씨 or 오펙'],
    ['Google', '이 가 로 으로', 'a word whose sound the letters do not tell'],
    ['金日成', '이 가 로 으로', 'Hanja'],
    ['『세기와 더불어』', '가 로', 'brackets are passed over'],
    ['(나토)', '가 로', 'and so here'],
  ])('%s takes %s — %s', (word, expected) => {
    expect(taken(word)).toBe(expected);
  });
});

describe('the term to use', () => {
  const entry = (...statuses: readonly TermStatus[]): TermEntry => ({
    id: 'e',
    related: [],
    languages: { en: { terms: statuses.map((status, at) => ({ term: toPrintable(`${status} ${at}`), status })) } },
  });

  test.each([
    [entry('admitted', 'preferred', 'preferred'), 'preferred 1', 'the first preferred one'],
    [entry('deprecated', 'admitted'), 'admitted 1', 'an admitted one where none is preferred'],
    [entry('deprecated'), undefined, 'never a deprecated one'],
    [entry(), undefined, 'none without terms'],
  ])('row %#', (each, expected, _reason) => {
    expect(preferredTerm(each, 'en')?.term).toBe(expected);
  });
});
