import { setTimeout as wait } from 'node:timers/promises';
import { COMMANDS } from '../app/commands/index.ts';
import { createPerformer, openArticle, type Performer, type Terminal } from '../app/effects.ts';
import { createKeymap } from '../app/keymap.ts';
import { createBlocks } from '../app/layout/blocks.ts';
import { createLinks } from '../app/links.ts';
import type { Catalogue } from '../app/palette.ts';
import type { State, ThemeName } from '../app/state.ts';
import { createStore, type Store } from '../app/store.ts';
import { backgroundLightness } from '../app/terminal-replies.ts';
import type { Problem } from '../domain/problem.ts';
import { LOCALES, type Locale } from '../domain/text/language.ts';
import { toPrintable } from '../domain/text/printable.ts';
import type { Folders } from '../library/folders.ts';
import { openReadingDatabase } from '../library/reading-database.ts';
import { type Settings, writeSetting } from '../library/settings-file.ts';
import { openShelf } from '../library/shelf.ts';
import { firstFrame } from '../ui/first-frame.ts';
import { createMeasure } from '../ui/layers.ts';
import { problemSentence, type Translate } from '../ui/messages.ts';
import type { Invocation } from './arguments.ts';
import { Keyboard } from './keyboard.ts';

/** What reading begins with. */
export interface Beginning {
  readonly invocation: Invocation;
  readonly settings: Settings;
  readonly settingsPath: string;
  readonly problems: readonly Problem[];
  readonly messages: (locale: Locale) => Translate;
  readonly locale: Locale;
  readonly places: Folders;
  readonly articles: string;
}

/** Asks for the background's colour; the second question is one that every terminal answers, so that the first is fenced. */
const ASK_BACKGROUND = '\u001B]11;?\u001B\\\u001B[c';
/** Signals that end the program, with the exit code that a shell gives each. */
const SIGNALS = [
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGINT', 130],
] as const;
/** Undoes the first frame, where the renderer is not there yet to do so. */
const LEAVE_SCREEN = '\u001B[?25h\u001B[?1049l';
/** How long a suspended program may take to stop before it is taken for one that cannot, in milliseconds. */
const STOP_WITHIN = 300;

const screenOf = () => ({ columns: process.stdout.columns || 80, rows: process.stdout.rows || 24 });

/** The theme to begin with, and whether the terminal is still to be asked. */
function chooseTheme(
  asked: Settings['theme'],
  environment: NodeJS.ProcessEnv,
): { readonly theme: ThemeName; readonly ask: boolean } {
  if (asked !== undefined && asked !== 'auto') return { theme: asked, ask: false };
  if (environment.NO_COLOR) return { theme: 'none', ask: false };
  const background = /;(\d+)$/u.exec(environment.COLORFGBG ?? '')?.[1];
  if (background !== undefined)
    return { theme: Number(background) === 7 || Number(background) === 15 ? 'light' : 'dark', ask: false };
  return { theme: 'plain', ask: true };
}

/** All commands with their titles in every language, for the palette; those of lists and fields mean nothing there. */
const catalogueOf = (messages: Beginning['messages']): Catalogue =>
  COMMANDS.filter(({ group }) => group !== 'list' && group !== 'field').map(({ id }) => ({
    id,
    titles: LOCALES.map(locale => messages(locale).named('command', id)),
  }));

/** Stops the whole job, as the terminal would; gives up where there is nobody to continue it. */
async function stopUntilContinued(): Promise<void> {
  const continued = new Promise(resolve => process.once('SIGCONT', resolve));
  process.kill(0, 'SIGTSTP');
  await Promise.race([continued, wait(STOP_WITHIN)]);
}

