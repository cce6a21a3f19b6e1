import type { Tools } from '../app/reading.ts';
import type { State } from '../app/state.ts';
import type { Translate } from './messages.ts';
import { screenRows } from './screen.ts';
import { type Style, styleOf } from './theme.ts';

/** Select Graphic Rendition codes (ECMA-48) of the styles in use; colours are the first eight. */
const CODES: readonly (readonly [keyof Style, number])[] = [
  ['bold', 1],
  ['dimColor', 2],
  ['italic', 3],
  ['underline', 4],
  ['inverse', 7],
];
const COLOURS = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];

function paint(text: string, style: Style): string {
  const codes = CODES.filter(([name]) => style[name]).map(([, code]) => code);
  const colour = COLOURS.indexOf(String(style.color));
  const all = colour < 0 ? codes : [...codes, 30 + colour];
  return all.length > 0 ? `\u001B[${all.join(';')}m${text}\u001B[m` : text;
}

/**
 * The first frame, as what a terminal is sent: the alternate screen, the rows, and the cursor put back to the corner,
 * where the renderer begins to draw the same rows anew. Loading the renderer takes several times as long as all that
 * comes before it, and a reader can read meanwhile.
 */
export function firstFrame(state: State, tools: Tools, t: Translate): string {
  const rows = screenRows(state, tools, t).map(row =>
    row.map(({ text, roles }) => paint(text, styleOf(state.theme, roles))).join(''),
  );
  return `\u001B[?1049h\u001B[?25l\u001B[H${rows.join('\r\n')}\u001B[H`;
}
