import type { Alignment, Bead, Side } from './alignment.ts';

/** What a bead holds on either side. */
export type Units = Readonly<Record<Side, readonly number[]>>;

/** A bead that a person says is right. */
export const settled = ({ source, target }: Units): Bead => ({ source, target, status: 'confirmed' });

/** A bead that is still to be looked at; what was flagged stays so. */
export const unsettled = ({ source, target }: Units, status?: Bead['status']): Bead => ({
  source,
  target,
  status: status === 'flagged' ? 'flagged' : 'auto',
});

/** The units with those of one side replaced. */
export const withSide = ({ source, target }: Units, side: Side, units: readonly number[]): Units =>
  side === 'source' ? { source: units, target } : { source, target: units };

/** Nothing on either side. */
export const NONE: Units = { source: [], target: [] };

/** Units of one side alone. */
export const only = (side: Side, units: readonly number[]): Units => withSide(NONE, side, units);

/** What two hold, the first before the other. */
export const join = (one: Units, other: Units): Units => ({
  source: [...one.source, ...other.source],
  target: [...one.target, ...other.target],
});

/** Whether neither side holds anything. */
export const isEmpty = ({ source, target }: Units): boolean => source.length + target.length === 0;

/** The alignment with `count` beads from `from` on replaced; those without a unit fall away. */
export const replaced = (alignment: Alignment, from: number, count: number, beads: readonly Bead[]): Alignment => [
  ...alignment.slice(0, from),
  ...beads.filter(bead => !isEmpty(bead)),
  ...alignment.slice(from + count),
];
