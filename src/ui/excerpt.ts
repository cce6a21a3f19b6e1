import { cells, graphemes } from '../domain/text/graphemes.ts';
import { type Printable, slice } from '../domain/text/printable.ts';
import type { Range } from '../domain/text/range.ts';
import { fit, type SpanRow, sign, span } from './spans.ts';
import type { Role } from './theme.ts';

const MORE = sign('…');

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

/** A text cut to a row of `width` cells around a place, which is marked; from its beginning where there is no place, or no need. */
export function excerpt(text: Printable, place: Range | undefined, width: number, role: Role): SpanRow {
  if (place === undefined) return fit([span(text)], width);
  const before = Math.max(0, Math.floor((width - cells(text.slice(place.start, place.end))) / 3));
  const start = cells(text) <= width ? 0 : startFor(text, place.start, before);
  const row = [
    ...(start > 0 ? [span(MORE)] : []),
    span(slice(text, start, place.start)),
    span(slice(text, place.start, place.end), role),
    span(slice(text, place.end)),
  ];
  return fit(
    row.filter(each => each.text !== ''),
    width,
  );
}
