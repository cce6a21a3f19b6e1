import { findNodeAtLocation, type Node } from 'jsonc-parser';
import * as v from 'valibot';
import { type Glossary, type LanguageSection, STATUSES, type TermEntry } from '../../domain/glossary/entry.ts';
import { failure, type Problem } from '../../domain/problem.ts';
import type { Language } from '../../domain/text/language.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import {
  bilingual,
  identifier,
  isJson,
  type JsonTree,
  jsonTree,
  languageTag,
  placeIn,
  shapeProblems,
  syntaxProblem,
  text,
  tree,
} from '../json.ts';
import { assemble, type Draft, type Head, headFor } from './glossary-drafts.ts';
import type { GlossaryFormat } from './glossary-format.ts';
import { losses } from './glossary-losses.ts';
import { tidy } from './glossary-text.ts';

const words = v.pipe(v.string(), v.regex(/\S/u), v.transform(tidy));

const sectionSchema = v.strictObject({
  terms: v.array(
    v.strictObject({
      term: words,
      status: v.picklist(STATUSES),
      hanja: v.optional(words),
      romanisation: v.optional(words),
      exclude: v.optional(v.array(words)),
    }),
  ),
  definition: v.optional(words),
  note: v.optional(words),
});

/** An entry as written: besides `id` and `related`, every key is a language tag. */
const entrySchema = v.objectWithRest({ id: identifier, related: v.optional(v.array(v.string())) }, sectionSchema);

const headSchema = v.object({
  $schema: v.optional(v.string()),
  id: identifier,
  title: bilingual,
  licence: v.optional(text),
});

/** The native form of a glossary, as `content/glossary.json` has it. */
export const glossarySchema = v.object({ ...headSchema.entries, entries: v.array(entrySchema) });

type WrittenEntry = v.InferOutput<typeof entrySchema>;

/** A JSON text with what of it can be used: where there is a mistake, the entries that are whole. */
interface Source {
  readonly text: string;
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

function open(json: string): Source {
  const source = json.replace(/^\uFEFF/u, '');
  try {
    return { text: source, value: JSON.parse(source), problems: [] };
  } catch {
    return { text: source, value: despiteMistake(source), problems: [syntaxProblem(source)] };
  }
}

function despiteMistake(source: string): unknown {
  const root = tree(source);
  const valueAt = (node: Node | undefined): unknown[] => {
    const written = node ? source.slice(node.offset, node.offset + node.length) : '';
    return isJson(written) ? [JSON.parse(written)] : [];
  };
  const at = (key: string) => root && findNodeAtLocation(root, [key]);
  const heads = ['id', 'title', 'licence'].flatMap(key => valueAt(at(key)).map(value => [key, value] as const));
  return { ...Object.fromEntries(heads), entries: at('entries')?.children?.flatMap(valueAt) ?? [] };
}

/** The keys of an entry that are no language tags. */
const strangers = (entry: WrittenEntry): string[] =>
  Object.keys(entry).filter(key => key !== 'id' && key !== 'related' && !v.is(languageTag, key));

/** Text without the keys that are absent, which is how the domain says that there is none. */
const present = <Shape extends object>(shape: Shape): Shape =>
  Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Shape;

const sectionsOf = (entry: WrittenEntry): Record<Language, LanguageSection> => {
  const { id: _id, related: _related, ...languages } = entry;
  return Object.fromEntries(
    Object.entries(languages).map(([language, section]) => [
      language,
      present({ ...section, terms: section.terms.map(present) }) as LanguageSection,
    ]),
  );
};

type Path = (string | number)[];
type WhereIs = (path: Path) => Draft['where'];

function readEntries(source: Source, raw: readonly unknown[]): { drafts: Draft[]; problems: Problem[] } {
  let made: JsonTree | undefined;
  const json = () => {
    made ??= jsonTree(source.text);
    return made;
  };
  const whereIs: WhereIs = path => () => placeIn(json(), path);
  const read = raw.map((value, at) => {
    const path = ['entries', at];
    const entry = v.safeParse(entrySchema, value);
    if (!entry.success) return { problems: shapeProblems(json(), entry.issues, path) };
    const problems = strangers(entry.output).map(key => stranger(key, whereIs([...path, key])));
    return problems.length > 0 ? { problems } : { draft: draft(entry.output, path, whereIs), problems };
  });
  return { drafts: read.flatMap(each => each.draft ?? []), problems: read.flatMap(each => each.problems) };
}

const stranger = (key: string, where: Draft['where']): Problem => ({
  code: 'glossary.language',
  values: { value: tidy(key) },
  place: where(),
});

const draft = (entry: WrittenEntry, path: Path, whereIs: WhereIs): Draft => ({
  id: entry.id,
  languages: sectionsOf(entry),
  related: (entry.related ?? []).map((id, at) => ({ id, where: whereIs([...path, 'related', at]) })),
  where: whereIs([...path, 'id']),
});

function readHead(source: Source, name: string): { head: Head; problems: readonly Problem[] } {
  const parsed = v.safeParse(headSchema, source.value);
  const problems = parsed.success ? [] : shapeProblems(jsonTree(source.text), parsed.issues);
  if (!parsed.success) return { head: headFor(name), problems };
  const { id, title, licence } = parsed.output;
  return { head: { id, title, ...(licence !== undefined && { licence }) }, problems };
}

function read(json: string, name: string) {
  const source = open(json);
  const body = v.safeParse(v.object({ entries: v.array(v.unknown()) }), source.value);
  if (!body.success) return failure(...source.problems, ...shapeProblems(jsonTree(source.text), body.issues));
  const { head, problems } = readHead(source, name);
  const entries = readEntries(source, body.output.entries);
  return assemble(head, entries.drafts, [...source.problems, ...problems, ...entries.problems]);
}

/** Whether a language can be a key of an entry: `id` (Indonesian) is taken by the entry’s own. */
const isKey = (language: Language): boolean => language !== 'id' && v.is(languageTag, language);

/** Data as JSON, its text printable, laid out as the native form is. */
export const writeJson = (data: object): string =>
  JSON.stringify(data, (_key, value: unknown) => (typeof value === 'string' ? toPrintable(value) : value), 2);

/** An entry as the native form has it. */
export const writtenEntry = ({ id, languages, related }: TermEntry): object => ({
  id,
  ...Object.fromEntries(Object.entries(languages).filter(([language]) => isKey(language))),
  ...(related.length > 0 && { related }),
});

function write({ entries, ...head }: Glossary) {
  const keyless = entries.flatMap(({ languages }) => Object.keys(languages).filter(language => !isKey(language)));
  const written = { ...head, entries: entries.map(writtenEntry) };
  return {
    text: `${writeJson(written)}\n`,
    lost: losses([{ what: 'language', count: keyless.length }]),
  };
}

/** The native form, JSON; it holds everything save what is in Indonesian. */
export const glossaryJson: GlossaryFormat = {
  id: 'json',
  extensions: ['json'],
  recognises: head => /^\uFEFF?\s*\{/u.test(head),
  read,
  write,
};
