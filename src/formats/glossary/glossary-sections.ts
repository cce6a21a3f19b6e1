import {
  type Glossary,
  type LanguageSection,
  sectionOf,
  type Term,
  type TermEntry,
  termsOf,
} from '../../domain/glossary/entry.ts';
import { isLocale, LOCALES, type Locale } from '../../domain/text/language.ts';
import type { Loss } from './glossary-format.ts';

/** Whether a text is in Korean script, wholly or in part; else it is taken for English. */
export const hasHangul = (text: string): boolean => /\p{Script=Hangul}/u.test(text);

/** The program’s own language that a text is in, as far as its script tells. */
export const localeOf = (text: string): Locale => (hasHangul(text) ? 'ko' : 'en');

/** An entry that has both of the program's languages, for forms that hold a pair and no more. */
export type Pair = TermEntry & { readonly languages: Readonly<Record<Locale, LanguageSection>> };

/** The first term of each spelling that is not deprecated: a form without status would recommend all. */
function usable(terms: readonly Term[]): Term[] {
  const spellings = new Map(terms.toReversed().map(term => [term.term, term]));
  return terms.filter(term => term.status !== 'deprecated' && spellings.get(term.term) === term);
}

function section(entry: TermEntry, locale: Locale): LanguageSection | undefined {
  const found = sectionOf(entry, locale);
  const terms = usable(found?.terms ?? []);
  return found && terms.length > 0 ? { ...found, terms } : undefined;
}

/** The pairs of a glossary, with the terms to use. */
export const pairsOf = (glossary: Glossary): Pair[] =>
  glossary.entries.flatMap(entry => {
    const [ko, en] = LOCALES.map(locale => section(entry, locale));
    return ko && en ? [{ ...entry, languages: { ko, en } }] : [];
  });

const countOf = <Item>(items: readonly Item[], size: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + size(item), 0);

/** The entries, languages and terms that a glossary has beyond its pairs. */
export function beyondPairs(glossary: Glossary, pairs: readonly Pair[]): Loss[] {
  const kept = new Set(pairs.map(({ id }) => id));
  const entries = glossary.entries.filter(({ id }) => kept.has(id));
  const others = ({ languages }: TermEntry) => Object.keys(languages).filter(language => !isLocale(language)).length;
  const terms = (entry: TermEntry) => countOf(LOCALES, locale => termsOf(entry, locale).length);
  return [
    { what: 'entry', count: glossary.entries.length - pairs.length },
    { what: 'language', count: countOf(entries, others) },
    { what: 'term', count: countOf(entries, terms) - countOf(pairs, terms) },
  ];
}
