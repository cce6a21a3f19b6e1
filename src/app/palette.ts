import Fuse from 'fuse.js';

/** A command's titles in every language of the program. */
export interface CatalogueEntry {
  readonly id: string;
  readonly titles: readonly string[];
}

/** All commands that the palette offers. */
export type Catalogue = readonly CatalogueEntry[];

/** The commands whose titles are like the query, in either language, the best first; all of them for an empty one. */
export function searchCatalogue(catalogue: Catalogue, query: string): readonly string[] {
  const wanted = query.trim();
  if (wanted === '') return catalogue.map(entry => entry.id);
  const fuse = new Fuse(catalogue, { keys: ['titles', 'id'], threshold: 0.4, ignoreLocation: true });
  return fuse.search(wanted).map(result => result.item.id);
}
