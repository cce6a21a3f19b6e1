import { editSelection, SELECTION_EDITS, selectedText } from '../article/selection.ts';
import type { Command, Context, Group } from '../command.ts';
import { step } from '../events.ts';
import type { Layer } from '../layer.ts';
import { behaviourOf, editField, pop, replaceTop, topLayer } from '../layers.ts';
import type { State } from '../state.ts';
import { EMPTY_FIELD, FIELD_EDITS } from '../text-field.ts';

type Listed = Extract<Layer, { readonly selected: number }>;

/** The last row that can be selected; of a text that is scrolled, the last that can stand first. */
function lastRow(state: State, layer: Listed, { measure }: Context): number {
  const { rows, shown } = measure(state, layer);
  return Math.max(0, behaviourOf(layer).list ? rows - 1 : rows - shown);
}

/** Moves the selected row of the top layer; `to` is given the row and the last one. */
const select = (id: string, to: (row: number, last: number, page: number) => number): Command => ({
  id,
  group: 'list',
  run: (state, context) => {
    const layer = topLayer(state);
    if (layer === undefined || !('selected' in layer)) return step(state);
    const last = lastRow(state, layer, context);
    const page = Math.max(1, Math.floor(state.screen.rows / 2));
    const selected = Math.max(0, Math.min(last, to(layer.selected, last, page)));
    // Scrolling a pop-up lets go of the entry that was chosen, so that it need not stay in view.
    return step(replaceTop(state, { ...layer, selected, ...('link' in layer && { link: -1 }) }));
  },
});

const edit = (name: keyof typeof FIELD_EDITS): Command => ({
  id: `field.${name}`,
  group: 'field' as Group,
  run: state => {
    const layer = topLayer(state);
    return step(layer && 'field' in layer ? editField(state, layer, FIELD_EDITS[name]) : state);
  },
});

const selecting = (name: keyof typeof SELECTION_EDITS): Command => ({
  id: `select.${name}`,
  group: 'pop-up',
  run: (state, { tools }) => {
    const layer = topLayer(state);
    if (layer?.kind !== 'select-term' || state.open === undefined) return step(state);
    return step(replaceTop(state, editSelection(tools, state.open, layer, SELECTION_EDITS[name])));
  },
});

/** From the chosen words to the question for their English. */
const take: Command = {
  id: 'select.take',
  group: 'pop-up',
  run: state => {
    const layer = topLayer(state);
    const term = layer?.kind === 'select-term' && state.open ? selectedText(state.open, layer) : undefined;
    return step(term ? replaceTop(state, { kind: 'translate-term', selected: 0, term, field: EMPTY_FIELD }) : state);
  },
};

const selectionNames = Object.keys(SELECTION_EDITS) as (keyof typeof SELECTION_EDITS)[];
const fieldNames = Object.keys(FIELD_EDITS) as (keyof typeof FIELD_EDITS)[];

const previous = select('list.previous', row => row - 1);

/** Moves to the row above. */
export const selectPrevious = previous.run;

/** What keys do in a layer. */
export const LAYER_COMMANDS: readonly Command[] = [
  select('list.next', row => row + 1),
  previous,
  select('list.page-down', (row, _last, page) => row + page),
  select('list.page-up', (row, _last, page) => row - page),
  select('list.first', () => 0),
  select('list.last', (_row, last) => last),
  {
    id: 'list.choose',
    group: 'list',
    run: (state, context) => {
      const layer = topLayer(state);
      if (layer === undefined) return step(state);
      const choice = behaviourOf(layer).choose?.(pop(state), layer, context) ?? step(pop(state));
      if (!('command' in choice)) return choice;
      const command = context.commands.find(each => each.id === choice.command);
      return command ? attempt(command, pop(state), context) : step(pop(state));
    },
  },
  { id: 'layer.close', group: 'list', run: state => step(pop(state)) },
  ...selectionNames.map(selecting),
  take,
  ...fieldNames.map(edit),
];

/** Runs a command, or says why it cannot be used now. */
export function attempt(command: Command, state: State, context: Context) {
  const reason = command.unavailable?.(state, context);
  return reason === undefined
    ? command.run(state, context)
    : step({ ...state, notice: { code: `unavailable.${reason}` } });
}
