/*
 * “This one is fine”, said of a finding, holds as long as what it was said of stands there: the check and what it says,
 * the words in question on each side, and a little of what is around them. Where in the article they are does not count.
 */
import type { Side } from '../bitext/alignment.ts';
import type { Bitext } from '../bitext/article.ts';
import type { Quote } from '../bitext/note.ts';
import type { Finding, FoundPlace } from './finding.ts';

/** Words that a finding is about, on their side. */
export interface FineQuote extends Quote {
  readonly side: Side;
}

/** A finding that a person has looked at and found to be no mistake. */
export interface FineMark {
  readonly check: string;
  readonly code: string;
  readonly quotes: readonly FineQuote[];
}

/** UTF-16 units kept around a quotation, and the most of one. */
const AROUND = 12;
const LONGEST = 80;

function quoteOf(bitext: Bitext, { side, segment, start, end }: FoundPlace): FineQuote {
  const text = bitext[side][segment]?.text ?? '';
  const exact = text.slice(start, Math.min(end, start + LONGEST));
  const prefix = text.slice(Math.max(0, start - AROUND), start);
  const suffix = text.slice(end, end + AROUND);
  return { side, exact, ...(prefix && { prefix }), ...(suffix && { suffix }) };
}

/** The mark that a finding gets. */
export const markOf = (bitext: Bitext, { check, code, places }: Finding): FineMark => ({
  check,
  code,
  quotes: places.map(place => quoteOf(bitext, place)),
});

/** Marks are the same where this is. */
export const keyOfMark = ({ check, code, quotes }: FineMark): string =>
  JSON.stringify([
    check,
    code,
    quotes.map(({ side, exact, prefix = '', suffix = '' }) => [side, exact, prefix, suffix]),
  ]);

/** Tells of a finding whether it is marked. */
export function fineFinder(marks: readonly FineMark[]): (bitext: Bitext, finding: Finding) => boolean {
  const keys = new Set(marks.map(keyOfMark));
  return (bitext, finding) => keys.size > 0 && keys.has(keyOfMark(markOf(bitext, finding)));
}

/** The marks with one more, or without it where it was there. */
export function toggled(marks: readonly FineMark[], mark: FineMark): readonly FineMark[] {
  const key = keyOfMark(mark);
  const others = marks.filter(each => keyOfMark(each) !== key);
  return others.length < marks.length ? others : [...marks, mark];
}
