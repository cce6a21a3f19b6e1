/*
 * A text in the pieces that a reader sees as one character, each in NFC, with where it stands in the text as stored:
 *
 *   각 (three conjoining jamo)   → 각 0–3
 *   é (e and an accent)          → é 0–2
 */

/** Takes one character in NFC and its UTF-16 range in the text as stored. */
export type TakePiece = (character: string, start: number, end: number) => void;

/** A syllable of conjoining jamo, or a character with its marks. */
const PIECE = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[가-힣][\u11a8-\u11c2]?|.\p{M}*/gsu;

/** What makes one character of several UTF-16 units: marks, conjoining jamo, surrogates. */
const JOINED = /[\u1100-\u11ff\ud800-\udfff]|\p{M}/u;

/** Hands each piece of a text to `take`, in order. */
export function eachPiece(text: string, take: TakePiece): void {
  if (JOINED.test(text)) {
    for (const { 0: piece, index } of text.matchAll(PIECE)) take(piece.normalize('NFC'), index, index + piece.length);
    return;
  }
  for (let at = 0; at < text.length; at++) take(text.charAt(at), at, at + 1);
}
