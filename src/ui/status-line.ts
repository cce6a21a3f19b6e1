import { hints } from '../app/hints.ts';
import { topLayer } from '../app/layers.ts';
import { LAYOUTS, layoutFor } from '../app/layout/geometry.ts';
import type { OpenArticle, State } from '../app/state.ts';
import { cells } from '../domain/text/graphemes.ts';
import { type Printable, spaces, toPrintable } from '../domain/text/printable.ts';
import { truncate } from '../domain/text/wrap.ts';
import { keyName } from './key-names.ts';
import type { Translate } from './messages.ts';
import { fit, rowCells, type SpanRow, sign, span } from './spans.ts';

const GAP = spaces(2);
/** Cells of the title that are kept before hints give way. */
const TITLE_LEAST = 12;
/** Cells that the number typed before a command takes. */
const COUNT_WIDTH = 5;

const pad = (text: string, width: number): Printable =>
  toPrintable(' '.repeat(Math.max(0, width - cells(text))) + text);

/** A sign that keeps its room while it is off. */
const flag = (on: boolean, text: Printable): SpanRow => [
  span(GAP, 'status'),
  span(on ? text : spaces(cells(text)), 'status'),
];

/** Place, share and modes; every field has a fixed width, so that nothing moves when one changes. */
function place({ article, view }: OpenArticle, state: State, t: Translate): SpanRow {
  const count = article.alignment.length;
  const share = count > 1 ? Math.floor((100 * view.bead) / (count - 1)) : 100;
  const layout = t.named('layout', layoutFor(view.layout, state.screen.columns));
  const widest = Math.max(...LAYOUTS.map(each => cells(t.named('layout', each))));
  return [
    span(pad(`${view.bead + 1}/${count}`, 2 * String(count).length + 1), 'status'),
    span(pad(`${share}%`, 5), 'status'),
    span(GAP, 'status'),
    ...fit([span(layout, 'status')], widest, 'status'),
    ...flag(view.hidden, t('status.hidden')),
    ...flag(state.hangulSeen, t('status.hangul')),
    ...fit([span(GAP, 'status'), span(toPrintable(state.count), 'status', 'key')], COUNT_WIDTH, 'status'),
  ];
}

function hintSpans(state: State, t: Translate, room: number): SpanRow {
  const row: ReturnType<typeof span>[] = [];
  for (const { key, command } of hints(state)) {
    const next = [
      span(keyName(key), 'status', 'key'),
      span(sign(' '), 'status'),
      span(t.named('command', command), 'status'),
      span(GAP, 'status'),
    ];
    if (rowCells([...row, ...next]) > room) break;
    row.push(...next);
  }
  return row;
}

/**
 * The last row of the screen: what is open or what there is to say, the keys most useful now, and where one is. What
 * there is to say takes the whole row where it needs it; it goes with the next key.
 */
export function statusLine(state: State, t: Translate): SpanRow {
  const width = state.screen.columns;
  const notice = state.notice && t.named('notice', state.notice.code, state.notice.values);
  const beside = state.open ? place(state.open, state, t) : [];
  const right = notice !== undefined && cells(notice) + rowCells(beside) + 4 > width ? [] : beside;
  const room = Math.max(0, width - rowCells(right) - (right.length > 0 ? 2 : 1));
  const title = notice ?? (state.open ? state.open.article.title[t.locale] : t('status.nothing'));
  const tips = notice === undefined || topLayer(state) ? hintSpans(state, t, room - TITLE_LEAST) : [];
  const left = toPrintable(truncate(title, Math.max(0, room - rowCells(tips) - 2)));
  const start = [
    span(sign(' '), 'status'),
    span(left, 'status', notice === undefined ? 'title' : 'notice'),
    span(GAP, 'status'),
  ];
  const middle = width - rowCells(start) - rowCells(tips) - rowCells(right) - 1;
  return fit([...start, span(spaces(middle), 'status'), ...tips, ...right], width, 'status');
}
