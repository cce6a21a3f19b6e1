import stringWidth from 'string-width';

/** Each grapheme in the cell where it begins; the second cell of a wide one is empty text. */
export function toCells(line: string): string[] {
  const segments = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(line);
  return Array.from(segments).flatMap(({ segment }) => (stringWidth(segment) === 2 ? [segment, ''] : [segment]));
}
