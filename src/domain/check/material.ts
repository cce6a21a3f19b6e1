import type { Bead, Side } from '../bitext/alignment.ts';
import type { Bitext } from '../bitext/article.ts';
import type { Segment } from '../bitext/segment.ts';
import { type FoundTerms, findTerms } from '../glossary/find-terms.ts';
import type { TermIndex } from '../glossary/term-index.ts';
import { numberFinder } from '../text/numbers/find-numbers.ts';
import type { Quantity } from '../text/numbers/quantity.ts';
import { slice } from '../text/printable.ts';
import type { Range } from '../text/range.ts';
import type { FoundPlace } from './finding.ts';

/** A segment of a bead with what is to be known of it, found once and on first need. */
export interface Piece {
  readonly side: Side;
  /** Index of the segment on its side. */
  readonly number: number;
  readonly segment: Segment;
  readonly numbers: () => readonly Quantity[];
  readonly terms: () => FoundTerms;
}

/** A bead as the checks see it: the segments of both sides. */
export interface BeadMaterial {
  readonly bead: Bead;
  readonly source: readonly Piece[];
  readonly target: readonly Piece[];
}

/** Looks a segment up or makes what is kept of it. */
function remembered<Value>(make: (segment: Segment) => Value): (segment: Segment) => Value {
  const known = new WeakMap<Segment, { readonly value: Value }>();
  return segment => {
    const kept = known.get(segment) ?? { value: make(segment) };
    known.set(segment, kept);
    return kept.value;
  };
}

const NO_TERMS: FoundTerms = { occurrences: [], overlapping: [] };

/** Prepares the beads of an article. */
export type Prepare = (bitext: Bitext, bead: Bead) => BeadMaterial;

/** A preparer with its own memory: what it found in a segment holds for as long as the segment and the terms do. */
export function createPreparer(terms: TermIndex | undefined): Prepare {
  const find = numberFinder();
  const numbers = remembered(({ text, language }) => find(text, language));
  const found = remembered(({ text, language }) => (terms ? findTerms(terms, text, language) : NO_TERMS));
  const pieces = (bitext: Bitext, bead: Bead, side: Side): Piece[] =>
    bead[side].flatMap(number => {
      const segment = bitext[side][number];
      return segment ? [{ side, number, segment, numbers: () => numbers(segment), terms: () => found(segment) }] : [];
    });
  return (bitext, bead) => ({
    bead,
    source: pieces(bitext, bead, 'source'),
    target: pieces(bitext, bead, 'target'),
  });
}

/** A place in a piece; the whole of it where no range is given. */
export const placeIn = (
  { side, number, segment }: Piece,
  { start, end }: Range = { start: 0, end: segment.text.length },
): FoundPlace => ({ side, segment: number, start, end });

/** The places of all of a side, whole. */
export const wholeOf = (pieces: readonly Piece[]): FoundPlace[] => pieces.map(piece => placeIn(piece));

/** What stands in a range of a piece. */
export const quoted = ({ segment }: Piece, { start, end }: Range) => slice(segment.text, start, end);

/** The text of a side, its segments joined by line breaks. */
export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ segment }) => segment.text).join('\n');

const isKorean = ({ segment }: Piece): boolean => /^ko\b/u.test(segment.language);

/** The Korean pieces of a bead and those that are not, whichever side they are on. */
export const byScript = ({
  source,
  target,
}: BeadMaterial): { readonly korean: readonly Piece[]; readonly other: readonly Piece[] } => {
  const all = [...source, ...target];
  return { korean: all.filter(isKorean), other: all.filter(piece => !isKorean(piece)) };
};
