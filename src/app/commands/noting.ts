import type { Note } from '../../domain/bitext/note.ts';
import { jumpTo } from '../article/reading.ts';
import { type Command, needsArticle } from '../command.ts';
import { type Step, step } from '../events.ts';
import { pop, push, replaceTop, topLayer } from '../layers.ts';
import {
  deleted,
  listedNotes,
  NOTE_EDITS,
  newNote,
  nextFilter,
  nextNoted,
  notesOf,
  restored,
  writing,
  written,
} from '../review/notes.ts';
import type { OpenArticle, State } from '../state.ts';

/** The note that the top layer points at: the chosen one of the list, or the bead's, if it has no more than one. */
function pointed(state: State): Note | undefined {
  const { open } = state;
  const layer = topLayer(state);
  if (open === undefined || layer === undefined) return undefined;
  if (layer.kind === 'notes') return listedNotes(open, layer)[layer.selected];
  const [only, other] = layer.kind === 'note' ? notesOf(open) : [];
  return other ? undefined : only;
}

/** Something done to the note that one points at; where there are several, they are listed first. */
const toNote = (id: string, run: (state: State, note: Note) => Step): Command => ({
  id,
  group: 'places',
  run: state => {
    const note = pointed(state);
    if (note) return run(state, note);
    const { open } = state;
    const first = open && notesOf(open)[0];
    if (open === undefined || first === undefined) return step(state);
    const selected = listedNotes(open, {}).indexOf(first);
    return step(replaceTop(state, { kind: 'notes', selected: Math.max(0, selected) }));
  },
});

const stepTo = (id: string, direction: 1 | -1): Command => ({
  id,
  group: 'places',
  unavailable: state =>
    needsArticle(state) ?? (state.open && nextNoted(state.open, direction) === undefined ? 'no-more-notes' : undefined),
  run: state => step(jumpTo(state, (state.open && nextNoted(state.open, direction)) ?? 0)),
});

/** A change of the note that is being written. */
const change = (name: keyof typeof NOTE_EDITS): Command => ({
  id: `note.${name}`,
  group: 'field',
  run: state => {
    const layer = topLayer(state);
    return step(
      layer?.kind === 'write-note' ? replaceTop(state, { ...layer, note: NOTE_EDITS[name](layer.note) }) : state,
    );
  },
});

/** Whether there are notes to be listed, or to be put back. */
const hasNotes = ({ article, deletedNotes }: OpenArticle): boolean => article.notes.length + deletedNotes.length > 0;

const closed = (state: State): State => (topLayer(state)?.kind === 'notes' ? state : pop(state));

/** Notes: writing, listing, stepping. */
export const NOTING: readonly Command[] = [
  {
    id: 'note.add',
    group: 'places',
    unavailable: needsArticle,
    run: (state, { tools }) => {
      const note = state.open && newNote(tools, state, state.open);
      if (note === undefined) return step({ ...state, notice: { code: 'unavailable.no-segment' } });
      return step(push({ ...state, layers: [] }, writing(note, state.locale)));
    },
  },
  {
    id: 'note.list',
    group: 'places',
    unavailable: state => needsArticle(state) ?? (state.open && hasNotes(state.open) ? undefined : 'no-notes'),
    run: state => step(push(state, { kind: 'notes', selected: 0 })),
  },
  stepTo('note.next', 1),
  stepTo('note.previous', -1),
  toNote('note.edit', (state, note) => step(push(closed(state), writing(note, state.locale)))),
  toNote('note.delete', (state, note) => {
    const next = closed(state);
    return next.open ? deleted(next, next.open, note) : step(next);
  }),
  {
    id: 'note.restore',
    group: 'places',
    unavailable: ({ open }) => (open?.deletedNotes.length ? undefined : 'no-deleted-note'),
    run: state => (state.open ? restored(state, state.open) : step(state)),
  },
  {
    id: 'note.filter',
    group: 'places',
    run: state => {
      const layer = topLayer(state);
      if (layer?.kind !== 'notes' || state.open === undefined) return step(state);
      return step(replaceTop(state, { ...layer, selected: 0, filter: nextFilter(state.open, layer.filter) }));
    },
  },
  {
    id: 'note.keep',
    group: 'field',
    run: state => {
      const layer = topLayer(state);
      return layer?.kind === 'write-note' ? written(pop(state), layer.note, layer.field.text) : step(state);
    },
  },
  change('kind'),
  change('severity'),
  {
    id: 'note.editor',
    group: 'field',
    run: state => {
      const layer = topLayer(state);
      if (layer?.kind !== 'write-note' || state.open === undefined) return step(state);
      const { note, field } = layer;
      return step(pop(state), { type: 'write-elsewhere', article: state.open.article.id, note, text: field.text });
    },
  },
];
