/*
 * The keys of a text: what of it counts in one way of looking for it, each unit with its place in the text as stored.
 *
 *   text       폭풍군단, Storm!
 *   letters    ㅍㅗㄱㅍㅜㅇㄱㅜㄴㄷㅏㄴstorm      spelling, without spaces, case, marks, tension
 *   initials   ㅍㅍㄱㄷstorm                       initial consonants
 *   sound      POKPOKOTAN                          romanised, roughly
 */
import { placeOf } from '../glossary/key.ts';
import type { Range } from '../text/range.ts';
import { initialOf } from './jamo.ts';
import { eachPiece } from './pieces.ts';
import { soundOf, withSound } from './sound.ts';
import type { ReadHanja, Spell } from './spelling.ts';

/** The ways of looking at a text. */
export type KeyKind = 'letters' | 'initials' | 'sound';
export const KEY_KINDS: readonly KeyKind[] = ['letters', 'initials', 'sound'];

/** Units that count, one UTF-16 unit each, with the start and end of the character of the text that each comes from. */
export interface SearchKey {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** What the making of keys knows of spelling. */
export interface Script {
  readonly spell: Spell;
  readonly read: ReadHanja;
}

/** Whether a word begins at a unit: something that does not count stands before it, or nothing. */
export const opensWord = ({ starts, ends }: SearchKey, at: number): boolean =>
  at === 0 || (starts[at] ?? 0) > (ends[at - 1] ?? 0);

/** Whether a character of the text begins at a unit, or the text ends before it. */
export const opensCharacter = ({ starts }: SearchKey, at: number): boolean => starts[at] !== starts[at - 1];

/** Where the units `from`–`to` of a key stand in its text, in UTF-16 offsets. */
export const rangeOf = (key: SearchKey, from: number, to: number): Range => placeOf({ ...key, cased: '' }, from, to);

type UnitsOf = (character: string) => string;

/** A key whose units depend on one character each. */
function plainKey(text: string, unitsOf: UnitsOf): SearchKey {
  const starts: number[] = [];
  const ends: number[] = [];
  let units = '';
  eachPiece(text, (character, start, end) => {
    const made = unitsOf(character);
    units += made;
    for (let count = made.length; count > 0; count--) {
      starts.push(start);
      ends.push(end);
    }
  });
  return { text: units, starts, ends };
}

/** A Hanja as the syllable that it is read as; any other character as it is. */
const asHangul = (character: string, { read }: Script): string =>
  /^\p{Script=Han}$/u.test(character) ? (read(character)[0] ?? character) : character;

const initialsKey = (text: string, script: Script): SearchKey =>
  plainKey(text, character => initialOf(asHangul(character, script)) || script.spell(character));

/** The sounds of the Hangul of a text. Where two become one, it stands for both. */
function soundKey(text: string, script: Script): SearchKey {
  const pieces: { readonly syllable: string; readonly start: number; readonly end: number }[] = [];
  eachPiece(text, (character, start, end) => pieces.push({ syllable: asHangul(character, script), start, end }));
  const starts: number[] = [];
  const ends: number[] = [];
  let sounds = '';
  for (const [at, { syllable, start, end }] of pieces.entries()) {
    for (const sound of soundOf(syllable, pieces[at + 1]?.syllable ?? '')) {
      const more = withSound(sounds, sound);
      if (more !== sounds) starts[more.length - 1] = start;
      ends[more.length - 1] = end;
      sounds = more;
    }
  }
  return { text: sounds, starts, ends };
}

const MAKERS: Readonly<Record<KeyKind, (text: string, script: Script) => SearchKey>> = {
  letters: (text, { spell }) => plainKey(text, spell),
  initials: initialsKey,
  sound: soundKey,
};

/** The key of a text of one kind. */
export const keyOf = (kind: KeyKind, text: string, script: Script): SearchKey => MAKERS[kind](text, script);
