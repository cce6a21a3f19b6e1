/*
 * Which documents may hold a text, told without reading them (bitmap signatures; Goodwin et al., BitFunnel, 2017):
 *
 *   row   gram     documents →            a row for each hash of a few units of a key, a bit for each document
 *   17    ㅍㅗㄱ   0 1 0 0 1 0 …
 *   801   ㅗㄱㅍ   0 1 0 1 0 0 …           폭ㅍ: 0 1 0 0 0 0 …, all of its rows at once
 *
 * A bit may be set by another gram with the same hash, so what is told is "perhaps" or "no".
 */
import type { KeyKind } from './key.ts';

/** Grams of one length in one kind of key, and the rows that are theirs, a power of two of them. */
interface Grams {
  readonly kind: KeyKind;
  readonly size: number;
  readonly rows: number;
}

/** Long grams tell more, short ones are for short patterns and for those with mistakes. Rows by how many grams there are. */
const GRAMS: readonly Grams[] = [
  { kind: 'letters', size: 4, rows: 8192 },
  { kind: 'letters', size: 3, rows: 4096 },
  { kind: 'letters', size: 2, rows: 256 },
  { kind: 'letters', size: 1, rows: 128 },
  { kind: 'initials', size: 4, rows: 1024 },
  { kind: 'initials', size: 2, rows: 512 },
  { kind: 'initials', size: 1, rows: 64 },
  { kind: 'sound', size: 4, rows: 2048 },
];

/** The number of rows that documents are told by. */
export const ROWS = GRAMS.reduce((sum, { rows }) => sum + rows, 0);

const LONGEST = 4;

/** For grams of one kind by their size, from 1: the first row, -1 where there is none, and a mask for the hash. */
interface Layout {
  readonly firsts: readonly number[];
  readonly masks: readonly number[];
}

function layoutOf(kind: KeyKind): Layout {
  const sizes = Array.from({ length: LONGEST }, (_, at) =>
    GRAMS.findIndex(each => each.kind === kind && each.size === at + 1),
  );
  const first = (place: number): number => GRAMS.slice(0, place).reduce((sum, { rows }) => sum + rows, 0);
  return {
    firsts: sizes.map(place => (place < 0 ? -1 : first(place))),
    masks: sizes.map(place => (GRAMS[place]?.rows ?? 1) - 1),
  };
}

const LAYOUTS: Readonly<Record<KeyKind, Layout>> = {
  letters: layoutOf('letters'),
  initials: layoutOf('initials'),
  sound: layoutOf('sound'),
};

/** The hash of a gram made longer by a unit. */
function longer(hash: number, code: number): number {
  const mixed = Math.imul(hash ^ code, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** Sets a bit in a row for the hash of a gram, where grams of its size have any. */
function set(rows: Uint32Array, first: number, place: number, bit: number): void {
  if (first >= 0) rows[first + place] = (rows[first + place] as number) | bit;
}

/** Sets a bit in the rows of all grams of a key; `rows` has a number for each row, a bit for each of 32 documents. */
export function addGrams(rows: Uint32Array, kind: KeyKind, bit: number, units: string): void {
  const [one, two, three, four] = LAYOUTS[kind].firsts as readonly [number, number, number, number];
  const [mask1, mask2, mask3, mask4] = LAYOUTS[kind].masks as readonly [number, number, number, number];
  // The grams that end at a unit, by the hashes of those that ended before it.
  let [hash1, hash2, hash3] = [0, 0, 0];
  for (let at = 0; at < units.length; at++) {
    const code = units.charCodeAt(at);
    const hash4 = longer(hash3, code);
    hash3 = longer(hash2, code);
    hash2 = longer(hash1, code);
    hash1 = longer(0, code);
    set(rows, one, hash1 & mask1, bit);
    if (at > 0) set(rows, two, hash2 & mask2, bit);
    if (at > 1) set(rows, three, hash3 & mask3, bit);
    if (at > 2) set(rows, four, hash4 & mask4, bit);
  }
}

/** The rows of the grams of one size in a pattern, each row once. */
function rowsBySize(kind: KeyKind, units: string, size: number): number[] {
  const { firsts, masks } = LAYOUTS[kind];
  const [first = -1, mask = 0] = [firsts[size - 1], masks[size - 1]];
  if (first < 0) return [];
  const rows = new Set<number>();
  for (let at = 0; at + size <= units.length; at++) {
    let hash = 0;
    for (let unit = at; unit < at + size; unit++) hash = longer(hash, units.charCodeAt(unit));
    rows.add(first + (hash & mask));
  }
  return [...rows];
}

/** Rows that are enough to tell documents by: more of them would only confirm it. */
const ENOUGH = 20;

/** The rows that a document must have for a pattern, those that tell most first; none for an empty pattern. */
export function rowsOf(kind: KeyKind, units: string): readonly number[] {
  const rows: number[] = [];
  for (let size = LONGEST; size > 0 && rows.length < ENOUGH; size--) rows.push(...rowsBySize(kind, units, size));
  return rows.slice(0, ENOUGH);
}

/** The grams by which patterns with mistakes are compared: a mistake in a longer one would cost too many. */
const NEAR_SIZE: Readonly<Record<KeyKind, number>> = { letters: 3, initials: 2, sound: 4 };

/** The rows that a document has most of where it has a pattern with mistakes. */
export const nearRowsOf = (kind: KeyKind, units: string): readonly number[] =>
  rowsBySize(kind, units, NEAR_SIZE[kind]).slice(0, 31);
