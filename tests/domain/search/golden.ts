import { readFileSync } from 'node:fs';
import { type Glossary, sectionOf } from '../../../src/domain/glossary/entry.ts';
import { compileTerms } from '../../../src/domain/glossary/term-index.ts';
import { documentsOf, type SearchDocument } from '../../../src/domain/search/document.ts';
import { createSearch, type Search } from '../../../src/domain/search/search.ts';
import { hanjaTable } from '../../../src/domain/text/hanja.ts';
import { LOCALES } from '../../../src/domain/text/language.ts';
import { readGlossaryFile } from '../../../src/library/glossaries.ts';
import { readSearchable } from '../../../src/library/search/searchable.ts';
import { openShelf } from '../../../src/library/shelf/shelf.ts';

/** A query with the beads that a reader would want of it, each as `article/bead` from 1. */
export interface GoldenQuery {
  readonly category: string;
  readonly query: string;
  readonly wanted: ReadonlySet<string>;
}

const queriesIn = (file: string): GoldenQuery[] =>
  readFileSync(`tests/fixtures/search/${file}`, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map(line => line.split('\t'))
    .map(([category = '', query = '', wanted = '']) => ({ category, query, wanted: new Set(wanted.split(',')) }));

/** Queries over what ships, which the search was made with in view. */
export const goldenQueries = (): GoldenQuery[] => queriesIn('golden.tsv');

/** Queries over texts on other matters, written before anyone looked at what they find. */
export const heldOutQueries = (): GoldenQuery[] => queriesIn('held-out-queries.tsv');

function bundledGlossary(): Glossary {
  const read = readGlossaryFile('content/glossary.json');
  if (!read.ok) throw new Error('the bundled glossary cannot be read');
  return read.value.glossary;
}

/** What the glossary says of each entry in both languages, a bead each, so that there is more to find than articles. */
const definitions = ({ entries }: Glossary): SearchDocument[] =>
  entries.map((entry, bead) => ({
    article: 'definitions',
    bead,
    fields: LOCALES.flatMap(language => {
      const text = sectionOf(entry, language)?.definition;
      return text === undefined
        ? []
        : [{ name: language === 'ko' ? 'source' : 'target', language, segment: bead, text }];
    }),
  }));

/** What the golden queries are asked of: the bundled articles with notes and glossary, and all definitions. */
export function goldenDocuments(): SearchDocument[] {
  const glossary = bundledGlossary();
  const terms = compileTerms([glossary]);
  const shelf = openShelf({ bundled: 'content/articles', own: '/nowhere' });
  const articles = shelf.ids().map(id => shelf.open(id));
  return [...articles.flatMap(each => (each.ok ? documentsOf(each.value, terms) : [])), ...definitions(glossary)];
}

/** What the held-out queries are asked of: their own texts among all that the golden ones are asked of. */
export function heldOutDocuments(): SearchDocument[] {
  const read = readSearchable('tests/fixtures/search/held-out.tsv');
  if (!read.ok) throw new Error('the held-out texts cannot be read');
  return [...goldenDocuments(), ...read.value.map(document => ({ ...document, article: 'held-out' }))];
}

/** The search that readers have over such documents. */
export const goldenSearch = (documents: readonly SearchDocument[]): Search =>
  createSearch(documents, {
    glossaries: [bundledGlossary()],
    hanja: hanjaTable(readFileSync('content/hanja.tsv', 'utf8')),
  });

/** The name that a bead has among what is wanted. */
export const beadName = ({ article, bead }: Pick<SearchDocument, 'article' | 'bead'>): string =>
  `${article}/${bead + 1}`;

/** How many places count: what stands further down is not seen. */
const PLACES = 10;

/** The mean reciprocal rank at 10 of each category and, as `all`, of all queries. */
export function reciprocalRanks(
  queries: readonly GoldenQuery[],
  find: (query: string) => readonly string[],
): ReadonlyMap<string, number> {
  const ranks = queries.map(({ category, query, wanted }) => {
    const place = find(query)
      .slice(0, PLACES)
      .findIndex(name => wanted.has(name));
    return { category, rank: place < 0 ? 0 : 1 / (place + 1) };
  });
  const mean = (list: readonly { readonly rank: number }[]): number =>
    list.reduce((sum, { rank }) => sum + rank, 0) / list.length;
  const groups = [...Map.groupBy(ranks, ({ category }) => category)];
  return new Map([...groups.map(([category, list]) => [category, mean(list)] as const), ['all', mean(ranks)] as const]);
}
