import { evidenceIn } from './evidence.ts';
import type { BeadMaterial } from './material.ts';

/** How far apart two beads may be that have changed places. */
const REACH = 6;
/** Least weight that two swapped beads have in common crosswise, and how much more than each with its own. */
const LEAST = 1.5;
const TIMES = 3;

type Evidence = ReadonlySet<string>;

/** In how many beads of a side each piece of evidence stands. */
function frequencies(sides: readonly Evidence[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const side of sides) for (const key of side) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** For each bead the index of the one with which its translation has changed places, where one has. */
export function swapsOf(beads: readonly BeadMaterial[]): ReadonlyMap<number, number> {
  const source = beads.map(bead => evidenceIn(bead.source));
  const target = beads.map(bead => evidenceIn(bead.target));
  const [often, elsewhere] = [frequencies(source), frequencies(target)];
  const shared = (from: number, to: number): number => {
    let weight = 0;
    for (const key of source[from] ?? [])
      if (target[to]?.has(key)) weight += 1 / Math.max(often.get(key) ?? 1, elsewhere.get(key) ?? 1);
    return weight;
  };
  const swaps = new Map<number, number>();
  for (let one = 0; one < beads.length; one++)
    for (let other = one + 1; other <= Math.min(beads.length - 1, one + REACH); other++) {
      const [there, back] = [shared(one, other), shared(other, one)];
      if (there + back < LEAST || there === 0 || back === 0) continue;
      const own = shared(one, one) + shared(other, other);
      if (there + back > TIMES * own) {
        swaps.set(one, other);
        swaps.set(other, one);
      }
    }
  return swaps;
}
