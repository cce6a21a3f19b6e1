import { type Band, band } from './band.ts';
import type { Box } from './boxes.ts';
import type { Point } from './chain.ts';
import { firstFrom } from './first-from.ts';
import type { Lengths } from './length.ts';

/** The most points of any band. */
const LARGE = 1_200_000;

/** Half the width of the band, in units, beside a point of the chain, and how it grows with the distance to one. */
const NARROW = 16;
const GROWTH = 0.35;

/** The column beside a row between two points, as far along by length as the row is. */
function between(
  row: number,
  [from, to]: readonly [Point, Point],
  lengths: { source: Lengths; target: Lengths },
): number {
  const at = (sums: Float64Array, index: number) => sums[index] ?? 0;
  const [source, target] = [lengths.source.sums, lengths.target.sums];
  const whole = at(source, to[0]) - at(source, from[0]);
  const share = whole > 0 ? (at(source, row) - at(source, from[0])) / whole : 0;
  return firstFrom(target, at(target, from[1]) + share * (at(target, to[1]) - at(target, from[1])), from[1], to[1]);
}

/** The band about a way through a box, `scale` times as wide as usual at each row. */
export function bandAbout(
  way: readonly Point[],
  box: Box,
  lengths: { source: Lengths; target: Lengths },
  scale: (row: number) => number,
): Band {
  const [rows, columns] = [box.source[1] - box.source[0], box.target[1] - box.target[0]];
  const most = LARGE / (2 * (rows + 1));
  let next = 1;
  return band(rows, columns, row => {
    const unit = box.source[0] + row;
    while (next < way.length - 1 && (way[next]?.[0] ?? unit) < unit) next++;
    const leg = [way[next - 1] ?? [0, 0], way[next] ?? [0, 0]] as const;
    const gap = Math.max(leg[1][0] - leg[0][0], leg[1][1] - leg[0][1]);
    const width = Math.min(most, (NARROW + GROWTH * gap) * scale(row));
    const centre = between(unit, leg, lengths) - box.target[0];
    return [centre - width, centre + width];
  });
}
