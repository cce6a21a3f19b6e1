import type { Tools } from '../app/article/reading.ts';
import { keysOf } from '../app/keys/keymap.ts';
import type { Screen } from '../app/layout/geometry.ts';
import type { OpenArticle, State } from '../app/state.ts';
import { type Printable, slice, toPrintable } from '../domain/text/printable.ts';
import { wrap } from '../domain/text/wrap.ts';
import { keyName } from './key-names.ts';
import { paintLadder } from './ladder.ts';
import type { Translate } from './messages.ts';
import { paintText } from './paint.ts';
import { fit, type SpanRow, sign, span } from './spans.ts';
import { statusLine } from './status-line.ts';

/** Smallest window in which an article can be read, in cells. */
const LEAST = { columns: 16, rows: 4 };

/** Whether a window holds no more than a sentence that says so. */
export const isTooSmall = ({ columns, rows }: Screen): boolean => columns < LEAST.columns || rows < LEAST.rows;

const tooSmall = (sentence: Printable, { columns, rows }: Screen): SpanRow[] =>
  wrap(sentence, columns)
    .slice(0, rows)
    .map(({ start, end }) => fit([span(slice(sentence, start, end))], columns));

/** The text area: the text, or, in the alignment mode, its beads as a table. */
function paintOpen(state: State, open: OpenArticle, tools: Tools, t: Translate): SpanRow[] {
  if (open.aligning) return paintLadder(tools, state, open, t);
  const placeholder = toPrintable(`${keyName(keysOf(state.keymap, 'reveal.bead')[0] ?? '')} ${t('reveal.hint')}`);
  return paintText(tools, state, open, placeholder);
}

/** The rows of the whole screen, without its layers. */
export function screenRows(state: State, tools: Tools, t: Translate): readonly SpanRow[] {
  const { columns, rows } = state.screen;
  if (isTooSmall(state.screen)) return tooSmall(t('screen.small'), state.screen);
  const text = state.open ? paintOpen(state, state.open, tools, t) : [];
  const blank = Array.from({ length: Math.max(0, rows - 1 - text.length) }, (): SpanRow => []);
  return [...text.map(row => fit(row, columns)), ...blank.map(() => [span(sign(' '))]), statusLine(state, tools, t)];
}
