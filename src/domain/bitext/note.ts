import type { Locale } from '../text/language.ts';
import type { Printable } from '../text/printable.ts';
import type { Range } from '../text/range.ts';
import type { Side } from './alignment.ts';

/** A quotation that finds its own place again (W3C Web Annotation, TextQuoteSelector). */
export interface Quote {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** What a note is about (after the error types of MQM, the Multidimensional Quality Metrics). */
export const NOTE_KINDS = ['accuracy', 'terminology', 'fluency', 'style', 'locale', 'audience', 'markup'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** How much what it is about weighs (the severity levels of MQM). */
export const NOTE_SEVERITIES = ['neutral', 'minor', 'major', 'critical'] as const;
export type NoteSeverity = (typeof NOTE_SEVERITIES)[number];

/** What the translator has to say of a place in the text. `segment` counts from 0 on its side. */
export interface Note {
  readonly id: string;
  readonly side: Side;
  readonly segment: number;
  readonly quote: Quote;
  readonly body: Readonly<Record<Locale, Printable>>;
  readonly kind?: NoteKind | undefined;
  readonly severity?: NoteSeverity | undefined;
}

/** Where the quotation stands in a text: where its surroundings agree best, else its first place; undefined if nowhere. */
export function anchor(text: string, { exact, prefix = '', suffix = '' }: Quote): Range | undefined {
  let best: { readonly start: number; readonly agreement: number } | undefined;
  for (let start = text.indexOf(exact); start >= 0 && exact !== ''; start = text.indexOf(exact, start + 1)) {
    const before = text.slice(0, start).endsWith(prefix);
    const after = text.slice(start + exact.length).startsWith(suffix);
    const agreement = Number(before) + Number(after);
    if (best === undefined || agreement > best.agreement) best = { start, agreement };
  }
  return best && { start: best.start, end: best.start + exact.length };
}

type Texts = Readonly<Record<Side, readonly { readonly text: string }[]>>;

/** Where a note stands in its segment; undefined where its words are gone. */
export const rangeOf = (texts: Texts, { side, segment, quote }: Note): Range | undefined =>
  anchor(texts[side][segment]?.text ?? '', quote);

/** The segment of a side that holds a quotation, the nearest to where it was. */
function nearestWith(texts: Texts, { side, segment, quote }: Note): number | undefined {
  const { length } = texts[side];
  for (let away = 1; away < Math.max(segment + 1, length); away++)
    for (const at of [segment - away, segment + away]) if (anchor(texts[side][at]?.text ?? '', quote)) return at;
  return undefined;
}

/** A note where its words are now; one whose words are nowhere any more stays as it is, and is shown as lost. */
export function refound(texts: Texts, note: Note): Note {
  if (rangeOf(texts, note)) return note;
  const segment = nearestWith(texts, note);
  return segment === undefined ? note : { ...note, segment };
}

/** How much of what stands around is kept with a quotation, in characters. */
const AROUND = 12;

/** The quotation of a stretch of a text, with enough around it to tell it from others like it. */
export function quoteAt(text: string, { start, end }: Range): Quote {
  const prefix = [...text.slice(0, start)].slice(-AROUND).join('');
  const suffix = [...text.slice(end)].slice(0, AROUND).join('');
  return { exact: text.slice(start, end), ...(prefix && { prefix }), ...(suffix && { suffix }) };
}

/** Whether two notes say the same of the same place. */
export const sameNote = (a: Note | undefined, b: Note | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Two changes of the same notes as one: each note as whoever changed it has it; what both changed is mine. */
export function mergeNotes(base: readonly Note[], mine: readonly Note[], theirs: readonly Note[]): readonly Note[] {
  const [was, other] = [base, theirs].map(notes => new Map(notes.map(note => [note.id, note])));
  const own = new Map(mine.map(note => [note.id, note]));
  const kept = mine.flatMap(note => {
    const isMine = !sameNote(note, was?.get(note.id));
    return isMine ? [note] : (other?.get(note.id) ?? []);
  });
  return [...kept, ...theirs.filter(({ id }) => !own.has(id) && !was?.has(id))];
}

/** The notes of an article with one of them put in, in place of the one of the same id, in the order of the text. */
export const withNote = (notes: readonly Note[], note: Note): readonly Note[] =>
  [...notes.filter(({ id }) => id !== note.id), note].sort((a, b) =>
    a.side === b.side ? a.segment - b.segment : a.side === 'source' ? -1 : 1,
  );

/** An id that none of the notes has: `note-3`. */
export function freshId(notes: readonly Note[]): string {
  const taken = new Set(notes.map(({ id }) => id));
  let number = notes.length + 1;
  while (taken.has(`note-${number}`)) number++;
  return `note-${number}`;
}
