/*
 * Mending an alignment by hand. An edit is a function of the alignment and the cursor; beads that it does not concern stay
 * the very same objects. Every edit keeps each unit once and in order. Units are segments, or the sentences of one bead.
 *
 * One mends from the top down. So, of the beads that an edit changes, the upper one is what a person has just said to be
 * right, and is confirmed; those below it are still to be looked at, and lose their scores:
 *
 *      move the last down             shift down from here            swap (the gap changes its place)
 *      1 = 1 2 ▸  1 = 1 ✓             1 = 1   1 = – ✓                 1 = –   1 = 1 ✓
 *      2 = 3      2 = 2 3             2 = 2   2 = 1                   2 = 1   2 = –
 *                                     3 = –   3 = 2
 */
import type { Alignment, Bead, Side } from './alignment.ts';

/** Where one is in an alignment: a bead, a side of it, and which of its units there (from 0; 0 where it has none). */
export interface Cursor {
  readonly bead: number;
  readonly side: Side;
  readonly at: number;
}

/** An alignment after an edit, and where the cursor is then. */
export interface Edited {
  readonly alignment: Alignment;
  readonly cursor: Cursor;
}

/** Why an edit cannot be made here: a message under `unavailable.`. */
export type Reason =
  | 'no-bead-below'
  | 'no-bead-above'
  | 'no-segment'
  | 'no-answer'
  | 'no-cut'
  | 'no-swap'
  | 'no-room'
  | 'no-auto';

/** A change of an alignment at the cursor. */
export type Edit = (alignment: Alignment, cursor: Cursor) => Edited | Reason;

type Units = Readonly<Record<Side, readonly number[]>>;

/** The side across. */
export const otherSide = (side: Side): Side => (side === 'source' ? 'target' : 'source');

/** The unit of a side that the cursor stands by: on its own side the one it is on, across the one on its level. */
export const unitAt = (bead: Bead | undefined, side: Side, at: number): number =>
  Math.max(0, Math.min(at, (bead?.[side].length ?? 0) - 1));

/** The cursor kept within the alignment. */
export function withinBeads(alignment: Alignment, { bead, side, at }: Cursor): Cursor {
  const within = Math.max(0, Math.min(bead, alignment.length - 1));
  return { bead: within, side, at: unitAt(alignment[within], side, at) };
}

const edited = (alignment: Alignment, cursor: Cursor): Edited => ({
  alignment,
  cursor: withinBeads(alignment, cursor),
});

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

const NONE: Units = { source: [], target: [] };

/** Units of one side alone. */
export const only = (side: Side, units: readonly number[]): Units => withSide(NONE, side, units);

const join = (one: Units, other: Units): Units => ({
  source: [...one.source, ...other.source],
  target: [...one.target, ...other.target],
});

const isEmpty = ({ source, target }: Units): boolean => source.length + target.length === 0;

/** The alignment with `count` beads from `from` on replaced; those without a unit fall away. */
export const replaced = (alignment: Alignment, from: number, count: number, beads: readonly Bead[]): Alignment => [
  ...alignment.slice(0, from),
  ...beads.filter(bead => !isEmpty(bead)),
  ...alignment.slice(from + count),
];

const mergeNext: Edit = (alignment, cursor) => {
  const [bead, next] = [alignment[cursor.bead], alignment[cursor.bead + 1]];
  if (bead === undefined || next === undefined) return 'no-bead-below';
  return edited(replaced(alignment, cursor.bead, 2, [settled(join(bead, next))]), cursor);
};

const mergePrevious: Edit = (alignment, { bead, side, at }) => {
  const previous = alignment[bead - 1];
  if (previous === undefined) return 'no-bead-above';
  return mergeNext(alignment, { bead: bead - 1, side, at: previous[side].length + at });
};

/** Parts a bead before the cursor's units; a side whose cursor is on its first unit stays above, whole. */
const split: Edit = (alignment, { bead: number, side, at }) => {
  const bead = alignment[number];
  if (bead === undefined || unitAt(bead, side, at) === 0) return 'no-cut';
  const parts = (each: Side) => {
    const cut = unitAt(bead, each, at) || bead[each].length;
    return [bead[each].slice(0, cut), bead[each].slice(cut)] as const;
  };
  const [source, target] = [parts('source'), parts('target')];
  const upper = settled({ source: source[0], target: target[0] });
  const lower = unsettled({ source: source[1], target: target[1] }, bead.status);
  return edited(replaced(alignment, number, 1, [upper, lower]), { bead: number + 1, side, at: 0 });
};

