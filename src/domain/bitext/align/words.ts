/*
 * What the words of two groups of units say about each other. Each token of the one side is taken to be either by
 * chance, or said by one of the tokens of the other (IBM model 1; Moore 2002; notes of the mixture in `evidence`):
 *
 *   log Π [ (1 - α) + α · Σ t(token | other) / (L + 1) p(token) ]
 *
 * L is the length of the other side, so that a longer bead does not explain more merely by being longer.
 */
import type { Links } from './links.ts';
import type { Vocabulary } from './vocabulary.ts';
import { type Band, pointCount } from './band.ts';
import { MOST } from './moves.ts';

/** By kind of token, α / (1 - α): how often a token is said on the other side rather than not. */
export type Odds = Float64Array;

/** One side as the evidence sees it: its vocabulary, and for each type its odds over its probability. */
export interface Speaker {
  readonly vocabulary: Vocabulary;
  readonly gains: Float64Array;
  /** For each unit, the score of its tokens were none of them said on the other side. */
  readonly silence: Float64Array;
  /** Which types have a link at all: of the others nothing can be told. */
  readonly linked: readonly boolean[];
}

/** A side whose types are `linked` or not, with odds by kind. */
export function speaker(vocabulary: Vocabulary, linked: readonly boolean[], odds: Odds): Speaker {
  const { types, units, total } = vocabulary;
  const gains = Float64Array.from(types, type => ((odds[type.kind] ?? 0) * (total + types.length)) / (type.units.length + 1));
  const quiet = types.map((type, number) => (linked[number] ? -Math.log1p(odds[type.kind] ?? 0) : 0));
  const silence = Float64Array.from(units, unit => unit.reduce((sum, type) => sum + (quiet[type] ?? 0), 0));
  return { vocabulary, gains, silence, linked };
}

/** The links between the tokens of one source unit and those of a run of target units, by target unit. */
interface Row {
  readonly first: number;
  readonly start: Uint32Array;
  readonly from: Uint16Array;
  readonly to: Uint16Array;
  readonly strength: Float32Array;
}

