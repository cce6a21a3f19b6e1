import { type Alignment, type Bead, type BeadStatus, beadType, isUnsure } from './alignment.ts';
import type { Edit } from './edit.ts';

/** What one may want to step through while mending. */
export const KINDS_OF_DOUBT = {
  /** What an edit has left behind has no score: nobody vouches for it yet. */
  unsure: (bead: Bead) => isUnsure(bead) || (bead.status === 'auto' && bead.score === undefined),
  flagged: (bead: Bead) => bead.status === 'flagged',
  uneven: (bead: Bead) => beadType(bead) !== '1–1',
} as const satisfies Readonly<Record<string, (bead: Bead) => boolean>>;

/** The next bead in a direction of which something holds, or undefined. */
export function nextBead(
  alignment: Alignment,
  from: number,
  direction: 1 | -1,
  holds: (bead: Bead) => boolean,
): number | undefined {
  for (let at = from + direction; at >= 0 && at < alignment.length; at += direction) {
    const bead = alignment[at];
    if (bead && holds(bead)) return at;
  }
  return undefined;
}

/** How many beads of an alignment have each status. */
export type StatusCounts = (alignment: Alignment) => Readonly<Record<BeadStatus, number>>;

/** Counts them. */
export function statusCounts(alignment: Alignment): Readonly<Record<BeadStatus, number>> {
  const counts = { auto: 0, confirmed: 0, flagged: 0 };
  for (const { status } of alignment) counts[status]++;
  return counts;
}

/** The same, counted once for each alignment: the alignment mode shows it in every frame. */
export function createStatusCounts(): StatusCounts {
  const known = new WeakMap<Alignment, ReturnType<StatusCounts>>();
  return alignment => {
    const counts = known.get(alignment) ?? statusCounts(alignment);
    known.set(alignment, counts);
    return counts;
  };
}

const withStatus = (bead: Bead, status: BeadStatus): Bead => (bead.status === status ? bead : { ...bead, status });

const setting =
  (to: (bead: Bead) => BeadStatus): Edit =>
  (alignment, cursor) => ({
    alignment: alignment.map((bead, at) => (at === cursor.bead ? withStatus(bead, to(bead)) : bead)),
    cursor,
  });

/** Confirms and goes on to the next bead. */
const confirm: Edit = (alignment, cursor) => {
  const confirmed = setting(() => 'confirmed')(alignment, cursor);
  if (typeof confirmed === 'string' || cursor.bead + 1 >= alignment.length) return confirmed;
  return { ...confirmed, cursor: { ...cursor, bead: cursor.bead + 1, at: 0 } };
};

/** Confirms every bead above; flags are a person's own word and stay. */
const confirmAbove: Edit = (alignment, cursor) => {
  const isOpen = (bead: Bead, at: number) => at < cursor.bead && bead.status === 'auto';
  if (!alignment.some(isOpen)) return 'no-auto';
  return {
    alignment: alignment.map((bead, at) => (isOpen(bead, at) ? withStatus(bead, 'confirmed') : bead)),
    cursor,
  };
};

/** The edits that say what is thought of beads and leave what they hold as it is. */
export const STATUS_EDITS = {
  confirm,
  'confirm-above': confirmAbove,
  flag: setting(({ status }) => (status === 'flagged' ? 'auto' : 'flagged')),
  clear: setting(() => 'auto'),
} as const satisfies Readonly<Record<string, Edit>>;
