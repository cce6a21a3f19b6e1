import { evidenceIn } from './evidence.ts';
import type { Gathering } from './gathering.ts';
import type { BeadMaterial } from './material.ts';

/** How far apart two beads may be that have changed places. */
const REACH = 6;
/** Least weight that two swapped beads have in common crosswise, and how much more than each with its own. */
const LEAST = 1.5;
const TIMES = 3;

type Evidence = ReadonlySet<string>;

/** Finds the bead with which the translation of a bead seems to have changed places. */
export type SwapFinder = (bead: BeadMaterial) => number | undefined;

/** The evidence of one side, bead by bead, and in how many beads each piece of it stands. */
function gatherSide() {
  const beads: Evidence[] = [];
  const counts = new Map<string, number>();
  const take = (evidence: Evidence): void => {
    beads.push(evidence);
    for (const key of evidence) counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  return { beads, counts, take };
}

/** Gathers the evidence of both sides. What is rare weighs more. */
export function gatherSwaps(): Gathering<SwapFinder> {
  const [source, target] = [gatherSide(), gatherSide()];
  const numbers = new Map<BeadMaterial, number>();
  const shared = (from: number, to: number): number => {
    let weight = 0;
    for (const key of source.beads[from] ?? [])
      if (target.beads[to]?.has(key)) weight += 1 / Math.max(source.counts.get(key) ?? 1, target.counts.get(key) ?? 1);
    return weight;
  };
  const areSwapped = (one: number, other: number): boolean => {
    const [there, back] = [shared(one, other), shared(other, one)];
    if (there + back < LEAST || there === 0 || back === 0) return false;
    return there + back > TIMES * (shared(one, one) + shared(other, other));
  };
  const find: SwapFinder = bead => {
    const one = numbers.get(bead) ?? -1;
    const near = Array.from({ length: 2 * REACH + 1 }, (_, at) => one - REACH + at);
    return near.find(other => other >= 0 && other !== one && other < source.beads.length && areSwapped(one, other));
  };
  return {
    take: (bead, number) => {
      numbers.set(bead, number);
      source.take(evidenceIn(bead.source));
      target.take(evidenceIn(bead.target));
    },
    made: () => find,
  };
}
