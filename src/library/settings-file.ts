import { readFileSync } from 'node:fs';
import { applyEdits, modify } from 'jsonc-parser';
import * as v from 'valibot';
import type { Problem } from '../domain/problem.ts';
import { toPrintable } from '../domain/text/printable.ts';
import { jsonTree, placeIn, readJson } from '../formats/json.ts';
import { writeAtomically } from './files/atomic-write.ts';
import { whileLocked } from './files/lock.ts';
import { isThere, readTextFile } from './files/text-file.ts';

/** `settings.json`: what a person may set. Every key may be left out. */
export const settingsSchema = v.strictObject({
  $schema: v.optional(v.string()),
  language: v.optional(v.picklist(['ko', 'en'])),
  theme: v.optional(v.picklist(['auto', 'dark', 'light', 'contrast', 'none'])),
  layout: v.optional(v.picklist(['auto', 'columns', 'stacked', 'alternating', 'source', 'target'])),
  hangulKeys: v.optional(v.boolean()),
  guessFirst: v.optional(v.boolean()),
  plain: v.optional(v.boolean()),
  keys: v.optional(v.record(v.string(), v.array(v.string()))),
});

/** The settings as a person wrote them. */
export type Settings = v.InferOutput<typeof settingsSchema>;

/** The settings of a file, with what is wrong in it: a bad file is left as it is and gives the defaults. */
export function readSettings(path: string): { readonly settings: Settings; readonly problems: readonly Problem[] } {
  if (!isThere(path)) return { settings: {}, problems: [] };
  const file = toPrintable(path);
  const text = readTextFile(path);
  if (!text.ok) return { settings: {}, problems: text.problems };
  const read = readJson(settingsSchema, text.value);
  if (read.ok) return { settings: read.value, problems: [] };
  return { settings: {}, problems: read.problems.map(problem => ({ ...problem, file })) };
}

/** Problems of values in the file, each with its place there. */
export function placeInSettings(path: string, problems: readonly Problem[]): readonly Problem[] {
  const text = problems.length > 0 ? readTextFile(path) : undefined;
  if (!text?.ok) return problems;
  const tree = jsonTree(text.value);
  return problems.map(problem => ({
    ...problem,
    file: toPrintable(path),
    place: placeIn(tree, [...(problem.path ?? [])]),
  }));
}

/**
 * Sets one key of the file, keeps the rest as the person wrote it, and says whether it did. A file that cannot be
 * read as settings is left alone; so is one that cannot be written.
 */
export function writeSetting<Key extends keyof Settings>(path: string, key: Key, value: Settings[Key]): boolean {
  return whileLocked(path, () => {
    if (readSettings(path).problems.length > 0) return false;
    // Read as it stands, with its byte-order mark: what has just been read as settings can be.
    const before = isThere(path) ? readFileSync(path, 'utf8') : '{}\n';
    const edits = modify(before, [key], value, { formattingOptions: { insertSpaces: true, tabSize: 2 } });
    return writeAtomically(path, applyEdits(before, edits)).ok;
  });
}
