import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, alignSteps } from '../../../../src/domain/bitext/align/align.ts';
import type { ScoredBead, Unit, UnitPair } from '../../../../src/domain/bitext/align/unit.ts';
import { checkAlignment } from '../../../../src/domain/bitext/alignment.ts';
import { CLASSROOM, HARBOUR, INSTALLING } from './fixtures.ts';

const units = (lines: readonly string[]): Unit[] => lines.map(text => ({ text }));

/** A bead a word: `0:0 1:1,2 3:` */
const drawn = (beads: readonly UnitPair[]): string =>
  beads.map(({ source, target }) => `${source.join(',')}:${target.join(',')}`).join(' ');

const aligned = (source: readonly string[], target: readonly string[]): string =>
  drawn(align(units(source), units(target)));

const isWhole = (beads: readonly ScoredBead[], sources: number, targets: number): boolean =>
  checkAlignment(
    beads.map(bead => ({ ...bead, status: 'auto' })),
    sources,
    targets,
  ).ok;

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '',
    ' ',
    '대통령은 3월 5일 서울에 왔다.',
    'The president came to Seoul on March 5.',
    '김일성',
    'Kim Il-sung?',
  ),
);
const side = fc.array(text, { maxLength: 12 });

describe('whatever the texts are', () => {
  it('beads hold every unit of both sides exactly once, in order, with a score from 0 to 1', () => {
    fc.assert(
      fc.property(side, side, (source, target) => {
        const beads = align(units(source), units(target));
        expect(isWhole(beads, source.length, target.length)).toBe(true);
        for (const { score } of beads) expect(score >= 0 && score <= 1).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('a text beside itself is paired one to one', () => {
    fc.assert(
      fc.property(side, source => {
        expect(aligned(source, source)).toBe(source.map((_, at) => `${at}:${at}`).join(' '));
      }),
      { numRuns: 150 },
    );
  });

  it('the same texts give the same beads', () => {
    fc.assert(
      fc.property(side, side, (source, target) => {
        expect(align(units(source), units(target))).toEqual(align(units(source), units(target)));
      }),
      { numRuns: 40 },
    );
  });
});

describe('long texts, aligned in a band', () => {
  const lines = (from: number, to: number): string[] =>
    Array.from(
      { length: to - from },
      (_, at) => `제${from + at}장 ${'아'.repeat(1 + ((from + at) % 7) * 5)} ${(from + at) * 37}`,
    );

  it('a text beside itself is paired one to one', () => {
    const text = lines(0, 400);
    expect(aligned(text, text)).toBe(text.map((_, at) => `${at}:${at}`).join(' '));
  });
  it('a block that is left out stays without a partner', () => {
    const beads = align(units(lines(0, 400)), units([...lines(0, 150), ...lines(230, 400)]));
    expect(isWhole(beads, 400, 320)).toBe(true);
    const alone = beads.filter(bead => bead.target.length === 0).flatMap(bead => bead.source);
    expect(alone).toEqual(Array.from({ length: 80 }, (_, at) => 150 + at));
  });
  it('texts that share nothing are still covered', () => {
    const noise = (seed: number) => Array.from({ length: 240 }, (_, at) => 'z'.repeat(1 + ((at * seed) % 90)));
    expect(isWhole(align(units(noise(7)), units(noise(31).slice(0, 200))), 240, 200)).toBe(true);
  });
});

describe('small cases', () => {
  it('nothing beside nothing', () => expect(aligned([], [])).toBe(''));
  it('something beside nothing', () => expect(aligned(['가다', '오다'], [])).toBe('0: 1:'));
  it('nothing beside something', () => expect(aligned([], ['Go.'])).toBe(':0'));
  it('one beside one', () => expect(aligned(['비가 왔다.'], ['It rained.'])).toBe('0:0'));
});

describe.each([CLASSROOM, HARBOUR, INSTALLING])('$title', ({ korean, english, beads }) => {
  it('is aligned as a reader would', () => expect(aligned(korean, english)).toBe(beads));
  it('is aligned the same the other way round', () => {
    const turned = beads.replace(/(\S*):(\S*)/gu, '$2:$1');
    expect(aligned(english, korean)).toBe(turned);
  });
});

describe('what a person confirmed', () => {
  const [source, target] = [units(CLASSROOM.korean), units(CLASSROOM.english)];
  const keep = (anchors: readonly UnitPair[]) => {
    const beads = align(source, target, { anchors });
    expect(isWhole(beads, source.length, target.length)).toBe(true);
    return drawn(beads).split(' ');
  };

  it('is kept, though it be wrong', () => expect(keep([{ source: [2], target: [3, 4] }])).toContain('2:3,4'));
  it('may be larger than any bead the aligner makes', () => {
    expect(keep([{ source: [0, 1, 2, 3, 4], target: [0, 1, 2, 3, 4, 5] }])[0]).toBe('0,1,2,3,4:0,1,2,3,4,5');
  });
  it('may be a unit without a partner', () => expect(keep([{ source: [1], target: [] }])).toContain('1:'));
  it('is kept, whatever it is', () => {
    const cut = fc.tuple(fc.nat(7), fc.nat(7), fc.nat(7), fc.nat(7));
    fc.assert(
      fc.property(cut, ([a, b, c, d]) => {
        const range = (from: number, to: number) =>
          Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
        const anchor = { source: range(Math.min(a, b), Math.max(a, b)), target: range(Math.min(c, d), Math.max(c, d)) };
        const alone = anchor.source.length === 0 || anchor.target.length === 0;
        const kept = keep([anchor]);
        if (alone) for (const unit of anchor.source) expect(kept).toContain(`${unit}:`);
        else expect(kept).toContain(drawn([anchor]));
      }),
      { numRuns: 60 },
    );
  });
  it('is said to be certain', () => {
    const beads = align(source, target, { anchors: [{ source: [0], target: [0] }] });
    expect(beads[0]).toEqual({ source: [0], target: [0], score: 1 });
  });
});

describe('step by step', () => {
  it('goes forward and ends with the beads', () => {
    const long = Array.from({ length: 130 }, (_, at) => `문장 ${at}`);
    const steps = alignSteps(units(long), units(long));
    const shares: number[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) shares.push(step.value);
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(step.value.beads).toHaveLength(130);
  });
});

describe('texts that are no translations of each other', () => {
  const parallel = (source: readonly string[], target: readonly string[]): boolean => {
    const steps = alignSteps(units(source), units(target));
    let step = steps.next();
    while (!step.done) step = steps.next();
    return step.value.parallel;
  };

  it('are told from those that are', () => {
    for (const { korean, english } of [CLASSROOM, HARBOUR, INSTALLING]) expect(parallel(korean, english)).toBe(true);
    expect(parallel([...CLASSROOM.korean, ...HARBOUR.korean], [...INSTALLING.english, ...INSTALLING.english])).toBe(
      false,
    );
  });
  it('are not accused where there is too little to tell by', () =>
    expect(parallel(['비가 왔다.'], ['Sell it.'])).toBe(true));
});
