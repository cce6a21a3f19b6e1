import type { Side } from '../../domain/bitext/alignment.ts';
import type { Bitext } from '../../domain/bitext/article.ts';
import type { Segment } from '../../domain/bitext/segment.ts';
import { type Glossary, type TermEntry, termsOf } from '../../domain/glossary/entry.ts';
import { type FoundTerms, findTerms, type Occurrence } from '../../domain/glossary/find-terms.ts';
import type { TermIndex } from '../../domain/glossary/term-index.ts';
import type { Language } from '../../domain/text/language.ts';
import type { Printable } from '../../domain/text/printable.ts';
import { overlap } from '../../domain/text/range.ts';

/** The glossaries in use, the most important first, made ready to be found in texts. */
export interface Terms {
  readonly glossaries: readonly Glossary[];
  readonly index: TermIndex;
}

/** An entry and the glossary that it stands in. */
export interface EntryRef {
  readonly entry: TermEntry;
  readonly glossary: Glossary;
}

/** A term where it stands in an article. `segment` is the index on its side. */
export interface PlacedTerm {
  readonly side: Side;
  readonly segment: number;
  readonly occurrence: Occurrence;
}

/** Finds the terms of a segment; what it found once it remembers for as long as the glossaries stay. */
export type Finder = (terms: Terms, segment: Segment) => FoundTerms;

/** A finder with its own memory. */
export function createFinder(): Finder {
  const known = new WeakMap<TermIndex, WeakMap<Segment, FoundTerms>>();
  return ({ index }, segment) => {
    const found = known.get(index) ?? new WeakMap<Segment, FoundTerms>();
    known.set(index, found);
    const terms = found.get(segment) ?? findTerms(index, segment.text, segment.language);
    found.set(segment, terms);
    return terms;
  };
}

/** The terms of one side of a bead, in order. */
export const termsOfSide = (find: Finder, terms: Terms, bitext: Bitext, bead: number, side: Side): PlacedTerm[] =>
  (bitext.alignment[bead]?.[side] ?? []).flatMap(number => {
    const segment = bitext[side][number];
    return segment ? find(terms, segment).occurrences.map(occurrence => ({ side, segment: number, occurrence })) : [];
  });

/** Whether two terms stand in the same place, or across each other. */
export const isSamePlace = (a: PlacedTerm, b: PlacedTerm): boolean =>
  a.side === b.side && a.segment === b.segment && overlap(a.occurrence, b.occurrence);

/** Whether a term is one of an entry. */
export const isOf = ({ occurrence }: PlacedTerm, entry: TermEntry): boolean =>
  occurrence.matches.some(match => match.entry === entry);

/** One occurrence of an entry with the one that stands beside it on the other side, where there is one. */
export interface ConcordanceRow {
  readonly bead: number;
  readonly placed: Readonly<Partial<Record<Side, PlacedTerm>>>;
}

/** Every occurrence of an entry, on either side; within a bead the first goes with the first, and so on: a concordance. */
export const concordance = (find: Finder, terms: Terms, bitext: Bitext, entry: TermEntry): ConcordanceRow[] =>
  bitext.alignment.flatMap((_bead, bead) => {
    const of = (side: Side) => termsOfSide(find, terms, bitext, bead, side).filter(term => isOf(term, entry));
    const [source, target] = [of('source'), of('target')];
    return Array.from({ length: Math.max(source.length, target.length) }, (_, at): ConcordanceRow => {
      const [from, to] = [source[at], target[at]];
      return { bead, placed: { ...(from && { source: from }), ...(to && { target: to }) } };
    });
  });

/** How often an entry occurs in the source of a bitext, or, where its terms are none of the source's, in the target. */
export function countOf(find: Finder, terms: Terms, bitext: Bitext, entry: TermEntry, source: Language): number {
  const side = termsOf(entry, source).length > 0 ? 'source' : 'target';
  return concordance(find, terms, bitext, entry).filter(({ placed }) => placed[side]).length;
}

/** How the other side of a bead answers a term: with an approved rendering, one to avoid, or none that is known. */
export interface Answer {
  readonly kind: 'approved' | 'deprecated' | 'none';
  readonly placed: readonly PlacedTerm[];
}

/** The answer to a term of an entry on the other side of its bead. */
export function answerTo(
  find: Finder,
  terms: Terms,
  bitext: Bitext,
  bead: number,
  from: Side,
  entry: TermEntry,
): Answer {
  const other = from === 'source' ? 'target' : 'source';
  const placed = termsOfSide(find, terms, bitext, bead, other).filter(term => isOf(term, entry));
  const isDeprecated = ({ occurrence }: PlacedTerm) =>
    occurrence.matches.some(match => match.entry === entry && match.term.status === 'deprecated');
  if (placed.some(term => !isDeprecated(term))) return { kind: 'approved', placed };
  return { kind: placed.length > 0 ? 'deprecated' : 'none', placed };
}

/** Other entries whose terms stand at the same place or within it, the longest first. */
export function othersAt(find: Finder, terms: Terms, bitext: Bitext, place: PlacedTerm): EntryRef[] {
  const segment = bitext[place.side][place.segment];
  const inside = segment ? find(terms, segment).overlapping.filter(each => overlap(each, place.occurrence)) : [];
  return [place.occurrence, ...inside].flatMap(each => each.matches);
}

/** An entry's related entries, in its own glossary. */
const relatedOf = ({ entry, glossary }: EntryRef): EntryRef[] =>
  entry.related.flatMap(id => glossary.entries.filter(each => each.id === id).map(each => ({ entry: each, glossary })));

/** Entries whose terms stand in a definition, in order. */
const inDefinition = ({ index }: Terms, text: Printable | undefined, language: Language): EntryRef[] =>
  text === undefined ? [] : findTerms(index, text, language).occurrences.map(each => each.matches[0]);

/** The entries that can be opened from an entry: at the same place, related, and named in its definition; each once. */
export function linksOf(terms: Terms, at: EntryRef, language: Language, here: readonly EntryRef[]): EntryRef[] {
  const named = inDefinition(terms, at.entry.languages[language]?.definition, language);
  const all = [...here, ...relatedOf(at), ...named].map(({ entry, glossary }) => ({ entry, glossary }));
  return all.filter(({ entry }, index) => entry !== at.entry && all.findIndex(each => each.entry === entry) === index);
}
