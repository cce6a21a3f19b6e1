import type { Segment } from '../../domain/bitext/segment.ts';

/** Letters of a segment that it is looked for by: its first line in the file may be no longer. */
const KEY = 14;

/** Where a segment begins at or after an offset; less and less of its beginning is looked for. */
function find(file: string, { text }: Segment, from: number): number {
  for (let length = KEY; length >= 4; length -= 5) {
    const at = file.indexOf(text.slice(0, length).trimEnd(), from);
    if (at >= 0) return at;
  }
  return -1;
}

/** The line, from 1, on which each segment begins in the file that it was read from; undefined where that cannot be told. */
export function segmentLines(file: string, segments: readonly Segment[]): (number | undefined)[] {
  const text = file.normalize('NFC');
  let [offset, line] = [0, 1];
  return segments.map(segment => {
    const at = find(text, segment, offset);
    if (at < 0) return undefined;
    line += text.slice(offset, at).split('\n').length - 1;
    offset = at;
    return line;
  });
}
