/**
 * Untrusted text becomes printable here and nowhere else: what `toPrintable` returns holds no character that a
 * terminal could act on or that a reader could not see.
 */

declare const printable: unique symbol;

/** Text that may be sent to a terminal: free of controls, bidi and invisible characters. Only this module makes it. */
export type Printable = string & { readonly [printable]: true };

/** Longest run of combining marks that a base keeps; the rest are shown as tokens. */
const MARKS_PER_BASE = 8;

const INVISIBLE =
  '\\p{C}\\p{Zl}\\p{Zp}\\u{34F}\\u{115F}\\u{1160}\\u{17B4}\\u{17B5}\\u{180B}-\\u{180F}\\u{3164}\\u{FFA0}\\u{FE00}-\\u{FE0F}\\u{E0100}-\\u{E01EF}';
const SUSPECT = new RegExp(`[${INVISIBLE}]|\\p{M}{${MARKS_PER_BASE + 1}}`, 'u');

let partsMade: RegExp | undefined;

/** Made on first need, and once: the emoji property is slow to compile and few texts ask for it. */
function parts(): RegExp {
  partsMade ??= new RegExp(
    `(?<emoji>\\p{RGI_Emoji}|[\\p{Extended_Pictographic}--\\p{C}][\\u{FE0E}\\u{FE0F}])|(?<marks>[\\p{M}--[${INVISIBLE}]]{${MARKS_PER_BASE + 1},})|[${INVISIBLE}]`,
    'gv',
  );
  return partsMade;
}

const token = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
};

const capMarks = (run: string): string => {
  const marks = [...run];
  return marks.slice(0, MARKS_PER_BASE).join('') + marks.slice(MARKS_PER_BASE).map(token).join('');
};

/**
 * The text with every control, C1, bidi, invisible, private or unassigned character shown as a token (`␛`, `<U+202E>`)
 * and runs of combining marks capped. Emoji sequences, Korean in any normal form and all else stay as they are.
 * Idempotent. Line breaks and tabs count as controls: split lines before.
 */
export function toPrintable(raw: string): Printable {
  if (!SUSPECT.test(raw)) return raw as Printable;
  const shown = raw.replace(parts(), (found: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as { emoji?: string; marks?: string };
    if (groups.emoji !== undefined) return found;
    return groups.marks === undefined ? token(found) : capMarks(found);
  });
  return shown as Printable;
}

/** A part of a printable text by UTF-16 offsets. A cut may part a pair, so the piece is checked again. */
export const slice = (text: Printable, start: number, end?: number): Printable => toPrintable(text.slice(start, end));

/** `count` spaces, none where it is negative. */
export const spaces = (count: number): Printable => ' '.repeat(Math.max(0, count)) as Printable;
