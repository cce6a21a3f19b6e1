import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAlignment, SIDES, type Side } from '../../../src/domain/bitext/alignment.ts';
import type { Article } from '../../../src/domain/bitext/article.ts';
import { anchor } from '../../../src/domain/bitext/note.ts';
import { joinSegments, splitSegment } from '../../../src/domain/bitext/segment-edit.ts';
import { draw } from '../../app/drawing.ts';
import { climb, ladder } from './ladder.ts';

const { article } = draw(`
  봄이 온다. {꽃}이 핀다. | Spring comes. Flowers bloom.
  비가 온다. | Rain falls.
  눈이 {온다}. | Snow falls.`);

const texts = (of: Article, side: Side) => of[side].map(({ id, text }) => `${id} ${text}`);
/** The words that notes hang on, with the segment that holds them, from 1. */
const notes = (of: Article) =>
  of.notes.map(note => {
    const range = anchor(of[note.side][note.segment]?.text ?? '', note.quote);
    return `${note.segment + 1} ${range ? note.quote.exact : 'lost'}`;
  });

describe('parting a segment', () => {
  const parted = splitSegment(article, 'source', 0, 7);
  test('numbers its side anew, and keeps its parts in the bead', () => {
    expect(texts(parted, 'source')).toEqual([
      'ko-1 봄이 온다.',
      'ko-2 꽃이 핀다.',
      'ko-3 비가 온다.',
      'ko-4 눈이 온다.',
    ]);
    expect(parted.target).toBe(article.target);
    expect(ladder(parted.alignment)).toBe('12=1✓ 3=2✓ 4=3✓');
  });
  test('notes go along with their words', () => expect(notes(parted)).toEqual(['2 꽃', '4 온다']));
  test('a note over the cut keeps what is before it', () => {
    const over = { ...article, notes: article.notes.map(note => ({ ...note, quote: { exact: '온다. 꽃이' } })) };
    expect(notes(splitSegment(over, 'source', 0, 7))[0]).toBe('1 온다.');
  });
  test('sentence links stay, since the sentences do', () => {
    const linked = { ...article, alignment: article.alignment.map(bead => ({ ...bead, sentences: climb('12=12') })) };
    expect(splitSegment(linked, 'source', 0, 7).alignment[0]?.sentences).toBeDefined();
    expect(splitSegment(linked, 'source', 0, 2).alignment[0]?.sentences).toBeUndefined();
  });
  test('beads above it are the same objects', () =>
    expect(splitSegment(article, 'target', 2, 5).alignment.slice(0, 2)).toEqual(article.alignment.slice(0, 2)));
});

describe('joining two', () => {
  test('of one bead undoes a parting', () => {
    const joined = joinSegments(splitSegment(article, 'source', 0, 7), 'source', 0);
    expect(joined).toEqual(article);
  });
  test('of two beads cannot be done', () => expect(joinSegments(article, 'source', 0)).toBe('no-join'));
  test('nor a heading with a paragraph', () =>
    expect(joinSegments(draw('## 봄 + 꽃이 핀다. | Flowers.').article, 'source', 0)).toBe('no-join'));
  test('nor the last with nothing', () => expect(joinSegments(article, 'source', 2)).toBe('no-join'));
});

test('whatever is parted and joined, each segment stands once and in order, and no note is lost', () => {
  const step = fc.tuple(fc.boolean(), fc.constantFrom(...SIDES), fc.nat(5), fc.nat(20));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), steps => {
      let now = article;
      for (const [isSplit, side, number, cut] of steps) {
        const at = number % now[side].length;
        const { length } = now[side][at]?.text ?? '';
        const next = isSplit
          ? splitSegment(now, side, at, 1 + (cut % Math.max(1, length - 1)))
          : joinSegments(now, side, at);
        if (next === 'no-join' || next[side].some(({ text }) => text === '')) continue;
        now = next;
        expect(checkAlignment(now.alignment, now.source.length, now.target.length).ok).toBe(true);
        expect(now.notes).toHaveLength(2);
        expect(notes(now).join()).not.toContain('lost');
      }
    }),
  );
});
