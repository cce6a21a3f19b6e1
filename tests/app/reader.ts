import { readFileSync } from 'node:fs';
import { createLinks } from '../../src/app/article/links.ts';
import { cursorLink, rowsInView } from '../../src/app/article/reading.ts';
import { COMMANDS } from '../../src/app/commands/index.ts';
import type { Effect, Event } from '../../src/app/events.ts';
import { createKeymap } from '../../src/app/keys/keymap.ts';
import { NO_FLAGS, type Press, presses } from '../../src/app/keys/keys.ts';
import { createBlocks } from '../../src/app/layout/blocks.ts';
import type { Catalogue } from '../../src/app/palette.ts';
import type { Mark, OpenArticle, State, View } from '../../src/app/state.ts';
import { createFinder } from '../../src/app/terms/terms.ts';
import { type Surroundings, update } from '../../src/app/update.ts';
import { SIDES, type Side } from '../../src/domain/bitext/alignment.ts';
import { createStatusCounts } from '../../src/domain/bitext/bead-status.ts';
import { nounFinder } from '../../src/domain/glossary/noun-of.ts';
import { hanjaTable } from '../../src/domain/text/hanja.ts';
import { LOCALES, type Locale } from '../../src/domain/text/language.ts';
import { createMeasure, type Given } from '../../src/ui/layers.ts';
import { createMessages } from '../../src/ui/messages.ts';
import { draw, redraw } from './drawing.ts';

const messages = createMessages();

/** The palette's commands, as the program makes them. */
const CATALOGUE: Catalogue = COMMANDS.filter(({ group }) => !['list', 'field', 'shelf', 'finding'].includes(group)).map(
  ({ id }) => ({
    id,
    titles: LOCALES.map(locale => messages(locale).named('command', id)),
  }),
);

const HANJA = hanjaTable(readFileSync(new URL('../../content/hanja.tsv', import.meta.url), 'utf8'));

/** Everything that the real update and the drawing need, made anew for each reader. */
function surroundings(): Surroundings & Given {
  const links = createLinks();
  const given = {
    tools: {
      links,
      statuses: createStatusCounts(),
      blocks: createBlocks(links),
      find: createFinder(),
      noun: nounFinder(),
    },
    catalogue: () => CATALOGUE,
    hanja: HANJA,
  };
  return { ...given, measure: createMeasure(messages, given) };
}

/** Effects that nobody asked for by a key. */
const IN_THE_BACKGROUND: readonly Effect['type'][] = [
  'save-reading',
  'follow',
  'load-glossaries',
  'prepare-search',
  'save-query',
];

/** No key that is not text. */
export const NO_KEY = NO_FLAGS;

/** Keys as one string: text as it is typed, and keys that are no text by their names, `5j<Down><^D>ㅓ`. */
export function keysOf(typed: string, hangulKeys = true): Press[] {
  return [...typed.matchAll(/<(\^?[A-Za-z][A-Za-z-]*|\^[A-Z])>|[^<]+|</gu)].flatMap(([text, name]) =>
    name === undefined ? presses(text, NO_KEY, hangulKeys) : { names: [name], ...(name === 'Space' && { text: ' ' }) },
  );
}

/** What a reader begins with, besides the drawing. */
export interface Beginning {
  readonly columns?: number;
  readonly rows?: number;
  readonly locale?: Locale;
  readonly view?: Partial<View>;
  readonly marks?: readonly Mark[];
  readonly keys?: Readonly<Record<string, readonly string[]>>;
  readonly hangulKeys?: boolean;
}

/** A reader of a drawn article, without a terminal: keys go in, and it tells what is to be seen. */
export class Reader {
  state: State;
  /** Every effect that was wanted, in order, but for saving. */
  effects: Effect[] = [];
  saved: Effect[] = [];
  readonly surroundings = surroundings();

  constructor(drawing: string, beginning: Beginning = {}) {
    const { columns = 100, rows = 20, locale = 'en', view = {}, marks = [], keys, hangulKeys = true } = beginning;
    const { article, focused } = draw(drawing);
    this.state = {
      screen: { columns, rows },
      locale,
      theme: 'plain',
      keymap: createKeymap(keys).keymap,
      hangulKeys,
      hangulSeen: false,
      layout: 'auto',
      guessFirst: false,
      titles: new Map(),
      queries: [],
      layers: [],
      count: '',
    };
    this.happen({ type: 'opened', article, view: { bead: focused, ...view }, marks });
    this.saved = [];
  }

  happen(event: Event): this {
    const { state, effects } = update(this.state, event, this.surroundings);
    this.state = state;
    this.effects.push(...effects.filter(each => !IN_THE_BACKGROUND.includes(each.type)));
    this.saved.push(...effects.filter(each => each.type === 'save-reading'));
    return this;
  }

  press(keys: string): this {
    return this.happen({ type: 'pressed', presses: keysOf(keys, this.state.hangulKeys) });
  }

  resize(columns: number, rows: number): this {
    return this.happen({ type: 'resized', screen: { columns, rows } });
  }

  get open(): OpenArticle {
    if (this.state.open === undefined) throw new Error('no article is open');
    return this.state.open;
  }

  get view(): View {
    return this.open.view;
  }

  /** The beads with `▸` on the focused one. */
  get beads(): string {
    return redraw(this.open.article, this.view.bead);
  }

  /** The sentence under the cursor and what answers it, as `source | target`. */
  get sentence(): string | undefined {
    const link = cursorLink(this.surroundings.tools, this.open);
    const text = (side: Side) =>
      link?.[side].map(({ segment, start, end }) => this.open.article[side][segment]?.text.slice(start, end).trim());
    return link && SIDES.map(side => text(side)?.join(' ')).join(' | ');
  }

  /** The kinds of the layers, the top one last. */
  get layers(): string {
    return this.state.layers.map(layer => layer.kind).join(' ');
  }

  /** The notice in the status line, by its code. */
  get notice(): string | undefined {
    return this.state.notice?.code;
  }

  /** The rows of text that are in view, with the cells that they stand on; what is hidden counts as shown. */
  get rows(): string[] {
    return rowsInView(this.surroundings.tools, this.state, this.open).map(row =>
      (row?.fragments ?? [])
        .map(
          ({ side, segment, start, end, column }) =>
            `${column.x}:${this.open.article[side][segment]?.text.slice(start, end)}`,
        )
        .join(' '),
    );
  }
}

/** The drawing after keys were pressed in it. */
export const after = (drawing: string, keys: string, beginning?: Beginning): string =>
  new Reader(drawing, beginning).press(keys).beads;
