import type { TermEntry } from '../glossary/entry.ts';
import type { Occurrence } from '../glossary/find-terms.ts';
import type { BeadMaterial, Piece } from './material.ts';

/** A term where it stands. */
export interface TermAt {
  readonly piece: Piece;
  readonly term: Occurrence;
}

/** The terms of one side that stand for themselves, none inside a longer one. */
export const termsAt = (pieces: readonly Piece[]): TermAt[] =>
  pieces.flatMap(piece => piece.terms().occurrences.map(term => ({ piece, term })));

const allTermsAt = (pieces: readonly Piece[]): TermAt[] =>
  pieces.flatMap(piece => {
    const { occurrences, overlapping } = piece.terms();
    return [...occurrences, ...overlapping].map(term => ({ piece, term }));
  });

/** How a term of a target stands in an entry: its status, and the term as it is listed. */
export const matchOf = ({ term }: TermAt, entry: TermEntry) => term.matches.find(match => match.entry === entry)?.term;

const isDeprecated = (at: TermAt, entry: TermEntry): boolean => matchOf(at, entry)?.status === 'deprecated';

/** What answers an entry on the other side of its bead. */
export interface Answers {
  readonly approved: readonly TermAt[];
  readonly deprecated: readonly TermAt[];
}

/** The answers to an entry among the terms of the other side. */
export function answersTo(entry: TermEntry, pieces: readonly Piece[]): Answers {
  const of = allTermsAt(pieces).filter(({ term }) => term.matches.some(match => match.entry === entry));
  return {
    approved: of.filter(at => !isDeprecated(at, entry)),
    deprecated: of.filter(at => isDeprecated(at, entry)),
  };
}

/** The entries of the source, each with the first place where it stands. */
export function entriesOf({ source }: BeadMaterial): Map<TermEntry, TermAt> {
  const entries = new Map<TermEntry, TermAt>();
  for (const at of termsAt(source))
    for (const { entry } of at.term.matches) if (!entries.has(entry)) entries.set(entry, at);
  return entries;
}
