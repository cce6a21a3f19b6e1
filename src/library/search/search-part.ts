/*
 * Documents of a search on the disk with their signatures, a file for each part; it is written once and then only read:
 *
 *   head       numbers of 32 bits: sign, form, rows, documents, words to a row, checksum of all that follows
 *   rows       the bits of each row
 *   letters    of each document, an octet each
 *   documents  as JSON
 *   ends       where the letters of each document end, counted from the first, and then where each document ends
 */
import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { SearchDocument } from '../../domain/search/document.ts';
import { ROWS } from '../../domain/search/grams.ts';
import { createPart, type MemoryPart } from '../../domain/search/memory-part.ts';
import { NO_DOCUMENT, type Part } from '../../domain/search/part.ts';
import type { Script } from '../../domain/search/spelling.ts';
import { toPrintable } from '../../domain/text/printable.ts';

const SIGN = 0x6e617261;
/** Goes up whenever what is in a part, or how texts are spelled, is not as it was. */
export const FORM = 1;
const HEAD = 6;

/** A part while it is made. */
export interface PartDraft {
  readonly count: () => number;
  /** Adds a document; false where the part is full. */
  readonly add: (document: SearchDocument) => boolean;
  /** Writes the part beside its place and then puts it there; throws where it cannot. */
  readonly write: (path: string) => void;
}

/** A part without documents. */
export function draftPart(script: Script): PartDraft {
  const part = createPart(script);
  return {
    count: part.count,
    add: document => part.add(document),
    write: path => {
      const beside = `${path}.${process.pid}.tmp`;
      const file = openSync(beside, 'w', 0o600);
      try {
        writeSections(file, part);
        closeSync(file);
        renameSync(beside, path);
      } catch (error) {
        closeQuietly(file);
        rmSync(beside, { force: true });
        throw error;
      }
    },
  };
}

const octets = (numbers: Uint32Array): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);

/** Octets that are gathered before they are written. */
const GATHERED = 2 ** 18;

/** Writes what it is given, one behind another, and keeps the checksum of all of it. */
function writer(file: number) {
  let sum = 0;
  let place = HEAD * 4;
  let waiting: Uint8Array[] = [];
  let size = 0;
  const flush = () => {
    const data = Buffer.concat(waiting);
    for (let at = 0; at < data.length; ) at += writeSync(file, data, at, data.length - at, place + at);
    sum = crc32(data, sum);
    place += data.length;
    [waiting, size] = [[], 0];
  };
  return {
    put: (data: Uint8Array) => {
      waiting.push(data);
      size += data.length;
      if (size > GATHERED) flush();
    },
    sum: () => {
      flush();
      return sum;
    },
  };
}

function writeSections(file: number, part: MemoryPart): void {
  const count = part.count();
  const { put, sum } = writer(file);
  for (let row = 0; row < ROWS; row++) put(octets(part.row(row)));
  /** Puts pieces one behind another, and gives their ends. */
  const putAll = (piece: (number: number) => Uint8Array): Uint32Array => {
    let end = 0;
    return new Uint32Array(count).map((_, number) => {
      const data = piece(number);
      put(data);
      end += data.length;
      return end;
    });
  };
  const keyEnds = putAll(number => Buffer.from(part.packed(number), 'latin1'));
  const textEnds = putAll(number => Buffer.from(JSON.stringify(part.document(number))));
  put(octets(keyEnds));
  put(octets(textEnds));
  const head = Uint32Array.of(SIGN, FORM, ROWS, count, Math.ceil(count / 32), sum());
  writeSync(file, octets(head), 0, HEAD * 4, 0);
}

function closeQuietly(file: number): void {
  try {
    closeSync(file);
  } catch {
    // It was closed before.
  }
}

/** A document as it was written; one that is damaged has nothing. */
function parseDocument(json: string): SearchDocument {
  try {
    const { article, bead, fields } = JSON.parse(json) as SearchDocument;
    return { article, bead, fields: fields.map(field => ({ ...field, text: toPrintable(field.text) })) };
  } catch {
    return NO_DOCUMENT;
  }
}

