/*
 * Hanja with their Korean readings and a short meaning each, looked up in the text of a table that stays a text:
 *
 *   # a comment            one line a character, sorted by code point; comments, which begin with `#`, sort
 *   一⇥일⇥one; a; alone⇥한   before all Hanja. A lookup halves the text until one line is left, so nothing is
 *   女⇥녀 여⇥woman⇥계집      parsed but the lines it looks at (about 18 of 8,000).
 */

/**
 * What a character is read as in Korean, the usual reading first, and what it means in English and, as its hun (훈,
 * 사나울 of 暴 사나울 폭), in Korean; both may be empty.
 */
export interface HanjaMeaning {
  readonly readings: readonly string[];
  readonly meaning: string;
  readonly hun: string;
}

const UNKNOWN: HanjaMeaning = { readings: [], meaning: '', hun: '' };

/** Readings and meanings by character. */
export interface HanjaTable {
  /** What the table says of a character, compatibility ideographs (U+F900–FAFF) as the characters they stand for. */
  readonly meaningOf: (character: string) => HanjaMeaning | undefined;
}

/** A syllable of a term with the character that it is written with, if there is one, and what the table says of that. */
export interface HanjaReading extends HanjaMeaning {
  readonly syllable: string;
  readonly character: string | undefined;
}

/** The line that holds the UTF-16 offset `at`. */
function lineAt(text: string, at: number): { readonly start: number; readonly end: number } {
  const end = text.indexOf('\n', at);
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end };
}

function lineOf(text: string, code: number): string | undefined {
  let from = 0;
  let until = text.length;
  while (from < until) {
    const { start, end } = lineAt(text, Math.floor((from + until) / 2));
    const found = text.codePointAt(start) ?? 0;
    if (found === code) return text.slice(start, end);
    if (found < code) from = end + 1;
    else until = start;
  }
  return undefined;
}

/** The table over the text of `content/hanja.tsv`. */
export const hanjaTable = (text: string): HanjaTable => ({
  meaningOf: character => {
    const line = lineOf(text, character.normalize('NFC').codePointAt(0) ?? 0);
    if (line === undefined || line.startsWith('#')) return undefined;
    const [, readings = '', meaning = '', hun = ''] = line.split('\t');
    return { readings: readings.split(' '), meaning, hun };
  },
});

const characters = (text: string): string[] => [...text.normalize('NFC').replaceAll(/\s/gu, '')];

/**
 * The syllables of a term beside their Hanja, where `-` stands for a syllable without: 소비에트 연방, `---- 聯邦`.
 * Spaces count in neither. Nothing where the two are not of one length, since no pair would be sure.
 */
export function hanjaReadings(term: string, hanja: string, table: HanjaTable): HanjaReading[] {
  const written = characters(hanja);
  const syllables = characters(term);
  if (written.length !== syllables.length) return [];
  return syllables.map((syllable, at) => {
    const character = written[at] ?? '';
    const known = /^\p{Script=Han}$/u.test(character);
    const found = known ? table.meaningOf(character) : undefined;
    return { syllable, character: known ? character : undefined, ...(found ?? UNKNOWN) };
  });
}

/** The initial-sound law (두음법칙), by letters: ㄹ goes before ㅣ and y and is ㄴ before other vowels; ㄴ goes before ㅣ and y. */
const INITIAL_SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^[ᄂᄅ](?=[ᅣᅧᅨᅭᅲᅵ])/u, 'ᄋ'],
  [/^ᄅ/u, 'ᄂ'],
];

/** A reading as it is written at the beginning of a word: 련 → 연, 로 → 노, 녀 → 여. */
export const atWordStart = (reading: string): string =>
  INITIAL_SOUNDS.reduce(
    (letters, [initial, becomes]) => letters.replace(initial, becomes),
    reading.normalize('NFD'),
  ).normalize('NFC');