/** The first place in a sorted list whose value is not below `least`. */
function firstFrom(list: Uint32Array, least: number): number {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((list[middle] ?? 0) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Calls `visit` for every link between the types of a source unit and the tokens of target units `first` to `last`. */
export function visitLinks(
  unit: Uint32Array,
  links: Links,
  target: Vocabulary,
  [first, last]: readonly [number, number],
  visit: (unit: number, from: number, to: number, strength: number) => void,
): void {
  for (let from = 0; from < unit.length; from++)
    for (const { to, strength } of links[unit[from] ?? 0] ?? []) {
      const type = target.types[to];
      if (!type) continue;
      const { units, places } = type;
      for (let at = firstFrom(units, first); at < units.length && (units[at] ?? 0) <= last; at++)
        visit(units[at] ?? 0, from, places[at] ?? 0, strength);
    }
}

function row(source: number, span: readonly [number, number], sides: Sides): Row {
  const { links } = sides;
  const found: number[] = [];
  const start = new Uint32Array(Math.max(0, span[1] - span[0] + 1) + 1);
  const unit = sides.source.vocabulary.units[source] ?? new Uint32Array();
  visitLinks(unit, links, sides.target.vocabulary, span, (target, from, to, strength) => {
    found.push(target, from, to, strength);
    const next = target - span[0] + 1;
    start[next] = (start[next] ?? 0) + 1;
  });
  return sorted(found, start, span[0]);
}

/** The links found, four numbers each, by target unit (counting sort). */
function sorted(found: readonly number[], start: Uint32Array, first: number): Row {
  for (let at = 1; at < start.length; at++) start[at] = (start[at] ?? 0) + (start[at - 1] ?? 0);
  const count = found.length / 4;
  const next = start.slice();
  const [from, to, strength] = [new Uint16Array(count), new Uint16Array(count), new Float32Array(count)];
  for (let at = 0; at < found.length; at += 4) {
    const column = (found[at] ?? 0) - first;
    const place = next[column] ?? 0;
    next[column] = place + 1;
    from[place] = found[at + 1] ?? 0;
    to[place] = found[at + 2] ?? 0;
    strength[place] = found[at + 3] ?? 0;
  }
  return { first, start, from, to, strength };
}

/** Both sides and the links between their types. */
export interface Sides {
  readonly source: Speaker;
  readonly target: Speaker;
  readonly links: Links;
}

/**
 * Scores, in nats, over the points of a band. `said[a - 1]` at (i, j): the tokens of target unit j - 1 as said by the
 * `a` source units before i. `told[b - 1]` at (i, j): those of source unit i - 1 as told by the `b` target units before j.
 */
export interface Evidence {
  readonly said: readonly Float32Array[];
  readonly told: readonly Float32Array[];
}

const MOST_TOKENS = 1024;

/** Sums the strengths of links by token and turns the sums into a score. */
function summing() {
  const sums = new Float64Array(MOST_TOKENS);
  const touched: number[] = [];
  return {
    add(token: number, strength: number): void {
      if (sums[token] === 0) touched.push(token);
      sums[token] = (sums[token] ?? 0) + strength;
    },
    /** The score of the tokens of a unit, `others` tokens being on the other side; forgets the sums. */
    score(by: Speaker, unit: number, others: number): number {
      const types = by.vocabulary.units[unit] ?? sums;
      let score = by.silence[unit] ?? 0;
      for (const token of touched) {
        score += Math.log1p(((by.gains[types[token] ?? 0] ?? 0) * (sums[token] ?? 0)) / (others + 1));
        sums[token] = 0;
      }
      touched.length = 0;
      return score;
    },
  };
}

type Summing = ReturnType<typeof summing>;

function addCell(into: Summing, cells: Row | undefined, target: number, side: 'from' | 'to'): void {
  if (!cells) return;
  const column = target - cells.first;
  const end = cells.start[column + 1] ?? 0;
  const tokens = cells[side];
  for (let at = cells.start[column] ?? end; at < end; at++) into.add(tokens[at] ?? 0, cells.strength[at] ?? 0);
}

const tokenCount = (side: Speaker, unit: number): number => side.vocabulary.units[unit]?.length ?? 0;

/** The evidence at one point, for groups of one to `MOST` units on the other side. */
function fillPoint(into: Evidence, point: number, at: readonly [number, number], rows: readonly Row[], sides: Sides, sum: Summing): void {
  const [source, target] = at;
  let others = 0;
  for (let a = 1; a <= MOST && a <= source + 1; a++) {
    others += tokenCount(sides.source, source + 1 - a);
    for (let back = 0; back < a; back++) addCell(sum, rows[back], target, 'to');
    const said = into.said[a - 1];
    if (said) said[point] = sum.score(sides.target, target, others);
  }
  others = 0;
  for (let b = 1; b <= MOST && b <= target + 1; b++) {
    others += tokenCount(sides.target, target + 1 - b);
    for (let back = 0; back < b; back++) addCell(sum, rows[0], target - back, 'from');
    const told = into.told[b - 1];
    if (told) told[point] = sum.score(sides.source, source, others);
  }
}

/** How many rows are worked on between two steps of a long computation. */
export const ROWS_A_STEP = 64;

/** The evidence over a band whose first point is before units `source` and `target`. Yields now and then. */
export function* evidence(
  within: Band,
  origin: readonly [number, number],
  sides: Sides,
): Generator<void, Evidence> {
  const arrays = () => Array.from({ length: MOST }, () => new Float32Array(pointCount(within)));
  const into: Evidence = { said: arrays(), told: arrays() };
  const sum = summing();
  let rows: Row[] = [];
  for (let i = 1; i < within.low.length; i++) {
    if (i % ROWS_A_STEP === 0) yield;
    const low = Math.max(1, within.low[i] ?? 0);
    const high = within.high[i] ?? 0;
    const unit = origin[0] + i - 1;
    rows = [row(unit, [origin[1] + low - 1, origin[1] + high - 1], sides), ...rows.slice(0, MOST - 1)];
    for (let j = low; j <= high; j++)
      fillPoint(into, (within.start[i] ?? 0) + j - (within.low[i] ?? 0), [unit, origin[1] + j - 1], rows, sides, sum);
  }
  return into;
}
