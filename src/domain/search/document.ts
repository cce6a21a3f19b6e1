import type { Alignment, Bead, Side } from '../bitext/alignment.ts';
import { SIDES } from '../bitext/alignment.ts';
import type { Article } from '../bitext/article.ts';
import type { TermEntry } from '../glossary/entry.ts';
import { findTerms } from '../glossary/find-terms.ts';
import type { TermIndex } from '../glossary/term-index.ts';
import type { Language } from '../text/language.ts';
import type { Printable } from '../text/printable.ts';

/** What a field of a document is: a side of the text, or what is said of it. */
export type FieldName = 'source' | 'target' | 'title' | 'note' | 'gloss';

/** A text that can be searched. `segment` counts from 0 on its side, where the text is one of the article's own. */
export interface Field {
  readonly name: FieldName;
  readonly language: Language;
  readonly segment?: number;
  readonly text: Printable;
}

/** What is found as one: a bead, from 0, with all that belongs to it. */
export interface SearchDocument {
  readonly article: string;
  readonly bead: number;
  readonly fields: readonly Field[];
}

/** Texts of many languages as fields of one name. */
const fieldsOf = (name: FieldName, texts: Readonly<Record<Language, Printable | undefined>>): Field[] =>
  Object.entries(texts).flatMap(([language, text]) => (text === undefined ? [] : [{ name, language, text }]));

/** The bead of each segment of one side. */
const beadsBySegment = (alignment: Alignment, side: Side): ReadonlyMap<number, number> =>
  new Map(alignment.flatMap((bead, number) => bead[side].map(segment => [segment, number] as const)));

/** What an entry says: its terms a field each, and its definitions and notes. */
const entryFields = (entry: TermEntry): Field[] =>
  Object.entries(entry.languages).flatMap(([language, { terms, definition, note }]) =>
    [...terms.map(({ term }) => term), definition, note].flatMap(text => fieldsOf('gloss', { [language]: text })),
  );

/** What the glossary says of the terms of a bead that no bead before has; `seen` grows by them. */
function newEntries(article: Article, bead: Bead, index: TermIndex, seen: Set<TermEntry>): TermEntry[] {
  const before = seen.size;
  for (const side of SIDES)
    for (const segment of bead[side].flatMap(at => article[side][at] ?? []))
      for (const { matches } of findTerms(index, segment.text, segment.language).occurrences)
        for (const { entry } of matches) seen.add(entry);
  return [...seen].slice(before);
}

function notesByBead({ alignment, notes }: Article): Map<number, Field[]> {
  const beads = { source: beadsBySegment(alignment, 'source'), target: beadsBySegment(alignment, 'target') };
  const placed = notes.map(({ side, segment, body }) => ({
    bead: beads[side].get(segment) ?? 0,
    fields: fieldsOf('note', body),
  }));
  return new Map(
    [...Map.groupBy(placed, ({ bead }) => bead)].map(([bead, list]) => [bead, list.flatMap(({ fields }) => fields)]),
  );
}

/** The segments of a bead, those of its source first. */
const segmentFields = (article: Article, bead: Bead): Field[] =>
  SIDES.flatMap(side =>
    bead[side].flatMap((segment): Field[] => {
      const stored = article[side][segment];
      return stored ? [{ name: side, language: stored.language, segment, text: stored.text }] : [];
    }),
  );

/**
 * The documents of an article, one a bead, in order. The title belongs to the first bead, a note to the bead of its
 * segment, and what the glossary says of a term to the first bead that has it.
 */
export function* eachDocument(article: Article, terms?: TermIndex): Generator<SearchDocument> {
  const notes = notesByBead(article);
  const seen = new Set<TermEntry>();
  for (const [number, bead] of article.alignment.entries()) {
    const entries = terms === undefined ? [] : newEntries(article, bead, terms, seen);
    yield {
      article: article.id,
      bead: number,
      fields: [
        ...segmentFields(article, bead),
        ...(number === 0 ? fieldsOf('title', article.title) : []),
        ...(notes.get(number) ?? []),
        ...entries.flatMap(entryFields),
      ],
    };
  }
}

/** All documents of an article. */
export const documentsOf = (article: Article, terms?: TermIndex): SearchDocument[] => [...eachDocument(article, terms)];
