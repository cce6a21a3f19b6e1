import { type Bead, SIDES, type Side } from '../../domain/bitext/alignment.ts';
import type { StatusCounts } from '../../domain/bitext/bead-status.ts';
import { type Sentence, type SentenceLink, sentencesOf } from '../../domain/bitext/sentence-links.ts';
import type { NounFinder } from '../../domain/glossary/noun-of.ts';
import { overlap, type Range } from '../../domain/text/range.ts';
import type { SelectLayer } from '../layer.ts';
import type { Blocks, Row } from '../layout/blocks.ts';
import { type Geometry, geometryOf, layoutFor } from '../layout/geometry.ts';
import { type Target, textHeight, topFor, type Viewport, visibleRows } from '../layout/viewport.ts';
import { isHideable, type OpenArticle, type State, type View } from '../state.ts';
import { type Finder, type PlacedTerm, termsOfSide } from '../terms/terms.ts';
import type { Links } from './links.ts';

/** What works out rows and sentence links, with its memory; made once by the store. */
export interface Tools {
  readonly blocks: Blocks;
  readonly links: Links;
  readonly statuses: StatusCounts;
  readonly find: Finder;
  readonly noun: NounFinder;
}

/** A stretch of a segment of some side. */
export interface TextPlace extends Range {
  readonly side: Side;
  readonly segment: number;
}

/** Screen height, in rows, from which an empty row parts the text from the status line. */
const ROOMY = 16;

/** Rows of the text area: all but the status line and what parts it from the text. */
export const textRows = ({ screen }: State): number => Math.max(1, screen.rows - (screen.rows >= ROOMY ? 2 : 1));

/** Where the columns stand for the open article. */
export const openGeometry = (state: State, { view }: OpenArticle): Geometry =>
  geometryOf(view.layout, state.screen.columns, view.ratio);

/** What is looked at. */
export const viewportOf = (state: State, open: OpenArticle): Viewport => ({
  article: open.article,
  geometry: openGeometry(state, open),
  rows: textRows(state),
  alone: !open.view.neighbours,
});

/** The focused bead. */
export const focusedBead = ({ article, view }: OpenArticle): Bead | undefined => article.alignment[view.bead];

/** The side that the sentence cursor walks: the source, or the target where the bead has no source. */
export const cursorSide = (bead: Bead | undefined): Side => (bead && bead.source.length === 0 ? 'target' : 'source');

/** The sentences that the cursor of a bead walks. */
export function cursorSentences({ article }: OpenArticle, number: number): readonly Sentence[] {
  const bead = article.alignment[number];
  return bead ? sentencesOf(article, bead, cursorSide(bead)) : [];
}

const same = (a: Sentence, b: Sentence): boolean => a.segment === b.segment && a.start === b.start;

/** The sentence under the cursor with what answers it; nothing while the cursor is off. */
export function cursorLink(tools: Tools, open: OpenArticle): SentenceLink | undefined {
  const { bead, sentence } = open.view;
  const at = sentence === undefined ? undefined : cursorSentences(open, bead)[sentence];
  if (at === undefined) return undefined;
  const side = cursorSide(open.article.alignment[bead]);
  const link = tools.links(open.article, bead).find(each => each[side].some(other => same(at, other)));
  return link && { ...link, [side]: [at] };
}

/** The sides whose text is in sight in any bead: a hidden translation is not, nor the side that a layout leaves out. */
export function sidesInSight({ open, screen }: State): readonly Side[] {
  if (open === undefined) return SIDES;
  const layout = layoutFor(open.view.layout, screen.columns);
  const alone = SIDES.find(side => side === layout);
  if (alone) return [alone];
  return SIDES.filter(side => !(open.view.hidden && isHideable(side)));
}

/** The terms of a bead that are in sight, those of the source first; the term cursor walks them. */
export function termsOfBead(
  tools: Tools,
  { terms, screen }: State,
  { article, view }: OpenArticle,
  bead: number,
): PlacedTerm[] {
  if (terms === undefined) return [];
  const hidden = view.hidden && !(bead === view.bead && view.revealed === Number.POSITIVE_INFINITY);
  const layout = layoutFor(view.layout, screen.columns);
  const alone = SIDES.find(side => side === layout);
  const sides = SIDES.filter(side => (side === 'source' || !hidden) && (alone ?? side) === side);
  return sides.flatMap(side => termsOfSide(tools.find, terms, article, bead, side));
}

/** The term under the cursor. */
export function cursorTerm(tools: Tools, state: State, open: OpenArticle): PlacedTerm | undefined {
  const { bead, term } = open.view;
  return term === undefined ? undefined : termsOfBead(tools, state, open, bead)[term];
}

/** The state with the term cursor on a term of the focused bead, where it is in sight. */
export function toTerm(tools: Tools, state: State, term: PlacedTerm | undefined): State {
  const { open } = state;
  if (open === undefined || term === undefined) return state;
  const at = termsOfBead(tools, state, open, open.view.bead).findIndex(
    ({ side, segment, occurrence }) =>
      side === term.side && segment === term.segment && occurrence.start === term.occurrence.start,
  );
  return at < 0 ? state : withView(state, { term: at });
}

/** Whether a row shows part of a term. */
const showsTerm = (row: Row, { side, segment, occurrence }: PlacedTerm): boolean =>
  row.fragments.some(part => part.side === side && part.segment === segment && overlap(occurrence, part));

const holds = (row: Row, link: SentenceLink): boolean =>
  row.fragments.some(part =>
    link[part.side].some(sentence => sentence.segment === part.segment && overlap(sentence, part)),
  );

