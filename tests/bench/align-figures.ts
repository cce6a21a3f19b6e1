/** A bead's confidence, and whether the whole of it is right. */
export interface Judged {
  readonly score: number;
  readonly right: boolean;
}

/**
 * The area under the curve: how likely a right bead is to have the higher score of a right and a wrong one (Mann &
 * Whitney 1947); NaN where all are alike.
 */
export function areaUnderCurve(beads: readonly Judged[]): number {
  const sorted = [...beads].sort((a, b) => a.score - b.score);
  let [ranks, right] = [0, 0];
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) to++;
    const ties = sorted.slice(from, to).filter(bead => bead.right).length;
    ranks += ties * ((from + 1 + to) / 2);
    right += ties;
  }
  const wrong = sorted.length - right;
  return (ranks - (right * (right + 1)) / 2) / (right * wrong);
}

/** The beads whose score falls between two bounds: how many, what they say on average, and how many are right. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly said: number;
  readonly right: number;
}

const BOUNDS = [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.95, 0.99, 1.01];

const share = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Whether scores mean what they say: they do where, bin by bin, as many are right as is said. */
export const calibration = (beads: readonly Judged[]): Bin[] =>
  BOUNDS.slice(1).map((to, at) => {
    const from = BOUNDS[at] ?? 0;
    const within = beads.filter(({ score }) => score >= from && score < to);
    return {
      from,
      to: Math.min(1, to),
      count: within.length,
      said: share(within.map(({ score }) => score)),
      right: share(within.map(({ right }) => Number(right))),
    };
  });
