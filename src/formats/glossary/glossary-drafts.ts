import type { Glossary, LanguageSection, TermEntry } from '../../domain/glossary/entry.ts';
import { failure, type Problem, type Result, success } from '../../domain/problem.ts';
import type { Language } from '../../domain/text/language.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { firstProblems } from '../first-problems.ts';
import type { Where } from '../places.ts';
import type { GlossaryReading } from './glossary-format.ts';
import { idFor, slug, uniqueIds } from './glossary-ids.ts';
import { tidy } from './glossary-text.ts';

/** Most entries of one glossary. */
const MOST_ENTRIES = 200_000;
/** An entry as a file has it: its id may be of any spelling or missing, and what it refers to may not be there. */
export interface Draft {
  readonly id: string | undefined;
  /** Other ids by which references may mean it, such as those of its terms. */
  readonly aliases?: readonly string[];
  readonly languages: Readonly<Record<Language, LanguageSection>>;
  readonly related: readonly { readonly id: string; readonly where: Where }[];
  readonly where: Where;
}

/** What a file says about itself as a whole. */
export type Head = Omit<Glossary, 'entries'>;

/** The head of a glossary whose file has none: the name stands for id and title. */
export const headFor = (name: string): Head => ({
  id: slug(name) || 'glossary',
  title: { ko: tidy(name), en: tidy(name) },
});

const isEmpty = ({ languages }: Draft): boolean => Object.values(languages).every(({ terms }) => terms.length === 0);

/** Ids of our own spelling for those of the file; the first draft with an id is the one that is meant by it. */
function identify(drafts: readonly Draft[]): Map<Draft, string> {
  const named = new Map(drafts.toReversed().flatMap(draft => (draft.id === undefined ? [] : [[draft.id, draft]])));
  const ids = new Map<Draft, string>();
  const unique = uniqueIds();
  const give = (draft: Draft, wanted: string) => ids.set(draft, unique(wanted));
  for (const draft of drafts)
    if (draft.id !== undefined && named.get(draft.id) === draft) give(draft, slug(draft.id) || idFor(draft.languages));
  for (const draft of drafts) if (draft.id === undefined) give(draft, idFor(draft.languages));
  return ids;
}

/** Our id for every id of the file; those of entries go before those of their parts. */
const names = (ids: ReadonlyMap<Draft, string>): Map<string | undefined, string> =>
  new Map([
    ...[...ids].flatMap(([{ aliases = [] }, id]) => aliases.map(alias => [alias, id] as const)),
    ...[...ids].map(([draft, id]) => [draft.id, id] as const),
  ]);

/** What is wrong with a draft as a whole. */
function fault(draft: Draft, ids: ReadonlyMap<Draft, string>): Problem | undefined {
  const values = { id: toPrintable(draft.id ?? '') };
  if (isEmpty(draft)) return { code: 'glossary.entry.empty', values, place: draft.where() };
  if (!ids.has(draft)) return { code: 'glossary.entry.duplicate', values, place: draft.where() };
  return undefined;
}

/** A glossary from the drafts of a file: ids made safe and unique, references checked, what cannot be used named. */
export function assemble(head: Head, all: readonly Draft[], found: readonly Problem[]): Result<GlossaryReading> {
  const drafts = all.slice(0, MOST_ENTRIES);
  const problems = [...found];
  if (all.length > drafts.length)
    problems.push({ code: 'glossary.many', values: { limit: MOST_ENTRIES }, ...placeOf(all[MOST_ENTRIES]) });
  const ids = identify(drafts.filter(draft => !isEmpty(draft)));
  const byName = names(ids);
  const entries = drafts.flatMap((draft): TermEntry[] => {
    const id = ids.get(draft);
    const wrong = fault(draft, ids);
    if (wrong) problems.push(wrong);
    return id === undefined ? [] : [{ id, languages: draft.languages, related: relatedOf(draft, byName, problems) }];
  });
  const told = firstProblems(problems);
  return entries.length === 0 && told.length > 0
    ? failure(...told)
    : success({ glossary: { ...head, entries }, problems: told });
}

const placeOf = (draft: Draft | undefined) => (draft ? { place: draft.where() } : {});

function relatedOf(draft: Draft, byName: ReadonlyMap<string | undefined, string>, problems: Problem[]): string[] {
  const known = draft.related.flatMap(({ id, where }) => {
    const other = byName.get(id);
    if (other !== undefined) return [other];
    const values = { id: toPrintable(draft.id ?? ''), related: toPrintable(id) };
    problems.push({ code: 'glossary.related', values, place: where() });
    return [];
  });
  return [...new Set(known)];
}
