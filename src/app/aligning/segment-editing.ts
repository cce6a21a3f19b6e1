import { joinSegments, splitSegment } from '../../domain/bitext/segment-edit.ts';
import { sentencesOf } from '../../domain/bitext/sentence-links.ts';
import { sentences } from '../../domain/text/sentences.ts';
import { isOpenedInPlace } from '../../library/open/beside-file.ts';
import type { Tools } from '../article/reading.ts';
import { type Step, step } from '../events.ts';
import type { OpenArticle, State } from '../state.ts';
import { cursorOf, edited, type Level, levelOf, withCursor } from './aligning.ts';

const refused = (state: State, reason: string): Step => step({ ...state, notice: { code: `unavailable.${reason}` } });

/** The segment under the cursor, and where a cut before the cursor's sentence would be; inside a bead only. */
function placeOf(open: OpenArticle, { alignment, cursor, within }: Level) {
  const unit = alignment[cursor.bead]?.[cursor.side][cursor.at];
  if (within === undefined) return { segment: unit, cut: undefined };
  const sentence = unit === undefined ? undefined : sentencesOf(open.article, within, cursor.side)[unit];
  return { segment: sentence?.segment, cut: sentence?.start };
}

/** Inside the bead, with the cursor on the second sentence of a segment: which one is to begin the new segment? */
function asking(tools: Tools, state: State, open: OpenArticle, segment: number): Step {
  const outer = cursorOf(open);
  const { side } = outer;
  const bead = open.article.alignment[outer.bead];
  const unit = (bead ? sentencesOf(open.article, bead, side) : []).findIndex(each => each.segment === segment) + 1;
  const inside = withCursor(state, outer, { bead: 0, side, at: 0 });
  const { alignment } = levelOf(tools, inside.open ?? open);
  const link = alignment.findIndex(each => each[side].includes(unit));
  const at = alignment[link]?.[side].indexOf(unit) ?? 0;
  return step({ ...withCursor(state, outer, { bead: link, side, at }), notice: { code: 'which-sentence' } });
}

/** Parts the segment under the cursor before the cursor's sentence; where that is not said, before its second of two. */
export function segmentParted(tools: Tools, state: State, open: OpenArticle, level: Level): Step {
  if (isOpenedInPlace(open.article.id)) return refused(state, 'in-place');
  const { side } = level.cursor;
  const { segment, cut } = placeOf(open, level);
  if (segment === undefined) return refused(state, 'no-segment');
  const [, second, third] = sentences(open.article[side][segment]?.text ?? '');
  if (second === undefined) return refused(state, 'no-sentence');
  if (cut === undefined && third) return asking(tools, state, open, segment);
  if (cut === 0) return refused(state, 'no-cut-here');
  const article = splitSegment(open.article, side, segment, cut ?? second.start);
  const cursor = cursorOf(open);
  if (level.within) return edited(state, open, { article, cursor, inside: level.cursor });
  return edited(state, open, { article, cursor: { ...cursor, at: cursor.at + 1 } });
}

/** Joins the segment under the cursor and the next one of its side in the bead. */
export function segmentsJoined(state: State, open: OpenArticle, level: Level): Step {
  if (isOpenedInPlace(open.article.id)) return refused(state, 'in-place');
  const { segment } = placeOf(open, level);
  const article = segment === undefined ? 'no-join' : joinSegments(open.article, level.cursor.side, segment);
  if (article === 'no-join') return refused(state, article);
  return edited(state, open, { article, cursor: cursorOf(open), inside: level.within && level.cursor });
}
