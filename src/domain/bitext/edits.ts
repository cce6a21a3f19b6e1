import type { Alignment, Bead, Side } from './alignment.ts';
import { type Edit, edited, otherSide, unitAt } from './edit.ts';
import { shiftDown, shiftUp } from './shifts.ts';
import { isEmpty, join, NONE, only, replaced, settled, type Units, unsettled, withSide } from './units.ts';

/** The sentence links of two beads as one, where a person has mended both; those of one alone do not make a whole. */
function joinedSentences(one: Bead, other: Bead): { readonly sentences?: Alignment } {
  if (one.sentences === undefined || other.sentences === undefined) return {};
  const behind = (side: Side) => one.sentences?.reduce((sum, link) => sum + link[side].length, 0) ?? 0;
  const [source, target] = [behind('source'), behind('target')];
  const moved = other.sentences.map(link => ({
    ...link,
    source: link.source.map(unit => unit + source),
    target: link.target.map(unit => unit + target),
  }));
  return { sentences: [...one.sentences, ...moved] };
}

const mergeNext: Edit = (alignment, cursor) => {
  const [bead, next] = [alignment[cursor.bead], alignment[cursor.bead + 1]];
  if (bead === undefined || next === undefined) return 'no-bead-below';
  return edited(
    replaced(alignment, cursor.bead, 2, [{ ...settled(join(bead, next)), ...joinedSentences(bead, next) }]),
    cursor,
  );
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
