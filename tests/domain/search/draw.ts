import type { SearchDocument } from '../../../src/domain/search/document.ts';
import { createSearch, type Search, type SearchOptions } from '../../../src/domain/search/search.ts';
import { toPrintable } from '../../../src/domain/text/printable.ts';

/** Documents drawn as lines, a bead each: Korean, `|`, English. */
export function drawnDocuments(drawing: string, article = 'drawn'): SearchDocument[] {
  return drawing
    .trim()
    .split('\n')
    .map((line, bead): SearchDocument => {
      const [source = '', target = ''] = line.split('|').map(side => side.trim());
      return {
        article,
        bead,
        fields: [
          { name: 'source', language: 'ko', segment: bead, text: toPrintable(source) },
          { name: 'target', language: 'en', segment: bead, text: toPrintable(target) },
        ],
      };
    });
}

/** A search over a drawing that answers in what it found: the texts of the matches of each hit, the best hit first. */
export function searchDrawing(drawing: string, options?: SearchOptions): (query: string) => string[][] {
  const documents = drawnDocuments(drawing);
  return shownBy(createSearch(documents, options), documents);
}

/** What a search finds, as the texts of the matches of each hit. */
export const shownBy =
  (search: Search, documents: readonly SearchDocument[]) =>
  (query: string): string[][] =>
    search
      .find(query)
      .map(({ bead, matches }) =>
        matches.map(({ at, start, end }) => documents[bead]?.fields[at]?.text.slice(start, end) ?? ''),
      );
