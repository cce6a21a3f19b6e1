import { join } from 'node:path';
import type { OwnEntries } from '../app/performing.ts';
import { type Problem, success } from '../domain/problem.ts';
import type { Locale } from '../domain/text/language.ts';
import { type Glossaries, readGlossaries } from '../library/glossaries.ts';
import { addOwnEntry, type Removal, removeOwnEntry, restoreOwnEntry } from '../library/own-glossary.ts';
import type { Context } from './context.ts';
import { complain, EXIT } from './output.ts';

/** The file of the glossary that ships. */
export const bundledIn = ({ content }: Context): string => join(content, 'glossary.json');

/** The glossaries that concern an article, the most important first: its own, the reader's, the given, what ships. */
export const glossariesOf = (context: Context, article: string): Glossaries =>
  readGlossaries({
    article: context.shelf.folderOf(article),
    data: context.places.data,
    given: context.invocation.options.glossary ?? [],
    bundled: bundledIn(context),
  });

/** Adds an entry to the reader's own glossary; gives what kept it from being added. */
export function addOwn({ places }: Context, entry: Readonly<Record<Locale, string>>): readonly Problem[] {
  const added = addOwnEntry(places.data, entry);
  return added.ok ? [] : added.problems;
}

/** Takes entries out of the reader's own glossary, and puts back the one that was taken out last. */
export function createOwnEntries({ places }: Context): OwnEntries {
  let last: Removal | undefined;
  return {
    remove: entry => {
      const removed = removeOwnEntry(places.data, entry);
      if (removed.ok) last = removed.value ?? last;
      return removed.ok ? success(removed.value !== undefined) : removed;
    },
    restore: () => {
      const restored = last ? restoreOwnEntry(places.data, last) : success(false);
      last = undefined;
      return restored;
    },
  };
}

/** The files of `--glossary` and no others, or else the reader's own and what ships. */
export function askedGlossaries(context: Context): Glossaries {
  const { glossary } = context.invocation.options;
  return glossary === undefined ? glossariesOf(context, '') : readGlossaries({ given: glossary });
}

/** Says what is wrong in glossaries; a failure only where none of them can be used. */
export function complainOf(context: Context, { glossaries, problems }: Glossaries): number {
  complain(context, problems, EXIT.failed);
  return glossaries.length > 0 ? EXIT.done : EXIT.failed;
}
