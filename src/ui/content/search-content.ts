import type { SearchLayer } from '../../app/layer.ts';
import { ghostOf, LIMIT } from '../../app/search/search.ts';
import type { State } from '../../app/state.ts';
import { parseQuery } from '../../domain/search/query.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import type { Translate } from '../messages.ts';
import { listWidth, type PanelContent } from '../panel.ts';
import { lines, type SpanRow } from '../spans.ts';
import { hitRows, previewRows, syntaxRows } from './search-rows.ts';

/** The title with the number of matches and, while not all can be found yet, how far that is. */
function titleOf({ search, searchable = 1 }: State, { hits }: SearchLayer, t: Translate) {
  const count = toPrintable(hits.length === LIMIT ? `${LIMIT}+` : String(hits.length));
  if (search === undefined || searchable >= 1) return t('layer.search', { count });
  return t('layer.search-early', { count, percent: Math.floor(100 * searchable) });
}

function listOf(state: State, { field, hits }: SearchLayer, width: number, t: Translate): readonly SpanRow[] {
  // A sign or the name of a field asks for nothing yet; what may follow it is told, as where nothing is typed.
  if (parseQuery(field.text).length === 0) return syntaxRows(width, t);
  if (hits.length > 0) return hitRows(state, hits, width, t);
  const early = state.search === undefined || (state.searchable ?? 1) < 1;
  return lines(t(early ? 'search.early' : 'search.nothing'), width);
}

/** What the search shows: the field, what was found, and a look at the bead that is chosen. */
export function searchContent(
  layer: SearchLayer,
  { state, t, width }: { state: State; t: Translate; width: number },
): PanelContent {
  const hit = layer.hits[layer.selected];
  const ghost = ghostOf(layer);
  return {
    title: titleOf(state, layer, t),
    rows: listOf(state, layer, listWidth(width), t),
    at: layer.hits.length > 0 ? layer.selected : -1,
    field: layer.field,
    ghost: ghost === undefined ? undefined : toPrintable(ghost),
    preview: look => (hit ? previewRows(state, hit, look, t) : []),
  };
}
