import type { Side } from '../../domain/bitext/alignment.ts';
import {
  freshId,
  NOTE_KINDS,
  NOTE_SEVERITIES,
  type Note,
  quoteAt,
  rangeOf,
  refound,
  withNote,
} from '../../domain/bitext/note.ts';
import { sentencesOf } from '../../domain/bitext/sentence-links.ts';
import { type Printable, toPrintable } from '../../domain/text/printable.ts';
import type { Range } from '../../domain/text/range.ts';
import { wrap } from '../../domain/text/wrap.ts';
import { levelOf } from '../aligning/aligning.ts';
import { cursorLink, cursorSide, cursorTerm, focusedBead, type Tools } from '../article/reading.ts';
import { type Step, step } from '../events.ts';
import { keysOf } from '../keys/keymap.ts';
import type { NoteFilter, NotesLayer, WriteLayer } from '../layer.ts';
import { isHideable, type Notice, type OpenArticle, type State } from '../state.ts';
import { placeOf } from './findings.ts';

/** Whether a note hangs on a text that is in sight; one on a hidden translation would give it away. */
export const isInSight = ({ side }: Note, { view }: OpenArticle): boolean =>
  !(view.hidden && view.revealed !== Number.POSITIVE_INFINITY && isHideable(side));

/** The translator's notes on the focused bead, in the order of the text. */
export function notesOf(open: OpenArticle): readonly Note[] {
  const bead = focusedBead(open);
  return open.article.notes.filter(note => bead?.[note.side].includes(note.segment) && isInSight(note, open));
}

/** The bead that a note hangs on; where its segment is gone, the last. */
export function beadOf({ article }: OpenArticle, { side, segment }: Note): number {
  const bead = article.alignment.findIndex(each => each[side].includes(segment));
  return bead < 0 ? article.alignment.length - 1 : bead;
}

/** Whether the words that a note hangs on are gone. */
export const isLost = ({ article }: OpenArticle, note: Note): boolean => rangeOf(article, note) === undefined;

const fits = (open: OpenArticle, note: Note, filter: NoteFilter | undefined): boolean =>
  filter === undefined || (filter === 'lost' ? isLost(open, note) : note.kind === filter);

/** The notes that are listed, in the order of the text. */
export const listedNotes = (open: OpenArticle, { filter }: Pick<NotesLayer, 'filter'>): readonly Note[] =>
  open.article.notes
    .filter(note => fits(open, note, filter))
    .map(note => ({ note, bead: beadOf(open, note) }))
    .sort((a, b) => a.bead - b.bead)
    .map(({ note }) => note);

/** The filter after one, of those that leave something to see. */
export function nextFilter(open: OpenArticle, filter: NoteFilter | undefined): NoteFilter | undefined {
  const all = [undefined, ...NOTE_KINDS, 'lost'] as const;
  const useful = all.filter(each => open.article.notes.some(note => fits(open, note, each)));
  return useful[(useful.indexOf(filter) + 1) % Math.max(1, useful.length)];
}

/** The bead of the next note in a direction from the focused bead. */
export function nextNoted(open: OpenArticle, direction: 1 | -1): number | undefined {
  const beads = open.article.notes.filter(note => isInSight(note, open)).map(note => beadOf(open, note));
  const beyond = beads.filter(bead => (bead - open.view.bead) * direction > 0);
  return beyond.length === 0 ? undefined : direction > 0 ? Math.min(...beyond) : Math.max(...beyond);
}

/** A stretch of a segment that a note may hang on. */
interface Place extends Range {
  readonly side: Side;
  readonly segment: number;
}

/** What the cursor of the alignment mode is on. */
function alignedPlace(tools: Tools, open: OpenArticle): Place | undefined {
  const { alignment, cursor, within } = levelOf(tools, open);
  const { side } = cursor;
  const unit = alignment[cursor.bead]?.[side][cursor.at];
  if (unit === undefined) return undefined;
  if (within === undefined) return wholeOf(open, side, unit);
  const sentence = sentencesOf(open.article, within, side)[unit];
  return sentence && { side, ...sentence };
}

const wholeOf = ({ article }: OpenArticle, side: Side, segment: number): Place => ({
  ...{ side, segment, start: 0 },
  end: article[side][segment]?.text.length ?? 0,
});

