import type { Article } from '../../domain/bitext/article.ts';
import type { Blocks, Row } from './blocks.ts';
import type { Geometry } from './geometry.ts';

/** The row that stands first on the screen: which bead's, and which of its rows. */
export interface Top {
  readonly bead: number;
  readonly row: number;
}

/** What is looked at: an article laid out in a text area of so many rows. */
export interface Viewport {
  readonly article: Article;
  readonly geometry: Geometry;
  readonly rows: number;
  /** Whether only the focused bead is shown. */
  readonly alone: boolean;
}

/** Rows of overlap when a long bead is paged, so that the eye finds its place. */
export const OVERLAP = 2;

const height = (blocks: Blocks, { article, geometry }: Viewport, bead: number): number =>
  blocks(article, bead, geometry).length;

/** Rows of a bead without the empty one that parts it from the next. */
export const textHeight = (blocks: Blocks, { article, geometry }: Viewport, bead: number): number =>
  blocks(article, bead, geometry).filter(row => row.gap !== true).length;

/** The rows from a top on, as many as fit. */
export function visibleRows(blocks: Blocks, viewport: Viewport, top: Top): Row[] {
  const { article, geometry, rows, alone } = viewport;
  const last = alone ? top.bead : article.alignment.length - 1;
  const shown: Row[] = [];
  for (let bead = top.bead; bead <= last && shown.length < rows; bead++) {
    shown.push(...blocks(article, bead, geometry).slice(bead === top.bead ? top.row : 0));
  }
  return shown.slice(0, rows);
}

/** The top that stands `count` rows above a row of a bead, or the first of all. */
function above(blocks: Blocks, viewport: Viewport, from: Top, count: number): Top {
  let { bead, row } = from;
  let left = count;
  while (left > row && bead > 0) {
    left -= row;
    bead -= 1;
    row = height(blocks, viewport, bead);
  }
  return { bead, row: Math.max(0, row - left) };
}

/** The row of a bead counted from the top of the screen, negative above it; stops looking a screen below. */
function offsetOf(blocks: Blocks, viewport: Viewport, top: Top, bead: number): number {
  let offset = -top.row;
  for (let at = top.bead; at < bead && offset <= viewport.rows; at++) offset += height(blocks, viewport, at);
  return offset;
}

/** Keeps the screen full at the end of the article. */
function settle(blocks: Blocks, viewport: Viewport, top: Top): Top {
  const missing = viewport.rows - visibleRows(blocks, viewport, top).length;
  return missing > 0 ? above(blocks, viewport, top, missing) : top;
}

/** The top kept within what there is: an edit may have taken its bead, or made it lower. */
function standing(blocks: Blocks, viewport: Viewport, top: Top): Top {
  const bead = Math.min(top.bead, viewport.article.alignment.length - 1);
  return { bead, row: Math.max(0, Math.min(top.row, height(blocks, viewport, bead) - 1)) };
}

/** A stretch of rows of one bead that has to be seen. */
export interface Target {
  readonly bead: number;
  readonly first: number;
  readonly last: number;
}

/**
 * The top that shows a stretch of rows, moved no more than it must be: unchanged where they are in view; else the
 * bead, or as much of it as fits, starts the screen when one goes down and ends it when one goes up.
 */
export function topFor(blocks: Blocks, viewport: Viewport, before: Top, { bead, first, last }: Target): Top {
  const top = standing(blocks, viewport, before);
  if (viewport.alone) return { bead, row: aloneRow(blocks, viewport, top, { bead, first, last }) };
  const offset = bead < top.bead ? -1 - first : offsetOf(blocks, viewport, top, bead);
  const inView = bead >= top.bead && offset + first >= 0 && offset + last < viewport.rows;
  if (inView) return settle(blocks, viewport, top);
  const fits = last - first < viewport.rows;
  const upwards = bead < top.bead || offset + first < 0;
  if (upwards && fits) return settle(blocks, viewport, above(blocks, viewport, { bead, row: last + 1 }, viewport.rows));
  return settle(blocks, viewport, { bead, row: first });
}

function aloneRow(blocks: Blocks, viewport: Viewport, top: Top, { bead, first, last }: Target): number {
  const most = Math.max(0, textHeight(blocks, viewport, bead) - viewport.rows);
  const row = top.bead === bead ? top.row : 0;
  if (first < row || last >= row + viewport.rows) return Math.min(first, most);
  return Math.min(row, most);
}
