/*
 * A panel is drawn over the text as rows of exactly its width, so that nothing shows through:
 *
 *   ┌ Title ─────────────┐
 *   │ > typed            │   the field, where it has one
 *   │ chosen row         │
 *   └ 3/12 ──────────────┘
 *
 * A list may have a look at its chosen row, beside it or, in a narrow panel, below it.
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
  /** What may follow on what is typed, shown behind the cursor where that stands at the end. */
  readonly ghost?: Printable | undefined;
  /** Rows of a width that show more of the chosen row, or none; the panel then always takes the height that it may. */
  readonly preview?: (width: number) => readonly SpanRow[];
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

/** The highest panel with a look, in rows. */
const TALLEST = 34;

/** From which width a look stands beside its list, and its share; below, the rows it may take, and those left to the list. */
const BESIDE = { from: 130, share: 0.38 };
const BELOW = { most: 10, least: 3, list: 6 };

/** Cells for the rows of a list with a look, in a panel of a width. */
export const listWidth = (width: number): number =>
  width >= BESIDE.from ? width - Math.floor(width * BESIDE.share) - 3 : width;

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
function fieldRow(
  { text, cursor }: TextField,
  ghost: Printable | undefined,
  width: number,
): { row: SpanRow; x: number } {
  const room = Math.max(1, width - cells(PROMPT) - 1);
  const before = text.slice(0, cursor);
  const start = startWithin(before, room);
  return {
    row: [
      span(PROMPT, 'key'),
      span(toPrintable(text.slice(start))),
      ...(ghost && cursor === text.length ? [span(ghost, 'quiet')] : []),
    ],
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

/** The rows between the borders, how many of the content's are among them, and which is the first. */
interface Body {
  readonly rows: readonly SpanRow[];
  readonly size: number;
  readonly start: number;
}

/** The rows of a content that are in view, the chosen one marked. */
function plainBody(content: PanelContent, size: number, { list, width }: Pick<Setting, 'list' | 'width'>): Body {
  const start = windowStart(content, size, list);
  const shown = content.rows.length > 0 || list ? size : 0;
  const rows = Array.from({ length: shown }, (_, at): SpanRow => content.rows[start + at] ?? []);
  return { rows: rows.map((row, at) => framed(row, width, list && start + at === content.at)), size, start };
}

/** Rows of a look with something marked in view, where not all fit. */
function lookAt(rows: readonly SpanRow[], size: number): SpanRow[] {
  const marked = rows.findIndex(row => row.some(({ roles }) => roles.includes('match')));
  const start = Math.max(0, Math.min(rows.length - size, marked - Math.floor(size / 3)));
  return Array.from({ length: size }, (_, at) => rows[start + at] ?? []);
}

/** A row of a list beside a row of a look. */
const sideBySide = (row: SpanRow, look: SpanRow, width: number): SpanRow => [
  ...row.slice(0, -1),
  span(sign(' │ '), 'border'),
  ...fit(look, width),
  span(sign(' │ '), 'border'),
];

/** A list with a look at its chosen row: beside it where there is room, else below where there is, else none. */
function previewed(
  content: PanelContent,
  look: NonNullable<PanelContent['preview']>,
  width: number,
  height: number,
): Body {
  const room = Math.max(1, height);
  const list = listWidth(width);
  const beside = list < width;
  const rows = look(beside ? width - list - 3 : width);
  const below = Math.min(BELOW.most, room - BELOW.list - 1);
  if (rows.length === 0 || (!beside && below < BELOW.least)) return plainBody(content, room, { list: true, width });
  if (beside) {
    const body = plainBody(content, room, { list: true, width: list });
    const seen = lookAt(rows, room);
    return { ...body, rows: body.rows.map((row, at) => sideBySide(row, seen[at] ?? [], width - list - 3)) };
  }
  const body = plainBody(content, room - below - 1, { list: true, width });
  const line: SpanRow = [span(sign(` ├${'─'.repeat(width + 2)}┤ `), 'border')];
  return { ...body, rows: [...body.rows, line, ...lookAt(rows, below).map(row => framed(row, width))] };
}

/** A content laid out on a screen, as high as it needs and fits: beside its anchor and never over it, or in the middle. */
export function layPanel(content: PanelContent, { list, width, anchor, bounds }: Setting, screen: Screen): Panel {
  const field = content.field && fieldRow(content.field, content.ghost, width);
  const count = content.rows.length;
  const wanted = field && list ? Math.max(FIELD_ROWS, count) : count;
  const foot = screen.rows >= ROOMY ? (content.foot ?? []) : [];
  const frame = FRAME.rows + (field ? 1 : 0) + foot.length;
  const free = room(anchor, wanted + frame, screen);
  const body = content.preview
    ? previewed(content, content.preview, width, Math.min(TALLEST, free.rows) - frame)
    : plainBody(content, Math.max(1, Math.min(wanted, free.rows - frame)), { list, width });
  const { size, start } = body;
  const last = list ? content.at + 1 : Math.min(count, start + size);
  const more = count > size ? toPrintable(`${last}/${count}`) : spaces(0);
  const rows = [
    edge('┌', content.title, '┐', width),
    ...(field ? [framed(field.row, width)] : []),
    ...body.rows,
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
