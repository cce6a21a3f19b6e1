import type { Article } from '../../domain/bitext/article.ts';
import { anchorsOf, rejoined } from '../../domain/bitext/realign.ts';
import type { Glossary } from '../../domain/glossary/entry.ts';
import { termPairs } from '../../domain/glossary/term-pairs.ts';
import { alignInBackground } from '../../library/align/align-in-background.ts';
import { saveAlignment } from '../../library/article/save-alignment.ts';
import { saveNotes } from '../../library/article/save-notes.ts';
import type { Shelf } from '../../library/shelf/shelf.ts';
import { sameTexts } from '../aligning/aligning.ts';
import type { Effect, Event } from '../events.ts';

/** How long an edit may wait for the next one before it is written, in milliseconds. */
const KEEP_AFTER = 120;

type Keep = Extract<Effect, { readonly type: 'keep-alignment' }>;

/** What is kept with, and who hears of it. */
interface Keeping {
  readonly shelf: Shelf;
  readonly dispatch: (event: Event) => void;
}

/** Keeps alignments, several edits in a row at once; one that could not be kept waits for the next edit, or for the end. */
export function createKeeper({ shelf, dispatch }: Keeping) {
  const waiting = new Map<string, Keep>();
  let timer: NodeJS.Timeout | undefined;
  const keepOne = (effect: Keep) => {
    const { id, alignment: sent } = effect.article;
    const saved = saveAlignment(shelf, effect);
    if (!saved.ok) return dispatch({ type: 'alignment-unkept', article: id, problems: saved.problems });
    waiting.delete(id);
    dispatch({ type: 'alignment-kept', article: id, sent, kept: saved.value });
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    for (const effect of [...waiting.values()]) keepOne(effect);
  };
  const keep = (effect: Keep) => {
    const { id } = effect.article;
    const before = waiting.get(id);
    // Where the texts have been taken up from the disk meanwhile, what was waiting speaks of texts that are gone.
    const { base, from } = before && sameTexts(before.article, effect.from) ? before : effect;
    waiting.set(id, { ...effect, base, from });
    timer ??= setTimeout(flush, KEEP_AFTER);
  };
  return { keep, flush };
}

type KeepNotes = Extract<Effect, { readonly type: 'keep-notes' }>;

/** Keeps notes at once; those that could not be kept wait for the next ones, or for the end. */
export function createNoteKeeper({ shelf, dispatch }: Keeping) {
  const waiting = new Map<string, KeepNotes>();
  const told = new Set<string>();
  const flush = () => {
    for (const { article, base } of [...waiting.values()]) {
      const { id } = article;
      const saved = saveNotes(shelf, article, base);
      if (saved.ok) {
        waiting.delete(id);
        told.delete(id);
      } else if (!told.has(id)) {
        told.add(id);
        dispatch({ type: 'notes-unkept', article: id, problems: saved.problems });
      }
    }
  };
  const keep = (effect: KeepNotes) => {
    const { id } = effect.article;
    waiting.set(id, { ...effect, base: waiting.get(id)?.base ?? effect.base });
    flush();
  };
  return { keep, flush };
}

/** What is aligned anew with: the glossaries of an article by its id. */
interface Realigning extends Pick<Keeping, 'dispatch'> {
  readonly glossaries: { readonly load: (article: string) => Promise<{ readonly glossaries: readonly Glossary[] }> };
}

/** Aligns anew between what was confirmed, without keeping the keys waiting; a second wish replaces the first. */
export function createRealigner({ dispatch, glossaries }: Realigning) {
  let running = new AbortController();
  return async ({ id, source, target, alignment, languages }: Article): Promise<void> => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const known = await glossaries.load(id);
    const glossary = known.glossaries.flatMap(each => termPairs(each, languages.source, languages.target));
    const options = { anchors: anchorsOf(alignment), glossary };
    const aligned = await alignInBackground(source, target, options, { signal });
    if (aligned === undefined || signal.aborted) return;
    dispatch({ type: 'realigned', article: id, before: alignment, alignment: rejoined(alignment, aligned.beads) });
  };
}
