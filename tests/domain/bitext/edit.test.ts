import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Alignment, checkAlignment, SIDES } from '../../../src/domain/bitext/alignment.ts';
import { KINDS_OF_DOUBT, nextBead, STATUS_EDITS, statusCounts } from '../../../src/domain/bitext/bead-status.ts';
import type { Edit } from '../../../src/domain/bitext/edit.ts';
import { EDITS } from '../../../src/domain/bitext/edits.ts';
import { climb, cursorOf, ladder } from './ladder.ts';

const ALL = { ...EDITS, ...STATUS_EDITS } as const;

/** The ladder after an edit, or why there is none. */
function after(name: keyof typeof ALL, drawing: string): string {
  const done = ALL[name](climb(drawing), cursorOf(drawing));
  return typeof done === 'string' ? done : ladder(done.alignment, done.cursor);
}

describe.each<[keyof typeof ALL, [before: string, after: string][]]>([
  [
    'merge-next',
    [
      ['▸1=1 2=2 3=3', '▸12=12✓ 3=3'],
      ['1=1 2=▸- 3=2', '1=1 23=▸2✓'],
      ['1=1! ▸2=2', 'no-bead-below'],
    ],
  ],
  [
    'merge-previous',
    [
      ['1=1 ▸2=2 3=3', '1▸2=12✓ 3=3'],
      ['12=1 3▸4=2', '123▸4=12✓'],
      ['1=1 2=▸- 3=2', '12=▸1✓ 3=2'],
      ['▸1=1 2=2', 'no-bead-above'],
    ],
  ],
  [
    'split',
    [
      ['1▸2=12 3=3', '1=1✓ ▸2=2 3=3'],
      ['1▸2=1', '1=1✓ ▸2=-'],
      ['12▸3=12', '12=1✓ ▸3=2'],
      ['1=1▸23', '1=1✓ -=▸23'],
      ['1▸23=12!', '1=1✓ ▸23=2!'],
      ['1▸2=-', '1=-✓ ▸2=-'],
      ['▸12=12', 'no-cut'],
      ['▸1=1', 'no-cut'],
    ],
  ],
  [
    'first-up',
    [
      ['1=1 ▸23=2', '12=1✓ ▸3=2'],
      ['1=1 2▸3=2', '12=1✓ ▸3=2'],
      ['1=1 2=▸2 3=3', '1=12✓ 2=▸- 3=3'],
      ['1=- -=▸1 2=2', '1=▸1✓ 2=2'],
      ['▸12=1', '1=-✓ ▸2=1'],
      ['1=▸-', 'no-segment'],
      ['▸1=-', 'no-bead-above'],
    ],
  ],
  [
    'last-down',
    [
      ['1=▸12 2=3', '1=▸1✓ 2=23'],
      ['1=1▸2 2=3', '1=▸1✓ 2=23'],
      ['▸1=1 2=2!', '▸-=1✓ 12=2!'],
      ['-=▸1 1=2', '1=▸12✓'],
      ['1=▸12', '1=▸1✓ -=2'],
      ['1=1 2=▸-', 'no-segment'],
      ['1=1 -=▸2', 'no-bead-below'],
    ],
  ],
  [
    'shift-down',
    [
      ['1=1 2=▸2 3=3 4=- 5=4', '1=1 2=-✓ 3=▸2 4=3 5=4'],
      ['1=▸1 2=2 3=3', '1=-✓ 2=▸1 3=2 -=3'],
      ['1=▸1 2=2 3=3✓ 4=4', '1=-✓ 2=▸1 -=2 3=3✓ 4=4'],
      ['1=1▸2 2=3 3=-', '1=1✓ 2=▸2 3=3'],
      ['▸1=1 2=2 -=3', '-=1✓ ▸1=2 2=3'],
      ['1=1✓ 2=▸2✓ 3=3✓ 4=4✓', '1=1✓ 2=-✓ 3=▸2 4=3 -=4'],
      ['1=▸1✓ 2=2✓ 3=-✓ 4=3✓', '1=-✓ 2=▸1 3=2 4=3✓'],
      ['1=▸1✓ 2=2✓ 3=3 4=4', '1=-✓ 2=▸1 -=2 3=3 4=4'],
      ['1=▸1✓ 2=2 3=3', '1=-✓ 2=▸1 3=2 -=3'],
      ['1=▸1 2=2! 3=-', '1=-✓ 2=▸1! 3=2'],
      ['1=▸-', 'no-segment'],
      ['-=▸1 1=2', 'no-answer'],
    ],
  ],
  [
    'shift-up',
    [
      ['1=1 2=▸- 3=2 4=3', '1=1 2=▸2✓ 3=3 4=-'],
      ['1=1 2=▸2 3=3 4=4', '1=1▸2✓ 2=3 3=4 4=-'],
      ['1=- 2=▸1 3=2✓', '1=▸1✓ 2=- 3=2✓'],
      ['1=- 2=▸1 3=2 -=3', '1=▸1✓ 2=2 3=3'],
      ['1=1 2=▸-', 'no-room'],
      ['1=1 2=▸- 3=2✓', 'no-room'],
      ['1=1✓ 2=▸-✓ 3=2✓ 4=3✓', '1=1✓ 2=▸2✓ 3=3 4=-'],
      ['1=▸1 2=2', 'no-bead-above'],
    ],
  ],
  [
    'empty-side',
    [
      ['1=▸1 2=2', '1=▸-✓ 2=12'],
      ['1=1 ▸23=2', '1=1 ▸-=2✓ 23=-'],
      ['1=▸- 2=1', 'no-segment'],
      ['▸1=- 2=1', 'no-answer'],
    ],
  ],
  [
    'swap',
    [
      ['1=▸- 2=1 3=2', '1=▸1✓ 2=- 3=2'],
      ['1=▸1 2=-', '1=▸-✓ 2=1'],
      ['▸1=- -=1', '▸-=1✓ 1=-'],
      ['1=▸- -=1 2=2', '-=▸1✓ 1=- 2=2'],
      ['▸1=- 2=1', 'no-swap'],
      ['▸1=1 2=2', 'no-swap'],
      ['1=1 ▸2=2', 'no-bead-below'],
    ],
  ],
  [
    'confirm',
    [
      ['1=1 ▸2=2 3=3', '1=1 2=2✓ ▸3=3'],
      ['1=1 2=▸2!', '1=1 2=▸2✓'],
    ],
  ],
  [
    'flag',
    [
      ['▸1=1 2=2', '▸1=1! 2=2'],
      ['▸1=1! 2=2', '▸1=1 2=2'],
      ['▸1=1✓', '▸1=1!'],
    ],
  ],
  [
    'clear',
    [
      ['▸1=1✓', '▸1=1'],
      ['▸1=1!', '▸1=1'],
    ],
  ],
  [
    'confirm-above',
    [
      ['1=1 2=2! 3=3 ▸4=4 5=5', '1=1✓ 2=2! 3=3✓ ▸4=4 5=5'],
      ['▸1=1 2=2', 'no-auto'],
    ],
  ],
])('%s', (name, rows) =>
  test.each(rows)('%s  →  %s', (before, expected) => expect(after(name, before)).toBe(expected)),
);

