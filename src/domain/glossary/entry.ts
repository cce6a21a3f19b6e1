import type { Language, Locale } from '../text/language.ts';
import type { Printable } from '../text/printable.ts';

/** How a term stands among those of its entry and language (TBX `administrativeStatus`). */
export type TermStatus = 'preferred' | 'admitted' | 'deprecated';

/** The statuses, best first. */
export const STATUSES: readonly TermStatus[] = ['preferred', 'admitted', 'deprecated'];

/**
 * One word for a concept in one language. `exclude` lists what, straight after the term, makes another word of it
 * (강 for 북한: 북한강); Korean is compared letter by letter, so that 하 also keeps out 한 and 합니다.
 */
export interface Term {
  readonly term: Printable;
  readonly status: TermStatus;
  readonly hanja?: Printable;
  readonly romanisation?: Printable;
  readonly exclude?: readonly Printable[];
}

/** What an entry says in one language (TBX `langSec`). */
export interface LanguageSection {
  readonly terms: readonly Term[];
  readonly definition?: Printable;
  readonly note?: Printable;
}

/** One concept with its terms by language (TBX `conceptEntry`). `related` holds ids of entries of the same glossary. */
export interface TermEntry {
  readonly id: string;
  readonly languages: Readonly<Record<Language, LanguageSection>>;
  readonly related: readonly string[];
}

/** A collection of entries from one source, with its title for each locale, and the licence to name when it is passed on. */
export interface Glossary {
  readonly id: string;
  readonly title: Readonly<Record<Locale, Printable>>;
  readonly licence?: Printable;
  readonly entries: readonly TermEntry[];
}

/** What an entry says in a language, or else in that language as of some region (`ko-KR` for `ko`). */
export const sectionOf = (entry: TermEntry, language: Language): LanguageSection | undefined =>
  entry.languages[language] ?? Object.entries(entry.languages).find(([tag]) => tag.startsWith(`${language}-`))?.[1];

/** The terms of an entry in a language, as listed; none where the entry has no such language. */
export const termsOf = (entry: TermEntry, language: Language): readonly Term[] =>
  sectionOf(entry, language)?.terms ?? [];

/** The terms of an entry in a language that have the status. */
export const termsWithStatus = (entry: TermEntry, language: Language, status: TermStatus): readonly Term[] =>
  termsOf(entry, language).filter(term => term.status === status);

/** The term to use in a language: the first preferred one, or else the first admitted one. Never a deprecated one. */
export const preferredTerm = (entry: TermEntry, language: Language): Term | undefined =>
  termsWithStatus(entry, language, 'preferred')[0] ?? termsWithStatus(entry, language, 'admitted')[0];
