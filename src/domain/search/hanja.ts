/* What a Hanja is read as: first as the glossaries have it, where a term stands beside its Hanja, then by a table. */
import type { Glossary } from '../glossary/entry.ts';
import { atWordStart, type HanjaTable, hanjaReadings } from '../text/hanja.ts';
import type { ReadHanja } from './spelling.ts';

const NO_TABLE: HanjaTable = { meaningOf: () => undefined };

/** Every way to read a Hanja that a term of a glossary has. */
function readingsIn(glossaries: readonly Glossary[]): Map<string, Set<string>> {
  const readings = new Map<string, Set<string>>();
  const terms = glossaries
    .flatMap(({ entries }) => entries)
    .flatMap(({ languages }) => Object.values(languages).flatMap(section => section.terms));
  for (const { term, hanja = '' } of terms)
    for (const { syllable, character } of hanjaReadings(term, hanja, NO_TABLE))
      if (character !== undefined) readings.set(character, (readings.get(character) ?? new Set()).add(syllable));
  return readings;
}

/** The readings of Hanja by some glossaries and a table. */
export function hanjaReader(glossaries: readonly Glossary[], table: HanjaTable = NO_TABLE): ReadHanja {
  const taught = readingsIn(glossaries);
  const known = new Map<string, readonly string[]>();
  return character => {
    const found = known.get(character);
    if (found !== undefined) return found;
    const readings = [...new Set([...(taught.get(character) ?? []), ...(table.meaningOf(character)?.readings ?? [])])];
    known.set(character, readings);
    return readings;
  };
}

/** Ways to read a word that are tried. */
const MOST_WAYS = 8;

/** The ways to read the Hanja of a word (in NFC) in Hangul, the usual one first; none where it has no Hanja to read. */
export function readingsOf(word: string, read: ReadHanja): string[] {
  const choices = Array.from(word, (character, at): readonly string[] => {
    const readings = read(character);
    return readings.length === 0 ? [character] : at === 0 ? readings.map(atWordStart) : readings;
  });
  const ways = choices.reduce<readonly string[]>(
    (made, readings) => readings.flatMap(reading => made.map(before => before + reading)).slice(0, MOST_WAYS),
    [''],
  );
  return ways.includes(word) ? [] : [...new Set(ways)];
}
