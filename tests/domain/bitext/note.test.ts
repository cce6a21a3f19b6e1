import { describe, expect, it } from 'vitest';
import {
  anchor,
  freshId,
  mergeNotes,
  type Note,
  type Quote,
  quoteAt,
  refound,
} from '../../../src/domain/bitext/note.ts';
import { toPrintable } from '../../../src/domain/text/printable.ts';

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

describe('notes after a change of the text', () => {
  const texts = (...source: string[]) => ({ source: source.map(text => ({ text })), target: [] });
  const note = (segment: number, exact: string, id = 'a'): Note => ({
    id,
    side: 'source',
    segment,
    quote: { exact },
    body: { ko: toPrintable('말'), en: toPrintable('word') },
  });

  it('are found where their words are now, the nearest of several places', () => {
    expect(refound(texts('가', '나', '다'), note(1, '나')).segment).toBe(1);
    expect(refound(texts('새것', '가', '나', '다'), note(1, '나')).segment).toBe(2);
    expect(refound(texts('나', '가', '다', '라', '나'), note(3, '나')).segment).toBe(4);
  });
  it('stay where they were when their words are gone, or the segment is', () => {
    expect(refound(texts('가', '나'), note(1, '없다'))).toEqual(note(1, '없다'));
    expect(refound(texts('가'), note(7, '없다'))).toEqual(note(7, '없다'));
    expect(refound(texts('가'), note(7, '가')).segment).toBe(0);
  });
  it('of two windows are all kept; what both changed is mine', () => {
    const base = [note(0, '가', 'a'), note(1, '나', 'b'), note(2, '다', 'c')];
    const mine = [note(0, '가가', 'a'), note(1, '나', 'b'), note(3, '라', 'd')];
    const theirs = [note(0, '거', 'a'), note(1, '너', 'b'), note(2, '다', 'c'), note(4, '마', 'e')];
    expect(mergeNotes(base, mine, theirs).map(({ id, quote }) => `${id}${quote.exact}`)).toEqual([
      'a가가',
      'b너',
      'd라',
      'e마',
    ]);
  });
  it('a quotation keeps enough around it to be told from others', () => {
    const text = '비가 온다. 또 비가 온다.';
    const quote = quoteAt(text, { start: 9, end: 11 });
    expect(anchor(text, quote)).toEqual({ start: 9, end: 11 });
  });
  it('ids are new', () => expect(freshId([note(0, '', 'note-2'), note(0, '', 'x')])).toBe('note-3'));
});
