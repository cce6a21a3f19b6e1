import { type Command, needsArticle } from '../command.ts';
import { step } from '../events.ts';
import { putOut } from '../findings.ts';
import { push } from '../layers.ts';
import { jumpTo } from '../reading.ts';
import { EMPTY_SEARCH, nextLit, toMatch } from '../search.ts';

/** One lit place on or back. */
const stepTo = (id: string, direction: 1 | -1): Command => ({
  id,
  group: 'places',
  unavailable: state => needsArticle(state) ?? (nextLit(state, direction) === undefined ? 'no-search' : undefined),
  run: (state, { tools }) => step(toMatch(tools, jumpTo(state, nextLit(state, direction) ?? 0))),
});

/** Searching, and walking what was found. */
export const SEARCHING: readonly Command[] = [
  {
    id: 'search.open',
    group: 'places',
    unavailable: state => needsArticle(state) ?? (state.search ? undefined : 'no-index'),
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
