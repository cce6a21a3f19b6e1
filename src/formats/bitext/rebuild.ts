/*
 * An alignment made anew around pairs that are given; what they do not touch stays as it was:
 *
 *     was     1=1   2=2   3=3   4=4   5=5
 *     given         2 3=2         4=3 4
 *     is      1=1   2 3=2         4=3 4   5=5
 *
 * A segment that belonged to a bead which is no more, and stands in no pair, is alone and flagged.
 */
import { type Alignment, type Bead, type BeadStatus, SIDES, type Side } from '../../domain/bitext/alignment.ts';
import type { Run } from './find-run.ts';

/** A pair that is wanted; a side may be empty. */
export interface Wanted extends Readonly<Record<Side, Run | undefined>> {
  readonly status: BeadStatus;
}

const numbers = (run: Run | undefined): number[] =>
  run === undefined ? [] : Array.from({ length: run.end - run.start }, (_, at) => run.start + at);

const key = ({ source, target }: Record<Side, readonly number[]>): string => `${source.join()}=${target.join()}`;

const isFull = ({ source, target }: Bead): boolean => source.length > 0 && target.length > 0;

const start = (bead: Bead, side: Side): number => bead[side][0] ?? -1;

/** Those that stand in order on both sides, as many as there can be (longest increasing subsequence); beads have both sides. */
export function inOrder(beads: readonly Bead[]): Bead[] {
  const sorted = beads.toSorted((a, b) => start(a, 'source') - start(b, 'source'));
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, bead] of sorted.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = sorted[ends[middle] ?? 0];
      if (other && start(other, 'target') < start(bead, 'target')) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1];
    ends[low] = index;
  }
  const chain: Bead[] = [];
  for (let index = ends.at(-1); index !== undefined; index = before[index])
    chain.unshift(...sorted.slice(index, index + 1));
  return chain;
}

/** What stands between two beads: on each side, from one segment to before another. */
type Gap = Readonly<Record<Side, Run>>;

const loose = (side: Side, units: readonly number[], status: BeadStatus): Bead => ({
  ...{ source: [], target: [] },
  [side]: units,
  status,
});

const unitKey = (side: Side, unit: number): string => `${side} ${unit}`;

const unitKeys = (bead: Bead): string[] => SIDES.flatMap(side => bead[side].map(unit => unitKey(side, unit)));

/** Lone beads by what stands in them, and the order of those that were there before. */
interface Lone {
  readonly beads: ReadonlyMap<string, Bead>;
  readonly order: ReadonlyMap<string, number>;
}

function loneBeads(was: Alignment, beads: readonly Bead[]): Lone {
  const old = was.filter(bead => !isFull(bead));
  const all = [...old, ...beads.filter(bead => !isFull(bead))];
  return {
    beads: new Map(all.flatMap(bead => unitKeys(bead).map(unit => [unit, bead] as const))),
    order: new Map(old.flatMap(unitKeys).map((unit, at) => [unit, at])),
  };
}

/** The beads of a gap that nothing full stands in: in the order in which they were, or else side after side. */
function fill(gap: Gap, { beads, order }: Lone): Bead[] {
  const units = SIDES.flatMap(side => numbers(gap[side]).map(unit => ({ side, unit, key: unitKey(side, unit) })));
  const rank = ({ key }: { readonly key: string }) => order.get(key) ?? 0;
  const ordered = units.every(({ key }) => order.has(key)) ? units.toSorted((a, b) => rank(a) - rank(b)) : units;
  return [...new Set(ordered.map(({ side, unit, key }) => beads.get(key) ?? loose(side, [unit], 'flagged')))];
}

/** Those beads that cross none of the given ones, which are in order. */
function between(given: readonly Bead[], beads: readonly Bead[]): Bead[] {
  const starts = given.map(bead => start(bead, 'source'));
  return beads.filter(bead => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < start(bead, 'source')) low = middle + 1;
      else high = middle;
    }
    const [before, behind] = [given[low - 1], given[low]];
    const at = start(bead, 'target');
    return (!before || start(before, 'target') < at) && (!behind || at < start(behind, 'target'));
  });
}

/** A pair as a bead: the one that was, if it was one already, with the status that is wanted. */
function beadFor({ source, target, status }: Wanted, known: ReadonlyMap<string, Bead>): Bead {
  const units = { source: numbers(source), target: numbers(target) };
  const old = known.get(key(units));
  return old?.status === status ? old : { ...(old ?? units), status };
}

/** Beads without those that have a segment of one before them. */
function disjoint(beads: readonly Bead[]): Bead[] {
  const taken = new Set<string>();
  return beads.filter(bead => {
    const units = unitKeys(bead);
    if (units.some(unit => taken.has(unit))) return false;
    for (const unit of units) taken.add(unit);
    return true;
  });
}

const touching = (beads: readonly Bead[]): ((bead: Bead) => boolean) => {
  const units = new Set(beads.flatMap(unitKeys));
  return bead => unitKeys(bead).some(unit => units.has(unit));
};

/**
 * The alignment with the wanted pairs in it, and the pairs that cross others and cannot be. Of pairs that want the same
 * segment the first has it.
 */
export function rebuild(
  was: Alignment,
  wanted: readonly Wanted[],
  counts: Readonly<Record<Side, number>>,
): { readonly alignment: Alignment; readonly crossed: readonly Bead[] } {
  const known = new Map(was.map(bead => [key(bead), bead]));
  const beads = disjoint(wanted.map(each => beadFor(each, known)));
  const full = beads.filter(isFull);
  const given = inOrder(full);
  const apart = beads.filter(bead => !isFull(bead));
  const touchesWanted = touching([...given, ...apart]);
  const rest = between(
    given,
    was.filter(bead => isFull(bead) && !touchesWanted(bead)),
  );
  const kept = [...given, ...rest].toSorted((a, b) => start(a, 'source') - start(b, 'source'));
  const lone = loneBeads(was, apart);
  const alignment: Bead[] = [];
  const next = { source: 0, target: 0 };
  const fillTo = (source: number, target: number) => {
    const gap = { source: { start: next.source, end: source }, target: { start: next.target, end: target } };
    alignment.push(...fill(gap, lone));
  };
  for (const bead of kept) {
    fillTo(start(bead, 'source'), start(bead, 'target'));
    alignment.push(bead);
    for (const side of SIDES) next[side] = start(bead, side) + bead[side].length;
  }
  fillTo(counts.source, counts.target);
  const there = new Set(given);
  return { alignment, crossed: full.filter(bead => !there.has(bead)) };
}
