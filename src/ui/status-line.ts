import type { Tools } from '../app/article/reading.ts';
import { hints } from '../app/keys/hints.ts';
import { topLayer } from '../app/layers.ts';
import { LAYOUTS, layoutFor } from '../app/layout/geometry.ts';
import type { OpenArticle, State } from '../app/state.ts';
import { isUnsure } from '../domain/bitext/alignment.ts';
import { cells } from '../domain/text/graphemes.ts';
import { type Printable, spaces, toPrintable } from '../domain/text/printable.ts';
import { truncate } from '../domain/text/wrap.ts';
import { keyName } from './key-names.ts';
import { SIGNS } from './ladder.ts';
import type { Translate } from './messages.ts';
import { fit, rowCells, type SpanRow, sign, span } from './spans.ts';

const GAP = spaces(2);
/** Cells of the title that are kept before hints give way. */
const TITLE_LEAST = 12;
/** Below how many columns the keys need the room that the layout's name would take. */
const NARROW = 72;

const pad = (text: string, width: number): Printable =>
  toPrintable(' '.repeat(Math.max(0, width - cells(text))) + text);

/** Place, share and, where there is room, layout; every field has a fixed width, so that nothing moves when one changes. */
function place({ article, view }: OpenArticle, state: State, t: Translate): SpanRow {
  const count = article.alignment.length;
  const share = count > 1 ? Math.floor((100 * view.bead) / (count - 1)) : 100;
  const layout = t.named('layout', layoutFor(view.layout, state.screen.columns));
  const widest = Math.max(...LAYOUTS.map(each => cells(t.named('layout', each))));
  return [
    span(pad(`${view.bead + 1}/${count}`, 2 * String(count).length + 1), 'status'),
    span(pad(`${share}%`, 5), 'status'),
    ...(state.screen.columns < NARROW ? [] : [span(GAP, 'status'), span(pad(layout, widest), 'status')]),
  ];
}

/** How sure the aligner is of the focused bead, in percent, where that is little. */
function doubt(open: OpenArticle | undefined): number | undefined {
  const bead = open?.article.alignment[open.view.bead];
  return bead && isUnsure(bead) ? Math.floor(100 * (bead.score ?? 0)) : undefined;
}

/** The alignment mode's place: how many beads have each status, and which one is focused. */
function alignPlace({ article, view }: OpenArticle, { statuses }: Tools, t: Translate): SpanRow {
  const { auto, confirmed, flagged } = statuses(article.alignment);
  const count = article.alignment.length;
  const counts = `${t('align.auto')} ${auto}  ${SIGNS.confirmed} ${confirmed}  ${SIGNS.flagged} ${flagged}`;
  return [
    span(toPrintable(counts), 'status'),
    span(GAP, 'status'),
    span(pad(`${view.bead + 1}/${count}`, 2 * String(count).length + 1), 'status'),
  ];
}

/** Signs of what is out of the ordinary, each with a gap behind it; they stand before the place and move nothing else. */
function flags({ open, hangulSeen, count }: State, t: Translate): SpanRow {
  const sure = open?.aligning ? undefined : doubt(open);
  const shown = [
    ...(count === '' ? [] : [span(toPrintable(count), 'status', 'key')]),
    ...(hangulSeen ? [span(t('status.hangul'), 'status')] : []),
    ...(sure === undefined ? [] : [span(t('status.unsure', { percent: sure }), 'status')]),
    ...(open?.view.hidden ? [span(t('status.hidden'), 'status')] : []),
  ];
  return shown.flatMap(each => [each, span(GAP, 'status')]);
}

function hintSpans(state: State, t: Translate, room: number): SpanRow {
  const row: ReturnType<typeof span>[] = [];
  for (const { key, command } of hints(state)) {
    const next = [
      span(keyName(key), 'status', 'key'),
      span(sign(' '), 'status'),
      span(t.named('hint', command), 'status'),
      span(GAP, 'status'),
    ];
    if (rowCells([...row, ...next]) > room) break;
    row.push(...next);
  }
  return row;
}

/** Cells of the title: half of what the place leaves, so that it stays as it is whatever else comes and goes. */
const titleRoom = (width: number, right: SpanRow): number =>
  Math.max(TITLE_LEAST, Math.floor((width - rowCells(right)) / 2));

const placeOf = (open: OpenArticle, state: State, tools: Tools, t: Translate): SpanRow =>
  open.aligning ? alignPlace(open, tools, t) : place(open, state, t);

function titleOf({ open }: State, t: Translate): Printable {
  if (open === undefined) return t('status.nothing');
  if (open.aligning?.inside) return t('align.inside', { number: open.view.bead + 1 });
  return open.aligning ? t('align.title') : open.article.title[t.locale];
}

const words = (text: Printable, width: number, role: 'title' | 'notice') =>
  span(toPrintable(truncate(text, width)), 'status', role);

/** The title and the keys most useful now. While a window is open its keys come first, and the title has what they leave. */
function titleAndKeys(state: State, t: Translate, room: number, own: number): SpanRow {
  const title = titleOf(state, t);
  if (topLayer(state) === undefined) {
    const start = [words(title, Math.min(room, own), 'title'), span(GAP, 'status')];
    return [...start, ...hintSpans(state, t, room - rowCells(start))];
  }
  const tips = hintSpans(state, t, room);
  const left = room - rowCells(tips) - GAP.length;
  const start = left < TITLE_LEAST ? [] : [words(title, Math.min(left, own), 'title'), span(GAP, 'status')];
  return [...start, ...tips];
}

/**
 * The last row of the screen: what is open or what there is to say, the keys most useful now, and where one is. What
 * there is to say takes the whole row where it needs it; it goes with the next key.
 */
export function statusLine(state: State, tools: Tools, t: Translate): SpanRow {
  const width = state.screen.columns;
  const notice = state.notice && t.named('notice', state.notice.code, state.notice.values);
  const beside = state.open
    ? [...flags(state, t), ...placeOf(state.open, state, tools, t), span(sign(' '), 'status')]
    : [];
  const right = notice !== undefined && cells(notice) + rowCells(beside) + 2 > width ? [] : beside;
  const room = Math.max(0, width - rowCells(right) - 2);
  const own = state.open ? titleRoom(width, placeOf(state.open, state, tools, t)) : room;
  const left = notice === undefined ? titleAndKeys(state, t, room - 1, own) : [words(notice, room, 'notice')];
  const start = [span(sign(' '), 'status'), ...left];
  const middle = width - rowCells(start) - rowCells(right);
  return fit([...start, span(spaces(middle), 'status'), ...right], width, 'status');
}
