import { describe, expect, it } from 'vitest';
import {
  COMMON_RATIO,
  effectiveLength,
  fitRatio,
  lengthScore,
  lengthsOf,
} from '../../../../src/domain/bitext/align/length.ts';

const bars = (...lengths: number[]) => lengthsOf(lengths.map(length => 'x'.repeat(length)));

describe('lengths', () => {
  it('count a syllable of Hangul for more than two letters, and a space for nothing', () => {
    expect(effectiveLength('한 글')).toBe(4.5);
    expect(effectiveLength('ab cd')).toBe(4);
  });

  it('are the same however Hangul is encoded', () => {
    expect(effectiveLength('한글'.normalize('NFD'))).toBe(effectiveLength('한글'));
  });

  it('go together where they are alike, and two with one where their sum is', () => {
    const score = lengthScore(bars(40, 100, 60), bars(42, 160), COMMON_RATIO);
    expect(score(1, 1, 1, 1)).toBeGreaterThan(score(2, 1, 1, 1));
    expect(score(3, 2, 2, 1)).toBeGreaterThan(score(2, 1, 2, 1));
  });

  it('show the ratio of the pair at hand, drawn to one where there is little to see', () => {
    const pairs = (count: number) => Array.from({ length: count }, () => [100, 150] as const);
    expect(fitRatio([]).mean).toBe(0);
    expect(fitRatio(pairs(2)).mean).toBeLessThan(0.2);
    expect(fitRatio(pairs(200)).mean).toBeCloseTo(Math.log(1.5), 1);
  });
});
