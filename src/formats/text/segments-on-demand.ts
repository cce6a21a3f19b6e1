/*
 * A long text of an article folder as its bytes and where its blocks stand in them; what a segment says is read when it
 * is asked for, and forgotten again. So a book opens as fast as its bytes can be looked through for line ends, and takes
 * little more room than its file. The blocks are those of `markdown`:
 *
 *     # A heading      ◀ a block by itself
 *     A paragraph      ◀ a block from here
 *     goes on.           to here
 */
import { Buffer } from 'node:buffer';
import { listOnDemand } from '../../domain/bitext/list-on-demand.ts';
import type { Segment } from '../../domain/bitext/segment.ts';
import type { Language } from '../../domain/text/language.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { blockOf, lineKind, type MarkdownBlock, tidy } from './markdown.ts';

/** Segments that are remembered at a time: a screen of them, and those around it. */
const RECENT = 512;

const [LINE_FEED, RETURN] = [0x0a, 0x0d];
const MARK = Buffer.from('\uFEFF');

/** First bytes of characters that are a space beyond ASCII (U+00A0, U+1680, U+2000 and on, U+3000, U+FEFF), or of like ones. */
const SPACES: ReadonlySet<number> = new Set([0xc2, 0xe1, 0xe2, 0xe3, 0xef]);
const SIGNS: ReadonlySet<number> = new Set(Buffer.from('#>!'));
const EMPHASIS: ReadonlySet<number> = new Set(Buffer.from('*_'));

/** Whether a line that begins with this byte says more than that it is one: it may be blank, or stand by itself. */
const asksForALook = (byte: number): boolean => byte <= 0x20 || SIGNS.has(byte) || SPACES.has(byte);

/** The bytes of a text, and the blocks that were read from it last. */
class Text {
  readonly #recent = new Map<number, MarkdownBlock>();
  readonly #bytes: Buffer;
  readonly language: Language;

  constructor(bytes: Buffer, language: Language) {
    this.#bytes = bytes;
    this.language = language;
  }

  /** The block between two bytes. */
  block(start: number, end: number): MarkdownBlock {
    const known = this.#recent.get(start);
    if (known) return known;
    const made = blockOf(this.#bytes.toString('utf8', start, end).split('\n').map(tidy));
    if (this.#recent.size >= RECENT) this.#recent.clear();
    this.#recent.set(start, made);
    return made;
  }
}

class SegmentOnDemand implements Segment {
  readonly #text: Text;
  readonly #number: number;
  readonly #start: number;
  readonly #end: number;

  constructor(text: Text, number: number, start: number, end: number) {
    this.#text = text;
    this.#number = number;
    this.#start = start;
    this.#end = end;
  }

  get id() {
    return `${this.language}-${this.#number}`;
  }
  get language() {
    return this.#text.language;
  }
  get kind() {
    return this.#text.block(this.#start, this.#end).kind;
  }
  get text() {
    return toPrintable(this.#text.block(this.#start, this.#end).text);
  }
}

/** The bytes without a mark at their beginning, with every line ended by a line feed. */
function evenLines(bytes: Uint8Array): Buffer {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = all.subarray(all.subarray(0, MARK.length).equals(MARK) ? MARK.length : 0);
  return text.includes(RETURN) ? Buffer.from(text.toString().replaceAll(/\r\n?/gu, '\n')) : text;
}

/** Calls back with the first and the last byte of each block, and whether it has to be looked at: it may say nothing. */
function eachBlock(bytes: Buffer, found: (start: number, end: number, isDoubtful: boolean) => void): void {
  let start = -1;
  let last = 0;
  let isDoubtful = false;
  const close = () => {
    if (start >= 0) found(start, last, isDoubtful);
    start = -1;
  };
  for (let at = 0, end = 0; at < bytes.length; at = end + 1) {
    end = bytes.indexOf(LINE_FEED, at);
    if (end < 0) end = bytes.length;
    const first = bytes[at] ?? LINE_FEED;
    const kind = end === at ? 'blank' : asksForALook(first) ? lineKind(tidy(bytes.toString('utf8', at, end))) : 'text';
    if (kind !== 'text') close();
    if (kind === 'alone') found(at, end, true);
    if (kind !== 'text') continue;
    if (start < 0) isDoubtful = asksForALook(first) || EMPHASIS.has(first);
    if (start < 0) start = at;
    last = end;
  }
  close();
}

/** The segments of the bytes of a UTF-8 text in the form of an article folder, in order. */
export function segmentsOnDemand(utf8: Uint8Array, language: Language): readonly Segment[] {
  const bytes = evenLines(utf8);
  const text = new Text(bytes, language);
  const places: number[] = [];
  eachBlock(bytes, (start, end, isDoubtful) => {
    const isBlank = isDoubtful && text.block(start, end).text.trim() === '';
    if (!isBlank) places.push(start, end);
  });
  return listOnDemand(places.length / 2, at => {
    const [start = 0, end = 0] = places.slice(2 * at, 2 * at + 2);
    return new SegmentOnDemand(text, at + 1, start, end);
  });
}
