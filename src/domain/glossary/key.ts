/*
 * Terms and texts are compared by their keys: the characters that count, in NFC and lower case, each with the place it
 * has in the text as stored.
 *
 *   text    U.S. mass-mobilisation     자동 개입 조항
 *   key     us mass mobilisation       자동개입조항
 */
import type { Range } from '../text/range.ts';

/** The characters of a text that count. `starts` and `ends` are UTF-16 offsets into the text, one for each of `text`. */
export interface Key {
  readonly text: string;
  readonly cased: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** How a language makes keys: what belongs together as one piece of text, and what counts of a piece (maybe nothing). */
export interface KeyRules {
  readonly pieces: RegExp;
  readonly counts: (piece: string) => string;
}

/** One syllable or letter with its marks, in any normal form. For use inside the rules of a language. */
export const CHARACTER = '(?:[\\u1100-\\u1112][\\u1161-\\u1175]|[가-힣])[\\u11a8-\\u11c2]?|[^]\\p{M}*';

/** Whether a piece is one character that counts as it is in every language: ASCII letters and digits, Hangul syllables. */
function isPlain(piece: string): boolean {
  const code = piece.charCodeAt(0);
  if (piece.length > 1) return false;
  return (
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0x30 && code <= 0x39) ||
    ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a)
  );
}

/** The key of a text. */
export function keyOf(text: string, { pieces, counts }: KeyRules): Key {
  const starts: number[] = [];
  const ends: number[] = [];
  let cased = '';
  let lower = '';
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    const kept = isPlain(piece) ? piece : counts(piece);
    const folded = kept.toLowerCase();
    cased += folded.length === kept.length ? kept : folded;
    lower += folded;
    for (let count = folded.length; count > 0; count--) {
      starts.push(index);
      ends.push(index + piece.length);
    }
  }
  return { text: lower, cased, starts, ends };
}

/** Where the characters `from`–`to` of a key stand in its text. */
export const placeOf = (key: Key, from: number, to: number): Range => ({
  start: key.starts[from] ?? 0,
  end: key.ends[to - 1] ?? 0,
});

/** Positions of a key before which the text has something that does not count: a space in Korean. */
export function gapsOf(key: Key, from = 0, to = key.text.length): number[] {
  const gaps: number[] = [];
  for (let at = from + 1; at < to; at++) if ((key.starts[at] ?? 0) > (key.ends[at - 1] ?? 0)) gaps.push(at - from);
  return gaps;
}
