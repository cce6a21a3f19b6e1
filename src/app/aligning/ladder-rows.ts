/*
 * The alignment mode's picture of the beads: a row of a table each, the focused one fuller, with its neighbours above and
 * below. Two columns, or, in a narrow window, one side below the other:
 *
 *   ├ 11 ──────────┼──────────────┤     ├ 11 ───────────────┤
 *   │  한 단락…    │  one par…    │     │  한 단락…         │
 *   ┢ 12 ━━━━━━━━━━╈━━━━━━━━━━━━━━┪     │   one paragraph…  │
 *   │▸ 여기        │▹ here        │     ┢ 12 ━━━━━━━━━━━━━━━┪
 */
import { type Alignment, SIDES, type Side } from '../../domain/bitext/alignment.ts';
import { type Cursor, unitAt } from '../../domain/bitext/edit.ts';
import type { Printable } from '../../domain/text/printable.ts';
import type { Range } from '../../domain/text/range.ts';
import { wrap } from '../../domain/text/wrap.ts';
import { type Column, layoutFor, type Screen } from '../layout/geometry.ts';

/** What is drawn: beads over units that are texts, and where the cursor is. */
export interface Ladder {
  readonly alignment: Alignment;
  readonly cursor: Cursor;
  readonly text: (side: Side, unit: number) => Printable;
}

/** A line of one side of a bead. */
export interface LadderCell {
  readonly side: Side;
  /** The unit, or nothing where the side has none. */
  readonly unit?: number;
  readonly range: Range;
  /** Whether the unit begins with this line. */
  readonly first: boolean;
  /** Whether more of the side is left out behind it. */
  readonly folded: boolean;
  /** Whether the cursor is on the unit, or beside it: on its level across. */
  readonly cursor?: 'on' | 'beside';
}

/** One row: the line above the bead `below` (and below the bead `above`), or lines of a bead's sides. */
export type LadderRow =
  | { readonly kind: 'rule'; readonly above?: number; readonly below?: number }
  | { readonly kind: 'lines'; readonly bead: number; readonly cells: readonly LadderCell[] };

/** Where the table stands, in cells: as wide as `width` from `x`, with the text of each side in its column. */
export interface Table {
  readonly layout: 'columns' | 'stacked';
  readonly x: number;
  readonly width: number;
  readonly columns: Readonly<Record<Side, Column>>;
}

/** Widest text, in cells; what borders, the cursor and a space at the end take beside a text; and the second text's inset. */
const MEASURE = 72;
const BESIDE = 4;
const INDENT = 2;

/** The table of a window; `ratio` is the first column's share. */
export function tableOf(columns: number, ratio: number): Table {
  if (layoutFor('auto', columns) === 'columns') {
    const text = Math.min(2 * MEASURE, columns - 2 * BESIDE - 1);
    const [first, x] = [Math.round(text * ratio), Math.floor((columns - text - 2 * BESIDE - 1) / 2)];
    const source = { x: x + BESIDE - 1, width: first };
    const target = { x: source.x + first + BESIDE, width: text - first };
    return { layout: 'columns', x, width: text + 2 * BESIDE + 1, columns: { source, target } };
  }
  const text = Math.max(INDENT + 1, Math.min(MEASURE, columns - BESIDE - 1));
  const x = Math.max(0, Math.floor((columns - text - BESIDE - 1) / 2));
  const source = { x: x + BESIDE - 1, width: text };
  const target = { x: source.x + INDENT, width: text - INDENT };
  return { layout: 'stacked', x, width: text + BESIDE + 1, columns: { source, target } };
}

/** Lines of a unit that are shown: of beads about the focused one, and the most UTF-16 units that one line takes. */
const GLANCE = 2;
const LONGEST = 400;

/** The lines of a text, as many as are wanted: its beginning, and, of what has room for it, its last line behind a gap. */
function fold(text: string, width: number, most: number): { readonly range: Range; readonly folded: boolean }[] {
  const within = text.slice(0, Math.min(text.length, (most + 1) * Math.min(LONGEST, 2 * width)));
  const lines = wrap(within, width);
  const isWhole = within.length === text.length && lines.length <= most;
  if (isWhole) return lines.map(range => ({ range, folded: false }));
  const last = within.length === text.length && most > GLANCE ? lines.at(-1) : undefined;
  const head = lines.slice(0, last ? most - 1 : most);
  const shown = head.map((range, at) => ({ range, folded: at === head.length - 1 }));
  return last ? [...shown, { range: last, folded: false }] : shown;
}

