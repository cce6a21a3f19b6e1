import stringWidth from 'string-width';

/** One user-perceived character: where it starts in the text (UTF-16) and the terminal cells it takes. */
export interface Grapheme {
  readonly text: string;
  readonly start: number;
  readonly cells: number;
}

let segmenter: Intl.Segmenter | undefined;

const segments = (text: string): Iterable<Intl.SegmentData> => {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return segmenter.segment(text);
};

/** Characters that stand alone whatever is beside them (so long as all are such), and their cells. */
const PLAIN: readonly (readonly [first: number, last: number, cells: 1 | 2])[] = [
  [0xb7, 0xb7, 1],
  [0xc0, 0xff, 1],
  [0x2010, 0x2026, 1],
  [0x203a, 0x203a, 1],
  [0x2190, 0x2193, 1],
  [0x2500, 0x259f, 1],
  [0x3008, 0x3011, 2],
  [0x3131, 0x3163, 2],
  [0x4e00, 0x9fff, 2],
];

/** Cells of a plain character, 0 for all others. */
function plainCells(code: number): 0 | 1 | 2 {
  // Nearly all characters are one of these, and every character of every row comes by here.
  if (code >= 0x20 && code <= 0x7e) return 1;
  if (code >= 0xac00 && code <= 0xd7a3) return 2;
  return PLAIN.find(([first, last]) => code >= first && code <= last)?.[2] ?? 0;
}

/** The text in graphemes. Text of Hangul syllables, Hanja, ASCII and common punctuation needs no segmenter. */
export function graphemes(text: string): Grapheme[] {
  const list: Grapheme[] = [];
  for (let start = 0; start < text.length; start++) {
    const cells = plainCells(text.charCodeAt(start));
    if (cells === 0) return segmented(text);
    list.push({ text: text.charAt(start), start, cells });
  }
  return list;
}

const segmented = (text: string): Grapheme[] =>
  Array.from(segments(text), ({ segment, index }) => ({ text: segment, start: index, cells: stringWidth(segment) }));

/** Terminal cells that the text takes on one line. The table is string-width's, which the renderer uses as well. */
export function cells(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const one = plainCells(text.charCodeAt(at));
    if (one === 0) return segmented(text).reduce((total, grapheme) => total + grapheme.cells, 0);
    sum += one;
  }
  return sum;
}
