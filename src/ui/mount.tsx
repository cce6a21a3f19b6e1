import { render } from 'ink';
import { App, type Host } from './App.tsx';

type Props = Omit<Parameters<typeof App>[0], 'host'> & {
  /** What stands in for standard input. */
  readonly keyboard: unknown;
};

/** The program on the screen. `ended` settles when it has been taken down. */
export interface Mounted {
  readonly host: Host;
  readonly unmount: () => void;
  readonly ended: Promise<unknown>;
}

/** Puts the program on the alternate screen of the terminal, whatever the environment says of continuous integration. */
export function mount({ keyboard, ...props }: Props): Mounted {
  const host: Host = { suspend: async () => undefined };
  const instance = render(<App {...props} host={host} />, {
    stdin: keyboard as NodeJS.ReadStream,
    alternateScreen: true,
    incrementalRendering: true,
    interactive: true,
    exitOnCtrlC: false,
    patchConsole: false,
    // A frame for every key, at once: keys come together in one event where they come together.
    maxFps: 1000,
  });
  return { host, unmount: () => instance.unmount(), ended: instance.waitUntilExit() };
}
