import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { cursorTerm, openGeometry } from '../../src/app/article/reading.ts';
import { type Column, LAYOUTS } from '../../src/app/layout/geometry.ts';
import type { Side } from '../../src/domain/bitext/alignment.ts';
import { readGlossaryFile } from '../../src/library/glossaries.ts';
import { FIRST_ARTICLE, openShelf } from '../../src/library/shelf/shelf.ts';
import { anchorOf, placeOf } from '../../src/ui/anchor.ts';
import { topPanel } from '../../src/ui/layers.ts';
import { createMessages } from '../../src/ui/messages.ts';
import type { Panel } from '../../src/ui/panel.ts';
import { screenRows } from '../../src/ui/screen.ts';
import { rowCells, type SpanRow } from '../../src/ui/spans.ts';
import { ready } from '../app/glossary.ts';
import { Reader } from '../app/reader.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
const article = openShelf({ bundled: `${CONTENT}/articles`, own: '/nowhere' }).open(FIRST_ARTICLE);
const glossary = readGlossaryFile(`${CONTENT}/glossary.json`);
if (!article.ok || !glossary.ok) throw new Error('what ships cannot be read');
const TERMS = ready(glossary.value.glossary);

const t = createMessages()('en');

/** A reader of the bundled article with its glossary. */
const reading = (columns: number, rows: number, view: { readonly layout: (typeof LAYOUTS)[number] }): Reader =>
  new Reader('가', { columns, rows })
    .happen({ type: 'opened', article: article.value, view, marks: [] })
    .happen({ type: 'glossed', terms: TERMS, problems: [] });

interface Cell {
  readonly x: number;
  readonly y: number;
}

/** The cells of the term under the cursor, as they are drawn. */
const termCells = ({ state, surroundings }: Reader): Cell[] =>
  screenRows(state, surroundings.tools, t).flatMap((row, y) =>
    row.flatMap(({ text, roles }, at) => {
      const x = rowCells(row.slice(0, at));
      const width = roles.includes('current') ? rowCells([{ text, roles }]) : 0;
      return Array.from({ length: width }, (_, cell) => ({ x: x + cell, y }));
    }),
  );

const widthOf = ({ rows }: Panel): number => Math.max(...rows.map(rowCells));

const covers = (panel: Panel, { x, y }: Cell): boolean =>
  x >= panel.x && x < panel.x + widthOf(panel) && y >= panel.y && y < panel.y + panel.rows.length;

/** The panel that is drawn. */
function drawnPanel({ state, surroundings }: Reader): Panel {
  const panel = topPanel(state, t, surroundings);
  if (panel === undefined) throw new Error('no layer is open');
  return panel;
}

/** The side that the cursor or the selection is on. */
function sideOf({ state, open, surroundings: { tools } }: Reader): Side {
  return cursorTerm(tools, state, open)?.side ?? 'source';
}

/** The cells of the other column; none where it is not beside the panel's, or the panel's is too narrow to keep to. */
function otherColumn(read: Reader): Column | undefined {
  const { layout, columns } = openGeometry(read.state, read.open);
  const side = sideOf(read);
  if (layout !== 'columns' || columns[side].width < 30) return undefined;
  return columns[side === 'source' ? 'target' : 'source'];
}

const isBlank = (row: SpanRow, at: 0 | -1): boolean => row.at(at)?.text.at(at) === ' ';

/** What is wrong with where the top layer stands, if anything. */
function faults(read: Reader): string[] {
  const { columns, rows } = read.state.screen;
  const panel = drawnPanel(read);
  const other = otherColumn(read);
  const cells = termCells(read);
  const anchor = anchorOf(read.surroundings.tools, read.state, placeOf(read.state));
  const [right, bottom] = [panel.x + widthOf(panel), panel.y + panel.rows.length];
  return [
    ...(cells.length === 0 ? ['the term is out of sight'] : []),
    ...(cells.some(cell => covers(panel, cell)) ? ['the term is covered'] : []),
    ...(panel.x < 0 || panel.y < 0 || right > columns || bottom > rows - 1 ? ['it stands out of the screen'] : []),
    ...(other && panel.x < other.x + other.width && right > other.x ? ['it reaches into the other column'] : []),
    ...(panel.rows.every(row => isBlank(row, 0) && isBlank(row, -1)) ? [] : ['no blank parts it from the text']),
    ...(new Set(panel.rows.map(rowCells)).size > 1 ? ['its rows are of several widths'] : []),
    ...(anchor?.top !== cells[0]?.y || anchor?.bottom !== cells.at(-1)?.y ? ['it stands by another place'] : []),
    ...(panel.y !== (anchor?.bottom ?? 0) + 1 && bottom !== anchor?.top ? ['it does not stand near'] : []),
  ];
}

const SIZES = [
  [40, 12],
  [60, 20],
  [80, 24],
  [100, 30],
  [160, 50],
] as const;

/** Takes a reader through every term; how many there were, and what was wrong at any. */
function walk(read: Reader): { readonly terms: number; readonly wrong: readonly string[] } {
  const wrong: string[] = [];
  let terms = 0;
  for (let before = read.view; read.press('<Tab>').view !== before; terms++) {
    before = read.view;
    const { bead, term } = before;
    for (const keys of ['<Enter>', '<Tab>', '<Enter>']) {
      read.press(keys);
      wrong.push(...faults(read).map(fault => `bead ${bead + 1}, term ${(term ?? 0) + 1}, ${read.layers}: ${fault}`));
    }
    while (read.layers !== '') read.press('<Esc>');
    before = read.view;
  }
  return { terms, wrong };
}

test.each(SIZES.flatMap(([columns, rows]) => LAYOUTS.map(layout => [columns, rows, layout] as const)))(
  'at %i by %i in %s, the pop-up of every term stands by it, inside the screen, and not over it',
  (columns, rows, layout) => {
    const { terms, wrong } = walk(reading(columns, rows, { layout }));
    expect(terms).toBeGreaterThan(150);
    expect(wrong).toEqual([]);
  },
);

test.each(SIZES)('at %i by %i, so does the window in which words are selected', (columns, rows) => {
  const wrong: string[] = [];
  for (const layout of ['columns', 'stacked'] as const)
    for (const bead of article.value.alignment.keys()) {
      const read = reading(columns, rows, { layout }).press(`${bead + 1}Ga`);
      for (const keys of ['', 'llll', '     ', 'l'.repeat(40)])
        wrong.push(...faults(read.press(keys)).map(fault => `bead ${bead + 1}, ‘${keys}’: ${fault}`));
    }
  expect(wrong).toEqual([]);
});
