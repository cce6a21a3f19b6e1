import { join } from 'node:path';
import type { Group } from '../app/command.ts';
import { COMMANDS } from '../app/commands/index.ts';
import { createPerformer, openArticle, type Terminal } from '../app/effects.ts';
import type { Effect, Event } from '../app/events.ts';
import { createKeymap } from '../app/keymap.ts';
import { createBlocks } from '../app/layout/blocks.ts';
import { createLinks } from '../app/links.ts';
import type { Catalogue } from '../app/palette.ts';
import type { State } from '../app/state.ts';
import { createStore, type Store } from '../app/store.ts';
import { createFinder } from '../app/terms.ts';
import { nounFinder } from '../domain/glossary/noun-of.ts';
import type { Problem } from '../domain/problem.ts';
import type { HanjaTable } from '../domain/text/hanja.ts';
import { LOCALES } from '../domain/text/language.ts';
import { openHanja } from '../library/hanja-file.ts';
import { namesOf, openByName } from '../library/open.ts';
import { removeArticle, restoreArticle } from '../library/own-articles.ts';
import { openReadingDatabase, type ReadingDatabase, type Trouble } from '../library/reading-database.ts';
import { placeInSettings, writeSetting } from '../library/settings-file.ts';
import { firstFrame } from '../ui/first-frame.ts';
import { createMeasure, type Given } from '../ui/layers.ts';
import { type Context, complain, EXIT, glossariesToPairWith } from './context.ts';
import { crashReport } from './crash.ts';
import { Keyboard, keySource } from './keyboard.ts';
import { type Screen, show, stopUntilContinued } from './screen.ts';
import { backgroundQuestion, chooseTheme, endOnErrors, endOnSignals, screenSize } from './terminal.ts';
import { readingOf } from './told.ts';

/** Groups of commands that mean nothing in the text, and so are none of the palette's. */
const ELSEWHERE: readonly Group[] = ['pop-up', 'shelf', 'list', 'field'];

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
function givenFor(context: Context): Given {
  const links = createLinks();
  const tools = { links, blocks: createBlocks(links), find: createFinder(), noun: nounFinder() };
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

/** The article to begin with: what is asked for, else what was read last, else the first of the shelf. */
async function opening(context: Context, database: ReadingDatabase): Promise<Event> {
  const { invocation, shelf, open } = context;
  if (invocation.operands.length > 0) return openArticle(open, database, ...invocation.operands);
  return (await lastRead(context, database)) ?? openArticle(open, database, ...shelf.ids().slice(0, 1));
}

function initialState({ invocation, settings, locale }: Context): {
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
    layers: [],
    count: '',
  };
  return { state, problems, ask };
}

/** The first events: the article in the layout that was asked for, and whatever there is to say at once. */
function begin(
  store: Store,
  first: Event,
  { invocation }: Context,
  problems: readonly Problem[],
  notice: string | undefined,
): void {
  const asked = invocation.options.layout;
  store.dispatch(first.type === 'opened' && asked ? { ...first, view: { ...first.view, layout: asked } } : first);
  if (problems.length > 0) store.dispatch({ type: 'failed', problems });
  if (notice !== undefined) store.dispatch({ type: 'noticed', notice: { code: notice } });
}

/** Opens an article on the full screen and stays until one quits; an exit code comes out only where it cannot begin. */
export async function read(context: Context): Promise<number | undefined> {
  const troubles: Trouble[] = [];
  let tell = (trouble: Trouble): void => void troubles.push(trouble);
  const database = openReadingDatabase(context.places.state, trouble => tell(trouble));
  const first = await opening(context, database);
  if (first.type === 'failed') return complain(context, first.problems, EXIT.failed);
  const keys = keySource();
  if (keys === undefined) return complain(context, [{ code: 'open.no-keys' }], EXIT.failed);
  const isFirstStart = database.recent().length === 0;
  const { state, problems, ask } = initialState(context);
  const given = givenFor(context);
  let screen: Screen | undefined;
  const question = backgroundQuestion();
  const terminal: Terminal = {
    quit: code => void question.answered().then(() => screen?.quit(code)),
    suspend: () => screen?.suspend(stopUntilContinued),
    redraw: () => screen?.suspend(async () => {}),
    control: sequence => void process.stdout.write(sequence),
  };
  const performer = createPerformer({
    shelf: context.shelf,
    articles: {
      remove: id => removeArticle(context.places.data, id, new Date()),
      restore: () => restoreArticle(context.places.data, undefined),
    },
    open: names =>
      openByName(context.shelf, names, {
        reading: readingOf(context.invocation),
        glossaries: () => glossariesToPairWith(context),
      }),
    database,
    hanja: given.hanja,
    terminal,
    glossaries: {
      load: async article => (await import('./glossary.ts')).glossariesOf(context, article),
      add: async entry => (await import('./glossary.ts')).addOwn(context, entry),
    },
    saveLanguage: locale => writeSetting(context.settingsPath, 'language', locale),
    dispatch: event => store.dispatch(event),
  });
  // What the first events ask for, loading and all, waits until the first frame is out.
  const waiting: Effect[] = [];
  let perform = (effect: Effect): void => void waiting.push(effect);
  const store: Store = createStore(state, { ...given, measure: createMeasure(context.messages, given) }, effect =>
    perform(effect),
  );
  const notice = troubles[0] === undefined ? (isFirstStart ? 'first' : undefined) : `trouble.${troubles[0]}`;
  begin(store, first, context, [...context.problems, ...placeInSettings(context.settingsPath, problems)], notice);
  if (context.invocation.subcommand === 'shelf') performer.perform({ type: 'shelve' });
  tell = trouble => store.dispatch({ type: 'noticed', notice: { code: `trouble.${trouble}` } });
  process.on('exit', () => {
    performer.flush();
    database.close();
  });
  endOnSignals(() => screen);
  const onError = endOnErrors(
    () => screen,
    error => crashReport({ ...context, t: context.messages(store.state().locale) }, error),
  );
  const keyboard = new Keyboard(keys, reply => {
    const theme = question.hear(reply);
    if (theme !== undefined) store.dispatch({ type: 'themed', theme });
  });
  process.stdout.write(firstFrame(store.state(), given.tools, context.messages(store.state().locale)));
  perform = performer.perform;
  waiting.forEach(perform);
  screen = (await show({ store, given, messages: context.messages, keyboard, onError }).catch(onError)) ?? undefined;
  if (ask) question.ask();
  return undefined;
}
