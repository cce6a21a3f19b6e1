import type { Search } from '../../domain/search/search.ts';
import type { Locale } from '../../domain/text/language.ts';
import type { ShelfLayer, ShelfOrder, ShelfRow } from '../layer.ts';
import { EMPTY_FIELD } from '../text-field.ts';

/** The orders of the shelf, as a key goes round them. */
export const SHELF_ORDERS: readonly ShelfOrder[] = ['read', 'title', 'progress'];

/** The shelf as it is first seen. */
export const shelfLayer = (rows: readonly ShelfRow[], search: Search, now: number): ShelfLayer => ({
  kind: 'shelf',
  selected: 0,
  field: EMPTY_FIELD,
  rows,
  search,
  order: 'read',
  now,
});

/** How much of an article is read, 0 to 1; nothing where it was never opened or its length is not known. */
export function shareRead({ bead, beads }: ShelfRow): number | undefined {
  if (bead === undefined || beads === undefined) return undefined;
  return beads > 1 ? Math.min(1, bead / (beads - 1)) : 1;
}

/** Below zero where the first of two rows stands first. Rows that compare equal keep the order of the shelf. */
const COMPARE: Readonly<Record<ShelfOrder, (a: ShelfRow, b: ShelfRow, locale: Locale) => number>> = {
  read: (a, b) => (b.readAt ?? 0) - (a.readAt ?? 0),
  title: (a, b, locale) => a.title[locale].localeCompare(b.title[locale], locale),
  progress: (a, b) => (shareRead(b) ?? -1) - (shareRead(a) ?? -1),
};

/** The rows that are shown: all of them in the order that is chosen, or those that answer what is typed, the best first. */
export function rowsShown({ rows, found, order }: ShelfLayer, locale: Locale): readonly ShelfRow[] {
  if (found === undefined) return rows.toSorted((a, b) => COMPARE[order](a, b, locale));
  const byId = new Map(rows.map(row => [row.id, row]));
  return found.flatMap(id => byId.get(id) ?? []);
}

/** The layer with what its text finds now. */
export function soughtOnShelf(layer: ShelfLayer): ShelfLayer {
  const { field, search, rows } = layer;
  const query = field.text.trim();
  const found = query === '' ? undefined : search.find(query, { limit: rows.length }).map(hit => hit.article);
  const last = (found ?? rows).length - 1;
  return { ...layer, found, selected: Math.max(0, Math.min(layer.selected, last)) };
}

/** The row that keys speak of. */
export const chosenRow = (layer: ShelfLayer, locale: Locale): ShelfRow | undefined =>
  rowsShown(layer, locale)[layer.selected];
