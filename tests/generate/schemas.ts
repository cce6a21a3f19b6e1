import { toJsonSchema } from '@valibot/to-json-schema';
import { articleSchema } from '../../src/formats/article/article-json.ts';
import { checksSchema } from '../../src/formats/article/checks-json.ts';
import { notesSchema } from '../../src/formats/article/notes-json.ts';
import { glossarySchema } from '../../src/formats/glossary/glossary-json.ts';
import { settingsSchema } from '../../src/library/settings-file.ts';

const SCHEMAS = {
  article: articleSchema,
  checks: checksSchema,
  glossary: glossarySchema,
  notes: notesSchema,
  settings: settingsSchema,
};

/** Every JSON Schema that ships, by its path under `content/`, from the schemas that the program reads with. */
export const jsonSchemas = (): [path: string, text: string][] =>
  Object.entries(SCHEMAS).map(([name, schema]) => {
    const json = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore', target: 'draft-07' });
    return [`content/schema/${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`];
  });
