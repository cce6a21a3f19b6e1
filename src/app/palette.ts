import { convertHangulToQwerty } from 'es-hangul';
import Fuse from 'fuse.js';

/** A command's titles in every language of the program. */
export interface CatalogueEntry {
  readonly id: string;
  readonly titles: readonly string[];
}

/** All commands that the palette offers. */
export type Catalogue = readonly CatalogueEntry[];

/**
 * The commands whose titles are like the query, in either language, the best first; all of them for an empty one.
 * A query that is like nothing is tried as the Latin keys that it was typed with.
 */
export function searchCatalogue(catalogue: Catalogue, query: string): readonly string[] {
  const wanted = query.trim();
  if (wanted === '') return catalogue.map(entry => entry.id);
  const fuse = new Fuse(catalogue, { keys: ['titles', 'id'], threshold: 0.3, ignoreLocation: true });
  const find = (query: string) => fuse.search(query).map(result => result.item.id);
  const found = find(wanted);
  return found.length > 0 ? found : find(convertHangulToQwerty(wanted));
}
