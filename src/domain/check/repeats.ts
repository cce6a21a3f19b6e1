import type { Side } from '../bitext/alignment.ts';
import type { Gathering } from './gathering.ts';
import { type BeadMaterial, textOf } from './material.ts';

/** Indexes of other beads that say the same on one side and not on the other. */
export interface Otherwise {
  /** The bead with the same source and another target. */
  readonly target?: number | undefined;
  /** The bead with the same target and another source. */
  readonly source?: number | undefined;
}

/** Finds beads that repeat one side of an earlier one and not the other. */
export type RepeatFinder = (bead: BeadMaterial) => Otherwise;

/** Shortest text, in letters, whose repetition is looked at. */
const SHORTEST = 8;

const folded = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

type Keys = Readonly<Record<Side, string>>;

/** Gathers what repeats. */
export function gatherRepeats(): Gathering<RepeatFinder> {
  const keys = new Map<BeadMaterial, Keys>();
  const first: Readonly<Record<Side, Map<string, { readonly number: number; readonly keys: Keys }>>> = {
    source: new Map(),
    target: new Map(),
  };
  const take = (bead: BeadMaterial, number: number): void => {
    const own = { source: folded(textOf(bead.source)), target: folded(textOf(bead.target)) };
    keys.set(bead, own);
    for (const side of ['source', 'target'] as const)
      if (own[side].length >= SHORTEST && !first[side].has(own[side]))
        first[side].set(own[side], { number, keys: own });
  };
  const differing = (own: Keys, same: Side, other: Side): number | undefined => {
    const earlier = first[same].get(own[same]);
    if (earlier === undefined || own[other] === '' || earlier.keys[other] === '') return undefined;
    return earlier.keys[other] === own[other] ? undefined : earlier.number;
  };
  const find: RepeatFinder = bead => {
    const own = keys.get(bead);
    return own ? { target: differing(own, 'source', 'target'), source: differing(own, 'target', 'source') } : {};
  };
  return { take, made: () => find };
}
