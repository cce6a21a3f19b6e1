import { keysOf } from './keymap.ts';
import { behaviourOf, topLayer } from './layers.ts';
import { notesOf } from './notes.ts';
import type { State } from './state.ts';

/** A key and what it does now, for the status line. */
export interface Hint {
  readonly key: string;
  readonly command: string;
}

/** The commands most useful now, the most useful first. */
function useful(state: State): string[] {
  const layer = topLayer(state);
  if (layer) return behaviourOf(layer).choose ? ['list.choose', 'layer.close'] : ['layer.close'];
  const { open } = state;
  if (open === undefined) return ['shelf.open', 'help.open'];
  const hidden = open.view.hidden && open.view.revealed === 0;
  return [
    'help.open',
    ...(hidden ? ['reveal.bead'] : []),
    ...(notesOf(open).length > 0 ? ['note.open'] : []),
    'bead.next',
  ];
}

/** Two or three hints, with the keys that are in force. */
export const hints = (state: State): Hint[] =>
  useful(state)
    .slice(0, 3)
    .flatMap(command =>
      keysOf(state.keymap, command)
        .slice(0, 1)
        .map(key => ({ key, command })),
    );
