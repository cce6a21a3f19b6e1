import * as v from 'valibot';
import type { Side } from '../../domain/bitext/alignment.ts';
import { NOTE_KINDS, NOTE_SEVERITIES, type Note } from '../../domain/bitext/note.ts';
import { type Language, languageOf } from '../../domain/text/language.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { identifier, languageTag, readJson, text } from '../json.ts';

/** What a newer version says of a note besides is kept as it is. */
const noteSchema = v.looseObject({
  id: identifier,
  target: v.looseObject({
    language: languageTag,
    segment: v.pipe(v.number(), v.integer(), v.minValue(1)),
    selector: v.object({
      type: v.literal('TextQuoteSelector'),
      exact: text,
      prefix: v.optional(text),
      suffix: v.optional(text),
    }),
  }),
  /** In both languages of the program, or in the one that it was written in. */
  body: v.pipe(
    v.object({ ko: v.optional(text), en: v.optional(text) }),
    v.check(({ ko, en }) => ko !== undefined || en !== undefined, 'ko, en'),
  ),
  kind: v.optional(v.picklist(NOTE_KINDS)),
  severity: v.optional(v.picklist(NOTE_SEVERITIES)),
});

/** `notes.json`: the translator's notes, each anchored to a segment (from 1) and a quotation in it. */
export const notesSchema = v.strictObject({ $schema: v.optional(v.string()), notes: v.array(noteSchema) });

/** A note as its file has it. */
export type NoteEntry = v.InferOutput<typeof noteSchema>;
type NotesFile = v.InferOutput<typeof notesSchema>;

/** The notes of an article, or the mistakes in them. */
export const readNotesJson = (json: string) => readJson(notesSchema, json);

/** A note of the file, on the side that it names. */
export function noteOf({ id, target, body, kind, severity }: NoteEntry, side: Side): Note {
  const { exact, prefix, suffix } = target.selector;
  const nothing = toPrintable('');
  return {
    ...{ id, side, segment: target.segment - 1, quote: { exact, prefix, suffix } },
    body: { ko: body.ko ?? body.en ?? nothing, en: body.en ?? body.ko ?? nothing },
    ...(kind && { kind }),
    ...(severity && { severity }),
  };
}

/** What a note says: in one language where both are the same. */
const bodyOf = ({ body }: Note) => {
  if (body.ko !== body.en) return body;
  return languageOf(body.ko) === 'ko' ? { ko: body.ko } : { en: body.en };
};

type Languages = Readonly<Record<Side, Language>>;

const entryOf = (note: Note, languages: Languages, before: NoteEntry | undefined) => ({
  ...before,
  id: note.id,
  target: {
    ...before?.target,
    language: languages[note.side],
    segment: note.segment + 1,
    selector: { type: 'TextQuoteSelector', ...note.quote },
  },
  body: bodyOf(note),
  kind: note.kind,
  severity: note.severity,
});

/** The text of `notes.json`; from the file as it was before come its `$schema`, and what is not understood of its notes. */
export function writeNotesJson(notes: readonly Note[], languages: Languages, before?: NotesFile): string {
  const known = new Map(before?.notes.map(entry => [entry.id, entry]));
  const entries = notes.map(note => entryOf(note, languages, known.get(note.id)));
  return `${JSON.stringify({ $schema: before?.$schema, notes: entries }, undefined, 2)}\n`;
}
