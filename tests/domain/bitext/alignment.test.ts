import { describe, expect, it } from 'vitest';
import { type Bead, beadType, checkAlignment } from '../../../src/domain/bitext/alignment.ts';

const numbers = (drawing: string) => [...drawing.replace('-', '')].map(number => Number(number) - 1);

/** A ladder: a rung a bead, its source segments, then its target segments, from 1; `-` for none. */
const ladder = (drawing: string): Bead[] =>
  drawing.split(' ').map(rung => {
    const [source = '', target = ''] = rung.split('=');
    return { source: numbers(source), target: numbers(target), status: 'auto' };
  });

/** What is wrong, and at which rung from 1. */
const wrong = (drawing: string, sourceCount: number, targetCount: number) => {
  const checked = checkAlignment(ladder(drawing), sourceCount, targetCount);
  if (checked.ok) return [];
  return checked.problems.map(({ code }, at) => `${code} at ${(checked.beads?.[at] ?? Number.NaN) + 1}`);
};

describe('a ladder that holds', () => {
  it.each([
    ['1=1 2=2', 2, 2],
    ['1=12 23=3', 3, 3],
    ['1=1 2=- 3=2', 3, 2],
    ['-=1 1=2', 1, 2],
    ['123=-', 3, 0],
  ])('%s', (drawing, sources, targets) => expect(wrong(drawing, sources, targets)).toEqual([]));
});

describe('a ladder that breaks', () => {
  it.each([
    ['1=1 3=2', 3, 2, ['alignment.order.source at 2']],
    ['1=1 1=2', 2, 2, ['alignment.repeated.source at 2']],
    ['1=12 2=2', 2, 2, ['alignment.repeated.target at 2']],
    ['1=2 2=1', 2, 2, ['alignment.order.target at 1']],
    ['2=2 1=1', 2, 2, ['alignment.order.source at 1', 'alignment.order.target at 1']],
    ['1=1', 2, 1, ['alignment.missing.source at 2']],
    ['1=1 2=-', 2, 3, ['alignment.missing.target at 3']],
    ['1=1 2=2', 2, 1, ['alignment.unknown.target at 2']],
    ['21=1', 2, 1, ['alignment.order.source at 1']],
    ['1=1 2=3', 2, 3, ['alignment.order.target at 2']],
  ])('%s', (drawing, sources, targets, expected) => expect(wrong(drawing, sources, targets)).toEqual(expected));

  it('says which number was expected, from 1', () => {
    const checked = checkAlignment(ladder('1=1 3=2'), 3, 2);
    expect(!checked.ok && checked.problems[0]?.values).toEqual({ expected: 2, number: 3 });
  });
});

it.each([
  ['1=1', '1–1'],
  ['12=1', '2–1'],
  ['-=12', '0–2'],
])('the bead %s is %s', (drawing, type) => expect(ladder(drawing).map(beadType)).toEqual([type]));
