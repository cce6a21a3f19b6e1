import type { Alignment, Bead, Side } from './alignment.ts';
import { type Edit, edited, unitAt } from './edit.ts';
import { isEmpty, join, only, replaced, settled, unsettled, withSide } from './units.ts';

/**
 * Whether a bead below one is where its shift ends: a confirmed one, or, where the bead itself is confirmed as well as the
 * one below it, as in a table that came in with a column out of step, one that is not.
 */
function endOf(alignment: Alignment, number: number): (bead: Bead) => boolean {
  const isThrough = alignment.slice(number, number + 2).every(({ status }) => status === 'confirmed');
  return ({ status }) => (status === 'confirmed') !== isThrough;
}

/** What a side hands down, bead by bead, until a gap takes it up, or the end asks for a new bead. */
function handDown(
  beads: readonly Bead[],
  side: Side,
  units: readonly number[],
  isEnd: (bead: Bead) => boolean,
): Bead[] {
  const handed: Bead[] = [];
  let held = units;
  for (const [at, bead] of beads.entries()) {
    if (isEnd(bead)) return [...handed, unsettled(only(side, held)), ...beads.slice(at)];
    handed.push(unsettled(withSide(bead, side, held), bead.status));
    held = bead[side];
    if (held.length === 0) return [...handed, ...beads.slice(at + 1)];
  }
  return [...handed, unsettled(only(side, held))];
}

/** From the cursor on, each unit of its side goes down by a bead, as far as the next gap or the end of the shift. */
export const shiftDown: Edit = (alignment, { bead: number, side, at }) => {
  const bead = alignment[number];
  if (bead === undefined || bead[side].length === 0) return 'no-segment';
  const cut = unitAt(bead, side, at);
  const kept = withSide(bead, side, bead[side].slice(0, cut));
  if (isEmpty(kept)) return 'no-answer';
  const below = handDown(alignment.slice(number + 1), side, bead[side].slice(cut), endOf(alignment, number));
  const beads = [...alignment.slice(0, number), settled(kept), ...below];
  return edited(beads, { bead: number + 1, side, at: 0 });
};

/** Each bead with what the one below it holds on a side; the last with nothing. */
const handUp = (beads: readonly Bead[], side: Side): Bead[] =>
  beads.map((bead, at) => {
    const units = beads[at + 1]?.[side] ?? [];
    return units.length + bead[side].length === 0 ? bead : unsettled(withSide(bead, side, units), bead.status);
  });

/**
 * From the cursor on, each bead's units of its side go up by a bead, as far as the end of the shift; those of the first
 * join the bead above, or, where the cursor stands in a gap, the gap is filled.
 */
export const shiftUp: Edit = (alignment, { bead: number, side, at }) => {
  const [above, bead] = [alignment[number - 1], alignment[number]];
  if (bead === undefined) return 'no-segment';
  const isEnd = endOf(alignment, number);
  const end = alignment.findIndex((each, index) => index > number && isEnd(each));
  const stretch = alignment.slice(number, end < 0 ? undefined : end);
  const moved = handUp(stretch, side);
  if (bead[side].length === 0) {
    const [first, ...rest] = moved;
    if (first === undefined || first[side].length === 0) return 'no-room';
    return edited(replaced(alignment, number, stretch.length, [settled(first), ...rest]), { bead: number, side, at });
  }
  if (above === undefined) return 'no-bead-above';
  const upper = settled(join(above, only(side, bead[side])));
  const place = { bead: number - 1, side, at: above[side].length + at };
  return edited(replaced(alignment, number - 1, stretch.length + 1, [upper, ...moved]), place);
};
