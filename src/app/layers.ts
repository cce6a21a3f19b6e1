import { hasMark, setMark, toMark, unmarked } from './article/marks.ts';
import { jumpTo, toTerm } from './article/reading.ts';
import type { Context } from './command.ts';
import { type Step, step } from './events.ts';
import type { Scope } from './keys/key-rows.ts';
import type { Layer, LayerKind } from './layer.ts';
import { searchCatalogue } from './palette.ts';
import { listed, toFinding } from './review/findings.ts';
import { beadOf, listedNotes } from './review/notes.ts';
import { searched, toHit } from './search/search.ts';
import { chosenRow, soughtOnShelf } from './shelf/shelf.ts';
import type { State } from './state.ts';
import { concordance } from './terms/terms.ts';
import { type FieldEdit, insert } from './text-field.ts';

type Of<Kind extends LayerKind> = Extract<Layer, { kind: Kind }>;

/** How a kind of layer behaves: the scopes that its keys are looked up in, whether it is a list, and what Enter does. */
interface Behaviour<Kind extends LayerKind> {
  readonly scopes: readonly Scope[];
  /** What a key that no scope binds does: as text, or, where a Korean layout is on, as the Latin key that it sits on. */
  readonly typed?: {
    readonly as: 'text' | 'key';
    readonly run: (state: State, layer: Of<Kind>, typed: string) => Step;
  };
  /** Whether a key that it does not bind closes it and does what it does without it: what one reads beside the text. */
  readonly passing?: true;
  /** Whether one of its rows is chosen; else its rows are scrolled. */
  readonly list?: true;
  /** What Enter on the selected row does, once the layer is closed; the layer closes as well where there is nothing to do. */
  readonly choose?: (state: State, layer: Of<Kind>, context: Context) => Choice;
}

/** A step, or a command to be run once the layer is gone. */
export type Choice = Step | { readonly command: string };

/** Longest note that is written in place, in UTF-16 units; an editor takes more. */
const LONGEST_NOTE = 2000;

const LIST: readonly Scope[] = ['list', 'global'];
const FIELD: readonly Scope[] = ['field', 'global'];

/** One entry for each kind of layer. */
export const BEHAVIOURS: { readonly [Kind in LayerKind]: Behaviour<Kind> } = {
  help: { scopes: LIST },
  palette: {
    scopes: FIELD,
    typed: { as: 'text', run: (state, layer, text) => step(editField(state, layer, insert(text))) },
    list: true,
    choose: (state, layer, { catalogue }) => {
      const command = searchCatalogue(catalogue(), layer.field.text)[layer.selected];
      return command === undefined ? step(state) : { command };
    },
  },
  shelf: {
    scopes: ['shelf', ...FIELD],
    list: true,
    typed: { as: 'text', run: (state, layer, text) => step(editField(state, layer, insert(text))) },
    choose: (state, layer) => {
      const row = chosenRow(layer, state.locale);
      return row ? step(state, { type: 'open', article: row.id }) : step(state);
    },
  },
  marks: {
    scopes: FIELD,
    list: true,
    choose: (state, layer) => step(toMark(state, state.open?.marks[layer.selected]?.name)),
    typed: {
      as: 'key',
      run: (state, _layer, name) => step(hasMark(state, name) ? toMark(pop(state), name) : unmarked(state, name)),
    },
  },
  'set-mark': {
    scopes: ['layer', 'global'],
    typed: { as: 'key', run: (state, _layer, name) => setMark(pop(state), name) },
  },
  search: {
    scopes: ['search', ...FIELD],
    list: true,
    typed: { as: 'text', run: (state, layer, text) => step(editField(state, layer, insert(text))) },
    choose: (state, layer, { tools }) => toHit(tools, state, layer),
  },
  term: { scopes: ['term', 'list', 'global'] },
  concordance: {
    scopes: LIST,
    list: true,
    choose: (state, layer, { tools }) => {
      const { open, terms } = state;
      const row = open && terms && concordance(tools.find, terms, open.article, layer.at.entry)[layer.selected];
      return step(
        row ? toTerm(tools, jumpTo({ ...state, layers: [] }, row.bead), row.placed.source ?? row.placed.target) : state,
      );
    },
  },
  'select-term': { scopes: ['select', 'layer', 'global'] },
  'translate-term': {
    scopes: FIELD,
    typed: { as: 'text', run: (state, layer, text) => step(editField(state, layer, insert(text))) },
    choose: (state, { term, field }) => {
      const en = field.text.trim();
      if (state.open === undefined || en === '') return step(state);
      return step(state, { type: 'add-entry', article: state.open.article.id, ko: term, en });
    },
  },
  findings: {
    scopes: ['findings', ...LIST],
    list: true,
    choose: (state, layer, { tools }) => {
      const finding = listed(state, layer)[layer.selected];
      return step(finding ? toFinding(tools, state, finding) : state);
    },
  },
  finding: { scopes: ['finding', ...LIST], passing: true },
  note: { scopes: ['note', ...LIST] },
  notes: {
    scopes: ['notes', 'note', ...LIST],
    list: true,
    choose: (state, layer) => {
      const note = state.open && listedNotes(state.open, layer)[layer.selected];
      if (note === undefined || state.open === undefined) return step(state);
      const there = jumpTo({ ...state, layers: [] }, beadOf(state.open, note));
      return step(push(there, { kind: 'note', selected: 0 }));
    },
  },
  'write-note': {
    scopes: ['write-note', ...FIELD],
    typed: { as: 'text', run: (state, layer, text) => step(editField(state, layer, insert(text, LONGEST_NOTE))) },
  },
  problems: { scopes: LIST },
};

/** The behaviour of a layer, of whatever kind. */
export const behaviourOf = <Kind extends LayerKind>(layer: Of<Kind>): Behaviour<Kind> => BEHAVIOURS[layer.kind];

/** The layer that takes the keys. */
export const topLayer = (state: State): Layer | undefined => state.layers.at(-1);

/** The state with a layer laid on the others. */
export const push = (state: State, layer: Layer): State => ({ ...state, layers: [...state.layers, layer] });

/** The state without its top layer. */
export const pop = (state: State): State => ({ ...state, layers: state.layers.slice(0, -1) });

/** The state with its top layer replaced. */
export const replaceTop = (state: State, layer: Layer): State => push(pop(state), layer);

/** A layer that holds a text field. */
export type FieldLayer = Extract<Layer, { readonly field: unknown }>;

/** The state with the top layer's field edited; its list starts from the top again where the text has changed. */
export function editField(state: State, layer: FieldLayer, edit: FieldEdit): State {
  const field = edit(layer.field);
  const changed = field.text !== layer.field.text;
  const next = { ...layer, field, selected: changed ? 0 : layer.selected };
  if (!changed) return replaceTop(state, next);
  if (next.kind === 'search') return replaceTop(state, searched(state, next));
  return replaceTop(state, next.kind === 'shelf' ? soughtOnShelf(next) : next);
}
