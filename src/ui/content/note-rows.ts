import type { NoteFilter } from '../../app/layer.ts';
import { beadOf, isLost } from '../../app/review/notes.ts';
import type { State } from '../../app/state.ts';
import type { Note } from '../../domain/bitext/note.ts';
import { type Printable, toPrintable } from '../../domain/text/printable.ts';
import type { Translate } from '../messages.ts';
import { fit, lines, type SpanRow, sign, span } from '../spans.ts';

/** What a note is about and how much it weighs, in words; a word also where neither is said. */
export function aboutWords({ kind, severity }: Note, t: Translate): Printable {
  const said = [kind && t.named('note', `kind.${kind}`), severity && t.named('note', `severity.${severity}`)];
  const words = said.filter(each => each !== undefined);
  return words.length > 0 ? toPrintable(words.join(' · ')) : t('note.plain');
}

/** Which notes are listed, in words. */
export function filterWords(filter: NoteFilter | undefined, t: Translate): Printable {
  if (filter === undefined) return t('note.all');
  return filter === 'lost' ? t('note.lost') : t.named('note', `kind.${filter}`);
}

/** The words that a note hangs on. */
export const quoteRows = (note: Note, width: number): SpanRow[] =>
  lines(toPrintable(note.quote.exact), width, 'heading');

/** What stands beside the words: what it is about, and that they are gone, if they are. */
function besideWords(note: Note, { open }: State, t: Translate): Printable | undefined {
  const about = note.kind || note.severity ? [aboutWords(note, t)] : [];
  const lost = open && isLost(open, note) ? [t('note.lost')] : [];
  const words = [...about, ...lost].join(' · ');
  return words === '' ? undefined : toPrintable(words);
}

/** A note in full: the words that it hangs on, what it is about, and what it says. */
export function noteRows(note: Note, state: State, width: number, t: Translate): SpanRow[] {
  const beside = besideWords(note, state, t);
  const about = beside === undefined ? [] : lines(beside, width, 'key');
  return [...quoteRows(note, width), ...about, ...lines(note.body[t.locale], width)];
}

/** A note on one row: the number of its bead, the words that it hangs on, what it is about, and how it begins. */
export function noteRow(note: Note, state: State, width: number, t: Translate): SpanRow {
  const number = state.open ? beadOf(state.open, note) + 1 : 0;
  const beside = besideWords(note, state, t);
  const row = [
    ...fit([span(toPrintable(String(number)), 'key')], 5),
    ...fit([span(toPrintable(note.quote.exact), 'heading')], Math.max(4, Math.floor(width / 4))),
    span(sign('  ')),
    ...(beside === undefined ? [] : [span(beside, 'key'), span(sign('  '))]),
    span(note.body[t.locale]),
  ];
  return fit(row, width);
}