/** What one points at: words being chosen, those of a finding, the cursor of the mode, a term, a sentence, or the bead. */
function pointedAt(tools: Tools, state: State, open: OpenArticle): Place | undefined {
  const chosen = state.layers.find(layer => layer.kind === 'select-term');
  if (chosen) return { ...chosen, side: 'source' };
  const finding = state.layers.find(layer => layer.kind === 'finding');
  if (finding) return placeOf(finding.at);
  if (open.aligning) return alignedPlace(tools, open);
  const term = cursorTerm(tools, state, open);
  if (term) return { ...term.occurrence, side: term.side, segment: term.segment };
  const bead = focusedBead(open);
  const side = cursorSide(bead);
  const sentence = cursorLink(tools, open)?.[side][0];
  const segment = bead?.[side][0];
  return sentence ? { side, ...sentence } : segment === undefined ? undefined : wholeOf(open, side, segment);
}

/** Longest quotation that a note hangs on, in cells: enough to know it by. */
const QUOTED = 60;

/** A new note on what one points at, with nothing said yet. */
export function newNote(tools: Tools, state: State, open: OpenArticle): Note | undefined {
  const place = pointedAt(tools, state, open);
  const text = place && open.article[place.side][place.segment]?.text;
  if (place === undefined || !text) return undefined;
  const [line] = wrap(text.slice(place.start, place.end), QUOTED);
  const end = place.start + text.slice(place.start, place.start + (line?.end ?? 0)).trimEnd().length;
  const nothing = toPrintable('');
  return {
    ...{ id: freshId(open.article.notes), side: place.side, segment: place.segment },
    quote: quoteAt(text, { start: place.start, end }),
    body: { ko: nothing, en: nothing },
  };
}

/** A note with other words in the interface language; one that said the same in both languages still does. */
function rewritten(note: Note, text: Printable, locale: State['locale']): Note {
  const isOne = note.body.ko === note.body.en;
  return { ...note, body: isOne ? { ko: text, en: text } : { ...note.body, [locale]: text } };
}

/** The state with other notes, which are to be kept. */
function withNotes(state: State, open: OpenArticle, notes: readonly Note[], notice: Notice): Step {
  const article = { ...open.article, notes };
  const next = { ...state, open: { ...open, article }, notice };
  return step(next, { type: 'keep-notes', article, base: open.article.notes });
}

/** The state with a note as it was written; without words it is not there. */
export function written(state: State, note: Note, text: string): Step {
  const { open } = state;
  const words = toPrintable(text.trim().replace(/\s+/gu, ' '));
  if (open === undefined || words === '') return step(state);
  return withNotes(state, open, withNote(open.article.notes, rewritten(note, words, state.locale)), {
    code: 'note-kept',
  });
}

/** The state without a note, which can be put back from the list. */
export function deleted(state: State, open: OpenArticle, note: Note): Step {
  const left = open.article.notes.filter(({ id }) => id !== note.id);
  const [undo, list] = ['note.restore', 'note.list'].map(id => toPrintable(keysOf(state.keymap, id)[0] ?? ''));
  const notice = { code: 'note-deleted', values: { undo: undo ?? '', list: list ?? '' } } as Notice;
  return withNotes(state, { ...open, deletedNotes: [...open.deletedNotes, note] }, left, notice);
}

/** The state with the note back that was deleted last, on the words that it hung on. */
export function restored(state: State, open: OpenArticle): Step {
  const { notes } = open.article;
  const last = open.deletedNotes.at(-1);
  if (last === undefined) return step(state);
  const id = notes.some(note => note.id === last.id) ? freshId(notes) : last.id;
  const note = { ...refound(open.article, last), id };
  const next = { ...open, deletedNotes: open.deletedNotes.slice(0, -1) };
  return withNotes(state, next, withNote(notes, note), { code: 'note-restored' });
}

const after = <Value>(values: readonly Value[], value: Value | undefined): Value | undefined =>
  values[value === undefined ? 0 : values.indexOf(value) + 1];

/** What a key changes in a note that is being written. */
export const NOTE_EDITS = {
  kind: ({ kind, ...note }: Note): Note => ({ ...note, kind: after(NOTE_KINDS, kind) }),
  severity: ({ severity, ...note }: Note): Note => ({ ...note, severity: after(NOTE_SEVERITIES, severity) }),
} as const;

/** The layer in which a note is written. */
export const writing = (note: Note, locale: State['locale']): WriteLayer => {
  const text = note.body[locale];
  return { kind: 'write-note', selected: 0, field: { text, cursor: text.length }, note };
};
