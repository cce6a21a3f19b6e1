import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Store } from '../../app/store.ts';
import type { Given } from '../../ui/layers.ts';
import type { Context } from '../context.ts';
import type { Keyboard } from './keyboard.ts';
import { refreshSize, screenSize } from './terminal.ts';

/** The program on the screen. */
export interface Screen {
  /** Restores the terminal. */
  readonly leave: () => void;
  /** Restores the terminal and ends the program. */
  readonly quit: (code: number) => Promise<void>;
  /** Gives the terminal back for as long as something else takes, then draws everything anew. */
  readonly suspend: (whileAway: () => Promise<void>) => void;
  /** The same, for whoever waits for its end. */
  readonly away: (whileAway: () => Promise<void>) => Promise<void>;
}

/** How long a suspended program may take to stop before it is taken for one that cannot, in milliseconds. */
const STOP_WITHIN = 300;

/** Stops the whole job, as the terminal would; gives up where there is nobody to continue it. */
export async function stopUntilContinued(): Promise<void> {
  const patience = new AbortController();
  const continued = once(process, 'SIGCONT', { signal: patience.signal }).catch(() => undefined);
  process.kill(0, 'SIGTSTP');
  await Promise.race([continued, wait(STOP_WITHIN)]);
  patience.abort();
}

/**
 * The layout engine reads its own code through `fetch` where there is one, which loads Node's whole HTTP client;
 * without, it decodes it itself.
 */
async function withoutFetch<Module>(load: () => Promise<Module>): Promise<Module> {
  const { fetch } = globalThis;
  Reflect.deleteProperty(globalThis, 'fetch');
  try {
    return await load();
  } finally {
    Object.assign(globalThis, { fetch });
  }
}

/** What the screen shows and is driven by. */
export interface Showing extends Pick<Context, 'messages'> {
  readonly store: Store;
  readonly given: Given;
  readonly keyboard: Keyboard;
  /** What an error of the renderer leads to. */
  readonly onError: (error: unknown) => void;
}

/** Draws the store on the alternate screen. The renderer is loaded only now: printing and help do without it. */
export async function show({ store, given, messages, keyboard, onError }: Showing): Promise<Screen> {
  process.stdout.on('resize', () => store.dispatch({ type: 'resized', screen: screenSize() }));
  const { mount } = await withoutFetch(() => import('../../ui/mount.tsx'));
  const mounted = mount({ store, given, messages, keyboard });
  mounted.ended.catch(onError);
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
  return { leave: () => mounted.unmount(), quit, suspend: whileAway => void suspend(whileAway), away: suspend };
}
