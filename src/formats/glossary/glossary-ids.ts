import { type LanguageSection, preferredTerm } from '../../domain/glossary/entry.ts';
import type { Language } from '../../domain/text/language.ts';

/** Longest id, and what of it is left where a number has to go behind. */
const LONGEST = 80;
const SHORTENED = 70;

/** The text as an id (`Storm Corps` → `storm-corps`), empty where it has neither Latin letter nor digit. */
export const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}’']/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/gu, '');

/** An id for an entry that has none: after its English term, or any other, or `entry`. */
export function idFor(languages: Readonly<Record<Language, LanguageSection>>): string {
  const entry = { id: '', languages, related: [] };
  const slugs = ['en', ...Object.keys(languages)].map(language => slug(preferredTerm(entry, language)?.term ?? ''));
  return slugs.find(each => each !== '') ?? 'entry';
}

/** Gives out ids so that no two are the same: the second `sword` is `sword-2`. */
export function uniqueIds(taken: Iterable<string> = []): (wanted: string) => string {
  const used = new Set(taken);
  const next = new Map<string, number>();
  return wanted => {
    let id = wanted;
    for (let number = next.get(wanted) ?? 2; used.has(id); number++) {
      id = `${wanted.slice(0, SHORTENED).replace(/-$/u, '')}-${number}`;
      next.set(wanted, number + 1);
    }
    used.add(id);
    return id;
  };
}
