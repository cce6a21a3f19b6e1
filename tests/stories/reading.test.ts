import { expect, test } from 'vitest';
import { LOCALES } from '../../src/domain/text/language.ts';
import { Reader } from '../app/reader.ts';
import { ARTICLE, PARAGRAPH } from './article.ts';
import { frame } from './frame.ts';
import { tell } from './story.ts';

tell([
  { title: 'first open', after: reader => reader.happen({ type: 'noticed', notice: { code: 'first' } }) },
  { title: 'mid-article with the sentence cursor', keys: `${PARAGRAPH}Gll` },
  { title: 'hidden', keys: `${PARAGRAPH}Gt` },
  { title: 'partly revealed', keys: `${PARAGRAPH}Gtss` },
  { title: 'stacked', keys: `${PARAGRAPH}G`, beginning: { view: { layout: 'stacked' } } },
  { title: 'by sentence', keys: `${PARAGRAPH}G`, beginning: { view: { layout: 'alternating' } } },
  { title: 'the original alone', keys: `${PARAGRAPH}G`, beginning: { view: { layout: 'source' } } },
  { title: 'without neighbours', keys: `${PARAGRAPH}Gz` },
  { title: 'the end', keys: 'G' },
  { title: 'under a Korean layout, with a number typed', keys: `${PARAGRAPH}Gㅓ12` },
]);

test.each([60, 80, 100])('the hint of the first start is whole at %i columns', columns => {
  for (const locale of LOCALES) {
    const reader = new Reader(ARTICLE, { columns, locale }).happen({ type: 'noticed', notice: { code: 'first' } });
    expect(frame(reader).at(-1)).toMatch(/q to quit|q로 끝냅니다/u);
  }
});

test('the place comes back with the next key', () => {
  const reader = new Reader(ARTICLE, { columns: 60 }).happen({ type: 'noticed', notice: { code: 'first' } });
  expect(frame(reader.press('j')).at(-1)).toContain('2/12');
});