/** What the cells of a side are made from. */
interface Job {
  readonly ladder: Ladder;
  readonly table: Table;
  readonly number: number;
  /** Most lines for one unit, and for a side. */
  readonly unitLines: number;
  readonly sideLines: number;
}

function unitCells({ ladder, table, number, unitLines }: Job, side: Side, unit: number, at: number): LadderCell[] {
  const { alignment, cursor } = ladder;
  const isHere = number === cursor.bead && at === unitAt(alignment[number], side, cursor.at);
  const mark = isHere && { cursor: side === cursor.side ? ('on' as const) : ('beside' as const) };
  return fold(ladder.text(side, unit), table.columns[side].width, unitLines).map(({ range, folded }, line) => ({
    ...{ side, unit, range, first: line === 0, folded },
    ...mark,
  }));
}

/** The lines of one side of a bead; where they are too many, those about the cursor. */
function sideCells(job: Job, side: Side): LadderCell[] {
  const { ladder, number, sideLines } = job;
  const units = ladder.alignment[number]?.[side] ?? [];
  const cells = units.flatMap((unit, at) => unitCells(job, side, unit, at));
  if (units.length === 0) {
    const here = number === ladder.cursor.bead;
    const mark = here && { cursor: side === ladder.cursor.side ? ('on' as const) : ('beside' as const) };
    return [{ side, range: { start: 0, end: 0 }, first: true, folded: false, ...mark }];
  }
  if (cells.length <= sideLines) return cells;
  const at = Math.max(
    0,
    cells.findIndex(cell => cell.cursor !== undefined),
  );
  const start = Math.max(0, Math.min(at - Math.floor(sideLines / 3), cells.length - sideLines));
  const shown = cells.slice(start, start + sideLines);
  return shown.map((cell, line) =>
    line === shown.length - 1 && start + sideLines < cells.length ? { ...cell, folded: true } : cell,
  );
}

/** The rows of a bead without the lines about it. */
function beadRows(ladder: Ladder, table: Table, number: number, room: number): LadderRow[] {
  const bead = ladder.alignment[number];
  if (bead === undefined) return [];
  const focused = number === ladder.cursor.bead;
  const share = table.layout === 'stacked' ? 2 : 1;
  const sideLines = focused ? Math.max(2, Math.floor(room / share)) : 2 * GLANCE;
  const [source, target] = SIDES.map(side => {
    const each = Math.floor(sideLines / Math.max(1, bead[side].length));
    const unitLines = focused ? Math.max(1, each) : Math.max(1, Math.min(GLANCE, each));
    return sideCells({ ladder, table, number, unitLines, sideLines }, side);
  });
  const lines =
    table.layout === 'stacked'
      ? [...(source ?? []), ...(target ?? [])].map(cell => [cell])
      : Array.from({ length: Math.max(source?.length ?? 0, target?.length ?? 0) }, (_, at) =>
          [source?.[at], target?.[at]].filter(cell => cell !== undefined),
        );
  return lines.map(cells => ({ kind: 'lines', bead: number, cells }));
}

const rule = ({ alignment }: Ladder, below: number): LadderRow => ({
  kind: 'rule',
  ...(alignment[below - 1] && { above: below - 1 }),
  ...(alignment[below] && { below }),
});

/** Rows that the neighbours of the focused bead keep, above and below it together, where the window has them. */
const KEPT = 8;

/** The rows of the table that fit in a window, with the focused bead in the middle where there is enough about it. */
export function ladderRows(ladder: Ladder, table: Table, { rows }: Pick<Screen, 'rows'>): LadderRow[] {
  const { bead } = ladder.cursor;
  const room = Math.max(2, rows - KEPT);
  const focused = beadRows(ladder, table, bead, room);
  const above: LadderRow[] = [];
  for (let at = bead - 1; at >= 0 && above.length < rows; at--)
    above.unshift(rule(ladder, at), ...beadRows(ladder, table, at, room));
  const below: LadderRow[] = [];
  for (let at = bead + 1; at < ladder.alignment.length && below.length < rows; at++)
    below.push(...beadRows(ladder, table, at, room), rule(ladder, at + 1));
  const all = [...above, rule(ladder, bead), ...focused, rule(ladder, bead + 1), ...below];
  const middle = above.length - Math.max(0, Math.floor((rows - focused.length - 2) / 2));
  const start = Math.max(0, Math.min(middle, all.length - rows));
  return all.slice(start, start + rows);
}
