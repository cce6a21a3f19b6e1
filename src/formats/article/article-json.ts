import * as v from 'valibot';
import { bilingual, identifier, languageTag, readJson, text } from '../json.ts';

/** `article.json`: what an article folder says about itself. */
export const articleSchema = v.strictObject({
  $schema: v.optional(v.string()),
  id: identifier,
  title: bilingual,
  byline: v.optional(bilingual),
  date: v.optional(v.pipe(v.string(), v.isoDate())),
  languages: v.object({ source: languageTag, target: languageTag }),
  licence: v.optional(text),
  description: v.optional(bilingual),
});

/** The head of an article, or its mistakes. */
export const readArticleJson = (json: string) => readJson(articleSchema, json);
