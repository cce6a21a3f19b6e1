import type { Event } from '../../src/app/events.ts';
import type { Article } from '../../src/domain/bitext/article.ts';
import { documentsOf } from '../../src/domain/search/document.ts';
import { createSearch } from '../../src/domain/search/search.ts';
import { toPrintable } from '../../src/domain/text/printable.ts';
import { draw } from './drawing.ts';

/** Another drawn article, under its own name. */
export const another = (id: string, en: string, ko: string, drawing: string): Article => ({
  ...draw(drawing).article,
  id,
  title: { ko: toPrintable(ko), en: toPrintable(en) },
});

/** The event of the search being ready over articles, the open one first. */
export const searchable = (...articles: readonly Article[]): Event => ({
  type: 'searchable',
  search: createSearch(articles.flatMap(article => documentsOf(article))),
  titles: new Map(articles.map(({ id, title }) => [id, title])),
});
