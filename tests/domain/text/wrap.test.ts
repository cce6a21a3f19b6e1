import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cells, graphemes } from '../../../src/domain/text/graphemes.ts';
import { type BreakRule, breakRule, truncate, wrap } from '../../../src/domain/text/wrap.ts';

/** The lines in a column, drawn with its right edge: `북한 |`. */
const drawn = (text: string, width: number, rule?: BreakRule) =>
  wrap(text, width, rule).map(({ start, end }) => {
    const line = text.slice(start, end);
    return `${line}${' '.repeat(Math.max(0, width - cells(line)))}|`;
  });

/** The column is as wide as the first line drawn. */
interface Drawing {
  readonly shows: string;
  readonly rule: BreakRule;
  readonly text: string;
  readonly lines: readonly string[];
}

const DRAWINGS: readonly Drawing[] = [
  {
    shows: 'Korean words stay whole',
    rule: 'words',
    text: '북한군이 러시아로 향했다.',
    lines: ['북한군이   |', '러시아로   |', '향했다.    |'],
  },
  {
    shows: 'a word that just fits stays on the line',
    rule: 'words',
    text: '북한군이 러시아로 향했다.',
    lines: ['북한군이 러시아로|', '향했다.          |'],
  },
  {
    shows: 'between syllables the line is filled',
    rule: 'syllables',
    text: '북한군이 러시아로 향했다.',
    lines: ['북한군이 러|', '시아로 향했|', '다.        |'],
  },
  {
    shows: 'no line starts with a stop or a closing quote',
    rule: 'syllables',
    text: '“그만 가자!” 했다',
    lines: ['“그만 가|', '자!” 했 |', '다      |'],
  },
  {
    shows: 'no line ends with an opening quote or bracket',
    rule: 'syllables',
    text: '하산은(하싼) 곳',
    lines: ['하산은 |', '(하싼) |', '곳     |'],
  },
  {
    shows: 'book brackets stay with the book',
    rule: 'syllables',
    text: '회고록『세기와』를',
    lines: ['회고록  |', '『세기  |', '와』를  |'],
  },
  {
    shows: 'a number stays with its unit',
    rule: 'syllables',
    text: '병력 1만2000명 규모',
    lines: ['병력     |', '1만2000명|', '규모     |'],
  },
  {
    shows: 'a decimal and the parts of a date stay whole',
    rule: 'syllables',
    text: '약 123.5㎞ 10월23일',
    lines: ['약     |', '123.5㎞|', '10월   |', '23일   |'],
  },
  {
    shows: 'a unit of two syllables is not parted',
    rule: 'syllables',
    text: '그는 88여단 약 20세기 한 3개월',
    lines: ['그는     |', '88여단 약|', '20세기 한|', '3개월    |'],
  },
  {
    shows: 'Latin words stay whole between syllables too',
    rule: 'syllables',
    text: '그는 Kirby와 만났',
    lines: ['그는    |', 'Kirby와 |', '만났    |'],
  },
  {
    shows: 'a Latin word breaks after its hyphen',
    rule: 'words',
    text: 'Kim Il-sung wrote',
    lines: ['Kim Il-|', 'sung   |', 'wrote  |'],
  },
  {
    shows: 'years and minus signs do not break at the hyphen',
    rule: 'words',
    text: 'in 1941-1945 at -40 C',
    lines: ['in       |', '1941-1945|', 'at -40 C |'],
  },
  {
    shows: 'an apostrophe does not break a word',
    rule: 'words',
    text: 'the reader’s own',
    lines: ['the     |', 'reader’s|', 'own     |'],
  },
  {
    shows: 'a no-break space does not break',
    rule: 'words',
    text: 'the 88\u00A0km',
    lines: ['the   |', '88\u00A0km |'],
  },
  {
    shows: 'a word wider than the column is cut',
    rule: 'words',
    text: '가 조선민주주의인민공화국 나',
    lines: ['가        |', '조선민주주|', '의인민공화|', '국 나     |'],
  },
  {
    shows: 'a cut leaves no closing punctuation at a line’s start',
    rule: 'words',
    text: '민주주의.',
    lines: ['민주주  |', '의.     |'],
  },
  { shows: 'spaces at a line’s end take no room', rule: 'words', text: '가나   다라', lines: ['가나|', '다라|'] },
];

