/*
 * A panel is drawn over the text as rows of exactly its width, so that nothing shows through:
 *
 *   ┌ Title ─────────────┐
 *   │ > typed            │   the field, where it has one
 *   │ chosen row         │
 *   └ 3/12 ──────────────┘
 */
import type { Screen } from '../app/layout/geometry.ts';
import type { TextField } from '../app/text-field.ts';
import { cells } from '../domain/text/graphemes.ts';
import { type Printable, spaces, toPrintable } from '../domain/text/printable.ts';
import { fit, rowCells, type SpanRow, sign, span } from './spans.ts';

/** What a layer shows: a title, rows no wider than asked, and the row to keep in view. */
export interface PanelContent {
  readonly title: Printable;
  readonly rows: readonly SpanRow[];
  /** Index of the row to keep in view. */
  readonly at: number;
  readonly field?: TextField;
}

/** Where a panel stands and what it shows; the cursor is that of its field, in cells of the screen. */
export interface Panel {
  readonly x: number;
  readonly y: number;
  readonly rows: readonly SpanRow[];
  readonly cursor?: { readonly x: number; readonly y: number };
}

const WIDEST = 76;
/** Cells that a border and its padding take of the width, and rows that the borders take of the height. */
const FRAME = { columns: 4, rows: 2 };
const PROMPT = sign('> ');
/** Rows that a list under a field keeps, so that it does not jump as one types. */
const FIELD_ROWS = 8;

/** Room for text in a panel on a screen, in cells. */
export const panelWidth = (screen: Screen): number => Math.max(1, Math.min(WIDEST, screen.columns - 2) - FRAME.columns);

const edge = (left: string, label: Printable, right: string, width: number): SpanRow => {
  const inner = width + 2;
  const named =
    label === ''
      ? []
      : fit([span(sign(' ')), span(label, 'title'), span(sign(' '))], Math.min(inner, cells(label) + 2));
  const line = span(sign('─'.repeat(Math.max(0, inner - rowCells(named)))), 'border');
  return [span(sign(left), 'border'), ...named, line, span(sign(right), 'border')];
};

const framed = (row: SpanRow, width: number, chosen = false): SpanRow => {
  const body = chosen
    ? fit(row, width).map(each => ({ ...each, roles: [...each.roles, 'selected' as const] }))
    : fit(row, width);
  return [span(sign('│ '), 'border'), ...body, span(sign(' │'), 'border')];
};

/** First row of a window of `size` over `count` rows that holds row `at`. */
const windowStart = (at: number, size: number, count: number, list: boolean): number => {
  const start = list ? at - Math.floor(size / 2) : at;
  return Math.max(0, Math.min(count - size, start));
};

/** The part of a field that fits, and the cursor's cell in it. */
function fieldRow({ text, cursor }: NonNullable<PanelContent['field']>, width: number): { row: SpanRow; x: number } {
  const room = Math.max(1, width - cells(PROMPT) - 1);
  const before = text.slice(0, cursor);
  let start = 0;
  while (cells(before.slice(start)) > room) start++;
  return {
    row: [span(PROMPT, 'key'), span(toPrintable(text.slice(start)))],
    x: cells(PROMPT) + cells(before.slice(start)),
  };
}

/** Rows of a content that are shown at once on a screen. */
export function shownRows({ rows, field }: PanelContent, screen: Screen): number {
  const most = Math.max(1, screen.rows - 2 - FRAME.rows - (field ? 1 : 0));
  return Math.min(most, field ? Math.max(FIELD_ROWS, rows.length) : rows.length);
}

/** A content laid out in the middle of a screen, as high as it needs and fits. */
export function layPanel(content: PanelContent, list: boolean, screen: Screen): Panel {
  const width = panelWidth(screen);
  const field = content.field && fieldRow(content.field, width);
  const most = Math.max(1, screen.rows - 2 - FRAME.rows - (field ? 1 : 0));
  const size = list && field ? Math.min(most, Math.max(8, content.rows.length)) : Math.min(most, content.rows.length);
  const start = windowStart(content.at, size, content.rows.length, list);
  const shown = content.rows.slice(start, start + size);
  const blank = Array.from({ length: Math.max(0, size - shown.length) }, (): SpanRow => []);
  const more =
    content.rows.length > size
      ? toPrintable(`${Math.min(content.at, content.rows.length - 1) + 1}/${content.rows.length}`)
      : spaces(0);
  const rows = [
    edge('┌', content.title, '┐', width),
    ...(field ? [framed(field.row, width)] : []),
    ...[...shown, ...blank].map((row, at) => framed(row, width, list && start + at === content.at)),
    edge('└', more, '┘', width),
  ];
  const x = Math.max(0, Math.floor((screen.columns - width - FRAME.columns) / 2));
  const y = Math.max(0, Math.floor((screen.rows - 1 - rows.length) / 2));
  return { x, y, rows, ...(field && { cursor: { x: x + 2 + field.x, y: y + 1 } }) };
}
