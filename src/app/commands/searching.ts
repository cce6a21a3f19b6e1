import { jumpTo } from '../article/reading.ts';
import { type Command, needsArticle } from '../command.ts';
import { step } from '../events.ts';
import { editField, push, topLayer } from '../layers.ts';
import { putOut } from '../review/findings.ts';
import { completed, EMPTY_SEARCH, earlierQuery, nextLit, toMatch } from '../search/search.ts';
import type { State } from '../state.ts';
import { selectPrevious } from './layers.ts';

/** The state with a word on which of the lit places one is at. */
function numbered(state: State): State {
  const { lit = [], view } = state.open ?? {};
  const number = lit.findIndex(({ bead }) => bead === view?.bead) + 1;
  return { ...state, notice: { code: 'result', values: { number, count: lit.length } } };
}

/** One lit place on or back. */
const stepTo = (id: string, direction: 1 | -1): Command => ({
  id,
  group: 'places',
  unavailable: state => needsArticle(state) ?? (nextLit(state, direction) === undefined ? 'no-search' : undefined),
  run: (state, { tools }) => step(numbered(toMatch(tools, jumpTo(state, nextLit(state, direction) ?? 0)))),
});

/** Searching, and walking what was found. */
export const SEARCHING: readonly Command[] = [
  {
    id: 'search.earlier',
    group: 'field',
    run: (state, context) => {
      const layer = topLayer(state);
      const query = layer?.kind === 'search' ? earlierQuery(state, layer) : undefined;
      if (layer?.kind !== 'search' || query === undefined) return selectPrevious(state, context);
      return step(editField(state, layer, () => ({ text: query, cursor: query.length })));
    },
  },
  {
    id: 'search.complete',
    group: 'field',
    run: state => {
      const layer = topLayer(state);
      return step(layer?.kind === 'search' ? editField(state, layer, completed) : state);
    },
  },
  {
    id: 'search.open',
    group: 'places',
    unavailable: needsArticle,
    run: state => step(push(state, EMPTY_SEARCH)),
  },
  stepTo('search.next', 1),
  stepTo('search.previous', -1),
  {
    id: 'search.clear',
    group: 'places',
    unavailable: needsArticle,
    run: state => step(putOut(state.open ? { ...state, open: { ...state.open, lit: [] } } : state)),
  },
];
