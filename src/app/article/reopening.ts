import type { Article } from '../../domain/bitext/article.ts';
import { beadOfQuote } from '../../domain/bitext/bead-quote.ts';
import type { Reading, ReadingDatabase } from '../../library/reading-database.ts';
import type { Shelf } from '../../library/shelf/shelf.ts';
import type { Effect, Event } from '../events.ts';
import { LAYOUTS } from '../layout/geometry.ts';
import type { Open } from '../performing.ts';
import type { View } from '../state.ts';

type SaveReading = Extract<Effect, { type: 'save-reading' }>;

/** The folder of an article that cannot be found again by its name. */
export const offShelf = (shelf: Shelf, article: string): string | undefined =>
  shelf.shelved(article) ? undefined : shelf.folderOf(article);

/** A place in an article as it is kept. */
export const toReading = ({ view, beads, quote }: SaveReading, folder: string | undefined): Reading => {
  const { bead, sentence, layout, ratio, hidden, neighbours } = view;
  const kept = { layout, ratio, hidden, neighbours };
  return {
    bead,
    ...(sentence !== undefined && { sentence }),
    beads,
    quote,
    ...(folder !== undefined && { folder }),
    view: kept,
  };
};

/** A saved position as a view; parts that do not fit are as if never saved. */
function toView(article: Article, reading: Reading | undefined): Partial<View> {
  if (reading === undefined) return {};
  const { layout, ratio, hidden, neighbours } = reading.view;
  const known = [...LAYOUTS, 'auto' as const].find(each => each === layout);
  return {
    bead: beadOfQuote(article, reading.bead, reading.quote),
    sentence: reading.sentence,
    ...(known && { layout: known }),
    ...(typeof ratio === 'number' && ratio > 0 && ratio < 1 && { ratio }),
    ...(typeof hidden === 'boolean' && { hidden }),
    ...(typeof neighbours === 'boolean' && { neighbours }),
  };
}

/** The event of opening an article at the place where it was left, or of failing to. */
export const openArticle = async (open: Open, database: ReadingDatabase, ...names: readonly string[]): Promise<Event> =>
  opened(await open(names, { lenient: true }), database);

/** The event of an article that has been read, at the place where it was left; or of one that could not be. */
function opened(read: Awaited<ReturnType<Open>>, database: ReadingDatabase): Event {
  if (!read.ok) return { type: 'failed', problems: read.problems };
  const { article, warnings } = read.value;
  const { id } = article;
  const marks = database.marks(id).map(mark => ({ ...mark, bead: beadOfQuote(article, mark.bead, mark.quote) }));
  return { type: 'opened', article, view: toView(article, database.reading(id)), marks, warnings };
}
