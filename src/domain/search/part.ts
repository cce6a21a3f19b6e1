import type { SearchDocument } from './document.ts';
import { nearRowsOf, rowsOf } from './grams.ts';
import type { KeyKind } from './key.ts';

/** Nothing to find. */
export const NO_DOCUMENT: SearchDocument = { article: '', bead: 0, fields: [] };

/** A bit for each document. */
export type Bitmap = Uint32Array;

/** The most documents of a part, so that one can be held in memory while it is made. */
export const PART_SIZE = 16_384;

/** Some documents with their signatures, in memory or on disk, numbered from 0. */
export interface Part {
  readonly count: () => number;
  /** The bits of a row, 32 documents to a number, the first in the lowest bit. They hold until the next row is asked for. */
  readonly row: (row: number) => Bitmap;
  readonly document: (number: number) => SearchDocument;
  /** The article of a document; none where it is not to be found any more. */
  readonly article: (number: number) => string | undefined;
  /** The letters of a document, packed, where they are kept: what packed units are not in is not in it. */
  readonly packed?: (number: number) => string;
}

const wordsOf = (part: Part): number => Math.ceil(part.count() / 32);

/** The documents of a part that may have a pattern in a key of the kind; all of them for an empty one. */
export function having(part: Part, kind: KeyKind, pattern: string): Bitmap {
  const found = new Uint32Array(wordsOf(part)).fill(-1);
  for (const row of rowsOf(kind, pattern)) {
    const bits = part.row(row);
    let any = 0;
    for (let word = 0; word < found.length; word++) {
      const both = (found[word] as number) & (bits[word] as number);
      found[word] = both;
      any |= both;
    }
    if (any === 0) break;
  }
  return found;
}

/** Numbers of five binary digits, a digit of 32 of them to a word. */
const DIGITS = 5;

/** How many of the rows each document has, in binary: digit d of the documents of a word stands at `d * words + word`. */
function counted(part: Part, rows: readonly number[], words: number): Uint32Array {
  const digits = new Uint32Array(DIGITS * words);
  for (const row of rows) {
    const bits = part.row(row);
    for (let word = 0; word < words; word++) {
      let carry = bits[word] as number;
      for (let at = word; carry !== 0 && at < digits.length; at += words) {
        const digit = digits[at] as number;
        digits[at] = digit ^ carry;
        carry &= digit;
      }
    }
  }
  return digits;
}

/** Grams that one mistake spoils: two letters that have changed places stand in four of three. */
const SPOILT = 4;

/** Units with the mistakes that they may have. */
interface Mistaken {
  readonly units: string;
  readonly edits: number;
}

/** The documents of a part that have enough of the grams of a pattern to have it with so many mistakes. */
export function havingMost(part: Part, kind: KeyKind, { units, edits }: Mistaken): Bitmap {
  const rows = nearRowsOf(kind, units);
  const words = wordsOf(part);
  const least = Math.max(0, rows.length - SPOILT * edits);
  const digits = counted(part, rows, words);
  const found = new Uint32Array(words);
  for (let word = 0; word < words; word++) {
    let more = 0;
    let same = -1;
    for (let digit = DIGITS - 1; digit >= 0; digit--) {
      const set = digits[digit * words + word] as number;
      if ((least >>> digit) & 1) same &= set;
      else more |= same & set;
    }
    found[word] = more | same;
  }
  return found;
}

/** Tells of each document that may have a pattern with so many mistakes how much of it, from 0 to 255; each mistake spoils a few grams. */
export function eachLike(
  part: Part,
  kind: KeyKind,
  { units, edits }: Mistaken,
  tell: (number: number, likeness: number) => void,
): void {
  const rows = nearRowsOf(kind, units);
  if (rows.length === 0) return;
  const words = wordsOf(part);
  const digits = counted(part, rows, words);
  const least = Math.max(1, rows.length - SPOILT * edits);
  for (let word = 0; word < words; word++) {
    let any = 0;
    for (let at = word; at < digits.length; at += words) any |= digits[at] as number;
    for (; any !== 0; any &= any - 1) {
      const place = 31 - Math.clz32(any & -any);
      let count = 0;
      for (let digit = 0; digit < DIGITS; digit++)
        count |= (((digits[digit * words + word] as number) >>> place) & 1) << digit;
      if (count >= least) tell(word * 32 + place, Math.round((255 * count) / rows.length));
    }
  }
}

/** The numbers of the documents whose bits are set, in order. */
export function* documentsIn(bitmap: Bitmap): Generator<number> {
  for (const [word, set] of bitmap.entries())
    for (let bits = set; bits !== 0; bits &= bits - 1) yield word * 32 + 31 - Math.clz32(bits & -bits);
}

/** The documents of both bitmaps. */
export const both = (a: Bitmap, b: Bitmap): Bitmap => a.map((bits, word) => bits & (b[word] ?? 0));

/** The documents of either bitmap; `a` may be empty. */
export const either = (a: Bitmap, b: Bitmap): Bitmap => b.map((bits, word) => bits | (a[word] ?? 0));
