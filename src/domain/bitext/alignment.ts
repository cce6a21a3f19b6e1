import { failure, type Problem, type Result, success } from '../problem.ts';

/** How sure a bead is: made by the aligner, confirmed by a person, or marked to be looked at. */
export type BeadStatus = 'auto' | 'confirmed' | 'flagged';

/** The source and target segments that say the same, by index from 0; either side may be empty (Gale & Church 1993). */
export interface Bead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly status: BeadStatus;
  /** How sure the aligner is that the whole bead is right, 0 to 1; a bead that a person made has none. */
  readonly score?: number;
  /** What answers what inside, where a person has said so: beads whose units are the sentences of this one, from 0. */
  readonly sentences?: Alignment;
}

/** The confidence below which a bead is worth a look: on the development sets two in five of those are wrong. */
const SURE_FROM = 0.8;

/** Whether the aligner doubts a bead that nobody has looked at. */
export const isUnsure = ({ status, score }: Bead): boolean =>
  status === 'auto' && score !== undefined && score < SURE_FROM;

/** Beads in order that hold every segment of both sides exactly once. */
export type Alignment = readonly Bead[];

/** The two sides of a bitext. */
export type Side = 'source' | 'target';
export const SIDES: readonly Side[] = ['source', 'target'];

/** `2–1` and the like: how many segments each side of the bead holds. */
export const beadType = (bead: Bead): string => `${bead.source.length}–${bead.target.length}`;

/** What breaks the order or misses a segment on one side; `bead` is the index of the bead where it shows. */
function sideProblem(beads: readonly Bead[], side: Side, count: number): (Problem & { bead: number }) | undefined {
  let next = 0;
  for (const [bead, numbers] of beads.map(each => each[side]).entries()) {
    for (const number of numbers) {
      if (number >= count) return { code: `alignment.unknown.${side}`, values: { number: number + 1, count }, bead };
      if (number < next) return { code: `alignment.repeated.${side}`, values: { number: number + 1 }, bead };
      if (number !== next)
        return { code: `alignment.order.${side}`, values: { expected: next + 1, number: number + 1 }, bead };
      next++;
    }
  }
  return next === count
    ? undefined
    : { code: `alignment.missing.${side}`, values: { number: next + 1 }, bead: beads.length };
}

/** The beads as an alignment, or the first thing on each side that breaks it, with the index of the bead. */
export function checkAlignment(
  beads: readonly Bead[],
  sourceCount: number,
  targetCount: number,
): Result<Alignment> & { readonly beads?: readonly number[] } {
  const counts = { source: sourceCount, target: targetCount };
  const problems = SIDES.flatMap(side => sideProblem(beads, side, counts[side]) ?? []);
  if (problems.length === 0) return success(beads);
  return { ...failure(...problems.map(({ bead: _, ...problem }) => problem)), beads: problems.map(each => each.bead) };
}
