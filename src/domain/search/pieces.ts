/*
 * A text in the pieces that a reader sees as one character, each in NFC, with where it stands in the text as stored:
 *
 *   각 (three conjoining jamo)   → 각 0–3
 *   é (e and an accent)          → é 0–2
 */

/** Takes one character, by its code point in NFC and without marks, and its UTF-16 range in the text as stored. */
export type TakePiece = (code: number, start: number, end: number) => void;

/** A syllable of conjoining jamo, or a character with its marks. */
const PIECE = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[가-힣][\u11a8-\u11c2]?|.\p{M}*/gsu;

/** Texts of characters that are one UTF-16 unit each: no marks, conjoining jamo or surrogates. All common ones are. */
const PLAIN = /^[\u0020-\u02ff\u2010-\u2027\u3001-\u3029\u3131-\u318e\u4e00-\u9fff\uac00-\ud7a3]*$/;

/** Hands each piece of a text to `take`, in order. */
export function eachPiece(text: string, take: TakePiece): void {
  if (PLAIN.test(text)) {
    for (let at = 0; at < text.length; at++) take(text.charCodeAt(at), at, at + 1);
    return;
  }
  for (const { 0: piece, index } of text.matchAll(PIECE))
    take(piece.normalize('NFC').codePointAt(0) ?? 0, index, index + piece.length);
}
