import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TermEntry } from '../../../src/domain/glossary/entry.ts';
import { type FoundTerms, findTerms, type Occurrence } from '../../../src/domain/glossary/find-terms.ts';
import { compileTerms } from '../../../src/domain/glossary/term-index.ts';
import type { Language } from '../../../src/domain/text/language.ts';
import { toPrintable } from '../../../src/domain/text/printable.ts';
import { overlap } from '../../../src/domain/text/range.ts';
import { entry, glossary, indexed, listed } from './draw.ts';

const TERMS: Readonly<Record<Language, readonly string[]>> = {
  ko: [
    '북한',
    '북한군',
    '러시아',
    '러시아 연방',
    '자동개입 조항',
    '핵',
    '핵 위협',
    '나토',
    'NATO',
    '파병',
    '안보리',
    '안보리 결의',
    '유엔 안보리',
  ],
  en: [
    'shell',
    'Storm Corps',
    'army',
    'attaché',
    'UN',
    'North Korea',
    'North Korean army',
    'mass mobilisation',
    'café army',
  ],
};
const JOINTS = [
  '이',
  '는',
  '의',
  '에서',
  '했다',
  '군',
  ' ',
  '  ',
  '-',
  '–',
  "'",
  '’s',
  's',
  '(',
  ')',
  '‘',
  '’',
  '.',
  ', ',
  '가',
  'A',
  '😀',
  'İ',
  'ﬁ',
];

const texts = (language: Language) =>
  fc
    .array(
      fc.oneof(fc.constantFrom(...(TERMS[language] ?? []), ...JOINTS), fc.string({ unit: 'grapheme', maxLength: 3 })),
    )
    .map(parts => toPrintable(parts.join('')));
const anyText = fc.constantFrom('ko', 'en').chain(language => texts(language).map(text => ({ language, text })));

const entriesOf = (language: Language): TermEntry[] => (TERMS[language] ?? []).map(term => entry(language, term, term));
const all = [...entriesOf('ko'), ...entriesOf('en')];
const index = compileTerms([glossary('all', all)]);
const everyOne = ({ occurrences, overlapping }: FoundTerms): Occurrence[] => [...occurrences, ...overlapping];
const terms = (found: readonly Occurrence[]): string[][] =>
  found.map(each => each.matches.map(({ term }) => term.term));

describe('whatever the text', () => {
  test('offsets cut out the surface', () => {
    fc.assert(
      fc.property(anyText, ({ language, text }) => {
        for (const { start, end, surface } of everyOne(findTerms(index, text, language)))
          expect(text.slice(start, end)).toBe(surface);
      }),
    );
  });

  test('NFD input finds the same terms as NFC', () => {
    fc.assert(
      fc.property(anyText, ({ language, text }) => {
        const [composed, parted] = (['NFC', 'NFD'] as const).map(form =>
          findTerms(index, toPrintable(text.normalize(form)), language),
        );
        expect(terms(parted?.occurrences ?? [])).toEqual(terms(composed?.occurrences ?? []));
        expect(terms(parted?.overlapping ?? [])).toEqual(terms(composed?.overlapping ?? []));
      }),
    );
  });

  test('occurrences never overlap, and each overlapping one overlaps an occurrence', () => {
    fc.assert(
      fc.property(anyText, ({ language, text }) => {
        const { occurrences, overlapping } = findTerms(index, text, language);
        for (const [at, { start }] of occurrences.entries())
          expect(start).toBeGreaterThanOrEqual(occurrences[at - 1]?.end ?? 0);
        for (const inner of overlapping) expect(occurrences.some(each => overlap(each, inner))).toBe(true);
      }),
    );
  });

  test('the order of entries does not matter', () => {
    fc.assert(
      fc.property(anyText, fc.shuffledSubarray(all, { minLength: all.length }), ({ language, text }, shuffled) => {
        const other = compileTerms([glossary('all', shuffled)]);
        expect(terms(everyOne(findTerms(other, text, language)))).toEqual(
          terms(everyOne(findTerms(index, text, language))),
        );
      }),
    );
  });
});

describe('one place, several terms', () => {
  const at = (text: string, language: Language, ...lists: readonly string[]) =>
    findTerms(compileTerms(lists.map(list => listed(language, list))), toPrintable(text), language);

  test('terms inside a longer one are kept apart for the pop-up', () => {
    const { occurrences, overlapping } = at(
      '유엔 안보리 결의를',
      'ko',
      '유엔 안보리\n안보리\n안보리 결의\n유엔 안보리 결의',
    );
    expect(occurrences.map(each => each.surface)).toEqual(['유엔 안보리 결의']);
    expect(overlapping.map(each => each.surface)).toEqual(['유엔 안보리', '안보리 결의', '안보리']);
  });

  test('every entry with the term is listed, those of earlier glossaries first', () => {
    const { occurrences } = at('나토가', 'ko', '나토 | NATO', '북대서양조약기구 | 나토\n나토');
    expect(occurrences[0]?.matches.map(({ entry }) => entry.id)).toEqual([
      '나토/NATO',
      '나토',
      '북대서양조약기구/나토',
    ]);
  });

  test('an entry speaks once, with the spelling that is there', () => {
    const { occurrences } = at('핵위협을', 'ko', '핵 위협 | 핵위협');
    expect(occurrences.map(each => each.matches.map(({ term }) => term.term))).toEqual([['핵위협']]);
  });

  test('deprecated terms are found as well', () => {
    const list = glossary('g', [entry('en', 'e', 'Storm Corps')]);
    const worse = { term: toPrintable('Storm Legion'), status: 'deprecated' } as const;
    const both = { ...list, entries: list.entries.map(each => ({ ...each, languages: { en: { terms: [worse] } } })) };
    const { occurrences } = findTerms(compileTerms([both]), toPrintable('the Storm Legion’s men'), 'en');
    expect(occurrences.map(each => [each.surface, each.matches[0].term.status])).toEqual([
      ['Storm Legion', 'deprecated'],
    ]);
  });

  test('a region of a language has the terms of the language', () => {
    expect(findTerms(indexed('en-US', 'drone'), toPrintable('drones'), 'en').occurrences).toHaveLength(1);
    expect(findTerms(indexed('ko', '드론'), toPrintable('드론이'), 'ko-KP').occurrences).toHaveLength(1);
  });

  test('a language without terms has none, and terms of nothing are never found', () => {
    expect(findTerms(indexed('ko', '드론'), toPrintable('drones'), 'en').occurrences).toEqual([]);
    const empty = compileTerms([glossary('g', [entry('en', 'e', '', ' ', '-')])]);
    expect(findTerms(empty, toPrintable('- a - b  .'), 'en').occurrences).toEqual([]);
  });
});

test('offsets are those of the text as stored', () => {
  const stored = toPrintable('그 북한군이'.normalize('NFD'));
  const [found] = findTerms(indexed('ko', '북한군'), stored, 'ko').occurrences;
  expect(found).toMatchObject({ start: 3, end: 12, surface: '북한군'.normalize('NFD') });
});
