/** A bead type as a step through the lattice: how many source and target units it takes, and how common it is. */
export interface Move {
  readonly source: number;
  readonly target: number;
  readonly prior: number;
}

const move = (source: number, target: number, prior: number): Move => ({ source, target, prior });

/** The bead types that are tried, with the share of each before anything is known of the texts (Gale & Church 1993). */
export const MOVES: readonly Move[] = [
  move(1, 1, 0.86),
  move(1, 0, 0.02),
  move(0, 1, 0.02),
  move(1, 2, 0.035),
  move(2, 1, 0.035),
  move(2, 2, 0.002),
  move(1, 3, 0.006),
  move(3, 1, 0.006),
  move(2, 3, 0.0005),
  move(3, 2, 0.0005),
  move(1, 4, 0.002),
  move(4, 1, 0.002),
];

/** The most units that a bead takes on one side. */
export const MOST = 4;
