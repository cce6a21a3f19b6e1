/*
 * Which documents may hold a text, told without reading them (bitmap signatures; Goodwin et al., BitFunnel, 2017):
 *
 *   row   gram     documents →            a row for each hash of a few units of a key, a bit for each document
 *   17    ㅍㅗㄱ   0 1 0 0 1 0 …
 *   801   ㅗㄱㅍ   0 1 0 1 0 0 …           폭ㅍ: 0 1 0 0 0 0 …, all of its rows at once
 *
 * A bit may be set by another gram with the same hash, so what is told is "perhaps" or "no". Rows are cut into blocks
 * of documents, so that more can be added.
 */
import type { KeyKind } from './key.ts';

/** A bit for each document. */
export type Bitmap = Uint32Array;

/** Grams of one length in one kind of key, and the rows that are theirs. */
interface Grams {
  readonly kind: KeyKind;
  readonly size: number;
  readonly rows: number;
  readonly first: number;
}

/** Long grams tell more, short ones are for short patterns and for those with mistakes. Rows by how many grams there are. */
const GRAMS: readonly Grams[] = [
  { kind: 'letters', size: 4, rows: 2048, first: 0 },
  { kind: 'letters', size: 3, rows: 5120, first: 2048 },
  { kind: 'letters', size: 2, rows: 512, first: 7168 },
  { kind: 'initials', size: 4, rows: 512, first: 7680 },
  { kind: 'initials', size: 2, rows: 256, first: 8192 },
  { kind: 'sound', size: 4, rows: 1024, first: 8448 },
];
const ROWS = 9472;

/** The grams by which patterns with mistakes are compared: a mistake in a longer one would cost too many. */
const NEAR_SIZE: Readonly<Record<KeyKind, number>> = { letters: 3, initials: 2, sound: 4 };

/** Words of 32 documents that a row has in a block. */
const WORDS = 32;
const BLOCK = WORDS * 32;

const BITS = 32;

function rowOf(text: string, at: number, { size, rows, first }: Grams): number {
  let hash = size;
  for (let unit = at; unit < at + size; unit++)
    hash = Math.imul(hash ^ text.charCodeAt(unit), 0x9e3779b1) ^ (hash >>> 15);
  return first + ((hash >>> 8) % rows);
}

const rowsIn = (text: string, grams: Grams): number[] =>
  Array.from({ length: Math.max(0, text.length - grams.size + 1) }, (_, at) => rowOf(text, at, grams));

/** The rows of a pattern by grams of every length, each row once; none where it is too short for any. */
const allRows = (kind: KeyKind, text: string): readonly number[] => [
  ...new Set(GRAMS.filter(grams => grams.kind === kind).flatMap(grams => rowsIn(text, grams))),
];

/** The rows of a pattern that may have mistakes, by grams of one length. */
function nearRows(kind: KeyKind, text: string): readonly number[] {
  const grams = GRAMS.find(each => each.kind === kind && each.size === NEAR_SIZE[kind]);
  return grams === undefined ? [] : [...new Set(rowsIn(text, grams))];
}

/** What the signatures of documents can tell. Documents are numbered from 0 in the order in which they were added. */
export interface Signatures {
  /** Adds a document with the units of its keys. */
  add(kind: KeyKind, document: number, units: string): void;
  /** The documents that may have the pattern in a key of the kind. */
  having(kind: KeyKind, pattern: string): Bitmap;
  /** How much of the pattern each document may have, from 0 to 255. */
  likeness(kind: KeyKind, pattern: string): Uint8Array;
}

const isSet = (bits: number, place: number): boolean => ((bits >>> place) & 1) === 1;

/** The numbers of the documents whose bits are set, in order. */
export function* documentsIn(bitmap: Bitmap): Generator<number> {
  for (const [word, bits] of bitmap.entries())
    if (bits !== 0) for (let place = 0; place < BITS; place++) if (isSet(bits, place)) yield word * BITS + place;
}

/** The documents of both bitmaps. */
export const both = (a: Bitmap, b: Bitmap): Bitmap => a.map((bits, word) => bits & (b[word] ?? 0));

/** The documents of either bitmap; `a` may be empty. */
export const either = (a: Bitmap, b: Bitmap): Bitmap => b.map((bits, word) => bits | (a[word] ?? 0));

/** Signatures without a document. */
export function createSignatures(): Signatures {
  const blocks: Uint32Array[] = [];
  const blockOf = (document: number): Uint32Array => {
    const number = Math.floor(document / BLOCK);
    while (blocks.length <= number) blocks.push(new Uint32Array(ROWS * WORDS));
    return blocks[number] ?? new Uint32Array(0);
  };
  const add = (kind: KeyKind, document: number, units: string): void => {
    const block = blockOf(document);
    const word = Math.floor((document % BLOCK) / BITS);
    const bit = 1 << (document % BITS);
    for (const grams of GRAMS.filter(each => each.kind === kind))
      for (let at = 0; at + grams.size <= units.length; at++) {
        const place = rowOf(units, at, grams) * WORDS + word;
        block[place] = (block[place] ?? 0) | bit;
      }
  };
  const having = (kind: KeyKind, pattern: string): Bitmap => {
    const rows = allRows(kind, pattern);
    const found = new Uint32Array(blocks.length * WORDS).fill(-1);
    for (const [number, block] of blocks.entries())
      for (const row of rows)
        for (let word = 0; word < WORDS; word++) {
          const at = number * WORDS + word;
          found[at] = (found[at] ?? 0) & (block[row * WORDS + word] ?? 0);
        }
    return found;
  };
  const likeness = (kind: KeyKind, pattern: string): Uint8Array => {
    const rows = nearRows(kind, pattern);
    const counts = new Uint8Array(blocks.length * BLOCK);
    const share = Math.max(1, Math.floor(255 / Math.max(1, rows.length)));
    for (const [number, block] of blocks.entries())
      for (const row of rows.slice(0, 255))
        addShares(counts, number * BLOCK, block.subarray(row * WORDS, (row + 1) * WORDS), share);
    return counts;
  };
  return { add, having, likeness };
}

/** Adds a share to the count of each document whose bit is set. */
function addShares(counts: Uint8Array, first: number, row: Uint32Array, share: number): void {
  for (let word = 0; word < row.length; word++)
    for (let bits = row[word] ?? 0; bits !== 0; bits &= bits - 1) {
      const document = first + word * BITS + (BITS - 1 - Math.clz32(bits & -bits));
      counts[document] = (counts[document] ?? 0) + share;
    }
}
