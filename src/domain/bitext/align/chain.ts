/*
 * A first guess of the way through a large box, from words that are rare on both sides: each pair of units that share
 * some is a dot, and the guess is the heaviest chain of dots that only rises (Melamed 1999; Fredman 1975).
 *
 *     │      ·  ●          ● the chain: points between which the band is drawn, narrow where they are dense,
 *     │  ·   ●               wide where they are far apart
 *     │   ● ·    ·         · dots by chance
 *     └────────────
 */
import type { Box } from './boxes.ts';
import type { Sides } from './speaker.ts';

/** A point on the guessed way: units of source and target behind it. */
export type Point = readonly [source: number, target: number];

/** A type is rare where it occurs at most so often. */
const RARE = 6;

/** The dots that one source unit keeps, and the least weight of one, in nats. */
const DOTS = 3;
const LEAST_WEIGHT = 1.5;

interface Dot {
  readonly at: Point;
  readonly weight: number;
}

/** How much of its weight a dot loses in the corners off the diagonal: of what is repeated, the nearest is meant. */
const DISTANCE = 0.3;

/** How far along a span a unit is, 0 to 1. */
const along = (unit: number, [first, end]: readonly [number, number]): number => (unit - first) / (end - first);

/** The target units that share rare words with a source unit, the heaviest few. */
function dotsOf(unit: number, { source, target, links }: Sides, box: Box): Dot[] {
  const [first, end] = box.target;
  const weights = new Map<number, number>();
  for (const type of new Set(source.vocabulary.units[unit])) {
    if ((source.vocabulary.types[type]?.units.length ?? 0) > RARE) continue;
    for (const { to, strength } of links[type] ?? []) {
      const units = target.vocabulary.types[to]?.units ?? [];
      if (units.length > RARE) continue;
      const weight = strength * Math.log1p((source.gains[type] ?? 0) / 10);
      for (const other of new Set(units))
        if (other >= first && other < end) weights.set(other, (weights.get(other) ?? 0) + weight);
    }
  }
  for (const [other, weight] of weights)
    weights.set(other, weight * (1 - DISTANCE * Math.abs(along(unit, box.source) - along(other, box.target))));
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
      for (let at = column + 1; at <= columns; at += at & -at)
        if (heavier(weights, dot, tree[at] ?? -1)) tree[at] = dot;
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