/** The first unit of a side goes to the bead above, or becomes one of its own above the first. The cursor keeps its bead. */
const firstUp: Edit = (alignment, { bead: number, side, at }) => {
  const bead = alignment[number];
  const [first, ...rest] = bead?.[side] ?? [];
  if (bead === undefined || first === undefined) return 'no-segment';
  const above = alignment[number - 1];
  const lower = unsettled(withSide(bead, side, rest), bead.status);
  if (above === undefined && isEmpty(lower)) return 'no-bead-above';
  const upper = settled(join(above ?? NONE, only(side, [first])));
  const from = above ? number - 1 : number;
  const stays = isEmpty(lower) ? from : from + 1;
  return edited(replaced(alignment, from, number - from + 1, [upper, lower]), {
    bead: stays,
    side,
    at: stays === from ? upper[side].length : at - 1,
  });
};

/** The last unit of a side goes to the bead below, or becomes one of its own below the last. The cursor keeps its bead. */
const lastDown: Edit = (alignment, { bead: number, side, at }) => {
  const bead = alignment[number];
  const last = bead?.[side].at(-1);
  if (bead === undefined || last === undefined) return 'no-segment';
  const below = alignment[number + 1];
  const upper = settled(withSide(bead, side, bead[side].slice(0, -1)));
  if (below === undefined && isEmpty(upper)) return 'no-bead-below';
  const joined = join(only(side, [last]), below ?? NONE);
  const lower = isEmpty(upper) ? settled(joined) : unsettled(joined, below?.status);
  return edited(replaced(alignment, number, 2, [upper, lower]), { bead: number, side, at });
};

/** Leaves one side without an answer here: its units go to the bead below. */
const emptySide: Edit = (alignment, { bead: number, side }) => {
  const bead = alignment[number];
  if (bead === undefined || bead[side].length === 0) return 'no-segment';
  if (bead[otherSide(side)].length === 0) return 'no-answer';
  const below = alignment[number + 1];
  const lower = unsettled(join(only(side, bead[side]), below ?? NONE), below?.status);
  return edited(replaced(alignment, number, 2, [settled(withSide(bead, side, [])), lower]), {
    bead: number,
    side,
    at: 0,
  });
};

/** How two neighbours may change places without breaking the order of a text. */
function exchange(upper: Bead, lower: Bead, side: Side): readonly [Units, Units] | undefined {
  const moved = [withSide(upper, side, lower[side]), withSide(lower, side, upper[side])] as const;
  if (upper[side].length > 0 === lower[side].length > 0) return undefined;
  return moved.some(isEmpty) ? [lower, upper] : moved;
}

/**
 * The bead and the one below it exchange what they hold on the cursor's side. Texts do not cross, so one of them has to
 * hold nothing there: the gap changes its place. Where each has one side only, the two beads change their order.
 */
const swap: Edit = (alignment, cursor) => {
  const [bead, next] = [alignment[cursor.bead], alignment[cursor.bead + 1]];
  if (bead === undefined || next === undefined) return 'no-bead-below';
  const exchanged = exchange(bead, next, cursor.side);
  if (exchanged === undefined) return 'no-swap';
  const beads = [settled(exchanged[0]), unsettled(exchanged[1], next.status)];
  return edited(replaced(alignment, cursor.bead, 2, beads), cursor);
};

/** What a side hands down, bead by bead, until a gap takes it up, or a confirmed bead or the end asks for a new one. */
function handDown(beads: readonly Bead[], side: Side, units: readonly number[]): Bead[] {
  const handed: Bead[] = [];
  let held = units;
  for (const [at, bead] of beads.entries()) {
    if (bead.status === 'confirmed') return [...handed, unsettled(only(side, held)), ...beads.slice(at)];
    handed.push(unsettled(withSide(bead, side, held), bead.status));
    held = bead[side];
    if (held.length === 0) return [...handed, ...beads.slice(at + 1)];
  }
  return [...handed, unsettled(only(side, held))];
}

/** From the cursor on, each unit of its side goes down by a bead, as far as the next gap or confirmed bead. */
const shiftDown: Edit = (alignment, { bead: number, side, at }) => {
  const bead = alignment[number];
  if (bead === undefined || bead[side].length === 0) return 'no-segment';
  const cut = unitAt(bead, side, at);
  const kept = withSide(bead, side, bead[side].slice(0, cut));
  if (isEmpty(kept)) return 'no-answer';
  const below = handDown(alignment.slice(number + 1), side, bead[side].slice(cut));
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
 * From the cursor on, each bead's units of its side go up by a bead, as far as the next confirmed one; those of the first
 * join the bead above, or, where the cursor stands in a gap, the gap is filled.
 */
const shiftUp: Edit = (alignment, { bead: number, side, at }) => {
  const [above, bead] = [alignment[number - 1], alignment[number]];
  if (bead === undefined) return 'no-segment';
  const end = alignment.findIndex((each, index) => index > number && each.status === 'confirmed');
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

/** The edits that change beads, by the names of their commands. */
export const EDITS = {
  'merge-next': mergeNext,
  'merge-previous': mergePrevious,
  split,
  'first-up': firstUp,
  'last-down': lastDown,
  'shift-down': shiftDown,
  'shift-up': shiftUp,
  'empty-side': emptySide,
  swap,
} as const satisfies Readonly<Record<string, Edit>>;
