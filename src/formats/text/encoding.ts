/*
 * Bytes to text. The first row that holds decides:
 *
 *   what was asked for │ a mark (BOM) │ sound UTF-8 with no NUL │ what the file declares, where it decodes │
 *   UTF-8 with a broken byte or two │ the likeliest of CP949, UTF-16LE and UTF-16BE │ Windows-1252
 */
import iconv from 'iconv-lite';
import { failure, type Place, placeAt, type Result, success } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { documentKind, isBinary } from './binary.ts';
import { likeliest } from './likeliest-encoding.ts';

/** A text, the encoding that it was read as, and where its first broken character stands, if one does. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly broken?: Place;
}

const REPLACEMENT = '\uFFFD';

/** Names under which CP949 goes; it holds all that is EUC-KR, and all 11,172 syllables, which Node's own decoder does not. */
const CP949 =
  /^(?:cp949|ms949|uhc|windows-949|x-windows-949|(?:x-)?euc[-_]?kr|ks_?c_?5601(?:[-_]\d+)?|csksc56011987|korean|iso-ir-149)$/iu;

/** Bytes read as an encoding; where they are not sound, broken characters are U+FFFD. */
interface Attempt {
  readonly text: string;
  readonly encoding: string;
  readonly sound: boolean;
}

function asCp949(bytes: Uint8Array): Attempt {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'cp949');
  return { text, encoding: 'cp949', sound: !text.includes(REPLACEMENT) };
}

/** Bytes read as an encoding of Node's; undefined where it knows none of that name. */
function attempt(bytes: Uint8Array, name: string): Attempt | undefined {
  if (CP949.test(name)) return asCp949(bytes);
  try {
    const decoder = new TextDecoder(name, { fatal: true });
    return { text: decoder.decode(bytes), encoding: decoder.encoding, sound: true };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    const decoder = new TextDecoder(name);
    return { text: decoder.decode(bytes), encoding: decoder.encoding, sound: false };
  }
}

/** The encoding that the mark at the beginning stands for. */
function marked(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}

/** Bytes in which what a file says of its encoding has to stand. */
const DECLARED_WITHIN = 2048;

const DECLARATIONS: readonly RegExp[] = [
  /^(?:\xEF\xBB\xBF)?\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/u,
  /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/iu,
  /^@charset\s+"([\w.:-]+)"/u,
];

/** The encoding that an XML declaration or an HTML page names. One of two bytes a character cannot be named in single ones. */
function declared(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, DECLARED_WITHIN)).toString('latin1');
  const found = DECLARATIONS.flatMap(pattern => pattern.exec(head)?.[1] ?? [])[0];
  return found === undefined || /^utf-?16|^ucs-?2/iu.test(found) ? undefined : found;
}

const countBroken = (text: string): number => text.match(/\uFFFD/gu)?.length ?? 0;

/** Whether most of what is not ASCII makes sense as UTF-8, so that the rest is damage and no other encoding. */
function isPlainlyUtf8(text: string): boolean {
  const broken = countBroken(text);
  const whole = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
  return whole > 2 * broken;
}

function found(bytes: Uint8Array): Attempt | undefined {
  const mark = marked(bytes);
  if (mark !== undefined) return attempt(bytes, mark);
  const utf8 = attempt(bytes, 'utf-8');
  const hasNul = bytes.includes(0);
  if (utf8?.sound && !hasNul) return utf8;
  const said = attempt(bytes, declared(bytes) ?? '');
  if (said?.sound) return said;
  if (utf8?.sound === false && isPlainlyUtf8(utf8.text)) return utf8;
  const guess = likeliest(bytes, part => asCp949(part).text) ?? (hasNul ? 'utf-8' : 'windows-1252');
  return attempt(bytes, guess);
}

/** Of a text in an encoding that was asked for, the share of characters that may be broken. */
const MOST_BROKEN = 0.05;

/**
 * The text that bytes hold, in the encoding asked for or else found. Fails where they are no text, and where a
 * character is broken; in an encoding that was asked for a few may be.
 */
export function decodeText(bytes: Uint8Array, asked?: string): Result<Decoded> {
  const kind = documentKind(bytes);
  if (kind !== undefined) return failure({ code: 'file.document', values: { kind: toPrintable(kind) } });
  const decoded = asked === undefined ? found(bytes) : attempt(bytes, asked);
  if (decoded === undefined || isBinary(decoded.text)) return failure({ code: 'file.binary' });
  const { text, encoding, sound } = decoded;
  if (sound) return success({ text, encoding });
  const place = placeAt(text, text.indexOf(REPLACEMENT));
  const tolerated = asked !== undefined && countBroken(text) < MOST_BROKEN * text.length;
  if (tolerated) return success({ text, encoding, broken: place });
  return failure({ code: 'file.encoding', values: { encoding: toPrintable(encoding.toUpperCase()) }, place });
}
