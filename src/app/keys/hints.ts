import type { LayerKind } from '../layer.ts';
import { behaviourOf, topLayer } from '../layers.ts';
import { notesOf } from '../review/notes.ts';
import { ghostOf } from '../search/search.ts';
import type { State } from '../state.ts';
import { keysOf } from './keymap.ts';

/** A key and what it does now, for the status line. */
export interface Hint {
  readonly key: string;
  readonly command: string;
}

/** What layers of a kind are for, besides closing them. */
const IN_LAYER: Partial<Record<LayerKind, readonly string[]>> = {
  note: ['note.edit', 'layer.close'],
  'write-note': ['note.keep', 'layer.close', 'note.kind'],
  notes: ['list.choose', 'layer.close', 'note.edit', 'note.delete', 'note.filter'],
  term: ['term.follow', 'layer.close', 'term.concordance'],
  shelf: ['list.choose', 'layer.close'],
  finding: ['finding.next', 'layer.close', 'finding.fine', 'note.add', 'align.toggle'],
  findings: ['list.choose', 'layer.close', 'finding.fine'],
  'select-term': ['select.take', 'layer.close', 'select.extend'],
};

/** The commands most useful now, the most useful first; what comes and goes stands behind what stays. */
function useful(state: State): readonly string[] {
  const layer = topLayer(state);
  if (layer?.kind === 'search' && ghostOf(layer) !== undefined)
    return ['search.complete', 'list.choose', 'layer.close'];
  if (layer?.kind === 'finding' && state.open?.aligning)
    return ['finding.next', 'layer.close', 'finding.fine', 'note.add'];
  if (layer)
    return IN_LAYER[layer.kind] ?? (behaviourOf(layer).choose ? ['list.choose', 'layer.close'] : ['layer.close']);
  const { open } = state;
  if (open === undefined) return ['shelf.open', 'help.open'];
  if (open.aligning) return ['help.open', 'align.confirm', 'align.shift-down', 'align.undo', 'align.back'];
  const hidden = open.view.hidden && open.view.revealed === 0;
  return [
    ...(hidden ? ['reveal.bead', 'help.open'] : ['help.open', 'bead.next']),
    ...(open.view.term === undefined ? [] : ['term.open']),
    ...(notesOf(open).length > 0 ? ['note.open'] : []),
    'term.next',
  ];
}

/** The first hints, with the keys that are in force: of the reader no more than three, so that it stays calm. */
export const hints = (state: State): Hint[] =>
  useful(state)
    .slice(0, state.open?.aligning || topLayer(state) ? 5 : 3)
    .flatMap(command =>
      keysOf(state.keymap, command)
        .slice(0, 1)
        .map(key => ({ key, command })),
    );
