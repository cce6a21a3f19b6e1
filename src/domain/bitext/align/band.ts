/*
 * The part of the lattice that is looked at. Row i holds the points (i, j) with i source and j target units behind
 * them; only those between `low[i]` and `high[i]` are in the band.
 *
 *        0 . . . . . target
 *      0 ■ ■ ■
 *      . ■ ■ ■ ■            every row overlaps the next, both bounds only rise,
 *      .   ■ ■ ■ ■          and both corners are in: there is always a way through
 *      .       ■ ■ ■
 *   source     ■ ■ ■ ■
 */
export interface Band {
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Where row i begins in arrays over the points of the band; one more holds how many there are. */
  readonly start: Int32Array;
}

/** A band from bounds a row, mended where it would not let a way through. */
export function band(rows: number, columns: number, bounds: (row: number) => readonly [number, number]): Band {
  const low = new Int32Array(rows + 1);
  const high = new Int32Array(rows + 1);
  for (let row = 0; row <= rows; row++) {
    const [from, to] = bounds(row);
    high[row] = row === rows ? columns : Math.max(high[row - 1] ?? 0, Math.min(columns, Math.max(0, Math.ceil(to))));
    low[row] = row === 0 ? 0 : Math.min(high[row - 1] ?? 0, Math.max(low[row - 1] ?? 0, Math.floor(from)));
  }
  for (let row = rows - 1; row >= 0; row--) low[row] = Math.min(low[row] ?? 0, low[row + 1] ?? 0);
  const start = new Int32Array(rows + 2);
  for (let row = 0; row <= rows; row++) start[row + 1] = (start[row] ?? 0) + (high[row] ?? 0) - (low[row] ?? 0) + 1;
  return { low, high, start };
}

/** The whole lattice as a band. */
export const wholeBand = (rows: number, columns: number): Band => band(rows, columns, () => [0, columns]);

/** How many points the band holds. */
export const pointCount = (of: Band): number => of.start.at(-1) ?? 0;

/** The index of a point in arrays over the band, or -1 where it is not in it. */
export function pointAt(of: Band, row: number, column: number): number {
  if (row < 0) return -1;
  const low = of.low[row] ?? 0;
  return column < low || column > (of.high[row] ?? -1) ? -1 : (of.start[row] ?? 0) + column - low;
}
