import type { Hit, HitMatch } from '../../domain/search/hit.ts';
import { completionAt } from '../../domain/search/query.ts';
import { jumpTo, type TextPlace, type Tools, toPlace } from '../article/reading.ts';
import { type Event, type Step, step } from '../events.ts';
import type { SearchLayer } from '../layer.ts';
import type { State } from '../state.ts';
import { EMPTY_FIELD, type FieldEdit } from '../text-field.ts';

type Of<Type extends Event['type']> = Extract<Event, { type: Type }>;

/** Rows of a search that are worth a look. */
export const LIMIT = 100;

/** A search with nothing asked yet. */
export const EMPTY_SEARCH: SearchLayer = { kind: 'search', selected: 0, field: EMPTY_FIELD, hits: [] };

/** What is behind the cursor of a field that stands at the end once the name of a scope is complete; none where it is none. */
export function ghostOf({ field: { text, cursor } }: SearchLayer): string | undefined {
  const made = cursor === text.length ? completionAt(text, cursor) : undefined;
  if (made === undefined) return undefined;
  const typed = text.slice(made.from);
  return made.scope.startsWith(typed.toLowerCase()) ? `${made.scope.slice(typed.length)}:` : ` ${made.scope}:`;
}

/** The field with the name of a scope completed at its cursor, where it is on the way to one. */
export const completed: FieldEdit = ({ text, cursor }) => {
  const made = completionAt(text, cursor);
  if (made === undefined) return { text, cursor };
  const head = `${text.slice(0, made.from)}${made.scope}:`;
  return { text: head + text.slice(cursor), cursor: head.length };
};

/** Queries that are kept, the latest first. */
const MOST_QUERIES = 100;

/** The queries with one more; each is there once. */
export const withQuery = (queries: readonly string[], query: string): readonly string[] =>
  [query, ...queries.filter(each => each !== query)].slice(0, MOST_QUERIES);

/** The query before the one that was called up, or the latest where nothing is typed; none once one has typed or moved. */
export function earlierQuery({ queries }: State, { field, selected }: SearchLayer): string | undefined {
  if (field.text === '') return queries[0];
  const at = queries.indexOf(field.text);
  return selected === 0 && at >= 0 ? queries[at + 1] : undefined;
}

/** A search layer with what its query finds now; hits of the open article come before equal ones of others. */
export function searched({ search }: State, layer: SearchLayer): SearchLayer {
  const query = layer.field.text.trim();
  const hits = search && query !== '' ? search.find(query, { limit: LIMIT }) : [];
  return { ...layer, hits, selected: Math.min(layer.selected, Math.max(0, hits.length - 1)) };
}

/** The layer asked again of another search: what was chosen stays chosen where it is still found. */
function searchedAgain(state: State, layer: SearchLayer): SearchLayer {
  // Where nobody has moved in the list, the best one stays chosen, even if it has only come now.
  const chosen = layer.selected > 0 ? layer.hits[layer.selected] : undefined;
  const next = searched(state, layer);
  const at = next.hits.findIndex(hit => hit.article === chosen?.article && hit.bead === chosen.bead);
  return at < 0 ? next : { ...next, selected: at };
}

/** The state with a search, of which an open window asks again. */
export function withSearch(state: State, { search, titles, share = 1 }: Of<'searchable'>): State {
  const next = { ...state, search, titles, searchable: share };
  return { ...next, layers: next.layers.map(layer => (layer.kind === 'search' ? searchedAgain(next, layer) : layer)) };
}

const litOf = (hits: readonly Hit[], article: string): Hit[] =>
  hits.filter(hit => hit.article === article).toSorted((a, b) => a.bead - b.bead);

/** Goes to the chosen hit, in whatever article it is, and keeps all hits there lit, and the query for another time. */
export function toHit(tools: Tools, before: State, { hits, selected, field }: SearchLayer): Step {
  const hit = hits[selected];
  const { open } = before;
  if (hit === undefined || open === undefined) return step(before);
  const query = field.text.trim();
  const state = { ...before, queries: withQuery(before.queries, query) };
  const save = { type: 'save-query', query } as const;
  const lit = litOf(hits, hit.article);
  if (hit.article !== open.article.id)
    return step(state, save, { type: 'open', article: hit.article, at: { bead: hit.bead, lit } });
  const there = jumpTo(state, hit.bead);
  return step(there.open ? toMatch(tools, { ...there, open: { ...there.open, lit } }) : there, save);
}

/** Where a match stands, unless it is in something else than the text. */
const placeOf = ({ field, segment, start, end }: HitMatch): TextPlace[] =>
  segment !== undefined && (field === 'source' || field === 'target') ? [{ side: field, segment, start, end }] : [];

/** The state with the best match of the focused bead in view, where the bead is taller than the screen. */
export function toMatch(tools: Tools, state: State): State {
  const hit = state.open?.lit.find(({ bead }) => bead === state.open?.view.bead);
  return toPlace(tools, state, hit?.matches.flatMap(placeOf)[0]);
}

/** The next lit bead in a direction from the focused one, round the end of the article. */
export function nextLit({ open }: State, direction: 1 | -1): number | undefined {
  const beads = (open?.lit ?? []).map(hit => hit.bead);
  const here = open?.view.bead ?? 0;
  if (direction > 0) return beads.find(bead => bead > here) ?? beads[0];
  return beads.findLast(bead => bead < here) ?? beads.at(-1);
}
