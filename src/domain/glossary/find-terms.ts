import type { Language } from '../text/language.ts';
import { type Printable, slice } from '../text/printable.ts';
import type { Range } from '../text/range.ts';
import type { Candidate, Pattern, Source, TermMatch } from './grammar.ts';
import { type Key, keyOf, placeOf } from './key.ts';
import { type LanguageIndex, primary, type TermIndex } from './term-index.ts';

/**
 * A term in a text: the range of the term itself, without the particles or the possessive that follow it, in UTF-16
 * offsets of the text as stored; what stands there; and every entry with such a term, the one to show first at the front.
 */
export interface Occurrence extends Range {
  readonly surface: Printable;
  readonly matches: readonly [TermMatch, ...TermMatch[]];
}

/**
 * The terms of a text, both lists by where they start. Occurrences never overlap: of terms that would, the longest is
 * one. `overlapping` holds the others, inside or across them.
 */
export interface FoundTerms {
  readonly occurrences: readonly Occurrence[];
  readonly overlapping: readonly Occurrence[];
}

/** An occurrence with its place in the key, by which lengths compare in any normal form. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly occurrence: Occurrence;
}

/** Whether a stretch of a key begins and ends where characters of the text do. */
const isWhole = ({ starts }: Key, from: number, to: number): boolean =>
  starts[from] !== starts[from - 1] && starts[to - 1] !== starts[to];

/** One match for each entry, in the order of rank; a term spelled just as the text has it stands for its entry. */
function matchesOf(patterns: readonly Pattern[], surface: string): TermMatch[] {
  const spelled = surface.normalize('NFC');
  const isExact = ({ match }: Pattern): boolean => match.term.term.normalize('NFC') === spelled;
  const byEntry = Map.groupBy(patterns, each => each.match.entry);
  return [...byEntry.values()].flatMap(same => (same.find(isExact) ?? same[0])?.match ?? []);
}

function spanAt(candidate: Candidate, { grammar }: LanguageIndex, patterns: readonly Pattern[]): Span[] {
  const { source, from, to, start, end } = candidate;
  if (!isWhole(source.key, from, to) || !grammar.stands(candidate)) return [];
  const surface = slice(source.text, start, end);
  const accepted = patterns.filter(pattern => grammar.accepts(candidate, pattern));
  const [first, ...others] = matchesOf(accepted, surface);
  return first === undefined ? [] : [{ from, to, occurrence: { start, end, surface, matches: [first, ...others] } }];
}

const spansIn = (source: Source, index: LanguageIndex): Span[] =>
  index.automaton
    .scan(source.key.text)
    .flatMap(({ word, start: from, end: to }) =>
      spanAt({ source, from, to, ...placeOf(source.key, from, to) }, index, index.patterns[word] ?? []),
    );

const longestFirst = (a: Span, b: Span): number => b.to - b.from - (a.to - a.from) || a.from - b.from;
const inOrder = (a: Occurrence, b: Occurrence): number => a.start - b.start || b.end - a.end;

/** Longest first, each span is taken where none is yet. A longer one that overlaps covers an end of the shorter. */
function resolve(spans: readonly Span[], length: number): FoundTerms {
  const taken = new Uint8Array(length);
  const occurrences: Occurrence[] = [];
  const overlapping: Occurrence[] = [];
  for (const { from, to, occurrence } of spans.toSorted(longestFirst)) {
    const free = taken[from] === 0 && taken[to - 1] === 0;
    (free ? occurrences : overlapping).push(occurrence);
    if (free) taken.fill(1, from, to);
  }
  return { occurrences: occurrences.sort(inOrder), overlapping: overlapping.sort(inOrder) };
}

/** The terms of an index in a text of a language, in one pass over the text. */
export function findTerms(index: TermIndex, text: Printable, language: Language): FoundTerms {
  const terms = index.get(primary(language));
  if (terms === undefined) return { occurrences: [], overlapping: [] };
  const key = keyOf(text, terms.grammar.keys);
  return resolve(spansIn({ text, key, shouts: !/\p{Ll}/u.test(text) }, terms), key.text.length);
}
