import { layerPanel } from '../../src/ui/layers.ts';
import { createMessages } from '../../src/ui/messages.ts';
import { screenRows } from '../../src/ui/screen.ts';
import type { Span } from '../../src/ui/spans.ts';
import type { Role } from '../../src/ui/theme.ts';
import type { Reader } from './reader.ts';

const messages = createMessages();

/** What the program says in English. */
export const said = messages('en');

/** What stands around a text that looks like this; of several looks, the first. */
const BRACES: readonly (readonly [Role, string, string])[] = [
  ['current', '[', ']'],
  ['answer', '<', '>'],
  ['term', '{', '}'],
  ['match', '{', '}'],
];

/** A row with its marks: terms and what a list was made for in {braces}, what answers one in <these>, the cursor in [these]. */
function marked(row: readonly Span[]): string {
  const looks = row.map(({ text, roles }) => ({ text, look: BRACES.find(([role]) => roles.includes(role)) }));
  return looks
    .map(({ text, look }, at) => {
      const opens = look && look !== looks[at - 1]?.look ? look[1] : '';
      const closes = look && look !== looks[at + 1]?.look ? look[2] : '';
      return opens + text + closes;
    })
    .join('');
}

/** The screen below its layers, row by row, with its terms marked. */
export const screen = ({ state, surroundings }: Reader): string[] =>
  screenRows(state, surroundings.tools, messages(state.locale)).map(marked);

/** The focused bead as it is seen, its sides parted by `|`, with its terms marked. For beads of one row. */
export function look(reader: Reader): string {
  const row = screen(reader).find(line => line.includes('▌'));
  return (row ?? '').replace('▌', '').trim().replace(/ {3,}/gu, ' | ');
}

/** The top layer as it is seen: its title, then its rows, without the border; what a concordance marks in {braces}. */
export function window({ state, surroundings }: Reader): string[] {
  const layer = state.layers.at(-1);
  if (layer === undefined) return [];
  const { rows } = layerPanel(state, layer, messages(state.locale), surroundings);
  return rows.map(row =>
    marked(row)
      .trim()
      .replace(/^[┌│└─]+|[┐│┘─]+$/gu, '')
      .replace(/─+$/u, '')
      .trim(),
  );
}

/** The row of the top layer that Enter opens. */
export const chosen = (reader: Reader): string | undefined =>
  window(reader)
    .find(line => line.startsWith('› '))
    ?.slice(2);
