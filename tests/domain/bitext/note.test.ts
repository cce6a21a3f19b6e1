import { expect, it } from 'vitest';
import { anchor, type Quote } from '../../../src/domain/bitext/note.ts';

/** The text with the found place in `[ ]`; as it is where the quotation is nowhere. */
const drawn = (text: string, quote: Quote) => {
  const range = anchor(text, quote);
  return range ? `${text.slice(0, range.start)}[${text.slice(range.start, range.end)}]${text.slice(range.end)}` : text;
};

const TWO = '먼저 패를 내고 나중에 패를 든다';

it.each<[name: string, quote: Quote, drawing: string]>([
  ['the first of two places', { exact: '패를' }, '먼저 [패를] 내고 나중에 패를 든다'],
  ['what stands before chooses', { exact: '패를', prefix: '나중에 ' }, '먼저 패를 내고 나중에 [패를] 든다'],
  ['what stands after chooses', { exact: '패를', suffix: ' 든다' }, '먼저 패를 내고 나중에 [패를] 든다'],
  ['both agree on the first', { exact: '패를', prefix: '먼저 ', suffix: ' 내고' }, '먼저 [패를] 내고 나중에 패를 든다'],
  [
    'one that agrees is better than none',
    { exact: '패를', prefix: 'x', suffix: ' 든' },
    '먼저 패를 내고 나중에 [패를] 든다',
  ],
  [
    'surroundings that were edited do not lose it',
    { exact: '나중에', prefix: 'x', suffix: 'y' },
    '먼저 패를 내고 [나중에] 패를 든다',
  ],
  ['at the very end', { exact: '든다', suffix: '' }, '먼저 패를 내고 나중에 패를 [든다]'],
  ['not there', { exact: '러시아' }, TWO],
  ['an empty quotation is nowhere', { exact: '' }, TWO],
])('%s', (_, quote, drawing) => expect(drawn(TWO, quote)).toBe(drawing));

it('overlapping places are all weighed', () => {
  expect(drawn('가가가.', { exact: '가가', suffix: '.' })).toBe('가[가가].');
});