test('what an edit does not concern stays the same object, and an edited bead has no score', () => {
  const before = climb('1=1 2=2 3=3 4=4').map(bead => ({ ...bead, score: 0.5 }));
  const done = EDITS['merge-next'](before, { bead: 1, side: 'source', at: 0 });
  if (typeof done === 'string') throw new Error(done);
  expect(done.alignment[0]).toBe(before[0]);
  expect(done.alignment[2]).toBe(before[3]);
  expect(done.alignment[1]).not.toHaveProperty('score');
  const confirmed = STATUS_EDITS.confirm(before, { bead: 1, side: 'source', at: 0 });
  expect(typeof confirmed !== 'string' && confirmed.alignment[1]).toEqual({ ...before[1], status: 'confirmed' });
});

test('mended sentence links of two beads are joined with them; those of one alone are let go', () => {
  const [one, two, three] = climb('1=1 2=2 3=3');
  if (!one || !two || !three) throw new Error('no beads');
  const linked = [{ ...one, sentences: climb('12=1 3=-') }, { ...two, sentences: climb('1=12✓') }, three];
  const merged = (bead: number) => {
    const done = EDITS['merge-next'](linked, { bead, side: 'source', at: 0 });
    return typeof done === 'string' ? done : done.alignment[bead]?.sentences;
  };
  expect(ladder((merged(0) as Alignment) ?? [])).toBe('12=1 3=- 4=23✓');
  expect(merged(1)).toBeUndefined();
});

