import stringWidth from 'string-width';
import { topPanel } from '../../src/ui/layers.ts';
import { createMessages } from '../../src/ui/messages.ts';
import type { Panel } from '../../src/ui/panel.ts';
import { screenRows } from '../../src/ui/screen.ts';
import type { SpanRow } from '../../src/ui/spans.ts';
import type { Role } from '../../src/ui/theme.ts';
import type { Reader } from '../app/reader.ts';

const messages = createMessages();

/** Each grapheme in the cell where it begins; the second cell of a wide one is empty text. */
export function toCells(line: string): string[] {
  const segments = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(line);
  return Array.from(segments).flatMap(({ segment }) => (stringWidth(segment) === 2 ? [segment, ''] : [segment]));
}

const textOf = (row: SpanRow): string => row.map(({ text }) => text).join('');

/** A line with another laid over it; a wide character that is half covered becomes blank, as a terminal has it. */
function overlay(line: string, over: string, x: number): string {
  const cells = toCells(line);
  while (cells.length < x) cells.push(' ');
  const end = x + toCells(over).length;
  if (cells[x] === '') cells[x - 1] = ' ';
  if (cells[end] === '') cells[end] = ' ';
  return [...cells.slice(0, x), over, ...cells.slice(end)].join('');
}

const panelsOf = ({ state, surroundings }: Reader): Panel[] => {
  const panel = topPanel(state, messages(state.locale), surroundings);
  return panel ? [panel] : [];
};

/** Roles that change nothing but the look of a text; what they lie on is told beneath a frame. */
const SIGNS: readonly Role[] = ['sentence', 'term', 'current', 'answer', 'selected', 'match', 'finding'];

/** What is underlined, inverted or the like, as `role: text`, row by row. */
export function signs(reader: Reader): string[] {
  const { state, surroundings } = reader;
  const rows = [
    ...screenRows(state, surroundings.tools, messages(state.locale)),
    ...panelsOf(reader).flatMap(panel => panel.rows),
  ];
  return rows.flatMap(row =>
    SIGNS.flatMap(role => {
      const text = row
        .map(span => (span.roles.includes(role) ? span.text : '\t'))
        .join('')
        .trim()
        .replace(/\t+/gu, ' … ');
      return text === '' ? [] : [`${role}: ${text}`];
    }),
  );
}

/** The whole screen as lines of text, its layers over it: what the program hands to the renderer. */
export function frame(reader: Reader): string[] {
  const { state, surroundings } = reader;
  const lines = screenRows(state, surroundings.tools, messages(state.locale)).map(textOf);
  for (const { x, y, rows } of panelsOf(reader))
    for (const [at, row] of rows.entries()) lines[y + at] = overlay(lines[y + at] ?? '', textOf(row), x);
  return lines;
}
