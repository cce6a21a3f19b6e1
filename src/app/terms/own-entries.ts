import { termsOf } from '../../domain/glossary/entry.ts';
import { compileTerms } from '../../domain/glossary/term-index.ts';
import type { Result } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import type { Effect, Event } from '../events.ts';
import type { Glossaries } from '../performing.ts';
import type { Notice } from '../state.ts';

/** What entries of one's own are kept with, and who hears of it. */
interface Keeping {
  readonly glossaries: Glossaries;
  readonly dispatch: (event: Event) => void;
}

/** The event of having the glossaries of an article ready. */
export async function loadGlossaries({ load }: Glossaries, article: string): Promise<Event> {
  const { glossaries, problems } = await load(article);
  return { type: 'glossed', article, terms: { glossaries, index: compileTerms(glossaries) }, problems };
}

type Of<Type extends Effect['type']> = Extract<Effect, { type: Type }>;

/** What performs the effects that change the reader's own glossary; it is read again then. */
export function ownEntries({ glossaries, dispatch }: Keeping) {
  const noticed = (notice: Notice) => dispatch({ type: 'noticed', notice });
  const add = async ({ article, ko, en }: Of<'add-entry'>): Promise<void> => {
    const problems = await glossaries.add({ ko, en });
    if (problems.length > 0) return dispatch({ type: 'failed', problems });
    dispatch(await loadGlossaries(glossaries, article));
    noticed({ code: 'entry-added', values: { term: toPrintable(ko) } });
  };
  const changed = async (article: string, change: Promise<Result<boolean>>, done: Notice, nothing: string) => {
    const made = await change;
    if (!made.ok) return dispatch({ type: 'failed', problems: made.problems });
    if (made.value) dispatch(await loadGlossaries(glossaries, article));
    noticed(made.value ? done : { code: nothing });
  };
  const remove = ({ article, entry, undo }: Of<'remove-entry'>): Promise<void> => {
    const term = toPrintable(termsOf(entry, 'ko')[0]?.term ?? entry.id);
    const done = { code: 'entry-removed', values: { term, undo } };
    return changed(article, glossaries.remove(entry), done, 'unavailable.not-own-entry');
  };
  const restore = ({ article }: Of<'restore-entry'>): Promise<void> =>
    changed(article, glossaries.restore(), { code: 'entry-restored' }, 'no-removed-entry');
  return {
    'add-entry': (effect: Of<'add-entry'>) => void add(effect),
    'remove-entry': (effect: Of<'remove-entry'>) => void remove(effect),
    'restore-entry': (effect: Of<'restore-entry'>) => void restore(effect),
  };
}