/** Opens an article on the full screen and stays until one quits; the exit code comes out only where it cannot begin. */
export async function read(beginning: Beginning): Promise<number | undefined> {
  const { invocation, settings, messages, locale } = beginning;
  const shelf = openShelf(beginning.articles);
  let store: Store | undefined;
  const database = openReadingDatabase(beginning.places.state, trouble =>
    store ? store.dispatch({ type: 'noticed', notice: { code: `trouble.${trouble}` } }) : troubles.push(trouble),
  );
  const troubles: string[] = [];
  const last = database.lastRead();
  const remembered = last !== undefined && shelf.ids().includes(last) ? last : undefined;
  const opening = openArticle(shelf, database, invocation.article ?? remembered ?? shelf.ids()[0] ?? '');
  if (opening.type === 'failed') {
    for (const problem of opening.problems)
      process.stderr.write(`narani: ${problemSentence(messages(locale), problem)}\n`);
    return 1;
  }
  const { keymap, problems } = createKeymap(settings.keys);
  const { theme, ask } = chooseTheme(invocation.theme ?? settings.theme, process.env);
  const initial: State = {
    screen: screenOf(),
    locale,
    theme,
    keymap,
    hangulKeys: settings.hangulKeys ?? true,
    hangulSeen: false,
    layers: [],
    count: '',
  };
  const links = createLinks();
  const tools = { links, blocks: createBlocks(links) };
  const catalogue = catalogueOf(messages);
  const terminal: Terminal = {
    quit: code => void screen?.quit(code),
    suspend: () => screen?.suspend(stopUntilContinued),
    redraw: () => screen?.suspend(async () => {}),
    control: sequence => void process.stdout.write(sequence),
  };
  let screen: Awaited<ReturnType<typeof show>> | undefined;
  const saveLanguage = (next: Locale) => writeSetting(beginning.settingsPath, 'language', next);
  const performer: Performer = createPerformer({
    shelf,
    database,
    terminal,
    saveLanguage,
    dispatch: event => store?.dispatch(event),
  });
  store = createStore(initial, { tools, catalogue, measure: createMeasure(messages, catalogue) }, performer.perform);
  begin(store, opening, { ...beginning, problems: [...beginning.problems, ...problems] }, troubles, last === undefined);
  process.on('exit', () => {
    performer.flush();
    database.close();
  });
  for (const [signal, code] of SIGNALS)
    process.on(signal, () => {
      if (screen) return void screen.quit(code);
      process.stdout.write(LEAVE_SCREEN);
      process.exit(code);
    });
  const keyboard = new Keyboard(process.stdin, reply => {
    const lightness = backgroundLightness(reply);
    if (lightness !== undefined) store?.dispatch({ type: 'themed', theme: lightness > 0.5 ? 'light' : 'dark' });
  });
  process.stdout.write(firstFrame(store.state(), tools, messages(locale)));
  screen = await show({ store, tools, catalogue, messages, locale, keyboard });
  if (ask) terminal.control(ASK_BACKGROUND);
  return undefined;
}

/** The first events: the article, and whatever there is to say at once. */
function begin(
  store: Store,
  opening: Parameters<Store['dispatch']>[0],
  { settings, problems, invocation }: Beginning,
  troubles: readonly string[],
  first: boolean,
): void {
  const layout = invocation.layout ?? settings.layout;
  const view =
    opening.type === 'opened' && (invocation.layout || opening.view.layout === undefined) && layout ? { layout } : {};
  store.dispatch(opening.type === 'opened' ? { ...opening, view: { ...opening.view, ...view } } : opening);
  if (problems.length > 0) store.dispatch({ type: 'failed', problems });
  const code = troubles[0] === undefined ? (first ? 'first' : undefined) : `trouble.${troubles[0]}`;
  if (code !== undefined) store.dispatch({ type: 'noticed', notice: { code } });
}

/** The layout engine reads its own code through `fetch` where there is one, which loads Node's whole HTTP client; without, it decodes it itself. */
async function withoutFetch<Module>(load: () => Promise<Module>): Promise<Module> {
  const { fetch } = globalThis;
  Reflect.deleteProperty(globalThis, 'fetch');
  const module = await load();
  Object.assign(globalThis, { fetch });
  return module;
}

type Shown = Pick<Beginning, 'messages' | 'locale'> & {
  readonly store: Store;
  readonly keyboard: Keyboard;
} & Pick<Parameters<typeof import('../ui/App.tsx').App>[0], 'tools' | 'catalogue'>;

/** Draws the store on the alternate screen. Drawing is loaded only now: printing and help do without it. */
async function show({ store, tools, catalogue, messages, locale, keyboard }: Shown) {
  process.stdout.on('resize', () => store.dispatch({ type: 'resized', screen: screenOf() }));
  // Colours are chosen by the theme; the colour library only has to let them through.
  process.env.FORCE_COLOR = '1';
  const { mount } = await withoutFetch(() => import('../ui/mount.tsx'));
  const mounted = mount({ store, tools, catalogue, messages, keyboard });
  const fail = (error: unknown) => {
    mounted.unmount();
    const reason = toPrintable(
      error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 2).join(' ') : String(error),
    );
    process.stderr.write(`${messages(locale)('problem.crash', { reason })}\n`);
    process.exit(1);
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  mounted.ended.catch(fail);
  const quit = async (code: number) => {
    mounted.unmount();
    await mounted.ended;
    process.exit(code);
  };
  return { quit, suspend: (whileAway: () => Promise<void>) => mounted.host.suspend(whileAway) };
}
