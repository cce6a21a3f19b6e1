import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignByLength, lengthRatio, textLength, type UnitBead } from '../../../src/domain/bitext/length-aligner.ts';

/** Units drawn as bars: `##### ##` are two, of five and of two characters; nothing is none. */
const bars = (drawing: string) => drawing.split(' ').filter(bar => bar !== '');

const drawn = (beads: readonly UnitBead[]) =>
  beads
    .map(({ source, target }) => `${source.map(at => at + 1).join('')}=${target.map(at => at + 1).join('')}`)
    .join(' ');

const s = '#'.repeat(20);
const m = '#'.repeat(50);
const l = '#'.repeat(100);

describe('beads by length', () => {
  it.each([
    ['pairs of like length', `${l} ${s} ${m}`, `${l} ${s} ${m}`, '1=1 2=2 3=3'],
    ['one that became two', `${l} ${s} ${m}`, `${m} ${m} ${s} ${m}`, '1=12 2=3 3=4'],
    ['two that became one', `${m} ${m} ${s} ${l}`, `${l} ${s} ${l}`, '12=1 3=2 4=3'],
    ['more than one can answer: some are left out', `${m} ${m} ${m} ${m}`, m, '1= 234=1'],
    ['more than one can say: some are put in', m, `${m} ${m} ${m} ${m}`, '=1 1=234'],
    ['nothing translated', `${s} ${s}`, '', '1= 2='],
    ['nothing at all', '', '', ''],
  ])('%s', (_, source, target, expected) => {
    expect(drawn(alignByLength(bars(source), bars(target), 1))).toBe(expected);
  });

  it('sentences of Korean and English that answer each other', () => {
    const korean = [
      '북한군이 러시아로 향했다.',
      '그러나 평양과 모스크바는 파병을 부인하며 협력은 주권의 문제라고 했다.',
      '왜일까?',
    ];
    const english = [
      'North Korean troops are on their way to Russia.',
      'Pyongyang and Moscow, however, deny the deployment.',
      'They call their cooperation a matter of sovereignty.',
      'Why is that?',
    ];
    expect(drawn(alignByLength(korean, english))).toBe('1=1 2=23 3=4');
  });
});

describe('lengths', () => {
  it.each([
    ['a b', 2],
    ['가나', 4.4],
    ['金a', 3.2],
    ['', 0],
  ])('%s is %d', (text, length) => expect(textLength(text)).toBeCloseTo(length));

  it.each([
    ['#### ##', '## #', 0.5],
    ['', '##', 1],
    ['##', '', 1],
  ])('%s to %s is %d', (source, target, ratio) => expect(lengthRatio(bars(source), bars(target))).toBe(ratio));
});

const units = fc.array(
  fc.oneof(
    fc.string(),
    fc.integer({ min: 0, max: 300 }).map(count => '가'.repeat(count)),
  ),
  {
    maxLength: 12,
  },
);

it('whatever the texts and the ratio, every unit is in one bead, in order, and no bead is empty', () => {
  fc.assert(
    fc.property(
      units,
      units,
      fc.option(fc.double({ min: 0, max: 50, noNaN: true }), { nil: undefined }),
      (from, to, ratio) => {
        const beads = alignByLength(from, to, ratio);
        expect(beads.flatMap(bead => bead.source)).toEqual([...from.keys()]);
        expect(beads.flatMap(bead => bead.target)).toEqual([...to.keys()]);
        expect(beads.every(bead => bead.source.length + bead.target.length > 0)).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});
