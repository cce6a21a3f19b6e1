import type { Note } from '../domain/bitext/note.ts';
import { focusedBead } from './reading.ts';
import type { OpenArticle } from './state.ts';

/** The translator's notes on the focused bead, in the order of the text. */
export function notesOf(open: OpenArticle): readonly Note[] {
  const bead = focusedBead(open);
  return open.article.notes.filter(note => bead?.[note.side].includes(note.segment));
}
