import { describe, expect, test } from 'vitest';
import { textRows } from '../../src/app/article/reading.ts';
import { drawGlossary, ready } from './glossary.ts';
import { screen } from './look.ts';
import { Reader } from './reader.ts';

/** A paragraph of four hundred words, `낱말1 낱말2 …`; behind every tenth stands the term 시장. */
const WORDS = Array.from({ length: 400 }, (_, at) => `낱말${at + 1}${at % 10 === 9 ? ' 시장' : ''}`).join(' ');
const ARTICLE = `
  앞 | before
  ▸ ${WORDS}. | words
  뒤 | after`;
const TERMS = ready(drawGlossary('market 시장 = market\n → place\n place 장소 = place'));

const reading = (columns: number, rows: number, keys = ''): Reader =>
  new Reader(ARTICLE, { columns, rows, view: { layout: 'source' } })
    .happen({ type: 'glossed', terms: TERMS, problems: [] })
    .press(keys);

/** Whether the bead is on every row of the screen. */
const fills = (read: Reader): boolean =>
  read.rows.length === textRows(read.state) && read.rows.every(row => /낱말|시장/u.test(row));

/** The numbers of the words in view: the first and the last. */
function seen({ rows }: Reader): readonly [first: number, last: number] {
  const numbers = [...rows.join(' ').matchAll(/낱말(\d+)/gu)].map(([, number]) => Number(number));
  return [numbers[0] ?? 0, numbers.at(-1) ?? 0];
}

/** Whether the term under the cursor is in view. */
const showsTerm = (read: Reader): boolean => screen(read).some(row => row.includes('['));

describe('a bead taller than the screen', () => {
  test.each([
    ['at once', []],
    ['from the one before', ['k', 'j']],
    ['from the one after', ['j', 'k']],
    ['with the last term under the cursor', ['<Tab>'.repeat(40)]],
    ['with the first after the last', ['<Tab>'.repeat(40), '<Shift-Tab>'.repeat(39)]],
    ['a page on, with a sentence that is longer than the screen under the cursor', ['l', '<Space>']],
  ])('fills the screen: %s', (_when, keys) => {
    const read = reading(40, 12);
    for (const each of keys) read.press(each);
    expect(fills(read)).toBe(true);
  });
  test('a page can be turned while a sentence that is longer than the screen is under the cursor', () => {
    const read = reading(40, 12, 'l');
    const { rows } = read;
    expect(read.press('<Space>').rows).not.toEqual(rows);
  });

  test('it scrolls only where the term under the cursor is out of view', () => {
    const read = reading(40, 12);
    const scrolled = Array.from({ length: 40 }, () => {
      const { rows } = read;
      const [, last] = seen(read);
      const { term = 0 } = read.press('<Tab>').view;
      const moved = String(read.rows) !== String(rows);
      expect(moved, `term ${term + 1}, the last word ${last}`).toBe((term + 1) * 10 > last);
      return moved;
    }).filter(Boolean);
    expect(scrolled.length).toBeGreaterThan(3);
  });
  test('a pop-up and what is opened from it leave it where it was', () => {
    const read = reading(40, 12, '<Tab>'.repeat(9));
    const { rows } = read;
    for (const keys of ['<Enter>', '<Tab>', '<Enter>', '<Esc>', '*', 'G', '<Esc>', '<Esc>'])
      expect(read.press(keys).rows, keys).toEqual(rows);
    expect(read.layers).toBe('');
  });
});

type Size = readonly [columns: number, rows: number];

/** Windows that change their size twice. */
const SIZES: readonly (readonly [Size, Size, Size])[] = [
  [
    [40, 12],
    [20, 5],
    [80, 24],
  ],
  [
    [80, 24],
    [20, 5],
    [40, 12],
  ],
  [
    [20, 5],
    [160, 12],
    [16, 4],
  ],
];

describe('in a window that changes its size', () => {
  test.each(SIZES)('with a term under the cursor it fills each, and the term is in view: %o', (...sizes) => {
    for (const term of [1, 8, 23, 40]) {
      const read = reading(...sizes[0], '<Tab>'.repeat(term));
      for (const [columns, rows] of sizes) {
        read.resize(columns, rows);
        expect([fills(read), showsTerm(read)], `term ${term} at ${columns} by ${rows}`).toEqual([true, true]);
        expect(read.view).toMatchObject({ bead: 1, term: term - 1 });
      }
    }
  });
  test('without a cursor it fills each of them as well', () => {
    const read = reading(40, 12, '<Space><Space>');
    for (const [columns, rows] of [
      [20, 5],
      [80, 24],
      [40, 12],
    ] as const)
      expect(fills(read.resize(columns, rows))).toBe(true);
  });
});