/** Articles of the documents of a part that are still to be found. */
export type ArticleAt = (place: number) => string | undefined;

/** A part that is open; reading it does not throw. */
export interface OpenPart extends Part {
  readonly close: () => void;
}

/** Reads octets of a file from a place on, zeros where there are none. */
function read(file: number, into: Uint8Array, length: number, from: number): void {
  let got = 0;
  try {
    got = readSync(file, into, 0, length, from);
  } catch {
    // A file that has gone is as good as empty: the index is made again.
  }
  into.fill(0, got, length);
}

const numbersAt = (file: number, count: number, from: number): Uint32Array => {
  const numbers = new Uint32Array(count);
  read(file, octets(numbers), count * 4, from);
  return numbers;
};

/** Where the sections of a part begin, in octets, and where each document ends in two of them. */
interface Places {
  readonly count: number;
  readonly words: number;
  readonly keys: number;
  readonly keyEnds: Uint32Array;
  readonly texts: number;
  readonly textEnds: Uint32Array;
}

/** The places of a part; undefined where it is none, of another form, or cut short. */
function placesIn(file: number): Places | undefined {
  const [sign, form, rows, count = 0, words = 0] = numbersAt(file, HEAD, 0);
  const keys = HEAD * 4 + ROWS * words * 4;
  const size = fstatSync(file).size;
  const tail = size - 8 * count;
  if (sign !== SIGN || form !== FORM || rows !== ROWS || words !== Math.ceil(count / 32) || tail < keys)
    return undefined;
  const keyEnds = numbersAt(file, count, tail);
  const textEnds = numbersAt(file, count, tail + 4 * count);
  const texts = keys + (keyEnds.at(-1) ?? 0);
  return texts + (textEnds.at(-1) ?? 0) === tail ? { count, words, keys, keyEnds, texts, textEnds } : undefined;
}

/** Opens a part; undefined where it is none, of another form, or cut short. */
export function openPart(path: string, article: ArticleAt): OpenPart | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const places = placesIn(file);
    if (places) return partIn(file, places, article);
  } catch {
    // As good as none.
  }
  if (file !== undefined) closeQuietly(file);
  return undefined;
}

/** The octets of a document in a section, by the ends of all. */
const between = (ends: Uint32Array, place: number): readonly [number, number] => [
  ends[place - 1] ?? 0,
  ends[place] ?? 0,
];

function partIn(file: number, { count, words, keys, keyEnds, texts, textEnds }: Places, article: ArticleAt): OpenPart {
  const bits = new Uint32Array(words);
  let latest = { place: -1, letters: '' };
  let room = Buffer.alloc(4096);
  const piece = (from: number, length: number): Buffer => {
    if (length > room.length) room = Buffer.alloc(2 * length);
    read(file, room, length, from);
    return room;
  };
  return {
    count: () => count,
    row: row => {
      read(file, octets(bits), words * 4, (HEAD + row * words) * 4);
      return bits;
    },
    document: place => {
      const [start, end] = between(textEnds, place);
      return parseDocument(piece(texts + start, end - start).toString('utf8', 0, end - start));
    },
    article,
    packed: place => {
      if (latest.place === place) return latest.letters;
      const [start, end] = between(keyEnds, place);
      latest = { place, letters: piece(keys + start, end - start).toString('latin1', 0, end - start) };
      return latest.letters;
    },
    close: () => closeQuietly(file),
  };
}

/** Octets that are read at once to check a part. */
const CHUNK = 2 ** 20;

/** Whether a part is as it was written. */
export function isWhole(path: string): boolean {
  try {
    const file = openSync(path, 'r');
    try {
      const wanted = numbersAt(file, HEAD, 0)[HEAD - 1];
      const chunk = Buffer.alloc(CHUNK);
      let sum = 0;
      let place = HEAD * 4;
      for (let got = -1; got !== 0; place += got) {
        got = readSync(file, chunk, 0, CHUNK, place);
        sum = crc32(chunk.subarray(0, got), sum);
      }
      return sum === wanted;
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}
