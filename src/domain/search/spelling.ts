import { initialOf, strokesOf } from './jamo.ts';

/** The reading of a Hanja in Hangul, the usual one first; none where it is not known. */
export type ReadHanja = (character: string) => readonly string[];

/** What counts of one character, given by its code point, in one way of looking at a text: some units, or none. */
export type Spell = (code: number) => string;

const HAN = /^\p{Script=Han}$/u;

/** Letters and digits of any other kind: without case, marks and width; ㎞ is km. */
const foldOther = (character: string): string =>
  character
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a character cannot be a Hanja, told fast: it stands before all of them, or is a Hangul syllable. */
const isNoHanja = (character: string): boolean => character < '⺀' || (character >= '가' && character <= '힣');

/** A Hanja as the syllable that it is read as; any other character as it is. */
export const asHangul = (character: string, read: ReadHanja): string =>
  isNoHanja(character) || !HAN.test(character) ? character : (read(character)[0] ?? character);

function spell(character: string, read: ReadHanja): string {
  const strokes = strokesOf(asHangul(character, read));
  if (strokes !== '') return strokes;
  if (HAN.test(character)) return character;
  const folded = foldOther(character).normalize('NFC');
  return Array.from(folded, each => strokesOf(each) || each).join('');
}

/** Letters and digits that have no initial consonant all are this, so that nothing is joined over them. */
const OTHER = '·';

function initial(character: string, read: ReadHanja): string {
  const found = initialOf(asHangul(character, read));
  return found === '' && /^[\p{L}\p{N}]/u.test(character) ? OTHER : found;
}

/** A way to spell that remembers every character that it was asked for, but the rare ones above U+FFFF. */
function remembered(make: (character: string) => string): Spell {
  const known: (string | undefined)[] = new Array(0x10000);
  return code => {
    if (code > 0xffff) return make(String.fromCodePoint(code));
    known[code] ??= make(String.fromCharCode(code));
    return known[code];
  };
}

/** How characters are spelled: by their folded letters, and by their initial consonants. */
export interface Script {
  readonly read: ReadHanja;
  readonly letters: Spell;
  readonly initials: Spell;
}

/** The spelling of characters with what Hanja are read as. */
export const scriptWith = (read: ReadHanja): Script => ({
  read,
  letters: remembered(character => spell(character, read)),
  initials: remembered(character => initial(character, read)),
});

/** The units of a whole text. */
export function spellAll(text: string, spelling: Spell): string {
  const composed = text.normalize('NFC');
  let units = '';
  for (let at = 0; at < composed.length; at++) {
    const code = composed.codePointAt(at) ?? 0;
    units += spelling(code);
    if (code > 0xffff) at++;
  }
  return units;
}
