import type { Printable } from '../text/printable.ts';
import type { Glossary, Term, TermEntry } from './entry.ts';
import type { Key, KeyRules } from './key.ts';

/** A term with the entry and the glossary that it is from. */
export interface TermMatch {
  readonly term: Term;
  readonly entry: TermEntry;
  readonly glossary: Glossary;
}

/** A text with its key, in which terms are looked for; `shouts` where it has no lower-case letter at all. */
export interface Source {
  readonly text: Printable;
  readonly key: Key;
  readonly shouts: boolean;
}

/** A stretch of a source with the key characters of some term: `from`–`to` in the key, `start`–`end` in the text. */
export interface Candidate {
  readonly source: Source;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** A spelling to look for, with the term that it stands for. `gaps` are the places of its spaces that do not count. */
export interface Pattern {
  readonly key: string;
  readonly cased: string;
  readonly gaps: readonly number[];
  readonly match: TermMatch;
}

/** How terms of a language stand in running text. */
export interface Grammar {
  readonly keys: KeyRules;
  /** The spellings to look for, given all terms of the language in lower case. */
  readonly spellings: (term: string, listed: ReadonlySet<string>) => readonly string[];
  /** Whether words begin and end where the candidate does, whatever the term. */
  readonly stands: (candidate: Candidate) => boolean;
  /** Whether the candidate is this spelling of the term, beyond having its key. */
  readonly accepts: (candidate: Candidate, pattern: Pattern) => boolean;
}

/** A letter or digit with its marks, of which printable text has at most eight. */
const WORD_END = /[\p{L}\p{N}]\p{M}*$/u;
const WITH_MARKS = 20;

/** Whether a letter or digit stands right before an offset of a text. */
export const wordBefore = (text: string, offset: number): boolean =>
  WORD_END.test(text.slice(Math.max(0, offset - WITH_MARKS), offset));

const isUpper = (letter: string): boolean => letter !== letter.toLowerCase();
const isLetter = (letter: string): boolean => /\p{L}/u.test(letter);

/** Where the word around a position of a spelling begins. */
function wordStart(cased: string, at: number): number {
  let start = at;
  while (start > 0 && isLetter(cased.charAt(start - 1))) start--;
  return start;
}

/**
 * Whether the capitals of a candidate are those of a spelling. Capitals of the term must be there; others may be at the
 * start of a word (a sentence, a title), in a name (KIM Jong-un), and anywhere in a text all in capitals.
 */
export function hasCase({ source, from }: Candidate, { cased }: Pattern): boolean {
  if (source.key.cased.startsWith(cased, from)) return true;
  return cased.split('').every((asked, at) => {
    const found = source.key.cased.charAt(from + at);
    if (asked === found) return true;
    const start = wordStart(cased, at);
    return isUpper(found) && !isUpper(asked) && (source.shouts || at === start || isUpper(cased.charAt(start)));
  });
}

const plain = (text: string): string => text.normalize('NFD').toLowerCase().replaceAll('’', "'");

/** Whether what follows a candidate straight is among what the term excludes. */
export function isExcluded({ source, end }: Candidate, { match }: Pattern): boolean {
  return (match.term.exclude ?? []).some(next => {
    const letters = plain(next);
    return letters !== '' && plain(source.text.slice(end, end + 2 * letters.length)).startsWith(letters);
  });
}
