import * as v from 'valibot';
import { bilingual, identifier, languageTag, readJson, text } from '../json.ts';

/** `notes.json`: the translator's notes, each anchored to a segment (from 1) and a quotation in it. */
export const notesSchema = v.strictObject({
  $schema: v.optional(v.string()),
  notes: v.array(
    v.object({
      id: identifier,
      target: v.object({
        language: languageTag,
        segment: v.pipe(v.number(), v.integer(), v.minValue(1)),
        selector: v.object({
          type: v.literal('TextQuoteSelector'),
          exact: text,
          prefix: v.optional(text),
          suffix: v.optional(text),
        }),
      }),
      body: bilingual,
    }),
  ),
});

/** The notes of an article, or the mistakes in them. */
export const readNotesJson = (json: string) => readJson(notesSchema, json);
