import { join } from 'node:path';
import { createLinks } from '../app/article/links.ts';
import { openArticle } from '../app/article/reopening.ts';
import type { Group } from '../app/command.ts';
import { COMMANDS } from '../app/commands/index.ts';
import { createPerformer } from '../app/effects.ts';
import type { Event } from '../app/events.ts';
import { createKeymap } from '../app/keys/keymap.ts';
import { createBlocks } from '../app/layout/blocks.ts';
import type { Catalogue } from '../app/palette.ts';
import type { OwnEntries, Performer, Terminal } from '../app/performing.ts';
import type { State } from '../app/state.ts';
import { createFinder } from '../app/terms/terms.ts';
import { createStatusCounts } from '../domain/bitext/bead-status.ts';
import { nounFinder } from '../domain/glossary/noun-of.ts';
import type { Problem } from '../domain/problem.ts';
import type { HanjaTable } from '../domain/text/hanja.ts';
import { LOCALES } from '../domain/text/language.ts';
import { openHanja } from '../library/hanja-file.ts';
import { namesOf } from '../library/open/in-place.ts';
import { openByName } from '../library/open/open.ts';
import type { ReadingDatabase } from '../library/reading-database.ts';
import { createShelfIndex, type ShelfIndex } from '../library/search/search-in-background.ts';
import { writeSetting } from '../library/settings-file.ts';
import { removeArticle, restoreArticle } from '../library/shelf/own-articles.ts';
import type { Given } from '../ui/layers.ts';
import { type Context, indexRequestOf } from './context.ts';
import { chooseTheme, screenSize } from './terminal/terminal.ts';
import { readingOf } from './told.ts';

/** Groups of commands that mean nothing in the text, and so are none of the palette's. */
const ELSEWHERE: readonly Group[] = ['pop-up', 'shelf', 'list', 'field', 'finding'];

/** All commands with their titles in every language, for the palette. */
const catalogueOf = ({ messages }: Context): Catalogue =>
  COMMANDS.filter(({ group }) => !ELSEWHERE.includes(group)).map(({ id }) => ({
    id,
    titles: LOCALES.map(locale => messages(locale).named('command', id)),
  }));

/** The Hanja that ship; their file is read when a pop-up first asks, and if it is lost they mean nothing. */
function hanjaOf({ content }: Context): HanjaTable {
  const table = openHanja(join(content, 'hanja.tsv'));
  return {
    meaningOf: character => {
      const read = table();
      return read.ok ? read.value.meaningOf(character) : undefined;
    },
  };
}

/** What is drawn with: row and term finders with their memories, the palette's titles, the Hanja. */
export function givenFor(context: Context): Given {
  const links = createLinks();
  const tools = {
    links,
    statuses: createStatusCounts(),
    blocks: createBlocks(links),
    find: createFinder(),
    noun: nounFinder(),
  };
  let catalogue: Catalogue | undefined;
  const titles = () => {
    catalogue ??= catalogueOf(context);
    return catalogue;
  };
  return { tools, catalogue: titles, hanja: hanjaOf(context) };
}

/** What was read last and is still to be had: an article of the shelf, a folder, or files that were read in place. */
async function lastRead({ shelf, open }: Context, database: ReadingDatabase): Promise<Event | undefined> {
  for (const { article } of database.recent()) {
    const folder = database.reading(article)?.folder;
    const name = shelf.shelved(article) || namesOf(article) ? article : folder;
    const event = name === undefined ? undefined : await openArticle(open, database, name);
    if (event?.type === 'opened') return event;
  }
  return undefined;
}

/** The event of opening the article to begin with: what is asked for, else what was read last, else the first of the shelf. */
export async function opening(context: Context, database: ReadingDatabase): Promise<Event> {
  const { invocation, shelf, open } = context;
  if (invocation.operands.length > 0) return openArticle(open, database, ...invocation.operands);
  return (await lastRead(context, database)) ?? openArticle(open, database, ...shelf.ids().slice(0, 1));
}

/** The state before anything is open, what is wrong in the settings of keys, and whether the terminal is to be asked for its colours. */
export function initialState({ invocation, settings, locale }: Context): {
  readonly state: State;
  readonly problems: readonly Problem[];
  readonly ask: boolean;
} {
  const { keymap, problems } = createKeymap(settings.keys);
  const { theme, ask } = chooseTheme(invocation.options.theme ?? settings.theme, process.env);
  const state: State = {
    screen: screenSize(),
    locale,
    theme,
    keymap,
    hangulKeys: settings.hangulKeys ?? true,
    hangulSeen: false,
    layout: settings.layout ?? 'auto',
    guessFirst: settings.guessFirst ?? false,
    titles: new Map(),
    queries: [],
    layers: [],
    count: '',
  };
  return { state, problems, ask };
}

/** What carries out the wishes of the store that events go to. */
export function performerFor(
  context: Context,
  database: ReadingDatabase,
  hanja: HanjaTable,
  terminal: Terminal,
  dispatch: (event: Event) => void,
): Performer {
  let index: ShelfIndex | undefined;
  let own: Promise<OwnEntries> | undefined;
  const ownEntries = () => {
    own ??= import('./glossaries.ts').then(({ createOwnEntries }) => createOwnEntries(context));
    return own;
  };
  return createPerformer({
    shelf: context.shelf,
    articles: {
      remove: id => removeArticle(context.places.data, id, new Date()),
      restore: () => restoreArticle(context.places.data, undefined),
    },
    open: (names, options) =>
      openByName(context.shelf, names, {
        ...options,
        reading: readingOf(context.invocation),
        glossaries: context.glossariesToPairWith,
      }),
    database,
    hanja,
    index: () => {
      index ??= createShelfIndex(indexRequestOf(context));
      return index;
    },
    terminal,
    glossaries: {
      load: async article => (await import('./glossaries.ts')).glossariesOf(context, article),
      add: async entry => (await import('./glossaries.ts')).addOwn(context, entry),
      remove: async entry => (await ownEntries()).remove(entry),
      restore: async () => (await ownEntries()).restore(),
    },
    saveLanguage: locale => writeSetting(context.settingsPath, 'language', locale),
    dispatch,
  });
}
