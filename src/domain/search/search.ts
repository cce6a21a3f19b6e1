import type { Glossary } from '../glossary/entry.ts';
import type { HanjaTable } from '../text/hanja.ts';
import type { Language } from '../text/language.ts';
import type { Range } from '../text/range.ts';
import { aliasesOf } from './aliases.ts';
import { answersTo } from './answer.ts';
import type { FieldName, SearchDocument } from './document.ts';
import { hanjaReader } from './hanja.ts';
import { hitOf } from './hits.ts';
import { scriptWith } from './spelling.ts';
import { createTexts } from './texts.ts';

/** A place that answers a query, in UTF-16 offsets of the text of its field as stored; `at` is that field's number. */
export interface HitMatch extends Range {
  readonly at: number;
  readonly field: FieldName;
  readonly language: Language;
  readonly segment?: number;
}

/** A bead that answers a query: how well, from 0 to 1, and every place in it, the best first. */
export interface Hit {
  readonly article: string;
  readonly bead: number;
  readonly score: number;
  readonly matches: readonly HitMatch[];
}

/** How many hits are wanted, and of which article, if of one only. */
export interface FindOptions {
  readonly limit?: number;
  readonly article?: string;
}

/** What searching knows besides the documents. */
export interface SearchOptions {
  readonly glossaries?: readonly Glossary[];
  readonly hanja?: HanjaTable;
}

/** Documents made ready to be searched. */
export interface Search {
  /** The documents that answer the query, the best first. Never throws, whatever is asked. */
  find(query: string, options?: FindOptions): Hit[];
}

/** Hits that are given where no limit is asked for. */
const LIMIT = 50;

/** Makes a search step by step: each step takes in one document and gives how many there are so far. */
export function* searchSteps(
  documents: Iterable<SearchDocument>,
  { glossaries = [], hanja }: SearchOptions = {},
): Generator<number, Search> {
  const read = hanjaReader(glossaries, hanja);
  const script = scriptWith(read);
  const reader = { script, aliases: aliasesOf(glossaries, script.letters) };
  const texts = createTexts(script);
  for (const document of documents) {
    texts.add(document);
    yield texts.documents.length;
  }
  return {
    find: (query, { limit = LIMIT, article } = {}) =>
      answersTo(texts, reader, query, { limit, article }).flatMap(answer => hitOf(texts, answer)),
  };
}

/** Makes a search over documents at once. */
export function createSearch(documents: Iterable<SearchDocument>, options?: SearchOptions): Search {
  const steps = searchSteps(documents, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
