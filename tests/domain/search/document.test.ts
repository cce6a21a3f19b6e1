import { expect, test } from 'vitest';
import type { Article } from '../../../src/domain/bitext/article.ts';
import { compileTerms } from '../../../src/domain/glossary/term-index.ts';
import { documentsOf } from '../../../src/domain/search/document.ts';
import { toPrintable } from '../../../src/domain/text/printable.ts';
import { drawnGlossary } from './glossary.ts';

const both = (ko: string, en: string) => ({ ko: toPrintable(ko), en: toPrintable(en) });
const paragraph = (language: string, number: number, text: string) =>
  ({ id: `${language}-${number}`, language, kind: 'paragraph', text: toPrintable(text) }) as const;

const ARTICLE: Article = {
  id: 'small',
  title: both('작은 글', 'A small text'),
  languages: { source: 'ko', target: 'en' },
  source: [paragraph('ko', 1, '배가 떴다.'), paragraph('ko', 2, '러시아의 배였다.'), paragraph('ko', 3, '갔다.')],
  target: [paragraph('en', 1, 'A ship sailed.'), paragraph('en', 2, 'It was Russian, and it left.')],
  alignment: [
    { source: [0], target: [0], status: 'auto' },
    { source: [1, 2], target: [1], status: 'auto' },
  ],
  notes: [{ id: 'ship', side: 'target', segment: 1, quote: { exact: 'left' }, body: both('떠남', 'Leaving') }],
};

test('a bead is a document with its segments, the title on the first, notes and what the glossary says in their place', () => {
  const terms = compileTerms([drawnGlossary('러시아 = Russia')]);
  const shown = documentsOf(ARTICLE, terms).map(({ bead, fields }) => [
    bead,
    ...fields.map(({ name, language, segment = '', text }) => `${name} ${language} ${segment} ${text}`),
  ]);
  expect(shown).toEqual([
    [0, 'source ko 0 배가 떴다.', 'target en 0 A ship sailed.', 'title ko  작은 글', 'title en  A small text'],
    [
      1,
      'source ko 1 러시아의 배였다.',
      'source ko 2 갔다.',
      'target en 1 It was Russian, and it left.',
      'note ko  떠남',
      'note en  Leaving',
      'gloss ko  러시아',
      'gloss en  Russia',
    ],
  ]);
});