/** The sentence that was revealed last, while others are still hidden. */
function lastRevealed(tools: Tools, { article, view }: OpenArticle): SentenceLink | undefined {
  return view.hidden ? tools.links(article, view.bead)[view.revealed - 1] : undefined;
}

/** Whether a row shows part of the words that are being selected. */
const showsSelection = (row: Row, { segment, start, end }: SelectLayer): boolean =>
  row.fragments.some(part => part.side === 'source' && part.segment === segment && overlap({ start, end }, part));

/** The rows that have to be in view: of a selection or a cursor, the bead's, or what was looked at of a long one. */
function targetOf(tools: Tools, state: State, viewport: Viewport, open: OpenArticle): Target {
  const { bead, top } = open.view;
  const rows = tools.blocks(viewport.article, bead, viewport.geometry);
  const height = textHeight(tools.blocks, viewport, bead);
  const link = cursorLink(tools, open) ?? lastRevealed(tools, open);
  const term = cursorTerm(tools, state, open);
  const selected = state.layers.find(layer => layer.kind === 'select-term');
  const shows = (row: Row) => {
    if (selected) return showsSelection(row, selected);
    return term ? showsTerm(row, term) : link !== undefined && holds(row, link);
  };
  const marked = rows.filter(shows).map(row => row.line);
  if (height <= viewport.rows) return { bead, first: 0, last: Math.max(0, height - 1) };
  const row = pageOf(top.bead === bead ? top.row : 0, marked, height, viewport.rows);
  return { bead, first: row, last: row + viewport.rows - 1 };
}

/** First row in view of a bead taller than the screen: as it was, or moved as far as the marked rows ask. */
function pageOf(row: number, marked: readonly number[], height: number, rows: number): number {
  const kept = Math.max(0, Math.min(row, height - rows));
  const [first, last] = [marked[0], marked.at(-1)];
  if (first === undefined || last === undefined || (first >= kept && last < kept + rows)) return kept;
  return Math.max(0, Math.min(first, height - rows));
}

/** The state with its top moved so that what is focused is in view. */
export function keepInView(tools: Tools, state: State): State {
  const { open } = state;
  if (open === undefined) return state;
  const viewport = viewportOf(state, open);
  const top = topFor(tools.blocks, viewport, open.view.top, targetOf(tools, state, viewport, open));
  if (top.bead === open.view.top.bead && top.row === open.view.top.row) return state;
  return withView(state, { top });
}

/** The state with parts of the view replaced. */
export const withView = (state: State, view: Partial<View>): State =>
  state.open ? { ...state, open: { ...state.open, view: { ...state.open.view, ...view } } } : state;

/** The state with another bead focused: what was revealed is hidden again, and the sentence cursor is off. */
export function withBead(state: State, bead: number, view: Partial<View> = {}): State {
  if (state.open === undefined) return state;
  const last = state.open.article.alignment.length - 1;
  const next = Math.max(0, Math.min(last, bead));
  return withView(state, {
    ...(next !== state.open.view.bead && { revealed: 0 }),
    sentence: undefined,
    term: undefined,
    ...view,
    bead: next,
  });
}

/** The same, with the bead that is left put on the jump list. */
export function jumpTo(state: State, bead: number): State {
  const { open } = state;
  if (open === undefined || bead === open.view.bead) return state;
  const { bead: from, top } = open.view;
  const back = [...open.back.filter(each => each.bead !== from), { bead: from, top }].slice(-100);
  return withBead({ ...state, open: { ...open, back, forward: [] } }, bead);
}

/** The state with a place of the focused bead in view, where the bead is taller than the screen. */
export function toPlace(tools: Tools, state: State, place: TextPlace | undefined): State {
  const { open } = state;
  if (open === undefined || place === undefined) return state;
  const { bead } = open.view;
  const viewport = viewportOf(state, open);
  if (textHeight(tools.blocks, viewport, bead) <= viewport.rows) return state;
  const row = tools
    .blocks(open.article, bead, viewport.geometry)
    .find(({ fragments }) =>
      fragments.some(part => part.side === place.side && part.segment === place.segment && overlap(place, part)),
    );
  if (row === undefined) return state;
  const top = { bead, row: Math.max(0, row.line - Math.floor(viewport.rows / 3)) };
  return withView(state, { sentence: undefined, term: undefined, top });
}

/** The rows of the text area from its top, padded above where a bead alone is centred. */
export function rowsInView(tools: Tools, state: State, open: OpenArticle): (Row | undefined)[] {
  const viewport = viewportOf(state, open);
  const top = viewport.alone ? { bead: open.view.bead, row: open.view.top.row } : open.view.top;
  const rows = visibleRows(tools.blocks, viewport, top).filter(row => !(viewport.alone && row.gap));
  const above = viewport.alone ? Math.floor((viewport.rows - rows.length) / 2) : 0;
  return [...Array.from({ length: Math.max(0, above) }, () => undefined), ...rows];
}

/** Text of the focused bead, or of the sentence under the cursor: the source, then its translation. */
export function focusedText(tools: Tools, open: OpenArticle): string {
  const link = cursorLink(tools, open);
  const bead = focusedBead(open);
  const side = (name: Side): string =>
    link
      ? link[name]
          .map(({ segment, start, end }) => open.article[name][segment]?.text.slice(start, end).trim())
          .join(' ')
      : (bead?.[name] ?? []).map(segment => open.article[name][segment]?.text).join('\n');
  return SIDES.map(side)
    .filter(text => text !== '')
    .join('\n');
}
