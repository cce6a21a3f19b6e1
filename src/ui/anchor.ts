import { openGeometry, rowsInView, type Tools } from '../app/article/reading.ts';
import { type Column, GUTTER } from '../app/layout/geometry.ts';
import { placeOf as findingPlace } from '../app/review/findings.ts';
import type { State } from '../app/state.ts';
import type { Side } from '../domain/bitext/alignment.ts';
import { cells } from '../domain/text/graphemes.ts';
import { overlap, type Range } from '../domain/text/range.ts';

/** Where a piece of text stands on the screen, in cells: its left edge, and its first and last row. */
export interface Anchor {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** The column that the text stands in with its margin, where another stands beside it. */
  readonly bounds?: Column;
}

/** A stretch of a segment of the focused bead. */
export interface Place extends Range {
  readonly side: Side;
  readonly segment: number;
}

/** Most of a place, in UTF-16 units, that a pop-up stands beside; of a longer one it is the beginning. */
const LONGEST = 120;

const beginning = (place: Place | undefined): Place | undefined =>
  place && place.end - place.start > LONGEST ? { ...place, end: place.start + 1 } : place;

/** The place that the lowest layer on the stack speaks of; what is opened on top of it stands by the same place. */
export function placeOf({ layers, open }: State): Place | undefined {
  for (const layer of layers) {
    if (layer.kind === 'term' && layer.place)
      return { ...layer.place.occurrence, side: layer.place.side, segment: layer.place.segment };
    if (layer.kind === 'finding') return open?.aligning ? undefined : beginning(findingPlace(layer.at));
    if (layer.kind === 'select-term') return { ...layer, side: 'source' };
  }
  return undefined;
}

/** Column, in cells, below which a pop-up does not keep to it. */
const NARROW = 30;

/** Where a place of the open article is drawn; nothing where it is out of view. */
export function anchorOf(tools: Tools, state: State, place: Place | undefined): Anchor | undefined {
  const { open } = state;
  if (open === undefined || place === undefined) return undefined;
  const shown = rowsInView(tools, state, open).flatMap((row, y) =>
    (row?.fragments ?? [])
      .filter(part => part.side === place.side && part.segment === place.segment && overlap(part, place))
      .map(part => ({ part, y })),
  );
  const [first] = shown;
  if (first === undefined) return undefined;
  const { part, y } = first;
  const before = open.article[part.side][part.segment]?.text.slice(part.start, Math.max(part.start, place.start)) ?? '';
  const anchor = { x: part.column.x + cells(before), top: y, bottom: shown.at(-1)?.y ?? y };
  const isBeside = openGeometry(state, open).layout === 'columns' && part.column.width >= NARROW;
  if (!isBeside) return anchor;
  return { ...anchor, bounds: { x: part.column.x - GUTTER, width: part.column.width + GUTTER + 1 } };
}
