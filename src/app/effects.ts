import { Buffer } from 'node:buffer';
import type { TermEntry } from '../domain/glossary/entry.ts';
import { findTerms } from '../domain/glossary/find-terms.ts';
import type { Result } from '../domain/problem.ts';
import { isSecure } from '../library/files/secure.ts';
import type { Shelf } from '../library/shelf/shelf.ts';
import { createFollower } from './article/follow-disk.ts';
import { createKeeper, createNoteKeeper, createRealigner } from './article/keeping.ts';
import { offShelf, openArticle, toReading } from './article/reopening.ts';
import type { Arrival, Effect, Event } from './events.ts';
import type { Performer, Performing } from './performing.ts';
import { createCheckRunner } from './review/check-runner.ts';
import { createPreparer } from './search/prepare-search.ts';
import { shelfRows, titleSearch } from './shelf/shelf-rows.ts';
import type { Notice } from './state.ts';
import { loadGlossaries, ownEntries } from './terms/own-entries.ts';
import type { Terms } from './terms/terms.ts';

/** How long a position may wait for the next one before it is written, in milliseconds. */
const SAVE_AFTER = 250;
/** Longest text that goes to the clipboard, in bytes: terminals drop what is much longer. */
const COPY_LIMIT = 75_000;

type Of<Type extends Effect['type']> = Extract<Effect, { type: Type }>;
type SaveReading = Of<'save-reading'>;
type Table = { readonly [Type in Effect['type']]: (effect: Of<Type>) => void };

/** The one place where the program's wishes are carried out. */
export function createPerformer(given: Performing): Performer {
  const { database, terminal, dispatch } = given;
  const prepareSearch = createPreparer(given);
  let waiting: SaveReading | undefined;
  let timer: NodeJS.Timeout | undefined;
  const keeper = createKeeper(given);
  const noteKeeper = createNoteKeeper(given);
  const realigner = createRealigner(given);
  const checker = createCheckRunner(given);
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    keeper.flush();
    noteKeeper.flush();
    if (waiting) database.saveReading(waiting.article, toReading(waiting, offShelf(given.shelf, waiting.article)));
    waiting = undefined;
  };
  const follow = createFollower({ ...given, flush });
  const saved = (then: () => void) => {
    flush();
    then();
  };
  const table: Table = {
    'save-reading': effect => {
      if (waiting && waiting.article !== effect.article) flush();
      waiting = effect;
      timer ??= setTimeout(flush, SAVE_AFTER);
    },
    quit: ({ code }) => saved(() => terminal.quit(code)),
    suspend: () => saved(terminal.suspend),
    redraw: () => terminal.redraw(),
    open: ({ article, at }) =>
      saved(() => void openArticle(given.open, database, article).then(event => dispatch(arriving(event, at)))),
    'prepare-search': wanted => void prepareSearch.prepare(wanted),
    shelve: () => saved(() => dispatch(shelved(given))),
    'remove-article': ({ article, title, undo }) => {
      const removed = given.articles.remove(article);
      prepareSearch.shelfChanged();
      dispatch(removed.ok ? shelved(given, { code: 'removed', values: { title, undo } }) : told(removed));
    },
    'restore-article': () => {
      const restored = given.articles.restore();
      prepareSearch.shelfChanged();
      dispatch(restored.ok ? shelved(given, { code: 'restored', values: { name: restored.value } }) : told(restored));
    },
    follow: ({ article }) => follow(article),
    'load-glossaries': ({ article }) => void loadGlossaries(given.glossaries, article).then(dispatch),
    'count-terms': ({ terms }) =>
      void countTerms(given.shelf, terms).then(counts => dispatch({ type: 'counted', counts })),
    ...ownEntries(given),
    'keep-alignment': keeper.keep,
    'keep-notes': effect => {
      // Segments that were parted are numbered anew on disk before notes speak of them.
      keeper.flush();
      noteKeeper.keep(effect);
    },
    'write-elsewhere': wanted => saved(() => void writeElsewhere(given, wanted)),
    realign: ({ article }) => void realigner(article),
    check: checker.check,
    'save-fine': checker.saveFine,
    'save-mark': ({ article, mark }) => database.saveMark(article, mark),
    'save-query': ({ query }) => {
      if (!isSecure()) database.saveQuery(query);
    },
    'save-language': ({ locale }) => {
      if (!given.saveLanguage(locale)) dispatch({ type: 'noticed', notice: { code: 'trouble.settings' } });
    },
    copy: ({ text }) => copy(text, given),
  };
  const perform = <Type extends Effect['type']>(effect: Of<Type>): void => table[effect.type](effect);
  return { perform: perform as Performer['perform'], flush };
}

/** The event of the shelf as it is now. */
function shelved({ shelf, database }: Performing, notice?: Notice): Event {
  const rows = shelfRows(shelf, database);
  return { type: 'shelved', rows, search: titleSearch(rows), now: Date.now(), notice };
}

/** What kept an article from being removed or put back; that there is nothing to put back needs no more than a word. */
function told({ problems }: Extract<Result<unknown>, { ok: false }>): Event {
  const isNothing = problems.some(({ code }) => code === 'shelf.nothing-removed');
  return isNothing ? { type: 'noticed', notice: { code: 'nothing-removed' } } : { type: 'failed', problems };
}

/** Has a note written in the person's own editor, which has the terminal meanwhile. */
async function writeElsewhere({ terminal, dispatch }: Performing, { article, note, text }: Of<'write-elsewhere'>) {
  const written = await terminal.write(text);
  dispatch(
    written.ok
      ? { type: 'written', article, note, text: written.value }
      : { type: 'failed', problems: written.problems },
  );
}

/** An article is opened where it was left, or, where something was found in it, there. */
const arriving = (event: Event, at: Arrival | undefined): Event => (event.type === 'opened' ? { ...event, at } : event);

/** How often each entry occurs in the sources of the shelf; other work goes on between two articles. */
async function countTerms(shelf: Shelf, { index }: Terms): Promise<ReadonlyMap<TermEntry, number>> {
  const counts = new Map<TermEntry, number>();
  for (const id of shelf.ids()) {
    await new Promise(resolve => setImmediate(resolve));
    const read = shelf.open(id);
    for (const { text, language } of read.ok ? read.value.source : []) {
      for (const { matches } of findTerms(index, text, language).occurrences) {
        for (const { entry } of matches) counts.set(entry, (counts.get(entry) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** Asks the terminal to put a text on the clipboard (OSC 52); whether it did is not known. */
function copy(text: string, { terminal, dispatch }: Performing): void {
  const noticed = (notice: Notice) => dispatch({ type: 'noticed', notice });
  const bytes = Buffer.from(text, 'utf8');
  const refusal = isSecure() ? 'secure-copy' : bytes.length > COPY_LIMIT ? 'copy-long' : undefined;
  if (refusal === undefined) terminal.control(`\u001B]52;c;${bytes.toString('base64')}\u0007`);
  noticed(refusal ? { code: refusal } : { code: 'copied', values: { count: [...text].length } });
}
