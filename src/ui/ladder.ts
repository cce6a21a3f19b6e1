import { ladderOf } from '../app/aligning/ladder.ts';
import {
  type Ladder,
  type LadderCell,
  type LadderRow,
  ladderRows,
  type Table,
  tableOf,
} from '../app/aligning/ladder-rows.ts';
import { type Tools, textRows } from '../app/article/reading.ts';
import { isChecked } from '../app/review/findings.ts';
import type { OpenArticle, State } from '../app/state.ts';
import { type Bead, beadType, isUnsure, type Side } from '../domain/bitext/alignment.ts';
import { cells } from '../domain/text/graphemes.ts';
import { type Printable, slice, spaces, toPrintable } from '../domain/text/printable.ts';
import { truncate } from '../domain/text/wrap.ts';
import type { Translate } from './messages.ts';
import { fit, rowCells, type Span, type SpanRow, sign, span } from './spans.ts';
import type { Role } from './theme.ts';

const CURSORS = { on: sign('▸'), beside: sign('▹') } as const;
const NEXT_UNIT = sign('·');

/** How the lines of the table are drawn: about the focused bead heavy, by whether it is above, below or neither. */
const RULES = {
  none: { line: '─', start: '├', middle: '┼', end: '┤', top: '┌┬┐', bottom: '└┴┘' },
  below: { line: '━', start: '┢', middle: '╈', end: '┪', top: '┏┳┓', bottom: '' },
  above: { line: '━', start: '┡', middle: '╇', end: '┩', top: '', bottom: '┗┻┛' },
} as const;

/** What is thought of a bead, in words and with a sign of its own. */
export function statusWords(bead: Bead, t: Translate): Printable {
  if (bead.status !== 'auto') return toPrintable(`${SIGNS[bead.status]} ${t(`align.${bead.status}`)}`);
  const word = t(isUnsure(bead) ? 'align.unsure' : 'align.auto');
  return bead.score === undefined ? word : toPrintable(`${word} ${Math.round(bead.score * 100)}%`);
}

/** Signs of what a person has said. */
export const SIGNS = { confirmed: '✓', flagged: '⚑' } as const;

interface Frame {
  /** How often the checks speak of a bead. */
  readonly findings: (bead: number) => number;
  readonly ladder: Ladder;
  readonly table: Table;
  readonly t: Translate;
}

/** The corners and crossings of a rule: at the left, between the columns, and at the right. */
function joints(row: Extract<LadderRow, { kind: 'rule' }>, look: keyof typeof RULES): readonly string[] {
  const { top, bottom, start, middle, end } = RULES[look];
  if (row.above === undefined) return [...top];
  return row.below === undefined ? [...bottom] : [start, middle, end];
}

/** Counts the findings of each bead, where they are shown and the table is of beads rather than of sentences. */
function findingsOf(open: OpenArticle, { alignment }: Ladder): Frame['findings'] {
  const isShown = open.checks?.shown === true && isChecked(open) && alignment === open.article.alignment;
  const found = isShown ? (open.checks?.left ?? []) : [];
  const counts = Map.groupBy(found, ({ bead }) => bead);
  return bead => counts.get(bead)?.length ?? 0;
}

const findingWords = (count: number): string[] => (count === 0 ? [] : [count === 1 ? '!' : `!${count}`]);

function ruleRow(row: Extract<LadderRow, { kind: 'rule' }>, frame: Frame): SpanRow {
  const { ladder, table, t } = frame;
  const { bead } = ladder.cursor;
  const look = row.below === bead ? 'below' : row.above === bead ? 'above' : 'none';
  const [start = '', middle = '', end = ''] = joints(row, look);
  const { line } = RULES[look];
  const below = row.below === undefined ? undefined : ladder.alignment[row.below];
  const label =
    below && row.below !== undefined
      ? [` ${row.below + 1}`, beadType(below), statusWords(below, t), ...findingWords(frame.findings(row.below))]
          .join(`  `)
          .concat(' ')
      : '';
  const words = truncate(label, table.width - 4);
  const middleAt = table.layout === 'columns' ? table.columns.target.x - table.x - 3 : -1;
  const drawn = Array.from({ length: table.width - 2 }, (_, at) => (at + 1 === middleAt ? middle : line));
  const rest = drawn.slice(1 + cells(words)).join('');
  return [
    span(spaces(table.x)),
    span(sign(start + line), 'border'),
    span(toPrintable(words), ...(look === 'below' ? (['title'] as const) : [])),
    span(sign(rest + end), 'border'),
  ];
}

/** The text of a cell, in exactly the width of its column. */
function cellSpans(cell: LadderCell | undefined, side: Side, bead: number, { ladder, table, t }: Frame): SpanRow {
  const { width } = table.columns[side];
  if (cell === undefined) return [span(spaces(width))];
  const focused = bead === ladder.cursor.bead;
  const look: Role[] = focused ? (cell.cursor === 'on' ? ['sentence'] : []) : ['quiet'];
  if (cell.unit === undefined) return fit([span(t('align.nothing'), 'placeholder', 'quiet')], width);
  const text = slice(ladder.text(side, cell.unit), cell.range.start, cell.range.end);
  if (!cell.folded) return fit([span(text, ...look)], width);
  return fit([span(toPrintable(truncate(`${text}${cells(text) < width ? '…' : '……'}`, width)), ...look)], width);
}

/** The sign before a line: a cursor, or a dot where another unit begins. */
function mark(cell: LadderCell | undefined): Span {
  if (cell?.first && cell.cursor) return span(CURSORS[cell.cursor], 'mark');
  return cell?.first && cell.unit !== undefined ? span(NEXT_UNIT, 'border') : span(spaces(1));
}

function linesRow({ bead, cells: lines }: Extract<LadderRow, { kind: 'lines' }>, frame: Frame): SpanRow {
  const { table, ladder } = frame;
  const wall = span(sign(bead === ladder.cursor.bead ? '┃' : '│'), 'border');
  const sides: readonly Side[] = table.layout === 'columns' ? ['source', 'target'] : [lines[0]?.side ?? 'source'];
  const row: Span[] = [span(spaces(table.x))];
  for (const side of sides) {
    const cell = lines.find(each => each.side === side);
    row.push(side === sides[0] ? wall : span(sign('│'), 'border'));
    row.push(span(spaces(table.columns[side].x - rowCells(row) - 2)), mark(cell), span(spaces(1)));
    row.push(...cellSpans(cell, side, bead, frame), span(spaces(1)));
  }
  return [...row, wall].filter(({ text }) => text !== '');
}

/** The text area in the alignment mode: the beads as a table. */
export function paintLadder(tools: Tools, state: State, open: OpenArticle, t: Translate): SpanRow[] {
  const ladder = ladderOf(tools, open);
  const table = tableOf(state.screen.columns, open.view.ratio);
  const frame = { ladder, table, t, findings: findingsOf(open, ladder) };
  return ladderRows(ladder, table, { rows: textRows(state) }).map(row =>
    row.kind === 'rule' ? ruleRow(row, frame) : linesRow(row, frame),
  );
}
