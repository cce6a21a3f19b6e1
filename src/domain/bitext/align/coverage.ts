import { visitLinks } from './cells.ts';
import type { Sides, Speaker } from './speaker.ts';
import type { UnitPair } from './unit.ts';
import type { Vocabulary } from './vocabulary.ts';

/** By kind of token, how many tokens there were that could be said on the other side, and how many were, of each side. */
export interface Coverage {
  readonly source: { readonly said: Float64Array; readonly all: Float64Array };
  readonly target: { readonly said: Float64Array; readonly all: Float64Array };
}

/** A count of nothing yet for `kinds` kinds of token. */
export const noCoverage = (kinds: number): Coverage => ({
  source: { said: new Float64Array(kinds), all: new Float64Array(kinds) },
  target: { said: new Float64Array(kinds), all: new Float64Array(kinds) },
});

/** The tokens of a run of units laid end to end: where each unit begins. */
const offsets = (side: Vocabulary, units: readonly number[]): number[] => {
  let next = 0;
  return units.map(unit => {
    const at = next;
    next += side.units[unit]?.length ?? 0;
    return at;
  });
};

const lengthOf = (side: Vocabulary, units: readonly number[]): number =>
  units.reduce((sum, unit) => sum + (side.units[unit]?.length ?? 0), 0);

/** For each token of a bead, on both sides, the sum of the strengths of its links. */
function linkSums(bead: UnitPair, { source, target, links }: Sides): { source: Float64Array; target: Float64Array } {
  const sums = {
    source: new Float64Array(lengthOf(source.vocabulary, bead.source)),
    target: new Float64Array(lengthOf(target.vocabulary, bead.target)),
  };
  const [froms, tos] = [offsets(source.vocabulary, bead.source), offsets(target.vocabulary, bead.target)];
  const [first = 0, last = -1] = [bead.target[0], bead.target.at(-1)];
  for (const [at, unit] of bead.source.entries()) {
    const types = source.vocabulary.units[unit] ?? new Uint32Array();
    visitLinks(types, links, target.vocabulary, [first, last], (other, from, to, strength) => {
      const [i, j] = [(froms[at] ?? 0) + from, (tos[other - first] ?? 0) + to];
      sums.source[i] = (sums.source[i] ?? 0) + strength;
      sums.target[j] = (sums.target[j] ?? 0) + strength;
    });
  }
  return sums;
}

/** Adds the tokens of one side of a bead to the count: each as likely said as the model of `evidence.ts` holds. */
function addSide(
  into: Coverage['source'],
  side: Speaker,
  units: readonly number[],
  sums: Float64Array,
  others: number,
  weight: number,
): void {
  let at = 0;
  for (const unit of units)
    for (const number of side.vocabulary.units[unit] ?? []) {
      const evidence = ((side.gains[number] ?? 0) * (sums[at++] ?? 0)) / (others + 1);
      if (!side.linked[number]) continue;
      const kind = side.vocabulary.types[number]?.kind ?? 0;
      into.all[kind] = (into.all[kind] ?? 0) + weight;
      into.said[kind] = (into.said[kind] ?? 0) + (weight * evidence) / (1 + evidence);
    }
}

/** Adds what a bead covers to the count, for as much as the bead weighs. */
export function addCoverage(into: Coverage, bead: UnitPair, sides: Sides, weight: number): void {
  const sums = linkSums(bead, sides);
  addSide(into.source, sides.source, bead.source, sums.source, sums.target.length, weight);
  addSide(into.target, sides.target, bead.target, sums.target, sums.source.length, weight);
}
