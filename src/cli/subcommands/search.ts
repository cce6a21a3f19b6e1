import { join } from 'node:path';
import { compileTerms } from '../../domain/glossary/term-index.ts';
import { failure, type Result, success } from '../../domain/problem.ts';
import { documentsOf, type SearchDocument } from '../../domain/search/document.ts';
import type { Hit } from '../../domain/search/hit.ts';
import { createSearch, type Search } from '../../domain/search/search.ts';
import { openHanja } from '../../library/hanja-file.ts';
import { STANDARD_INPUT } from '../../library/open/opening.ts';
import type { TextFile } from '../../library/open/read-text.ts';
import { indexNow } from '../../library/search/search-now.ts';
import { readSearchable, searchableIn } from '../../library/search/searchable.ts';
import { type Context, indexRequestOf } from '../context.ts';
import { askedGlossaries, glossariesOf } from '../glossaries.ts';
import { complain, EXIT, sayJson, sayRow } from '../output.ts';
import { readingOf, tellText } from '../told.ts';

/** The documents of an article, with its notes and what its glossaries say. */
function articleDocuments(context: Context, name: string): Result<SearchDocument[]> {
  const article = context.shelf.open(name);
  if (!article.ok) return article;
  const { glossaries } = glossariesOf(context, article.value.id);
  return success(documentsOf(article.value, compileTerms(glossaries)));
}

/** The documents of an article, or else of a file, or of standard input. */
function documentsFor(context: Context, name: string, piped: Uint8Array | undefined): Result<SearchDocument[]> {
  const reading = readingOf(context.invocation);
  const tell = (file: TextFile) => tellText(context, file);
  if (name === STANDARD_INPUT && piped) return searchableIn(name, piped, reading, tell);
  const article = articleDocuments(context, name);
  if (article.ok) return article;
  const file = readSearchable(name, reading, tell);
  const isUnknown = !file.ok && file.problems.some(({ code }) => ['file.missing', 'file.directory'].includes(code));
  return isUnknown ? article : file;
}

/** The documents of every operand, or what is wrong with any. */
function allDocuments(
  context: Context,
  names: readonly string[],
  piped: Uint8Array | undefined,
): Result<SearchDocument[]> {
  const read = names.map(name => documentsFor(context, name, piped));
  const problems = read.flatMap(each => (each.ok ? [] : each.problems));
  return problems.length > 0 ? failure(...problems) : success(read.flatMap(each => (each.ok ? each.value : [])));
}

/** A hit as JSON: beads and segments count from 1; of what is matched, the text itself or else the best field. */
function shapeOf({ article, bead, score, matches: all }: Hit): object {
  const [best] = all;
  const shown = all.filter(({ at, segment }) =>
    best?.segment === undefined ? at === best?.at : segment !== undefined,
  );
  const matches = shown.map(({ field, language, segment, start, end }) => ({
    field,
    language,
    ...(segment !== undefined && { segment: segment + 1 }),
    start,
    end,
  }));
  return {
    article,
    bead: bead + 1,
    score: Math.round(score * 1e4) / 1e4,
    field: best?.field ?? 'source',
    matches,
  };
}

/** A search over what was named, or else over the whole shelf: by its index, if that can be had. */
function searchFor(context: Context, names: readonly string[], piped: Uint8Array | undefined): Result<Search> {
  const { glossaries, problems } = askedGlossaries(context);
  complain(context, problems, EXIT.failed);
  const hanja = openHanja(join(context.content, 'hanja.tsv'))();
  const options = { glossaries, ...(hanja.ok && { hanja: hanja.value }) };
  const asked = names.length > 0 || context.invocation.options.glossary !== undefined;
  const index = asked ? undefined : indexNow(indexRequestOf(context));
  if (index) return success(createSearch([], options, () => index.parts));
  const documents = allDocuments(context, names.length > 0 ? names : context.shelf.ids(), piped);
  return documents.ok ? success(createSearch(documents.value, options)) : documents;
}

/** `narani search QUERY [FILE|ARTICLE…]`: what answers the query, the best first; 1 where nothing does. */
export async function search(context: Context): Promise<number> {
  const { operands, options } = context.invocation;
  const [query, ...names] = operands;
  if (query === undefined) return complain(context, [{ code: 'usage.query' }], EXIT.usage);
  const piped = names.includes(STANDARD_INPUT) ? await context.standardInput() : undefined;
  const made = searchFor(context, names, piped);
  if (!made.ok) return complain(context, made.problems, EXIT.failed);
  const hits = made.value.find(query, options.limit === undefined ? {} : { limit: Number(options.limit) });
  for (const hit of hits)
    if (options.json) sayJson(shapeOf(hit));
    else sayRow([`${hit.article}:${hit.bead + 1}`, hit.fields[hit.matches[0]?.at ?? 0]?.text ?? '']);
  return hits.length > 0 ? EXIT.done : EXIT.failed;
}