test('one steps to what is unsure, flagged or uneven, either way', () => {
  const beads = climb('1=1✓ 2=2 3=3! 45=4✓ 6=5✓').map((bead, at) => ({ ...bead, score: at === 1 ? 0.3 : 0.95 }));
  const from = (bead: number, direction: 1 | -1, kind: keyof typeof KINDS_OF_DOUBT) =>
    nextBead(beads, bead, direction, KINDS_OF_DOUBT[kind]);
  expect([from(0, 1, 'unsure'), from(0, 1, 'flagged'), from(0, 1, 'uneven')]).toEqual([1, 2, 3]);
  expect([from(4, -1, 'unsure'), from(4, -1, 'flagged'), from(4, -1, 'uneven')]).toEqual([1, 2, 3]);
  expect(from(1, 1, 'unsure')).toBeUndefined();
  expect(statusCounts(beads)).toEqual({ auto: 1, confirmed: 3, flagged: 1 });
});

/** Any alignment of up to so many units a side. */
const alignments = fc
  .array(
    fc.record({
      source: fc.integer({ min: 0, max: 3 }),
      target: fc.integer({ min: 0, max: 3 }),
      status: fc.constantFrom('auto' as const, 'confirmed' as const, 'flagged' as const),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((sizes): Alignment => {
    const next = { source: 0, target: 0 };
    const take = (side: 'source' | 'target', count: number) => Array.from({ length: count }, () => next[side]++);
    return sizes
      .filter(({ source, target }) => source + target > 0)
      .map(({ source, target, status }) => ({
        source: take('source', source),
        target: take('target', target),
        status,
      }));
  })
  .filter(alignment => alignment.length > 0);

const count = (alignment: Alignment, side: 'source' | 'target') =>
  alignment.reduce((sum, bead) => sum + bead[side].length, 0);

test('any sequence of edits keeps every unit once and in order, with the cursor on something that is there', () => {
  const steps = fc.array(
    fc.tuple(fc.constantFrom(...Object.values<Edit>(ALL)), fc.nat(11), fc.constantFrom(...SIDES), fc.nat(3)),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(alignments, steps, (start, edits) => {
      const [sources, targets] = [count(start, 'source'), count(start, 'target')];
      let alignment = start;
      for (const [edit, bead, side, at] of edits) {
        const here = alignment[bead % alignment.length];
        const unit = here && here[side].length > 0 ? at % here[side].length : 0;
        const done = edit(alignment, { bead: bead % alignment.length, side, at: unit });
        if (typeof done === 'string') continue;
        expect(checkAlignment(done.alignment, sources, targets).ok).toBe(true);
        expect(done.alignment.every(each => each.source.length + each.target.length > 0)).toBe(true);
        const on = done.alignment[done.cursor.bead];
        expect(on).toBeDefined();
        expect(done.cursor.at).toBeLessThan(Math.max(1, on?.[done.cursor.side].length ?? 0));
        alignment = done.alignment;
      }
    }),
  );
});
