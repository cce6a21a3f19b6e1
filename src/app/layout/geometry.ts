import type { Side } from '../../domain/bitext/alignment.ts';

/** How the two texts share the screen. */
export type LayoutName = 'columns' | 'stacked' | 'alternating' | 'source' | 'target';

/** The layouts in the order in which one key cycles them. */
export const LAYOUTS: readonly LayoutName[] = ['columns', 'stacked', 'alternating', 'source', 'target'];

/** What a reader may ask for: a layout, or whichever suits the width. */
export type LayoutChoice = LayoutName | 'auto';

/** A window's size in cells. */
export interface Screen {
  readonly columns: number;
  readonly rows: number;
}

/** A stretch of a row, in cells. */
export interface Column {
  readonly x: number;
  readonly width: number;
}

/** Where the margin marks and the text of each side stand. Units: cells from the left of the screen. */
export interface Geometry {
  readonly layout: LayoutName;
  readonly columns: Readonly<Record<Side, Column>>;
}

/** Cells left of a column that hold its marks. */
export const GUTTER = 2;
/** Widest column that reads well, in cells. */
const MEASURE = 72;
/** Screen width from which two columns fit side by side, in cells. */
const COLUMNS_FROM = 80;
/** What the second text is set in by, in the layouts that put it below the first. */
const INDENT = 2;
const RIGHT_MARGIN = 1;
/** Bounds of the first column's share. */
const RATIOS = { least: 0.25, most: 0.75 };

/** The layout that a choice comes to at a width. */
export const layoutFor = (choice: LayoutChoice, columns: number): LayoutName => {
  if (choice !== 'auto') return choice;
  return columns >= COLUMNS_FROM ? 'columns' : 'stacked';
};

/** The first column's share moved by so many steps of a twentieth, within what is readable. */
export const adjustRatio = (ratio: number, steps: number): number =>
  Math.min(RATIOS.most, Math.max(RATIOS.least, Math.round(ratio * 20 + steps) / 20));

function twoColumns(screen: number, ratio: number): Readonly<Record<Side, Column>> {
  const room = Math.max(2, screen - 2 * GUTTER - 2 * RIGHT_MARGIN);
  const text = Math.min(room, 2 * MEASURE);
  const first = Math.max(1, Math.min(MEASURE, Math.round(text * ratio)));
  const second = Math.max(1, Math.min(MEASURE, text - first));
  const left = Math.max(0, Math.floor((room - first - second) / 2)) + GUTTER;
  return { source: { x: left, width: first }, target: { x: left + first + RIGHT_MARGIN + GUTTER, width: second } };
}

function oneColumn(screen: number, indent: number): Readonly<Record<Side, Column>> {
  const room = Math.max(1, screen - GUTTER - RIGHT_MARGIN);
  const width = Math.min(room, MEASURE);
  const x = GUTTER + Math.floor((room - width) / 2);
  const inset = Math.min(indent, width - 1);
  return { source: { x, width }, target: { x: x + inset, width: width - inset } };
}

/** The geometry of a layout at a screen width; `ratio` is the first column's share. */
export function geometryOf(choice: LayoutChoice, columns: number, ratio: number): Geometry {
  const layout = layoutFor(choice, columns);
  if (layout === 'columns') return { layout, columns: twoColumns(columns, ratio) };
  return { layout, columns: oneColumn(columns, layout === 'target' ? 0 : INDENT) };
}
