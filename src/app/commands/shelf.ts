import { toPrintable } from '../../domain/text/printable.ts';
import type { Command } from '../command.ts';
import { step } from '../events.ts';
import { keysOf } from '../keys/keymap.ts';
import type { ShelfLayer } from '../layer.ts';
import { replaceTop, topLayer } from '../layers.ts';
import { chosenRow, SHELF_ORDERS } from '../shelf/shelf.ts';
import type { State } from '../state.ts';

const shelfOf = (state: State): ShelfLayer | undefined => {
  const layer = topLayer(state);
  return layer?.kind === 'shelf' ? layer : undefined;
};

const chosen = (state: State) => {
  const layer = shelfOf(state);
  return layer && chosenRow(layer, state.locale);
};

/** What keys do on the shelf. */
export const SHELVING: readonly Command[] = [
  {
    id: 'shelf.sort',
    group: 'shelf',
    run: state => {
      const layer = shelfOf(state);
      if (layer === undefined) return step(state);
      const order = SHELF_ORDERS[(SHELF_ORDERS.indexOf(layer.order) + 1) % SHELF_ORDERS.length] ?? 'read';
      return step(replaceTop(state, { ...layer, order, selected: 0 }));
    },
  },
  {
    id: 'shelf.remove',
    group: 'shelf',
    unavailable: state => (chosen(state)?.isOwn ? undefined : 'bundled'),
    run: state => {
      const row = chosen(state);
      if (row === undefined) return step(state);
      const undo = toPrintable(keysOf(state.keymap, 'shelf.restore')[0] ?? '');
      return step(state, { type: 'remove-article', article: row.id, title: row.title[state.locale], undo });
    },
  },
  { id: 'shelf.restore', group: 'shelf', run: state => step(state, { type: 'restore-article' }) },
];