describe('a text in a column', () => {
  it.each(DRAWINGS)('$shows', ({ rule, text, lines }) => {
    expect(drawn(text, cells(lines[0] ?? '') - 1, rule)).toEqual(lines);
  });

  it('one syllable a line in a column of one cell', () => expect(drawn('가나', 1)).toEqual(['가|', '나|']));

  it('an empty text has one empty line', () => expect(drawn('', 3)).toEqual(['   |']));

  it.each([
    [35, 'syllables'],
    [36, 'words'],
  ])('a column of %i cells breaks at %s', (width, rule) => expect(breakRule(width)).toBe(rule));
});

const word = fc.oneof(
  fc.constantFrom(
    '북한군이',
    '러시아로',
    '향했다.',
    '“그만',
    '가자!”',
    '『세기와',
    '더불어』를',
    '(하산)',
    '1만2000명',
  ),
  fc.constantFrom('Kim', 'Il-sung', 'U.S.', 'the', 'reader’s', '3.5%', '—', '…', 'café', '👨‍👩‍👧', '🇰🇷', '❤️'),
  fc.constantFrom('폭풍군단'.normalize('NFD'), '김일성'.normalize('NFD'), 'e\u0301\u0323', '金日成'),
  fc.string({ maxLength: 6 }),
);
const prose = fc.array(word, { maxLength: 25 }).map(words => words.join(' '));
const width = fc.integer({ min: 1, max: 80 });
const rule = fc.constantFrom<BreakRule>('words', 'syllables');
const solid = (text: string) => text.replace(/\s/gu, '');

describe('at every width', () => {
  it('every character is there once, in order', () => {
    fc.assert(
      fc.property(prose, width, rule, (text, columns, at) => {
        const lines = wrap(text, columns, at);
        expect(solid(lines.map(({ start, end }) => text.slice(start, end)).join(''))).toBe(solid(text));
        expect(lines.every(({ start }, row) => start >= (lines[row - 1]?.end ?? 0))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('no line is wider than the column, unless it is one grapheme', () => {
    fc.assert(
      fc.property(prose, width, rule, (text, columns, at) => {
        for (const { start, end } of wrap(text, columns, at)) {
          const line = text.slice(start, end);
          expect(cells(line) <= columns || graphemes(line).length === 1).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('no line starts inside a grapheme', () => {
    fc.assert(
      fc.property(prose, width, rule, (text, columns, at) => {
        const starts = new Set(graphemes(text).map(({ start }) => start)).add(0);
        for (const { start } of wrap(text, columns, at)) expect(starts).toContain(start);
      }),
    );
  });

  it('no line starts with a closing mark or ends with an opening one', () => {
    const marked = fc.constantFrom(
      '“그만',
      '가자!”',
      '『세기와',
      '더불어』를',
      '(하산)',
      '한다.',
      '‘그래,’',
      '〈표〉는',
    );
    fc.assert(
      fc.property(fc.array(marked, { minLength: 1 }), fc.integer({ min: 8, max: 40 }), rule, (words, columns, at) => {
        const text = words.join(' ');
        for (const { start, end } of wrap(text, columns, at))
          expect(text.slice(start, end)).not.toMatch(/^[)”』〉’.,!]|[(“『〈‘]$/u);
      }),
    );
  });

  it('no word of letters is cut where it fits', () => {
    const latin = fc.array(fc.constantFrom('reader', 'Kim', '군단', 'the', '러시아로', 'Kirby'), { minLength: 1 });
    fc.assert(
      fc.property(latin, fc.integer({ min: 8, max: 80 }), (words, columns) => {
        const lines = wrap(words.join(' '), columns, 'words').map(({ start, end }) =>
          words.join(' ').slice(start, end),
        );
        expect(lines.join(' ')).toBe(words.join(' '));
      }),
    );
  });
});

describe('a text cut to a width', () => {
  it.each([
    ['폭풍군단', 8, '폭풍군단'],
    ['폭풍군단', 7, '폭풍군…'],
    ['폭풍군단', 6, '폭풍…'],
    ['폭풍군단', 1, '…'],
    ['폭풍군단', 0, ''],
    ['Storm Corps', 6, 'Storm…'],
    ['👨‍👩‍👧 가족', 4, '👨‍👩‍👧 …'],
    ['', 0, ''],
  ])('%s to %i cells: %s', (text, columns, expected) => expect(truncate(text, columns)).toBe(expected));

  it('fits at every width', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 0, max: 80 }), (text, columns) => {
        expect(cells(truncate(text, columns))).toBeLessThanOrEqual(columns);
      }),
    );
  });
});
