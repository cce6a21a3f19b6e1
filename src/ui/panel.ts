/*
 * A panel is drawn over the text as rows of exactly its width, so that nothing shows through:
 *
 *   ┌ Title ─────────────┐
 *   │ > typed            │   the field, where it has one
 *   │ chosen row         │
 *   └ 3/12 ──────────────┘
 */
import type { Column, Screen } from '../app/layout/geometry.ts';
import type { TextField } from '../app/text-field.ts';
import { cells, graphemes } from '../domain/text/graphemes.ts';
import { type Printable, spaces, toPrintable } from '../domain/text/printable.ts';
import type { Anchor } from './anchor.ts';
import { fit, rowCells, type SpanRow, sign, span } from './spans.ts';

/** What a layer shows: a title, rows no wider than asked, and the row that is chosen or, of a text, stands first. */
export interface PanelContent {
  readonly title: Printable;
  readonly rows: readonly SpanRow[];
  /** Index of that row. */
  readonly at: number;
  /** Index of a row that has to be in view besides. */
  readonly keep?: number;
  readonly field?: TextField;
  /** Rows below the list, which stay where they are; they give way in a small window. */
  readonly foot?: readonly SpanRow[];
}

/** Where a panel stands and what it shows; the cursor is that of its field, in cells of the screen. */
export interface Panel {
  readonly x: number;
  readonly y: number;
  readonly rows: readonly SpanRow[];
  readonly cursor?: { readonly x: number; readonly y: number };
  /** Rows of the content in all, and those in view. */
  readonly count: number;
  readonly shown: number;
}

/** How a panel is laid out: whether its rows are a list, how wide they are, and what it stands beside. */
export interface Setting {
  readonly list: boolean;
  readonly width: number;
  readonly anchor: Anchor | undefined;
  /** The column that it keeps to, where it can. */
  readonly bounds: Column | undefined;
}

/** Cells that a border with a space on either side takes of the width, and rows that the borders take of the height. */
const FRAME = { columns: 6, rows: 2 };
const PROMPT = sign('> ');
/** Rows that a list under a field keeps, so that it does not jump as one types. */
const FIELD_ROWS = 8;
/** Rows of a screen from which a panel has its foot. */
const ROOMY = 14;

/** Room for text in a panel that would be so wide at most, in cells. */
export const panelWidth = (screen: Screen, widest: number): number =>
  Math.max(1, Math.min(widest, screen.columns) - FRAME.columns);

const edge = (left: string, label: Printable, right: string, width: number): SpanRow => {
  const inner = width + 2;
  const named =
    label === ''
      ? []
      : fit([span(sign(' ')), span(label, 'title'), span(sign(' '))], Math.min(inner, cells(label) + 2));
  const line = span(sign('─'.repeat(Math.max(0, inner - rowCells(named)))), 'border');
  return [span(sign(` ${left}`), 'border'), ...named, line, span(sign(`${right} `), 'border')];
};

const framed = (row: SpanRow, width: number, chosen = false): SpanRow => {
  const body = chosen
    ? fit(row, width).map(each => ({ ...each, roles: [...each.roles, 'selected' as const] }))
    : fit(row, width);
  return [span(sign(' │ '), 'border'), ...body, span(sign(' │ '), 'border')];
};

/** First row of a window of `size` rows: a chosen row stands in its middle, a text begins where it was scrolled to. */
function windowStart({ at, keep, rows }: PanelContent, size: number, list: boolean): number {
  const start = Math.max(0, Math.min(rows.length - size, list ? at - Math.floor(size / 2) : at));
  return keep === undefined ? start : Math.max(keep - size + 1, Math.min(start, keep));
}

/** The offset from which a text takes no more than `room` cells, between two graphemes. */
function startWithin(text: string, room: number): number {
  let used = 0;
  let start = text.length;
  for (const grapheme of graphemes(text).reverse()) {
    used += grapheme.cells;
    if (used > room) break;
    start = grapheme.start;
  }
  return start;
}

/** The part of a field that fits, and the cursor's cell in it. */
function fieldRow({ text, cursor }: NonNullable<PanelContent['field']>, width: number): { row: SpanRow; x: number } {
  const room = Math.max(1, width - cells(PROMPT) - 1);
  const before = text.slice(0, cursor);
  const start = startWithin(before, room);
  return {
    row: [span(PROMPT, 'key'), span(toPrintable(text.slice(start)))],
    x: cells(PROMPT) + cells(before.slice(start)),
  };
}

/** The rows of the screen that a panel may take: below or above what it stands beside, whichever has room for it. */
function room(
  anchor: Anchor | undefined,
  wanted: number,
  screen: Screen,
): { readonly top: number; readonly rows: number; readonly end: boolean } {
  const rows = screen.rows - 1;
  if (anchor === undefined) return { top: 0, rows, end: false };
  const below = rows - anchor.bottom - 1;
  if (wanted <= below || below >= anchor.top) return { top: anchor.bottom + 1, rows: below, end: false };
  return { top: 0, rows: anchor.top, end: true };
}

/** The left edge of a panel: by its anchor, within its column and the screen; or the middle. */
function leftEdge(anchor: Anchor | undefined, bounds: Column, width: number): number {
  const x = anchor ? anchor.x - FRAME.columns / 2 : bounds.x + Math.floor((bounds.width - width) / 2);
  return Math.max(bounds.x, Math.min(bounds.x + bounds.width - width, x));
}

/** A content laid out on a screen, as high as it needs and fits: beside its anchor and never over it, or in the middle. */
export function layPanel(content: PanelContent, { list, width, anchor, bounds }: Setting, screen: Screen): Panel {
  const field = content.field && fieldRow(content.field, width);
  const count = content.rows.length;
  const wanted = field && list ? Math.max(FIELD_ROWS, count) : count;
  const foot = screen.rows >= ROOMY ? (content.foot ?? []) : [];
  const frame = FRAME.rows + (field ? 1 : 0) + foot.length;
  const free = room(anchor, wanted + frame, screen);
  const size = Math.max(1, Math.min(wanted, free.rows - frame));
  const start = windowStart(content, size, list);
  const window = Array.from({ length: size }, (_, at): SpanRow => content.rows[start + at] ?? []);
  const last = list ? content.at + 1 : Math.min(count, start + size);
  const more = count > size ? toPrintable(`${last}/${count}`) : spaces(0);
  const rows = [
    edge('┌', content.title, '┐', width),
    ...(field ? [framed(field.row, width)] : []),
    ...(count > 0 || list ? window.map((row, at) => framed(row, width, list && start + at === content.at)) : []),
    ...foot.map(row => framed(row, width)),
    edge('└', more, '┘', width),
  ];
  const whole = { x: 0, width: screen.columns };
  const fits = bounds && bounds.width >= width + FRAME.columns;
  const x = Math.max(0, leftEdge(anchor, fits ? bounds : whole, width + FRAME.columns));
  const slack = Math.max(0, free.rows - rows.length);
  const y = free.top + (anchor === undefined ? Math.floor(slack / 2) : free.end ? slack : 0);
  return { x, y, rows, count, shown: size, ...(field && { cursor: { x: x + FRAME.columns / 2 + field.x, y: y + 1 } }) };
}
