/*
 * What was known of two texts carried over to what they have become: a bead whose segments are still there side by side
 * keeps its status and is an anchor for the aligner, which pairs the rest anew; a note goes where its quotation is.
 */
import { align } from './align/align.ts';
import { type Alignment, type Bead, SIDES, type Side } from './alignment.ts';
import type { Article, Bitext } from './article.ts';
import { type Followed, followSegments } from './follow.ts';
import { anchor, type Note } from './note.ts';
import { anchorsOf, rejoined } from './realign.ts';

type Sides = Pick<Bitext, Side>;
type FollowedSides = Readonly<Record<Side, Followed>>;

/** Where each segment of both sides has gone. */
export const followSides = (before: Sides, after: Sides): FollowedSides => ({
  source: followSegments(before.source, after.source),
  target: followSegments(before.target, after.target),
});

/** Whether every segment that is still there has the number that it had, and there are as many as before. */
export const isInPlace = (before: Sides, after: Sides): boolean => {
  const followed = followSides(before, after);
  return SIDES.every(
    side =>
      before[side].length === after[side].length && followed[side].every((at, from) => at === undefined || at === from),
  );
};

/** The new numbers of a bead's segments on one side, if all of them are there and follow one another. */
function carriedSide(bead: Bead, side: Side, followed: FollowedSides): readonly number[] | undefined {
  const numbers = bead[side].flatMap(segment => followed[side][segment] ?? []);
  const whole = numbers.length === bead[side].length;
  return whole && numbers.every((number, at) => number === (numbers[0] ?? 0) + at) ? numbers : undefined;
}

/** The alignment of the edited texts. */
export function carriedAlignment(before: Bitext, after: Sides): Alignment {
  const followed = followSides(before, after);
  const known = new Map<Bead, Bead>();
  for (const bead of before.alignment) {
    const [source, target] = SIDES.map(side => carriedSide(bead, side, followed));
    if (source && target) known.set({ source, target, status: 'confirmed' }, { ...bead, source, target });
  }
  const anchors = [...known.keys()];
  const beads = align(after.source, after.target, { anchors: anchorsOf(anchors) });
  return rejoined(anchors, beads).map(bead => known.get(bead) ?? bead);
}

/** The note where its quotation is now: in the segment that it was in, or the nearest that has it; as it was if none does. */
export function carriedNote(note: Note, before: Sides, after: Sides): Note {
  const { side, quote } = note;
  const expected = followSegments(before[side], after[side])[note.segment] ?? note.segment;
  const holds = (at: number) => {
    const text = after[side][at]?.text;
    return text !== undefined && anchor(text, quote) !== undefined;
  };
  for (let away = 0; away < after[side].length + before[side].length; away++) {
    const segment = [expected - away, expected + away].find(holds);
    if (segment !== undefined) return segment === note.segment ? note : { ...note, segment };
  }
  return note;
}

/** What was known of an article, for its edited texts. */
export const carried = (before: Article, after: Sides): Pick<Article, 'alignment' | 'notes'> => ({
  alignment: carriedAlignment(before, after),
  notes: before.notes.map(note => carriedNote(note, before, after)),
});
