import { setTimeout as wait } from 'node:timers/promises';
import type { Store } from '../app/store.ts';
import { toPrintable } from '../domain/text/printable.ts';
import type { Given } from '../ui/layers.ts';
import type { Context } from './context.ts';
import type { Keyboard } from './keyboard.ts';
import { refreshSize, screenSize } from './terminal.ts';

/** The program on the screen. */
export interface Screen {
  /** Restores the terminal and ends the program. */
  readonly quit: (code: number) => Promise<void>;
  /** Gives the terminal back for as long as something else takes, then draws everything anew. */
  readonly suspend: (whileAway: () => Promise<void>) => void;
}

/** How long a suspended program may take to stop before it is taken for one that cannot, in milliseconds. */
const STOP_WITHIN = 300;

/** Stops the whole job, as the terminal would; gives up where there is nobody to continue it. */
export async function stopUntilContinued(): Promise<void> {
  const continued = new Promise(resolve => process.once('SIGCONT', resolve));
  process.kill(0, 'SIGTSTP');
  await Promise.race([continued, wait(STOP_WITHIN)]);
}

/**
 * The layout engine reads its own code through `fetch` where there is one, which loads Node's whole HTTP client;
 * without, it decodes it itself.
 */
async function withoutFetch<Module>(load: () => Promise<Module>): Promise<Module> {
  const { fetch } = globalThis;
  Reflect.deleteProperty(globalThis, 'fetch');
  const module = await load();
  Object.assign(globalThis, { fetch });
  return module;
}

/** What the screen shows and is driven by. */
export interface Showing extends Pick<Context, 'messages'> {
  readonly store: Store;
  readonly given: Given;
  readonly keyboard: Keyboard;
}

/** Draws the store on the alternate screen. The renderer is loaded only now: printing and help do without it. */
export async function show({ store, given, messages, keyboard }: Showing): Promise<Screen> {
  process.stdout.on('resize', () => store.dispatch({ type: 'resized', screen: screenSize() }));
  // Colours are chosen by the theme; the colour library only has to let them through.
  process.env.FORCE_COLOR = '1';
  const { mount } = await withoutFetch(() => import('../ui/mount.tsx'));
  const mounted = mount({ store, given, messages, keyboard });
  const fail = (error: unknown): void => {
    mounted.unmount();
    const reason = toPrintable(
      error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 2).join(' ') : String(error),
    );
    process.stderr.write(`${messages(store.state().locale)('problem.crash', { reason })}\n`);
    process.exit(1);
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  mounted.ended.catch(fail);
  const quit = async (code: number): Promise<void> => {
    mounted.unmount();
    await mounted.ended;
    process.exit(code);
  };
  const suspend = async (whileAway: () => Promise<void>): Promise<void> => {
    await mounted.host.suspend(whileAway);
    refreshSize();
    store.dispatch({ type: 'resized', screen: screenSize() });
  };
  return { quit, suspend: whileAway => void suspend(whileAway) };
}
