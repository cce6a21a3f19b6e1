import { join } from 'node:path';
import type { Group } from '../app/command.ts';
import { COMMANDS } from '../app/commands/index.ts';
import { createPerformer, openArticle, opened, type Terminal } from '../app/effects.ts';
import type { Event } from '../app/events.ts';
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
import { openReadingDatabase, type ReadingDatabase, type Trouble } from '../library/reading-database.ts';
import { placeInSettings, writeSetting } from '../library/settings-file.ts';
import { filesOf, readTextPair } from '../library/text-pair.ts';
import { firstFrame } from '../ui/first-frame.ts';
import { createMeasure, type Given } from '../ui/layers.ts';
import { type Context, complain, EXIT } from './context.ts';
import { Keyboard } from './keyboard.ts';
import { type Screen, show, stopUntilContinued } from './screen.ts';
import { backgroundQuestion, chooseTheme, endOnErrors, endOnSignals, screenSize } from './terminal.ts';

/** Groups of commands that mean nothing in the text, and so are none of the palette's. */
const ELSEWHERE: readonly Group[] = ['pop-up', 'list', 'field'];

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

/** What was read last: an article of the shelf, or a folder or two files that are still there. */
function lastRead({ shelf }: Context, database: ReadingDatabase): Event | undefined {
  const last = database.lastRead();
  if (last === undefined) return undefined;
  if (shelf.ids().includes(last)) return openArticle(shelf, database, last);
  const files = filesOf(last);
  const folder = database.reading(last)?.folder;
  const event = files ? opened(readTextPair(...files), database) : folder && openArticle(shelf, database, folder);
  return event && event.type === 'opened' ? event : undefined;
}

/** The article to begin with: the one asked for, or a pair of files, else what was read last, else the first of the shelf. */
function opening(context: Context, database: ReadingDatabase): Event {
  const { invocation, shelf } = context;
  const [asked, other] = invocation.operands;
  if (asked !== undefined && other !== undefined) return opened(readTextPair(asked, other), database);
  if (asked !== undefined) return openArticle(shelf, database, asked);
  return lastRead(context, database) ?? openArticle(shelf, database, shelf.ids()[0] ?? '');
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
  const first = opening(context, database);
  if (first.type === 'failed') return complain(context, first.problems, EXIT.failed);
  const isFirstStart = database.lastRead() === undefined;
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
  const store: Store = createStore(
    state,
    { ...given, measure: createMeasure(context.messages, given) },
    performer.perform,
  );
  const notice = troubles[0] === undefined ? (isFirstStart ? 'first' : undefined) : `trouble.${troubles[0]}`;
  begin(store, first, context, [...context.problems, ...placeInSettings(context.settingsPath, problems)], notice);
  tell = trouble => store.dispatch({ type: 'noticed', notice: { code: `trouble.${trouble}` } });
  process.on('exit', () => {
    performer.flush();
    database.close();
  });
  endOnSignals(() => screen);
  const onError = endOnErrors(
    () => screen,
    reason => context.messages(store.state().locale)('problem.crash', { reason }),
  );
  const keyboard = new Keyboard(process.stdin, reply => {
    const theme = question.hear(reply);
    if (theme !== undefined) store.dispatch({ type: 'themed', theme });
  });
  process.stdout.write(firstFrame(store.state(), given.tools, context.messages(store.state().locale)));
  screen = (await show({ store, given, messages: context.messages, keyboard, onError }).catch(onError)) ?? undefined;
  if (ask) question.ask();
  return undefined;
}
