import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { toPrintable } from '../domain/text/printable.ts';
import { folders } from '../library/files/folders.ts';
import { SECURE } from '../library/files/secure.ts';
import { openByName } from '../library/open/open.ts';
import { STANDARD_INPUT } from '../library/open/opening.ts';
import { readSettings, type Settings } from '../library/settings-file.ts';
import { articlesIn } from '../library/shelf/own-articles.ts';
import { openShelf } from '../library/shelf/shelf.ts';
import { createMessages } from '../ui/messages.ts';
import { askedLanguage, chooseLocale, type Invocation, readArguments } from './arguments.ts';
import type { Context } from './context.ts';
import { helpText } from './help.ts';
import { longWork } from './long-work.ts';
import { complain, EXIT, say } from './output.ts';
import { RUNNERS } from './runners.ts';
import { readingOf, teller } from './told.ts';

/** What ships: beside `dist` in a package, and beside `src` in a checkout. */
const PACKAGE = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../..' : '..', import.meta.url));

/** A reader that has gone away (`| head`) ends the program quietly, a terminal that is gone as SIGHUP does. */
function endQuietly(): void {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    const isTerminalGone = code === 'EIO' && process.stdout.isTTY;
    process.exit(code === 'EPIPE' ? EXIT.done : isTerminalGone ? EXIT.hungUp : EXIT.failed);
  });
}

/** Standard input, read whole when it is first asked for. */
function standardInput(): () => Promise<Uint8Array> {
  let read: Promise<Uint8Array> | undefined;
  return () => {
    read ??= buffer(process.stdin);
    return read;
  };
}

/** Whether the terminal can place its cursor. */
const canPlace = (): boolean =>
  process.platform === 'win32' || !['', 'dumb', 'unknown'].includes(process.env.TERM ?? '');

/**
 * How an article is read: on the full screen where there is a terminal to type and one to draw on, line by line where
 * that is asked for or the terminal can do no more, and else it is printed. Where standard input is what is to be read,
 * keys come from the controlling terminal.
 */
function mannerOf({ operands, options }: Invocation, settings: Settings): Context['manner'] {
  if (options.plain) return 'lines';
  const { stdin, stdout, env } = process;
  if (!stdout.isTTY || !(stdin.isTTY || operands.includes(STANDARD_INPUT))) return 'print';
  const draws = canPlace() && !settings.plain && env.INK_SCREEN_READER !== 'true';
  return draws ? 'screen' : stdin.isTTY ? 'lines' : 'print';
}

function version(): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** Runs the program; the exit code comes out unless it goes on reading. */
async function main(args: readonly string[]): Promise<number | undefined> {
  const places = folders();
  const settingsPath = join(places.config, 'settings.json');
  const { settings, problems } = readSettings(settingsPath);
  const messages = createMessages();
  const read = readArguments(args);
  const locale = chooseLocale(askedLanguage(args), settings.language, process.env);
  const t = messages(locale);
  if (!read.ok) return complain({ t }, read.problems, EXIT.usage);
  const { options, subcommand } = read.value;
  if (options.secure) process.env[SECURE] = '1';
  if (options.version || options.help) {
    say(options.help ? helpText(t, subcommand) : [version()]);
    return EXIT.done;
  }
  const manner = mannerOf(read.value, settings);
  if (subcommand !== 'read' || manner !== 'screen') complain({ t }, problems, EXIT.failed);
  const content = join(PACKAGE, 'content');
  const shelf = openShelf({ bundled: join(content, 'articles'), own: articlesIn(places.data) });
  const input = standardInput();
  const context: Context = {
    invocation: read.value,
    manner,
    settings,
    settingsPath,
    problems,
    messages,
    locale,
    t,
    places,
    content,
    shelf,
    open: (names, options) =>
      longWork(t, background =>
        openByName(shelf, names, {
          ...options,
          ...background,
          standardInput: input,
          reading: readingOf(read.value),
          onText: teller(t, read.value),
          glossaries: () => context.glossariesToPairWith(),
        }),
      ),
    glossariesToPairWith: async () => (await import('./glossaries.ts')).askedGlossaries(context).glossaries,
    version,
    standardInput: input,
  };
  return RUNNERS[subcommand](context);
}

endQuietly();
// No await here: a module without one can be loaded at once, by the launcher, instead of in the next turns of the loop.
main(process.argv.slice(2)).then(
  code => {
    if (code !== undefined) process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`narani: ${toPrintable(String(error))}\n`);
    process.exitCode = EXIT.failed;
  },
);
