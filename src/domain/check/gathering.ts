import type { BeadMaterial } from './material.ts';

/** Something that is learnt of an article by going over its beads once, in order; what was made of them comes out at the end. */
export interface Gathering<Made> {
  readonly take: (bead: BeadMaterial, number: number) => void;
  readonly made: () => Made;
}
