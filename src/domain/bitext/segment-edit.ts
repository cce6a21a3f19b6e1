/*
 * Parting a segment in two, or joining two. The segments behind get other numbers, and all that speaks of segments by
 * number follows: beads, and notes, which are anchored by their quotation.
 *
 *     part 2 before its second sentence     1=1 2=2 3=3  ──▶  1=1 23=2 4=3
 */
import { toPrintable } from '../text/printable.ts';
import { type Alignment, type Bead, SIDES, type Side } from './alignment.ts';
import type { Article, Bitext } from './article.ts';
import { anchor, type Note } from './note.ts';
import { type Segment, segmentWith } from './segment.ts';
import { sentencesOf } from './sentence-links.ts';
import { withSide } from './units.ts';

/** The article with some segments of a side replaced; all of that side are numbered anew. */
function withSegments(article: Article, side: Side, segments: readonly Segment[]): Article {
  const numbered = segments.map((segment, at) => {
    const id = `${segment.language}-${at + 1}`;
    return segment.id === id ? segment : segmentWith(segment, { id });
  });
  return { ...article, [side]: numbered };
}

/** Beads with the numbers of one side changed; those whose numbers stay are the same objects. */
const renumbered = (alignment: Alignment, side: Side, to: (unit: number) => readonly number[]): Alignment =>
  alignment.map(bead => {
    const units = bead[side].flatMap(to);
    const stays = units.length === bead[side].length && units.every((unit, at) => unit === bead[side][at]);
    return stays ? bead : { ...bead, ...withSide(bead, side, units) };
  });

/** A bead without the sentence links that do not fit its sentences any more. */
function checked(before: Bitext, old: Bead | undefined, after: Bitext, bead: Bead): Bead {
  if (bead.sentences === undefined || old === bead) return bead;
  const counts = (bitext: Bitext, each: Bead) => SIDES.map(side => sentencesOf(bitext, each, side).length).join();
  if (old && counts(before, old) === counts(after, bead)) return bead;
  const { sentences: _, ...rest } = bead;
  return rest;
}

const withAlignment = (before: Article, after: Article, alignment: Alignment): Article => ({
  ...after,
  alignment: alignment.map((bead, at) => checked(before, before.alignment[at], after, bead)),
});

/** A note of the parted segment: on the part that it stands in; one that goes over the cut keeps what is before it. */
function partedNote(note: Note, text: string, cut: number): Note {
  const range = anchor(text, note.quote);
  if (range === undefined || range.end <= cut) return note;
  if (range.start >= cut) return { ...note, segment: note.segment + 1 };
  const { prefix } = note.quote;
  return { ...note, quote: { exact: text.slice(range.start, cut).trimEnd(), ...(prefix !== undefined && { prefix }) } };
}

/** The article with a segment parted at an offset into its text. */
export function splitSegment(article: Article, side: Side, number: number, cut: number): Article {
  const segment = article[side][number];
  if (segment === undefined) return article;
  const { text } = segment;
  const parts = [text.slice(0, cut), text.slice(cut)].map(part =>
    segmentWith(segment, { text: toPrintable(part.trim()) }),
  );
  const parted = withSegments(article, side, article[side].toSpliced(number, 1, ...parts));
  const alignment = renumbered(article.alignment, side, unit => {
    if (unit === number) return [unit, unit + 1];
    return [unit > number ? unit + 1 : unit];
  });
  const notes = article.notes.map(note => {
    if (note.side !== side || note.segment < number) return note;
    return note.segment === number ? partedNote(note, text, cut) : { ...note, segment: note.segment + 1 };
  });
  return withAlignment(article, { ...parted, notes }, alignment);
}

/** The article with a segment and the next one of its side joined by a space; both stand in one bead and are of a kind. */
export function joinSegments(article: Article, side: Side, number: number): Article | 'no-join' {
  const [segment, next] = [article[side][number], article[side][number + 1]];
  const together = article.alignment.some(bead => bead[side].includes(number) && bead[side].includes(number + 1));
  if (!segment || !next || !together || segment.kind !== next.kind) return 'no-join';
  const whole = segmentWith(segment, { text: toPrintable(`${segment.text} ${next.text}`) });
  const joined = withSegments(article, side, article[side].toSpliced(number, 2, whole));
  const alignment = renumbered(article.alignment, side, unit => {
    if (unit === number + 1) return [];
    return [unit > number ? unit - 1 : unit];
  });
  const notes = article.notes.map(note =>
    note.side === side && note.segment > number ? { ...note, segment: note.segment - 1 } : note,
  );
  return withAlignment(article, { ...joined, notes }, alignment);
}
