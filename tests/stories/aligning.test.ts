import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { LOCALES } from '../../src/domain/text/language.ts';
import { Reader } from '../app/reader.ts';
import { ARTICLE, PARAGRAPH } from './article.ts';
import { frame } from './frame.ts';
import { tell } from './story.ts';

const AT = `${PARAGRAPH}G`;

/** The same article as an aligner leaves it: nothing confirmed, and sure of some beads only. */
const unsure = (keys: string) => (reader: Reader) => {
  const { article } = reader.open;
  const alignment = article.alignment.map((bead, at) => ({
    ...bead,
    status: 'auto' as const,
    score: at % 3 === 0 ? 0.62 : 0.97,
  }));
  reader.happen({ type: 'opened', article: { ...article, alignment }, view: {}, marks: [] }).press(keys);
};

tell([
  { title: 'the beads as a table', keys: `${AT}e` },
  { title: 'beads that nobody has looked at', after: unsure(`${AT}e2j`) },
  { title: 'a bead of two segments, the cursor on the second', after: unsure('8Gej') },
  { title: 'a side left empty', after: unsure('8Gel-') },
  { title: 'shifted from here, with a flag', after: unsure('7Gel<Enter>jf') },
  { title: 'the sentences of a bead', after: unsure(`${AT}ezj`) },
  { title: 'an edit that cannot be made', after: unsure(`${AT}es`) },
]);

test.each([
  [60, 20],
  [80, 24],
  [120, 36],
  [24, 12],
  [16, 4],
  [200, 60],
])('at %i by %i the table fits the window and shows the cursor', (columns, rows) => {
  for (const locale of LOCALES)
    for (const keys of ['gge', `ggl${AT}e`, '8Gej', 'Ge', '8Gel-', `${AT}el<Enter>`, `${AT}ezj`]) {
      const reader = new Reader(ARTICLE, { columns, rows, locale });
      unsure(keys)(reader);
      const lines = frame(reader);
      expect(lines, keys).toHaveLength(rows);
      for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
      if (rows > 4) expect(lines.join('\n'), keys).toContain('▸');
    }
});
