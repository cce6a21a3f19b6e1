import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toPrintable } from '../domain/text/printable.ts';
import { folders } from '../library/folders.ts';
import { readSettings } from '../library/settings-file.ts';
import { openShelf } from '../library/shelf.ts';
import { createMessages } from '../ui/messages.ts';
import { chooseLocale, readArguments } from './arguments.ts';
import { complain, EXIT, say } from './context.ts';
import { helpText } from './help.ts';
import { SUBCOMMANDS } from './subcommands.ts';

/** What ships: beside `dist` in a package, and beside `src` in a checkout. */
const PACKAGE = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../..' : '..', import.meta.url));

/** A reader that has gone away (`| head`) ends the program quietly. */
function endQuietly(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.failed);
  });
}

/** Whether a full-screen program can run here: both ends are a terminal, and it is one that can place its cursor. */
const canDraw = (): boolean =>
  Boolean(process.stdin.isTTY && process.stdout.isTTY) &&
  (process.platform === 'win32' || !['', 'dumb', 'unknown'].includes(process.env.TERM ?? ''));

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
  const locale = chooseLocale(read.ok ? read.value.options.lang : undefined, settings.language, process.env);
  const t = messages(locale);
  if (!read.ok) return complain({ t }, read.problems, EXIT.usage);
  const { options, subcommand } = read.value;
  if (options.version || options.help) {
    say(options.help ? helpText(t, subcommand) : [version()]);
    return EXIT.done;
  }
  const draws = canDraw();
  if (subcommand !== 'read' || !draws) complain({ t }, problems, EXIT.failed);
  const content = join(PACKAGE, 'content');
  const shelf = openShelf({ bundled: join(content, 'articles'), own: join(places.data, 'articles') });
  return SUBCOMMANDS[subcommand].run({
    invocation: read.value,
    canDraw: draws,
    settings,
    settingsPath,
    problems,
    messages,
    locale,
    t,
    places,
    content,
    shelf,
  });
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
