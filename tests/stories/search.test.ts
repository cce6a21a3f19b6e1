import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { LOCALES } from '../../src/domain/text/language.ts';
import { Reader } from '../app/reader.ts';
import { another, searchable } from '../app/searchable.ts';
import { ARTICLE, PARAGRAPH } from './article.ts';
import { frame } from './frame.ts';
import { tell } from './story.ts';

const OTHER = another(
  'market',
  'A Night at the Market',
  '시장의 밤',
  '해가 졌다. | The sun set.\n시장은 잠들지 않는다. | The market does not sleep.',
);

/** Keys after the search has been made ready over the article and another one. */
const ready = (keys: string) => (reader: Reader) => {
  reader.happen(searchable(reader.open.article, OTHER)).press(keys);
};

const AT = `${PARAGRAPH}G`;

tell([
  { title: 'a search that is not ready', keys: '/시장' },
  { title: 'a search with nothing asked yet', after: ready(`${AT}/`) },
  { title: 'initial consonants', after: ready(`${AT}/ㅅㅈ<Down>`) },
  { title: 'a word of the translation', after: ready(`${AT}/market`) },
  { title: 'the name of a field on the way', after: ready(`${AT}/시장 no`) },
  { title: 'a word of the translation, which is hidden', after: ready(`${AT}t/market`) },
  { title: 'nothing found', after: ready(`${AT}/zzzzz`) },
  { title: 'what was found, lit', after: ready(`${AT}/시장<Enter>`) },
  { title: 'what was found, lit, with the translation hidden', after: ready(`${AT}t/market<Down><Enter>`) },
]);

test.each([
  [40, 12],
  [16, 6],
])('at %i by %i every window of the search fits the screen', (columns, rows) => {
  for (const locale of LOCALES)
    for (const keys of ['/', '/ㅅㅈ', '/market<Down><Down>', '/zzzzz']) {
      const reader = new Reader(ARTICLE, { columns, rows, locale });
      ready(`${AT}${keys}`)(reader);
      const lines = frame(reader);
      expect(lines, keys).toHaveLength(rows);
      for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
    }
});
