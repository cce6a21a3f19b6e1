import type { ThemeName } from '../app/state.ts';
import type { SpanRow } from './spans.ts';
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

function styled(text: string, style: Style): string {
  const codes = CODES.filter(([name]) => style[name]).map(([, code]) => code);
  const colour = COLOURS.indexOf(String(style.color));
  const all = colour < 0 ? codes : [...codes, 30 + colour];
  return all.length > 0 ? `\u001B[${all.join(';')}m${text}\u001B[0m` : text;
}

/** A row as what a terminal is sent: its text, with the codes of its styles and no others. */
export const styledRow = (row: SpanRow, theme: ThemeName): string =>
  row.map(({ text, roles }) => styled(text, styleOf(theme, roles))).join('');
