/*
 * How often a person has to mend an alignment. Whoever reads down the beads mends the first wrong one; what stands above
 * has been looked at and is right.
 *
 *   one by one:     every bead that is wrong is mended
 *   with realign:   after each, all above and the mended one are confirmed, and the aligner goes over the rest
 */
import type { UnitPair } from '../../src/domain/bitext/align/unit.ts';
import { alignAll, type Document, rightness } from './align-sets.ts';

/** How many beads are mended each way. */
export interface Mending {
  readonly oneByOne: number;
  readonly realigned: number;
}

/** The number of the first right bead that was not found, from `after` on; -1 if all were. */
const firstMissing = (found: readonly UnitPair[], gold: readonly UnitPair[], after: number): number =>
  rightness(gold, found).findIndex((is, at) => at >= after && !is);

/** Mends a document both ways. */
export function mend(document: Document): Mending {
  const { gold } = document;
  let { beads } = alignAll(document);
  const oneByOne = rightness(gold, beads).filter(is => !is).length;
  let realigned = 0;
  for (let at = firstMissing(beads, gold, 0); at >= 0; at = firstMissing(beads, gold, at + 1)) {
    realigned++;
    ({ beads } = alignAll(document, { anchors: gold.slice(0, at + 1) }));
  }
  return { oneByOne, realigned };
}
