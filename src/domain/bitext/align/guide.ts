/*
 * A first guess of the way through a large box, from words that are rare on both sides: each pair of units that share
 * some is a dot, and the guess is the heaviest chain of dots that only rises (Melamed 1999; Fredman 1975).
 *
 *     │      ·  ●          ● the chain: points between which the band is drawn, narrow where they are dense,
 *     │  ·   ●               wide where they are far apart
 *     │   ● ·    ·         · dots by chance
 *     └────────────
 */
import { type Band, band, wholeBand } from './band.ts';
import type { Box } from './boxes.ts';
import type { ScoredBead } from './unit.ts';
import type { Lengths } from './length.ts';
import type { Sides } from './words.ts';

/** A point on the guessed way: units of source and target behind it. */
export type Point = readonly [source: number, target: number];

/** The most points of a box that is looked at as a whole. */
const SMALL = 40_000;

/** The most points of any band. */
const LARGE = 1_600_000;

/** A type is rare where it occurs at most so often. */
const RARE = 6;

/** The dots that one source unit keeps, and the least weight of one, in nats. */
const DOTS = 3;
const LEAST_WEIGHT = 1.5;

/** Half the width of the band, in units, beside a point of the chain, and how it grows with the distance to one. */
const NARROW = 16;
const GROWTH = 0.35;

interface Dot {
  readonly at: Point;
  readonly weight: number;
}

/** The target units that share rare words with a source unit, the heaviest few. */
function dotsOf(unit: number, { source, target, links }: Sides, { target: [first, end] }: Box): Dot[] {
  const weights = new Map<number, number>();
  for (const type of new Set(source.vocabulary.units[unit])) {
    if ((source.vocabulary.types[type]?.units.length ?? 0) > RARE) continue;
    for (const { to, strength } of links[type] ?? []) {
      const units = target.vocabulary.types[to]?.units ?? [];
      if (units.length > RARE) continue;
      const weight = strength * Math.log1p((source.gains[type] ?? 0) / 10);
      for (const other of new Set(units)) if (other >= first && other < end) weights.set(other, (weights.get(other) ?? 0) + weight);
    }
  }
  const kept = [...weights].filter(([, weight]) => weight >= LEAST_WEIGHT).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return kept.slice(0, DOTS).map(([other, weight]) => ({ at: [unit, other], weight }));
}

/** The best chains by where they end, so that the best that ends before a column is found in logarithmic time (Fenwick 1994). */
function chains(columns: number) {
  const tree = new Int32Array(columns + 1).fill(-1);
  return {
    best(before: number, weights: Float64Array): number {
      let found = -1;
      for (let at = before; at > 0; at -= at & -at) if (heavier(weights, tree[at] ?? -1, found)) found = tree[at] ?? -1;
      return found;
    },
    add(column: number, dot: number, weights: Float64Array): void {
      for (let at = column + 1; at <= columns; at += at & -at) if (heavier(weights, dot, tree[at] ?? -1)) tree[at] = dot;
    },
  };
}

const heavier = (weights: Float64Array, one: number, other: number): boolean =>
  one >= 0 && (other < 0 || (weights[one] ?? 0) > (weights[other] ?? 0));

/** The heaviest rising chain of dots; dots are ordered by source, and those of one source unit by target from the last. */
function heaviestChain(dots: readonly Dot[], columns: number, first: number): Point[] {
  const weights = new Float64Array(dots.length);
  const previous = new Int32Array(dots.length);
  const tree = chains(columns);
  for (const [number, { at, weight }] of dots.entries()) {
    const before = tree.best(at[1] - first, weights);
    previous[number] = before;
    weights[number] = weight + (before < 0 ? 0 : (weights[before] ?? 0));
    tree.add(at[1] - first, number, weights);
  }
  const chain: Point[] = [];
  for (let at = tree.best(columns, weights); at >= 0; at = previous[at] ?? -1) {
    const dot = dots[at];
    if (dot) chain.push(dot.at);
  }
  return chain.reverse();
}

