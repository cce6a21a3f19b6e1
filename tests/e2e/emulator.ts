import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import headless from '@xterm/headless';

interface Graphemes {
  readonly UnicodeGraphemesAddon: new () => { activate: (terminal: never) => void; dispose: () => void };
}

/** The addon now and then fails to unpack its tables ("Data error") as it is loaded; a second instance does better. */
async function loadGraphemes(tries = 5): Promise<Graphemes> {
  const main = createRequire(import.meta.url).resolve('@xterm/addon-unicode-graphemes');
  const file = pathToFileURL(join(dirname(main), 'addon-unicode-graphemes.mjs'));
  try {
    return (await import(`${file}?${tries}`)) as Graphemes;
  } catch (error) {
    if (tries === 0) throw error;
    return loadGraphemes(tries - 1);
  }
}

/** A terminal emulator that measures text by grapheme clusters, as current terminals do. */
export async function graphemeTerminal(columns: number, rows: number): Promise<InstanceType<typeof headless.Terminal>> {
  const { UnicodeGraphemesAddon } = await loadGraphemes();
  const terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
  terminal.loadAddon(new UnicodeGraphemesAddon());
  return terminal;
}
