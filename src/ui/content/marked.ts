import { cells, graphemes } from '../../domain/text/graphemes.ts';
import { type Printable, slice } from '../../domain/text/printable.ts';
import { overlap, type Range } from '../../domain/text/range.ts';
import { wrap } from '../../domain/text/wrap.ts';
import { fit, type SpanRow, sign, span } from '../spans.ts';
import type { Role } from '../theme.ts';

const MORE = sign('…');

/** A stretch of a text as spans, with the places in it marked; places do not overlap. */
function markedSpans(text: Printable, { start, end }: Range, places: readonly Range[], role: Role): SpanRow {
  const inside = places.filter(place => overlap(place, { start, end })).toSorted((a, b) => a.start - b.start);
  const spans: SpanRow[number][] = [];
  let from = start;
  for (const place of inside) {
    const [first, last] = [Math.max(from, place.start), Math.min(end, place.end)];
    spans.push(span(slice(text, from, first)), span(slice(text, first, last), role));
    from = last;
  }
  return [...spans, span(slice(text, from, end))].filter(each => each.text !== '');
}

/** The offset from which a text shows a place with some of what comes before it; `room` is in cells. */
function startFor(text: Printable, at: number, room: number): number {
  let used = 0;
  let start = at;
  for (const grapheme of graphemes(text.slice(0, at)).reverse()) {
    used += grapheme.cells;
    if (used > room) break;
    start = grapheme.start;
  }
  return start;
}

/** A text cut to a row of `width` cells around the first of some places, which are marked; from its beginning where there is none, or no need. */
export function excerpt(text: Printable, places: readonly Range[], width: number, role: Role): SpanRow {
  const [first] = places;
  if (first === undefined) return fit([span(text)], width);
  const before = Math.max(0, Math.floor((width - cells(text.slice(first.start, first.end))) / 3));
  const start = cells(text) <= width ? 0 : startFor(text, first.start, before);
  const row = markedSpans(text, { start, end: text.length }, places, role);
  return fit([...(start > 0 ? [span(MORE)] : []), ...row], width);
}

/** Running text as rows of at most `width` cells, with some places marked. */
export const markedLines = (text: Printable, places: readonly Range[], width: number, role: Role): SpanRow[] =>
  wrap(text, width).map(line => markedSpans(text, line, places, role));
