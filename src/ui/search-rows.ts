import type { State } from '../app/state.ts';
import type { Side } from '../domain/bitext/alignment.ts';
import type { Article } from '../domain/bitext/article.ts';
import { segmentsOf } from '../domain/bitext/article.ts';
import type { Hit, HitMatch } from '../domain/search/search.ts';
import { toPrintable } from '../domain/text/printable.ts';
import { excerpt } from './excerpt.ts';
import type { Translate } from './messages.ts';
import { fit, type SpanRow, sign, span } from './spans.ts';

/** Cells for the article and the number of the bead. */
const PLACE = 6;

const isOn =
  (side: Side) =>
  ({ field, segment }: HitMatch): boolean =>
    field === side && segment !== undefined;

/** One side of a bead around what was found in it, or from its beginning. */
function half(article: Article, hit: Hit, side: Side, width: number): SpanRow {
  const match = hit.matches.find(isOn(side));
  const segment =
    match?.segment === undefined
      ? segmentsOf(article, article.alignment[hit.bead], side)[0]
      : article[side][match.segment];
  return excerpt(segment?.text ?? sign(''), match, width, 'match');
}

/** What was found, a bead a row, the best first; of another article its name. */
export function searchRows({ open, titles }: State, hits: readonly Hit[], width: number, t: Translate): SpanRow[] {
  if (open === undefined) return [];
  if (hits.length === 0) return [[span(t('search.nothing'))]];
  const side = Math.max(1, Math.floor((width - PLACE - 2) / 2));
  return hits.map(hit => {
    const number = fit([span(toPrintable(String(hit.bead + 1)), 'key')], PLACE);
    if (hit.article !== open.article.id)
      return [
        ...number,
        ...fit([span(titles.get(hit.article)?.[t.locale] ?? toPrintable(hit.article))], width - PLACE),
      ];
    return [
      ...number,
      ...half(open.article, hit, 'source', side),
      span(sign('  ')),
      ...half(open.article, hit, 'target', side),
    ];
  });
}
