import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toPrintable } from '../domain/text/printable.ts';
import { folders } from '../library/folders.ts';
import { readSettings } from '../library/settings-file.ts';
import { openShelf } from '../library/shelf.ts';
import { createMessages } from '../ui/messages.ts';
import { chooseLocale, readArguments, type Subcommand } from './arguments.ts';
import { type Context, complain, EXIT, say } from './context.ts';
import { helpText } from './help.ts';
import { list } from './list.ts';

/** What ships: beside `dist` in a package, and beside `src` in a checkout. */
const PACKAGE = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../..' : '..', import.meta.url));

type Runner = (context: Context) => number | undefined | Promise<number | undefined>;

/** Every subcommand; each loads what it needs and no more, since starting fast is felt. */
const RUNNERS: Readonly<Record<Subcommand, Runner>> = {
  read: async context =>
    canDraw() ? (await import('./read.ts')).read(context) : (await import('./print.ts')).print(context),
  print: async context => (await import('./print.ts')).print(context),
  list,
  terms: async context => (await import('./terms.ts')).terms(context),
  align: async context => (await import('./align.ts')).alignFiles(context),
  search: async context => (await import('./search.ts')).search(context),
  'glossary import': async context => (await import('./glossary.ts')).importGlossary(context),
  'glossary export': async context => (await import('./glossary.ts')).exportGlossary(context),
  'glossary lookup': async context => (await import('./glossary.ts')).lookUp(context),
};

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
    say(options.help ? helpText(t) : [version()]);
    return EXIT.done;
  }
  if (subcommand !== 'read' || !canDraw()) complain({ t }, problems, EXIT.failed);
  const content = join(PACKAGE, 'content');
  const shelf = openShelf(join(content, 'articles'));
  return RUNNERS[subcommand]({
    invocation: read.value,
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
