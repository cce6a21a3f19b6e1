import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bitext } from '../../../src/domain/bitext/article.ts';
import { runChecks } from '../../../src/domain/check/run-checks.ts';
import { compileTerms } from '../../../src/domain/glossary/term-index.ts';
import { toPrintable } from '../../../src/domain/text/printable.ts';
import { drawGlossary } from '../../app/glossary.ts';

const TERMS = compileTerms([drawGlossary('war 대리전 = proxy war, !agency war\nrussia 러시아 = Russia')]);

const WORDS = [
  ...'대리전 러시아 ‘러시아’ 3억5천만 1만2000명 23일 9월 열두 수십만 분의 만 천 (가) 10% 84년 “그는 간다.” 😀 e\u0301 가(a'.split(
    ' ',
  ),
  ..."proxy agency war Russia “Russia” 35 million 12,000 third half dozen September 9/11 8:40 p.m. II the the ( [ ” 'a the 1990s $5bn".split(
    ' ',
  ),
];

const text = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 12 })
  .map(words => words.join(' '));

const side = (language: 'ko' | 'en', texts: readonly string[]) =>
  texts.map((each, at) => ({
    id: `${language}-${at + 1}`,
    language,
    kind: 'paragraph' as const,
    text: toPrintable(each),
  }));

const bitext = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 }).map(
  (pairs): Bitext => ({
    source: side(
      'ko',
      pairs.map(([ko]) => ko),
    ),
    target: side(
      'en',
      pairs.map(([, en]) => en),
    ),
    alignment: pairs.map((_, at) => ({ source: [at], target: [at], status: 'auto' })),
  }),
);

test('whatever the texts hold, findings stand within them, and say the same each time', () => {
  fc.assert(
    fc.property(bitext, given => {
      const found = runChecks(given, TERMS);
      for (const { bead, places } of found) {
        expect(given.alignment[bead]).toBeDefined();
        for (const { side: name, segment, start, end } of places) {
          expect(given.alignment[bead]?.[name]).toContain(segment);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(given[name][segment]?.text.length ?? 0);
        }
      }
      expect(runChecks(given, TERMS)).toEqual(found);
    }),
    { numRuns: 150 },
  );
});
