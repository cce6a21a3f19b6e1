import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { band, pointAt, pointCount, wholeBand } from '../../../../src/domain/bitext/align/band.ts';
import { aloneBefore, boxesBetween } from '../../../../src/domain/bitext/align/boxes.ts';
import { bestWay, noBeads, posteriors, scoreRow } from '../../../../src/domain/bitext/align/lattice.ts';
import { MOVES } from '../../../../src/domain/bitext/align/moves.ts';
import { finish } from '../../../../src/domain/bitext/align/steps.ts';

/** The band drawn, a row a line, ■ where a point is in it. */
const drawn = (of: ReturnType<typeof band>): string[] =>
  Array.from(of.low, (low, row) => ' '.repeat(low) + '■'.repeat((of.high[row] ?? 0) - low + 1));

describe('a band', () => {
  it('follows the bounds that it is given', () => {
    expect(drawn(band(3, 4, row => [row - 1, row + 2]))).toEqual(['■■■', '■■■■', ' ■■■■', '  ■■■']);
  });
  it('is mended where the bounds leave no way through', () => {
    expect(drawn(band(3, 4, row => (row < 2 ? [0, 1] : [4, 4])))).toEqual(['■■', '■■', ' ■■■■', '    ■']);
  });
  it('holds both corners and a way between them, whatever the bounds', () => {
    const bounds = fc.array(fc.tuple(fc.integer({ min: -5, max: 25 }), fc.integer({ min: -5, max: 25 })), {
      minLength: 11,
      maxLength: 11,
    });
    fc.assert(
      fc.property(bounds, fc.nat(20), (rows, columns) => {
        const made = band(10, columns, row => rows[row] ?? [0, 0]);
        expect(pointAt(made, 0, 0)).toBe(0);
        expect(pointAt(made, 10, columns)).toBe(pointCount(made) - 1);
        for (let row = 1; row <= 10; row++) expect(made.low[row]).toBeLessThanOrEqual(made.high[row - 1] ?? -1);
      }),
    );
  });
});

/** Probabilities where every move has its prior, and those in `liked` (`row,column,move`) far more. */
function probabilities(rows: number, columns: number, liked: readonly string[]) {
  const within = wholeBand(rows, columns);
  const scores = noBeads(within);
  const score = (row: number, column: number, _: number, move: number) =>
    Math.log(MOVES[move]?.prior ?? 0) + (liked.includes(`${row},${column},${move}`) ? 20 : 0);
  for (let row = 0; row <= rows; row++) scoreRow(within, row, score, scores);
  return { within, probability: finish(posteriors(within, scores)) };
}

describe('the lattice', () => {
  it('gives every unit a bead: the probabilities of the beads that hold it sum to one', () => {
    const { within, probability } = probabilities(5, 6, []);
    const held = new Float64Array(5);
    for (let row = 0; row <= 5; row++)
      for (let column = 0; column <= 6; column++)
        for (const [move, { source }] of MOVES.entries())
          for (let unit = row - source; unit < row; unit++)
            if (unit >= 0)
              held[unit] = (held[unit] ?? 0) + (probability[pointAt(within, row, column) * MOVES.length + move] ?? 0);
    for (const total of held) expect(total).toBeCloseTo(1, 4);
  });

  it('finds the beads that score', () => {
    const oneToTwo = MOVES.findIndex(({ source, target }) => source === 1 && target === 2);
    const { within, probability } = probabilities(2, 3, [`2,3,${oneToTwo}`]);
    const way = bestWay(within, probability);
    expect(way.map(({ row, column }) => [row, column])).toEqual([
      [1, 1],
      [2, 3],
    ]);
    expect(way.at(-1)?.value).toBeGreaterThan(0.9);
  });
});

describe('boxes', () => {
  it('lie before, between and after confirmed beads', () => {
    expect(boxesBetween([{ source: [2, 3], target: [2] }], 6, 5)).toEqual([
      { source: [0, 2], target: [0, 2] },
      { source: [4, 6], target: [3, 5] },
    ]);
  });
  it('know which units stay alone', () => {
    const anchors = [
      { source: [1], target: [] },
      { source: [], target: [0] },
    ];
    expect([...aloneBefore(anchors, 'source', 3)]).toEqual([0, 0, 1, 1]);
    expect([...aloneBefore(anchors, 'target', 2)]).toEqual([0, 1, 1]);
  });
});
