import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, autoAlignment } from '../../../src/domain/bitext/align/align.ts';
import { type Alignment, type Bead, checkAlignment } from '../../../src/domain/bitext/alignment.ts';
import type { Bitext } from '../../../src/domain/bitext/article.ts';
import { realign } from '../../../src/domain/bitext/realign.ts';
import type { Segment } from '../../../src/domain/bitext/segment.ts';
import { toPrintable } from '../../../src/domain/text/printable.ts';
import { CLASSROOM, HARBOUR } from './align/fixtures.ts';

const side = (lines: readonly string[], language: string): Segment[] =>
  lines.map((line, at) => ({ id: `${language}-${at + 1}`, language, kind: 'paragraph', text: toPrintable(line) }));

/** A bead a word, source:target; `!` behind one that is confirmed, `?` behind one that is flagged. */
const beads = (drawing: string): Alignment =>
  drawing.split(' ').map(word => {
    const [source = [], target = []] = word
      .replace(/[!?]$/u, '')
      .split(':')
      .map(part => part.split(',').filter(Boolean).map(Number));
    const status = { '!': 'confirmed', '?': 'flagged' }[word.at(-1) ?? ''] ?? 'auto';
    return { source, target, status: status as Bead['status'] };
  });

const SIGNS = { auto: '', confirmed: '!', flagged: '?' };
const drawn = (alignment: Alignment): string =>
  alignment.map(({ source, target, status }) => `${source}:${target}${SIGNS[status]}`).join(' ');

const bitext = ({ korean, english }: typeof CLASSROOM, drawing: string): Bitext => ({
  source: side(korean, 'ko'),
  target: side(english, 'en'),
  alignment: beads(drawing),
});

describe('realigning', () => {
  it.each([
    ['mends what was not confirmed', CLASSROOM, '0:0 1:1 2:2 3:3 4:4 5:5 6:6', '0:0 1:1,2 2,3:3 4:4 5:5 6:6'],
    [
      'keeps a confirmed bead, though it be wrong',
      CLASSROOM,
      '0:0 1:1 2:2 3:3 4:4 5,6:5,6!',
      '0:0 1:1,2 2,3:3 4:4 5,6:5,6!',
    ],
    [
      'keeps sentences without a partner in their bead',
      HARBOUR,
      '0:0 1:1 2,3:! :2,3! 4:4 5:5 6:6',
      '0:0 1:1 2,3:! :2,3! 4:4 5:5 6:6',
    ],
    ['keeps the flag of a bead that stays', CLASSROOM, '0:0? 1:1 2:2 3:3 4:4 5:5 6:6', '0:0? 1:1,2 2,3:3 4:4 5:5 6:6'],
  ])('%s', (_, fixture, before, after) => {
    const kept = bitext(fixture, before);
    expect(drawn(realign(kept))).toBe(after);
  });

  it('leaves what it would find again as the very same beads', () => {
    const once = { source: side(HARBOUR.korean, 'ko'), target: side(HARBOUR.english, 'en') };
    const alignment = autoAlignment(align(once.source, once.target));
    const again = realign({ ...once, alignment });
    expect(again.every((bead, at) => bead === alignment[at])).toBe(true);
  });

  /** Beads of so many segments, one after another, confirmed or not, to the ends of both sides. */
  const cutUp = (texts: Omit<Bitext, 'alignment'>, cuts: readonly (readonly [number, number, boolean])[]): Bead[] => {
    const next = { source: 0, target: 0 };
    const take = (name: 'source' | 'target', count: number) => {
      const taken = texts[name].slice(next[name], next[name] + count).map((_, at) => next[name] + at);
      next[name] += taken.length;
      return taken;
    };
    return [...cuts, [99, 99, false] as const]
      .map(
        ([a, b, sure]): Bead => ({
          source: take('source', a),
          target: take('target', b),
          status: sure ? 'confirmed' : 'auto',
        }),
      )
      .filter(bead => bead.source.length + bead.target.length > 0);
  };

  it('never touches what was confirmed, and holds every segment once, whatever was', () => {
    const texts = { source: side(CLASSROOM.korean, 'ko'), target: side(CLASSROOM.english, 'en') };
    const confirmed = (alignment: Alignment) => alignment.filter(bead => bead.status === 'confirmed');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.boolean()), { maxLength: 12 }), cuts => {
        const alignment = cutUp(texts, cuts);
        const after = realign({ ...texts, alignment });
        expect(checkAlignment(after, texts.source.length, texts.target.length).ok).toBe(true);
        expect(new Set(confirmed(after))).toEqual(new Set(confirmed(alignment)));
        for (const bead of confirmed(alignment)) expect(after).toContain(bead);
      }),
      { numRuns: 100 },
    );
  });
});
