import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { LOCALES } from '../../src/domain/text/language.ts';
import { Reader } from '../app/reader.ts';
import { ARTICLE, PARAGRAPH } from './article.ts';
import { frame } from './frame.ts';
import { drawn } from './story.ts';

/** Windows that nobody chooses, and some that a tiling window manager does. */
const SIZES = [
  [1, 1],
  [5, 2],
  [15, 10],
  [16, 4],
  [20, 8],
  [24, 12],
  [40, 15],
  [79, 16],
  [80, 5],
] as const;

test.each(SIZES)('%i by %i', (columns, rows) => {
  for (const locale of LOCALES) {
    const reader = new Reader(ARTICLE, { columns, rows, locale }).press(`${PARAGRAPH}Gl`);
    for (const keys of ['', '?', '<Esc>:', '<Esc>2Gx', '<Esc>t']) {
      const lines = frame(reader.press(keys));
      if (columns >= 16 && rows >= 4) expect(lines).toHaveLength(rows);
      expect(lines.length).toBeLessThanOrEqual(rows);
      for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
    }
    expect(drawn(reader)).toMatchSnapshot(locale);
  }
});

test('a window that is too small says so in as much as fits', () => {
  const said = (columns: number, rows: number) =>
    frame(new Reader(ARTICLE, { columns, rows })).map(line => line.trim());
  expect(said(15, 10).join(' ')).toBe('The window is too small');
  expect(said(9, 10).join(' ')).toBe('The window is too small');
  expect(said(40, 3).join(' ')).toBe('The window is too small');
  expect(said(1, 1)).toEqual(['T']);
});
