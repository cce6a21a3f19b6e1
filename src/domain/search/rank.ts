import Fuse from 'fuse.js';

/** What was found, as far as ranking goes: the units looked for, the units of the words they stand in, and their cost. */
export interface Ranked {
  readonly units: string;
  readonly window: string;
  readonly cost: number;
}

/** Units of a pattern that fuse.js compares at once. */
const MOST_UNITS = 32;

/** What share of a score is fuse.js's view of the window; the rest is the cost of how the query was read. */
const SHARE = 0.1;

/** How alike pattern and window are to fuse.js, from 0 to 1, by the number of the row. */
function likeness(rows: readonly Ranked[], units: string): ReadonlyMap<number, number> {
  const fuse = new Fuse(
    rows.map(row => row.window),
    { includeScore: true, threshold: 1, ignoreFieldNorm: true },
  );
  const results = fuse.search(units.slice(0, MOST_UNITS));
  return new Map(results.map(({ refIndex, score = 1 }) => [refIndex, 1 - score]));
}

/** The scores of all that was found, from 0 to 1, 1 the best, in the order given. */
export function scoresOf(found: readonly Ranked[]): number[] {
  const scores = new Array<number>(found.length).fill(0);
  const places = new Map(found.map((row, at) => [row, at]));
  for (const [units, rows] of Map.groupBy(found, row => row.units)) {
    const alike = likeness(rows, units);
    for (const [at, row] of rows.entries()) {
      const exactness = Math.max(0, 1 - row.cost);
      scores[places.get(row) ?? 0] = exactness * (1 - SHARE) + (alike.get(at) ?? 0) * SHARE;
    }
  }
  return scores;
}
