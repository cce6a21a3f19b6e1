import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alignment } from '../../../src/domain/bitext/alignment.ts';
import { beadOfQuote, quoteOf } from '../../../src/domain/bitext/bead-quote.ts';
import { followBeads, followSegments } from '../../../src/domain/bitext/follow.ts';
import type { Segment } from '../../../src/domain/bitext/segment.ts';
import { toPrintable } from '../../../src/domain/text/printable.ts';

const segments = (texts: readonly string[], language = 'ko'): Segment[] =>
  texts.map((text, at) => ({ id: `${language}-${at + 1}`, language, kind: 'paragraph', text: toPrintable(text) }));

const words = (drawing: string) => segments(drawing.split(' ').filter(word => word !== ''));

/** Where each word has gone to, `·` where it is gone. */
const followed = (before: string, after: string) =>
  followSegments(words(before), words(after))
    .map(at => at ?? '·')
    .join(' ');

describe('segments are followed by their texts', () => {
  it.each([
    ['nothing changed', '가 나 다', '가 나 다', '0 1 2'],
    ['one put in', '가 나 다', '가 라 나 다', '0 2 3'],
    ['one gone', '가 나 다', '가 다', '0 · 1'],
    ['one edited', '가 나 다', '가 나나 다', '0 · 2'],
    ['one that occurs twice', '가 나 가 다', '나 가 다', '· 0 1 2'],
    ['the same again and again', '가 가 가', '가 가', '0 1 ·'],
    ['two that changed places: one of them', '가 나 다 라', '가 다 나 라', '0 · 1 3'],
    ['edits in several places', '가 나 다 라 마 바', '나 다다 라 새 마', '· 0 · 2 4 ·'],
    ['nothing left', '가 나', '', '· ·'],
  ])('%s', (_, before, after, expected) => expect(followed(before, after)).toBe(expected));

  it('what is found is the same text, in order, each at most once', () => {
    const texts = fc.array(fc.constantFrom('가', '나', '다', '라', '마'), { maxLength: 12 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const found = followSegments(segments(before), segments(after)).flatMap((at, from) =>
          at === undefined ? [] : [[from, at] as const],
        );
        for (const [from, at] of found) expect(after[at]).toBe(before[from]);
        const places = found.map(([, at]) => at);
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      }),
    );
  });
});

/** A bitext with a word a bead, on the source side; what stands behind `/` is on the target side. */
function bitext(drawing: string) {
  const beads = drawing.split(' ').map(word => word.split('/') as [string, string?]);
  const source = beads.flatMap(([word]) => (word === '' ? [] : [word]));
  const target = beads.flatMap(([, word]) => (word === undefined ? [] : [word]));
  const next = { source: 0, target: 0 };
  const alignment: Alignment = beads.map(([from, to]) => ({
    source: from === '' ? [] : [next.source++],
    target: to === undefined ? [] : [next.target++],
    status: 'auto',
  }));
  return { source: segments(source), target: segments(target, 'en'), alignment };
}

describe('beads are followed', () => {
  it.each([
    ['one put in before', '가/a 나/b 다/c', '새/x 가/a 나/b 다/c', '1 2 3'],
    ['an edited text is where it was', '가/a 나/b 다/c', '가/a 나나/b 다/c', '0 1 2'],
    ['though both sides be edited', '가/a 나/b 다/c', '새/x 가/a 나나/bb 다/c', '1 2 3'],
    ['by the translation, where the source is edited', '가/a 나/b', '새/x 새새/y 가/a 나나/b', '2 3'],
    ['one that is gone leaves its place to the next', '가/a 나/b 다/c', '가/a 다/c', '0 1 1'],
    ['the last one gone: the last that is left', '가/a 나/b', '가/a', '0 0'],
    ['one with an empty side', '가/a /b 다/c', '새/x 가/a /b 다/c', '1 2 3'],
  ])('%s', (_, before, after, expected) => {
    const [old, now] = [bitext(before), bitext(after)];
    expect(old.alignment.map((_bead, at) => followBeads(old, now)(at)).join(' ')).toBe(expected);
  });
});

describe('a bead is known by what it begins with', () => {
  const text = bitext('가나/a 다라/b 가나/c 마바/d');
  it.each([
    ['it is still there', 1, '다라', 1],
    ['it has moved', 3, '다라', 1],
    ['of two the nearer', 3, '가나', 2],
    ['it is the longer now', 0, '마', 3],
    ['it is known by the translation', 0, 'd', 3],
    ['it is nowhere: where it was', 2, '없다', 2],
    ['nor is its number', 9, '없다', 3],
    ['nothing is known of it', 1, undefined, 1],
  ])('%s', (_, number, quote, expected) => expect(beadOfQuote(text, number, quote)).toBe(expected));

  it('its quotation finds it', () =>
    expect(text.alignment.map((_, at) => beadOfQuote(text, at, quoteOf(text, at)))).toEqual([0, 1, 2, 3]));
});
