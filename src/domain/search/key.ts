/*
 * The keys of a text: what of it counts in one way of looking for it, each unit with its place in the text as stored.
 *
 *   text       폭풍군단, Storm!
 *   letters    ㅍㅗㄱㅍㅜㅇㄱㅜㄴㄷㅏㄴstorm      spelling, without spaces, case, marks, tension
 *   initials   ㅍㅍㄱㄷstorm                       initial consonants
 *   sound      POKPOKOTAN                          romanised, roughly
 */
import type { Range } from '../text/range.ts';
import { eachPiece } from './pieces.ts';
import { addSound, soundOf } from './sound.ts';
import { asHangul, type Script, type Spell, spellAll } from './spelling.ts';

/** The ways of looking at a text. */
export type KeyKind = 'letters' | 'initials' | 'sound';
export const KEY_KINDS: readonly KeyKind[] = ['letters', 'initials', 'sound'];

/** For each unit of a key, the start and the end of the character of the text as stored that it comes from. */
interface Places {
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}

/** Units that count, one UTF-16 unit each, and where they stand, which is reckoned out when it is first asked for. */
export interface SearchKey {
  readonly text: string;
  readonly places: () => Places;
}

/** Whether a word begins at a unit: something that does not count stands before it, or nothing. */
export function opensWord({ places }: SearchKey, at: number): boolean {
  const { starts, ends } = places();
  return at === 0 || (starts[at] ?? 0) > (ends[at - 1] ?? 0);
}

/** Whether a character of the text begins at a unit, or the text ends before it. */
export function opensCharacter({ places }: SearchKey, at: number): boolean {
  const { starts } = places();
  return starts[at] !== starts[at - 1];
}

/** Where the units `from`–`to` of a key stand in its text, in UTF-16 offsets. */
export function rangeOf({ places }: SearchKey, from: number, to: number): Range {
  const { starts, ends } = places();
  return { start: starts[from] ?? 0, end: ends[to - 1] ?? 0 };
}

/** A value that is made when it is first asked for. */
function later<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function placesOf(text: string, units: number, spelling: Spell): Places {
  const starts = new Uint32Array(units);
  const ends = new Uint32Array(units);
  let unit = 0;
  eachPiece(text, (code, start, end) => {
    for (let count = spelling(code).length; count > 0; count--) {
      starts[unit] = start;
      ends[unit++] = end;
    }
  });
  return { starts, ends };
}

/** A key whose units depend on one character each. */
function spelledKey(text: string, spelling: Spell): SearchKey {
  const units = spellAll(text, spelling);
  return { text: units, places: later(() => placesOf(text, units.length, spelling)) };
}

/** The sounds of the Hangul of a text in NFC. */
function soundsOf(text: string, { read }: Script): string {
  const sounds: string[] = [];
  let here = '';
  for (const character of text) {
    const next = asHangul(character, read);
    for (const sound of soundOf(here, next)) addSound(sounds, sound);
    here = next;
  }
  for (const sound of soundOf(here, '')) addSound(sounds, sound);
  return sounds.join('');
}

/** Where two sounds have become one, it stands for both. */
function soundPlaces(text: string, { read }: Script): Places {
  const pieces: { readonly syllable: string; readonly start: number; readonly end: number }[] = [];
  eachPiece(text, (code, start, end) =>
    pieces.push({ syllable: asHangul(String.fromCodePoint(code), read), start, end }),
  );
  const sounds: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const [at, { syllable, start, end }] of pieces.entries())
    for (const sound of soundOf(syllable, pieces[at + 1]?.syllable ?? '')) {
      if (addSound(sounds, sound)) starts[sounds.length - 1] = start;
      ends[sounds.length - 1] = end;
    }
  return { starts, ends };
}

const NOTHING: SearchKey = { text: '', places: () => ({ starts: [], ends: [] }) };

/** Whether a text has anything that is read as Hangul. */
const isKorean = (text: string): boolean => /[ᄀ-ᇿㄱ-ㅎ가-힣]|\p{Script=Han}/u.test(text);

const MAKERS: Readonly<Record<KeyKind, (text: string, script: Script) => SearchKey>> = {
  letters: (text, { letters }) => spelledKey(text, letters),
  initials: (text, { initials }) => (isKorean(text) ? spelledKey(text, initials) : NOTHING),
  sound: (text, script) =>
    isKorean(text)
      ? { text: soundsOf(text.normalize('NFC'), script), places: later(() => soundPlaces(text, script)) }
      : NOTHING,
};

/** The key of a text of one kind. */
export const keyOf = (kind: KeyKind, text: string, script: Script): SearchKey => MAKERS[kind](text, script);
