import { expect, test } from 'vitest';
import { Reader } from '../app/reader.ts';
import { ARTICLE, PARAGRAPH } from './article.ts';
import { frame } from './frame.ts';
import { tell } from './story.ts';

/** The article of the stories as the aligner might have left it: it doubts the beads of these numbers, from 1. */
function doubt(reader: Reader, beads: readonly number[], status: 'auto' | 'confirmed' = 'auto'): void {
  const { open } = reader.state;
  if (open === undefined) throw new Error('nothing is open');
  const alignment = open.article.alignment.map((bead, at) => ({
    ...bead,
    status,
    score: beads.includes(at + 1) ? 0.629 : 0.998,
  }));
  reader.happen({ type: 'opened', article: { ...open.article, alignment }, view: open.view, marks: [] });
}

const UNSURE = [PARAGRAPH, PARAGRAPH + 2];

tell([
  { title: 'pairings that the aligner doubts', keys: `${PARAGRAPH}G`, after: reader => doubt(reader, UNSURE) },
  {
    title: 'pairings that the aligner doubts, by sentence',
    keys: `${PARAGRAPH}G`,
    beginning: { view: { layout: 'alternating' } },
    after: reader => doubt(reader, UNSURE),
  },
]);

/** The rows with a question mark in the margin. */
const marked = (reader: Reader): string[] => frame(reader).filter(line => /^[ ▌]\?/u.test(line));

test('a doubtful pairing is marked once, where it begins', () => {
  const reader = new Reader(ARTICLE, { rows: 60 });
  doubt(reader, UNSURE);
  expect(marked(reader)).toHaveLength(2);
});

test('a pairing that a person confirmed is never marked', () => {
  const reader = new Reader(ARTICLE, { rows: 60 });
  doubt(reader, UNSURE, 'confirmed');
  expect(marked(reader)).toEqual([]);
});

test('the status line says so where the reader is, and only there', () => {
  const reader = new Reader(ARTICLE);
  doubt(reader, UNSURE);
  expect(frame(reader.press(`${PARAGRAPH}G`)).at(-1)).toContain('pairing unsure (62%)');
  expect(frame(reader.press('j')).at(-1)).not.toContain('unsure');
});
