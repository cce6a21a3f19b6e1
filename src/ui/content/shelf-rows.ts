import { keysOf } from '../../app/keys/keymap.ts';
import type { ShelfLayer, ShelfRow } from '../../app/layer.ts';
import { rowsShown, shareRead } from '../../app/shelf/shelf.ts';
import type { State } from '../../app/state.ts';
import { cells } from '../../domain/text/graphemes.ts';
import { type Printable, spaces, toPrintable } from '../../domain/text/printable.ts';
import { keyName } from '../key-names.ts';
import type { Translate } from '../messages.ts';
import { fit, lines, rowCells, type SpanRow, sign, span } from '../spans.ts';

/** Cells for how much is read, and for when it last was. */
const SHARE = 6;
const WHEN = 12;

/** Days for which it is said how long ago something was read; before that, the date is. */
const RECENT = 7;
const DAY = 86_400_000;

/** The beginning of the day that a time is in, where the reader is. */
const midnight = (time: number): number => new Date(time).setHours(0, 0, 0, 0);

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** When something was read, as people say it. */
function when(readAt: number | undefined, now: number, t: Translate): Printable {
  if (readAt === undefined) return t('shelf.unread');
  const days = Math.max(0, Math.round((midnight(now) - midnight(readAt)) / DAY));
  if (days < 2) return days === 0 ? t('shelf.today') : t('shelf.yesterday');
  if (days < RECENT) return t('shelf.days-ago', { count: days });
  const date = new Date(readAt);
  return toPrintable(`${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`);
}

/** A text at the right end of so many cells. */
const atRight = (text: Printable, width: number): SpanRow => [span(spaces(width - cells(text))), span(text, 'quiet')];

const percent = (share: number | undefined): Printable =>
  toPrintable(share === undefined ? '' : `${Math.floor(share * 100)}%`);

function shelfRow(row: ShelfRow, now: number, width: number, t: Translate): SpanRow {
  const state: SpanRow = row.isBroken
    ? atRight(t('shelf.broken'), SHARE + WHEN)
    : [...atRight(percent(shareRead(row)), SHARE), ...atRight(when(row.readAt, now, t), WHEN)];
  return [...fit([span(row.title[t.locale])], Math.max(1, width - rowCells(state))), ...state];
}

/** The rows of the shelf: title, how much of it is read, and when it last was. */
export function shelfRows(layer: ShelfLayer, width: number, t: Translate): SpanRow[] {
  const rows = rowsShown(layer, t.locale);
  if (rows.length === 0) return lines(layer.field.text.trim() === '' ? t('shelf.empty') : t('shelf.none'), width);
  return rows.map(row => shelfRow(row, layer.now, width, t));
}

/** What can be done to the chosen article, besides opening it. */
const KEYS = ['sort', 'remove', 'restore'] as const;

/** The keys of the shelf and what they do, as far as they fit. */
function keyRow({ keymap }: State, width: number, t: Translate): SpanRow {
  const row = KEYS.flatMap(command => [
    span(keyName(keysOf(keymap, `shelf.${command}`)[0] ?? ''), 'key'),
    span(toPrintable(` ${t(`shelf.key.${command}`)}  `), 'quiet'),
  ]);
  return fit(row, width);
}

/** What stands below the list: of the chosen article how long it is and where it is from; then keys, or how texts come here. */
export function shelfFoot(layer: ShelfLayer, state: State, width: number, t: Translate): SpanRow[] {
  const row = rowsShown(layer, t.locale)[layer.selected];
  const length = row?.beads === undefined ? [] : [t('shelf.length', { count: row.beads })];
  const source = row && row.source[t.locale] !== '' ? [row.source[t.locale]] : [];
  const about = span(toPrintable([...length, ...source].join(' · ')), 'quiet');
  const hasOwn = layer.rows.some(({ isOwn }) => isOwn);
  const last = hasOwn ? keyRow(state, width, t) : fit([span(t('shelf.how-to-add'), 'quiet')], width);
  return [[span(sign('─'.repeat(width)), 'border')], fit([about], width), last];
}
