import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSearch } from '../../../src/domain/search/search.ts';
import { drawnDocuments, shownBy } from './draw.ts';

const SIGNS = [
  ...'폭풍군단러시아가각값ㅍㄱㅏㄳ暴風abcRsth 0.!"\':^$|-’é',
  '\u1112\u1161\u11ab',
  '\u0301',
  '😀',
  'ko:',
  'note:',
  '!',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...SIGNS), { maxLength: 24 }).map(signs => signs.join('')),
  fc.string({ unit: 'grapheme', maxLength: 24 }),
  fc.string({ unit: 'binary', maxLength: 24 }),
);
const form = fc.constantFrom('NFC', 'NFD', 'NFKD');
const anyText = fc.tuple(text, form).map(([value, name]) => value.normalize(name).replaceAll(/[\n|]/gu, ' '));

test('any query over any text is answered, in ranges of the text', () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), anyText, (lines, query) => {
      const documents = drawnDocuments(lines.map(line => `${line}|${line}`).join('\n'));
      for (const { bead, matches } of createSearch(documents).find(query))
        for (const { at, start, end } of matches) {
          const stored = documents[bead]?.fields[at]?.text ?? '';
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(stored.length);
        }
    }),
    { numRuns: 300 },
  );
});

const words = fc.array(fc.constantFrom('폭풍군단', '러시아', 'storm', 'corps', '값', '씨앗', 'naïve', '12,000'), {
  minLength: 1,
  maxLength: 6,
});

test('a word of the text is found where it stands, in any normal form of either', () => {
  fc.assert(
    fc.property(words, fc.nat(), form, form, (list, pick, stored, asked) => {
      const word = list[pick % list.length] ?? '';
      const documents = drawnDocuments(`${list.join(' ').normalize(stored)}|`);
      const [[first = ''] = []] = shownBy(createSearch(documents), documents)(word.normalize(asked));
      expect(first.normalize('NFC')).toBe(word);
    }),
    { numRuns: 200 },
  );
});
