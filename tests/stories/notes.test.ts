import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { LOCALES } from '../../src/domain/text/language.ts';
import { Reader } from '../app/reader.ts';
import { ARTICLE, PARAGRAPH } from './article.ts';
import { frame } from './frame.ts';
import { tell } from './story.ts';

const AT = `${PARAGRAPH}G`;
/** Two notes of one's own, of a kind and without one. */
const WRITTEN = `${AT}lc<Tab><Tab><Shift-Tab><Shift-Tab>국숫집은 noodle shop으로 옮긴다.<Enter>8GcWho counted?<Enter>`;

tell([
  { title: 'writing a note on a sentence', keys: `${AT}lcToo literal` },
  { title: 'writing a note of a kind', keys: `${AT}c<Tab><Tab><Tab><Shift-Tab>문장이 길다` },
  { title: 'a note of one’s own', keys: `${WRITTEN}${AT}x` },
  { title: 'all notes', keys: `${WRITTEN}"j` },
  { title: 'notes of one kind', keys: `${WRITTEN}"f` },
]);

test.each([
  [80, 24],
  [40, 12],
  [16, 6],
])('at %i by %i the windows of notes fit the screen', (columns, rows) => {
  for (const locale of LOCALES)
    for (const keys of ['', '"', '"f', `${AT}x`, `${AT}x<Esc>cA note<Tab>`]) {
      const lines = frame(new Reader(ARTICLE, { columns, rows, locale }).press(`${WRITTEN}${keys}`));
      expect(lines, keys).toHaveLength(rows);
      for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
    }
});
