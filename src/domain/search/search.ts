import type { Glossary } from '../glossary/entry.ts';
import type { HanjaTable } from '../text/hanja.ts';
import { aliasesOf } from './aliases.ts';
import { answersTo } from './answer.ts';
import type { SearchDocument } from './document.ts';
import { hanjaReader } from './hanja.ts';
import type { Hit } from './hit.ts';
import { hitOf } from './hits.ts';
import type { Part } from './part.ts';
import { type Script, scriptWith } from './spelling.ts';
import { createTexts } from './texts.ts';

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

/** Documents made ready to be searched; more may be added at any time. */
export interface Search {
  readonly add: (document: SearchDocument) => void;
  /** The documents that answer the query, the best first. Never throws, whatever is asked. */
  find(query: string, options?: FindOptions): Hit[];
}

/** Hits that are given where no limit is asked for. */
const LIMIT = 50;

const NO_PARTS: readonly Part[] = [];

/** A search over documents, and over parts that have been made before, which stand behind them and may change. */
export function createSearch(
  documents: Iterable<SearchDocument>,
  { glossaries = [], hanja }: SearchOptions = {},
  parts: () => readonly Part[] = () => NO_PARTS,
): Search {
  const script = scriptOf({ glossaries, ...(hanja && { hanja }) });
  const reader = { script, aliases: aliasesOf(glossaries, script.letters) };
  const texts = createTexts(script, parts);
  for (const document of documents) texts.add(document);
  return {
    add: texts.add,
    find: (query, { limit = LIMIT, article } = {}) =>
      answersTo(texts, reader, query, { limit, article }).map(answer => hitOf(texts, answer)),
  };
}

/** How texts are spelled with what is known. */
export const scriptOf = ({ glossaries = [], hanja }: SearchOptions): Script =>
  scriptWith(hanjaReader(glossaries, hanja));
