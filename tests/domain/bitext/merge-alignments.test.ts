import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Alignment, checkAlignment } from '../../../src/domain/bitext/alignment.ts';
import { EDITS } from '../../../src/domain/bitext/edits.ts';
import { mergeAlignments, sameAlignment } from '../../../src/domain/bitext/merge-alignments.ts';
import { climb, ladder } from './ladder.ts';

test.each([
  ['nothing changed', '1=1 2=2 3=3', '1=1 2=2 3=3', '1=1 2=2 3=3', '1=1 2=2 3=3'],
  ['only mine changed', '1=1 2=2 3=3', '12=12✓ 3=3', '1=1 2=2 3=3', '12=12✓ 3=3'],
  ['only theirs changed', '1=1 2=2 3=3', '1=1 2=2 3=3', '1=1 23=23✓', '1=1 23=23✓'],
  ['each changed another place', '1=1 2=2 3=3 4=4', '12=12✓ 3=3 4=4', '1=1 2=2 3=3 4=4✓', '12=12✓ 3=3 4=4✓'],
  ['both changed a place alike', '1=1 2=2 3=3', '12=12✓ 3=3', '12=12✓ 3=3', '12=12✓ 3=3'],
  [
    'both changed a place, and differently',
    '1=1 2=2 3=3 4=4',
    '12=12✓ 3=3 4=4',
    '1=1✓ 2=2 3=3 4=4✓',
    '12=12! 3=3 4=4✓',
  ],
  ['changes overlap', '1=1 2=2 3=3 4=4', '12=12✓ 3=3 4=4', '1=1 23=23✓ 4=4', '12=12! 3=3! 4=4'],
  ['one confirmed what the other flagged', '1=1 2=2', '1=1✓ 2=2', '1=1! 2=2', '1=1! 2=2'],
  ['a shift beside a mark', '1=1 2=2 3=3 4=-', '1=-✓ 2=1 3=2 4=3', '1=1 2=2 3=3 4=-', '1=-✓ 2=1 3=2 4=3'],
])('%s', (_, base, mine, theirs, expected) =>
  expect(ladder(mergeAlignments(climb(base), climb(mine), climb(theirs)))).toBe(expected),
);

test('the aligner’s scores are no change, and beads that stay are the same objects', () => {
  const base = climb('1=1 2=2 3=3');
  const theirs = climb('1=1 2=2 3=3✓').map(bead => ({ ...bead, score: 0.4 }));
  const merged = mergeAlignments(base, base, theirs);
  expect(ladder(merged)).toBe('1=1 2=2 3=3✓');
  expect(merged[0]).toBe(base[0]);
});

test('two windows, each with its own edits: nothing is lost or doubled, and an untouched side gives way', () => {
  const start: Alignment = climb('1=1 2=2 3=3 4=4 5=5 6=6 7=7 8=8');
  const edits = fc.array(fc.tuple(fc.constantFrom(...Object.values(EDITS)), fc.nat(9), fc.boolean()), { maxLength: 4 });
  const apply = (steps: readonly (readonly [(typeof EDITS)[keyof typeof EDITS], number, boolean])[]) =>
    steps.reduce<Alignment>((alignment, [edit, bead, target]) => {
      const done = edit(alignment, { bead: bead % alignment.length, side: target ? 'target' : 'source', at: 0 });
      return typeof done === 'string' ? alignment : done.alignment;
    }, start);
  fc.assert(
    fc.property(edits, edits, (one, other) => {
      const [mine, theirs] = [apply(one), apply(other)];
      expect(checkAlignment(mergeAlignments(start, mine, theirs), 8, 8).ok).toBe(true);
      expect(sameAlignment(mergeAlignments(start, mine, start), mine)).toBe(true);
      expect(sameAlignment(mergeAlignments(start, start, theirs), theirs)).toBe(true);
    }),
  );
});
