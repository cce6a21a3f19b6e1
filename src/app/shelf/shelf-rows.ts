import { createSearch, type Search } from '../../domain/search/search.ts';
import { LOCALES } from '../../domain/text/language.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import type { ReadingDatabase } from '../../library/reading-database.ts';
import type { Shelf } from '../../library/shelf/shelf.ts';
import { type ShelfEntry, shelfEntries } from '../../library/shelf/shelf-entries.ts';
import type { ShelfRow } from '../layer.ts';

/** Who wrote an article, or else the files that it was made of. */
function sourceOf({ byline, origin }: ShelfEntry): ShelfRow['source'] {
  const files = toPrintable(origin?.files.join(', ') ?? '');
  return byline ?? { ko: files, en: files };
}

/** The shelf with progress; no text of it is read. */
export function shelfRows(shelf: Shelf, database: ReadingDatabase): ShelfRow[] {
  const readings = database.readings();
  const times = new Map(database.recent().map(({ article, at }) => [article, at]));
  return shelfEntries(shelf).map(entry => {
    const { id, title, isOwn, problems } = entry;
    const reading = readings.get(id);
    return {
      id,
      title,
      source: sourceOf(entry),
      beads: entry.beads ?? reading?.beads,
      bead: reading && Math.trunc(reading.bead),
      readAt: times.get(id),
      isOwn,
      isBroken: problems.length > 0,
    };
  });
}

/** The search over the titles of the shelf, in both languages, and the ids. */
export const titleSearch = (rows: readonly ShelfRow[]): Search =>
  createSearch(
    rows.map(({ id, title }) => ({
      article: id,
      bead: 0,
      fields: [
        ...LOCALES.map(language => ({ name: 'title' as const, language, text: title[language] })),
        { name: 'title' as const, language: 'en', text: toPrintable(id) },
      ],
    })),
  );
