import type { Language } from '../text/language.ts';
import { type Automaton, automaton } from './automaton.ts';
import { english } from './english.ts';
import { type Glossary, STATUSES } from './entry.ts';
import type { Grammar, Pattern, TermMatch } from './grammar.ts';
import { gapsOf, keyOf } from './key.ts';
import { korean } from './korean.ts';

/** The terms of one language made ready to be found: `patterns[word]` are those with the key of the automaton's word. */
export interface LanguageIndex {
  readonly grammar: Grammar;
  readonly automaton: Automaton;
  readonly patterns: readonly (readonly Pattern[])[];
}

/** The terms of some glossaries made ready to be found, by primary language (`en` for `en-GB`). */
export type TermIndex = ReadonlyMap<Language, LanguageIndex>;

/** The language of a tag without script and region: `ko` for `ko-KP`. */
export const primary = (language: Language): Language => language.split('-', 1).join('').toLowerCase();

const order = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** Earlier glossaries first, then better terms; ids and spelling settle the rest, so that file order does not matter. */
const byRank =
  (rank: ReadonlyMap<Glossary, number>) =>
  ({ match: a }: Pattern, { match: b }: Pattern): number =>
    (rank.get(a.glossary) ?? 0) - (rank.get(b.glossary) ?? 0) ||
    STATUSES.indexOf(a.term.status) - STATUSES.indexOf(b.term.status) ||
    order(a.entry.id, b.entry.id) ||
    order(a.term.term, b.term.term);

function matchesByLanguage(glossaries: readonly Glossary[]): Map<Language, TermMatch[]> {
  const matches = new Map<Language, TermMatch[]>();
  const add = (language: Language, match: TermMatch): void => {
    const list = matches.get(language);
    if (list === undefined) matches.set(language, [match]);
    else list.push(match);
  };
  for (const glossary of glossaries)
    for (const entry of glossary.entries)
      for (const [language, section] of Object.entries(entry.languages))
        for (const term of section.terms) add(primary(language), { term, entry, glossary });
  return matches;
}

function patternsOf(match: TermMatch, grammar: Grammar, listed: ReadonlySet<string>): Pattern[] {
  const spellings = grammar.spellings(match.term.term.trim(), listed).filter(each => /[\p{L}\p{N}]/u.test(each));
  return spellings.map(spelling => {
    const key = keyOf(spelling, grammar.keys);
    return { key: key.text, cased: key.cased, gaps: gapsOf(key), match };
  });
}

function indexOf(matches: readonly TermMatch[], grammar: Grammar, rank: ReadonlyMap<Glossary, number>): LanguageIndex {
  const listed = new Set(matches.map(match => match.term.term.trim().toLowerCase()));
  const all = matches.flatMap(match => patternsOf(match, grammar, listed));
  const byKey = Map.groupBy(all, pattern => pattern.key);
  const patterns = Array.from(byKey.values(), same => same.toSorted(byRank(rank)));
  return { grammar, automaton: automaton([...byKey.keys()]), patterns };
}

/** Makes the terms of glossaries ready to be found in running text. Glossaries are given most important first. */
export function compileTerms(glossaries: readonly Glossary[]): TermIndex {
  const rank = new Map(glossaries.map((glossary, at) => [glossary, at]));
  const grammarOf = (language: Language): Grammar => (language === 'ko' ? korean() : english());
  const entries = [...matchesByLanguage(glossaries)];
  return new Map(entries.map(([language, matches]) => [language, indexOf(matches, grammarOf(language), rank)]));
}
