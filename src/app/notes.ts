import type { Note } from '../domain/bitext/note.ts';
import { focusedBead } from './reading.ts';
import { isHideable, type OpenArticle } from './state.ts';

/** Whether a note hangs on a text that is in sight; one on a hidden translation would give it away. */
export const isInSight = ({ side }: Note, { view }: OpenArticle): boolean =>
  !(view.hidden && view.revealed !== Number.POSITIVE_INFINITY && isHideable(side));

/** The translator's notes on the focused bead, in the order of the text. */
export function notesOf(open: OpenArticle): readonly Note[] {
  const bead = focusedBead(open);
  return open.article.notes.filter(note => bead?.[note.side].includes(note.segment) && isInSight(note, open));
}
