import { strokesOf } from './jamo.ts';

/** The reading of a Hanja in Hangul, the usual one first; none where it is not known. */
export type ReadHanja = (character: string) => readonly string[];

/** What counts of one character when texts are compared: folded letters and digits, or nothing. */
export type Spell = (character: string) => string;

const HAN = /^\p{Script=Han}$/u;

/** Letters and digits of any other kind: without case, marks and width; ㎞ is km. */
const foldOther = (character: string): string =>
  character
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

function spellNew(character: string, read: ReadHanja): string {
  const strokes = strokesOf(character);
  if (strokes !== '') return strokes;
  if (HAN.test(character)) return strokesOf(read(character)[0] ?? '') || character;
  const folded = foldOther(character).normalize('NFC');
  return Array.from(folded, each => strokesOf(each) || each).join('');
}

/** The spelling of characters with what Hanja are read as. It remembers each that it was asked for. */
export function speller(read: ReadHanja): Spell {
  const known = new Map<string, string>();
  return character => {
    const found = known.get(character);
    if (found !== undefined) return found;
    const spelled = spellNew(character, read);
    known.set(character, spelled);
    return spelled;
  };
}

/** The folded letters of a whole text. */
export const spellAll = (text: string, spell: Spell): string =>
  Array.from(text.normalize('NFC'), character => spell(character)).join('');
