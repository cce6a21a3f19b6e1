import { describe, expect, test } from 'vitest';
import { KEY_ROWS } from '../../src/app/keys/key-rows.ts';
import { Reader } from './reader.ts';

const ARTICLE = `
  # 봄 | # Spring
  ▸꽃이 핀다. 새가 운다. | Flowers bloom. Birds sing.
  비가 온다. | Rain falls.`;

const typed = (key: string): string => (key.length > 1 ? `<${key}>` : key);

describe('no key of the reader is silent: it does something, or says why not', () => {
  const keys = KEY_ROWS.filter(({ scope, command }) => scope === 'reader' && command !== 'search.clear');
  const pressed = keys.flatMap(row => row.keys).concat('Q', 'S', '#', '^T', '^Left', 'Alt-X', 'Delete');
  test.each(pressed)('%s', key => {
    for (const first of ['', 'G', 'gt', 'tr', 'ggv', '(((((((((((((((((', '))))))))))))))))))']) {
      const reader = new Reader(ARTICLE).press(first);
      const { notice: _, ...before } = reader.state;
      const wanted = reader.effects.length;
      const { notice, ...after } = reader.press(typed(key)).state;
      const isSilent = notice === undefined && reader.effects.length === wanted;
      if (isSilent) expect(after).not.toEqual(before);
    }
  });
});

test.each([
  ['a key that is bound to nothing', 'Q', 'no-key'],
  ['nor in a window', '?Q', 'no-key-in-window'],
  ['↓ at the end', 'Gj', 'unavailable.at-end'],
  ['Space at the end', 'G<Space>', 'unavailable.at-end'],
  ['→ behind the last sentence', 'Gll', 'unavailable.at-end'],
  ['↑ at the beginning', 'gk', 'unavailable.at-start'],
  ['a heading further on', ']', 'unavailable.no-more-headings'],
  ['one sentence more where all is shown', 'trs', 'unavailable.all-revealed'],
  ['a column that is as narrow as it gets', '(((((((((((((((', 'unavailable.no-further'],
  ['a mark that was never set', "ma'b", 'no-such-mark'],
])('%s: %s', (_title, keys, notice) => expect(new Reader(ARTICLE).press(keys).notice).toBe(notice));

test('the list of marks stays open for another letter', () => {
  const reader = new Reader(ARTICLE).press("maj'b");
  expect([reader.layers, reader.press('a').view.bead]).toEqual(['marks', 1]);
});

test('a tall paragraph that is the first, or the last, is shown from its beginning, or to its end', () => {
  const reader = new Reader(`${'긴 문단이 이어진다. '.repeat(120)} | Long.`, { rows: 10 }).press('<Space><Space>');
  expect(reader.press('g').view.top.row).toBe(0);
  expect(reader.notice).toBeUndefined();
  const last = reader.press('G').view.top.row;
  expect(last).toBeGreaterThan(0);
  expect(reader.press('<Space>').notice).toBe('unavailable.at-end');
});
