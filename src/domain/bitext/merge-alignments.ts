/*
 * Two people, or two windows, have changed the same alignment. It is cut where a bead ends in all three of base, mine and
 * theirs; of each piece, whichever side changed it is taken:
 *
 *     base     1=1  2=2  3=3  4=4
 *     mine     1=1 │ 2 3=2 3 │ 4=4
 *     theirs   1=1 │ 2=2 3=3 │ 4=4 ✓      ──▶  1=1   2 3=2 3   4=4 ✓
 */
import { type Alignment, type Bead, SIDES } from './alignment.ts';

/** Where beads end, as units of both sides behind the place, with the beads since the place before it that is wanted. */
function pieces(alignment: Alignment, wanted: (end: string) => boolean): Bead[][] {
  const list: Bead[][] = [];
  let piece: Bead[] = [];
  for (const { bead, end } of ends(alignment)) {
    piece.push(bead);
    if (!wanted(end)) continue;
    list.push(piece);
    piece = [];
  }
  return list;
}

function ends(alignment: Alignment): { readonly bead: Bead; readonly end: string }[] {
  let [source, target] = [0, 0];
  return alignment.map(bead => {
    source += bead.source.length;
    target += bead.target.length;
    return { bead, end: `${source} ${target}` };
  });
}

const NONE: Alignment = [];

/** Whether two beads hold the same, inside as well, and are thought of alike; the aligner's score does not matter. */
export const sameBead = (a: Bead, b: Bead | undefined): boolean =>
  a === b ||
  (b !== undefined &&
    a.status === b.status &&
    sameAlignment(a.sentences ?? NONE, b.sentences ?? NONE) &&
    SIDES.every(side => a[side].length === b[side].length && a[side].every((unit, at) => unit === b[side][at])));

/** Whether two alignments say the same, scores aside. */
export const sameAlignment = (a: Alignment, b: Alignment): boolean =>
  a === b || (a.length === b.length && a.every((bead, at) => sameBead(bead, b[at])));

/** One piece: whichever changed; where both did, and differently, mine, flagged. */
function merged(base: Alignment, mine: Alignment, theirs: Alignment): Alignment {
  if (sameAlignment(mine, theirs) || sameAlignment(theirs, base)) return mine;
  if (sameAlignment(mine, base)) return theirs;
  return mine.map(bead => ({ ...bead, status: 'flagged' }));
}

/**
 * Two changes of one alignment as one, so that neither is lost. All three hold the same units. Beads of mine that stay
 * are the very same objects.
 */
export function mergeAlignments(base: Alignment, mine: Alignment, theirs: Alignment): Alignment {
  const [atMine, atTheirs] = [mine, theirs].map(each => new Set(ends(each).map(({ end }) => end)));
  const shared = new Set(ends(base).flatMap(({ end }) => (atMine?.has(end) && atTheirs?.has(end) ? [end] : [])));
  const [was, is, other] = [base, mine, theirs].map(each => pieces(each, end => shared.has(end)));
  return (is ?? []).flatMap((piece, at) => merged(was?.[at] ?? [], piece, other?.[at] ?? []));
}
