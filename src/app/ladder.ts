import { toPrintable } from '../domain/text/printable.ts';
import { cursorOf } from './aligning.ts';
import type { Ladder } from './layout/ladder-rows.ts';
import type { OpenArticle } from './state.ts';

/** What the alignment mode shows of the open article. */
export const ladderOf = (open: OpenArticle): Ladder => ({
  alignment: open.article.alignment,
  cursor: cursorOf(open),
  text: (side, unit) => open.article[side][unit]?.text ?? toPrintable(''),
});