/** The guessed way through a box, both corners included. */
export function guess(box: Box, sides: Sides): Point[] {
  const dots: Dot[] = [];
  for (let unit = box.source[0]; unit < box.source[1]; unit++)
    dots.push(...dotsOf(unit, sides, box).sort((a, b) => b.at[1] - a.at[1]));
  const chain = heaviestChain(dots, box.target[1] - box.target[0], box.target[0]);
  return [[box.source[0], box.target[0]], ...chain, [box.source[1], box.target[1]]];
}

/** The first index of a rising list, from `from` to `to`, whose value is not below `least`. */
function firstFrom(list: Float64Array, least: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The column beside a row between two points, as far along by length as the row is. */
function between(row: number, [from, to]: readonly [Point, Point], lengths: { source: Lengths; target: Lengths }): number {
  const at = (sums: Float64Array, index: number) => sums[index] ?? 0;
  const [source, target] = [lengths.source.sums, lengths.target.sums];
  const whole = at(source, to[0]) - at(source, from[0]);
  const share = whole > 0 ? (at(source, row) - at(source, from[0])) / whole : 0;
  return firstFrom(target, at(target, from[1]) + share * (at(target, to[1]) - at(target, from[1])), from[1], to[1]);
}

/** The band about a way through a box, `scale` times as wide as usual at each row. */
export function bandAbout(way: readonly Point[], box: Box, lengths: { source: Lengths; target: Lengths }, scale: (row: number) => number): Band {
  const [rows, columns] = [box.source[1] - box.source[0], box.target[1] - box.target[0]];
  const most = LARGE / (2 * (rows + 1));
  let next = 1;
  return band(rows, columns, row => {
    const unit = box.source[0] + row;
    while (next < way.length - 1 && (way[next]?.[0] ?? unit) < unit) next++;
    const leg = [way[next - 1] ?? [0, 0], way[next] ?? [0, 0]] as const;
    const gap = Math.max(leg[1][0] - leg[0][0], leg[1][1] - leg[0][1]);
    const width = Math.min(most, (NARROW + GROWTH * gap) * scale(row));
    const centre = between(unit, leg, lengths) - box.target[0];
    return [centre - width, centre + width];
  });
}

/** The band of a box before anything but its words is known; the whole of it where it is small. */
export function firstBand(box: Box, sides: Sides, lengths: { source: Lengths; target: Lengths }): Band {
  const [rows, columns] = [box.source[1] - box.source[0], box.target[1] - box.target[0]];
  return rows * columns <= SMALL ? wholeBand(rows, columns) : bandAbout(guess(box, sides), box, lengths, () => 1);
}

/** How sure the beads about a row must be for the band to stay as it is, and how near to its edge they may come. */
const SURE = 0.4;
const NEAR = 4;
const WINDOW = 12;

/** By how much to widen the band at each row, given the beads found in it: 1 where they are sure and keep off the edges. */
export function poorRows(within: Band, box: Box, beads: readonly ScoredBead[]): Float64Array {
  const columns = box.target[1] - box.target[0];
  const poor = new Float64Array(within.low.length).fill(1);
  let column = 0;
  let trust = 1;
  for (const bead of beads) {
    trust += ((bead.score >= 0.5 ? 1 : 0) - trust) / WINDOW;
    column += bead.target.length;
    const row = bead.source[0] === undefined ? -1 : bead.source[0] - box.source[0];
    if (row < 0) continue;
    const [low, high] = [within.low[row] ?? 0, within.high[row] ?? 0];
    const touches = (low > 0 && column - low < NEAR) || (high < columns && high - column < NEAR);
    if (touches || trust < SURE) poor.fill(3, Math.max(0, row - 2 * WINDOW), row + 2 * WINDOW);
  }
  return poor;
}

/** The way that beads take, as points. */
export const wayOf = (box: Box, beads: readonly ScoredBead[]): Point[] => [
  [box.source[0], box.target[0]],
  ...beads.flatMap((bead): Point[] =>
    bead.source[0] === undefined || bead.target[0] === undefined || bead.score < 0.5 ? [] : [[bead.source[0], bead.target[0]]],
  ),
  [box.source[1], box.target[1]],
];
