/*
 * Other words for what was asked, by the glossaries: 로씨야 and 러시아 are two entries that share the English `Russia`,
 * 국정원 and 국가정보원 are terms of one entry, and Kim Il-sung is how 김일성 is written in Latin letters.
 */
import type { Glossary, TermEntry } from '../glossary/entry.ts';
import { primary } from '../glossary/term-index.ts';
import type { Language } from '../text/language.ts';
import { type Spell, spellAll } from './spelling.ts';

/** Another word, and whether it is one of the same language. */
export interface Alias {
  readonly word: string;
  readonly sameLanguage: boolean;
}

/** The other words for a word, given and found by their folded letters. */
export type Aliases = (letters: string) => readonly Alias[];

interface Spelled {
  readonly entry: TermEntry;
  readonly language: Language;
  readonly letters: string;
  /** Whether it is a term itself, and not its Hanja or romanisation. */
  readonly isTerm: boolean;
}

function spelledTerms(entry: TermEntry, spell: Spell): Spelled[] {
  return Object.entries(entry.languages).flatMap(([tag, { terms }]) =>
    terms.flatMap(({ term, hanja, romanisation }) =>
      [term, hanja, romanisation].flatMap((text, at) => {
        const letters = text === undefined ? '' : spellAll(text, spell);
        return letters === '' ? [] : [{ entry, language: primary(tag), letters, isTerm: at === 0 }];
      }),
    ),
  );
}

const grouped = <Key, Value>(list: readonly Value[], key: (value: Value) => Key): ReadonlyMap<Key, readonly Value[]> =>
  Map.groupBy(list, key);

/** The aliases that some glossaries make. */
export function aliasesOf(glossaries: readonly Glossary[], spell: Spell): Aliases {
  const all = glossaries.flatMap(({ entries }) => entries.flatMap(entry => spelledTerms(entry, spell)));
  const byLetters = grouped(all, ({ letters }) => letters);
  const byEntry = grouped(all, ({ entry }) => entry);
  const siblings = (term: Spelled): readonly Spelled[] => byEntry.get(term.entry) ?? [];
  return letters => {
    const asked = byLetters.get(letters) ?? [];
    const own = asked.flatMap(siblings);
    const shared = own.flatMap(term => byLetters.get(term.letters) ?? []).flatMap(siblings);
    const languages = new Set(asked.map(({ language }) => language));
    const words = new Map<string, boolean>();
    for (const { letters: word, language, isTerm } of [...own, ...shared])
      if (isTerm && word !== letters && !words.has(word)) words.set(word, languages.has(language));
    return [...words].map(([word, sameLanguage]) => ({ word, sameLanguage }));
  };
}
