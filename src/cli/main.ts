import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../domain/problem.ts';
import { folders } from '../library/folders.ts';
import { readSettings } from '../library/settings-file.ts';
import { openShelf } from '../library/shelf.ts';
import { createMessages, problemSentence, type Translate } from '../ui/messages.ts';
import { chooseLocale, type Invocation, readArguments } from './arguments.ts';
import { helpText } from './help.ts';
import { printArticle } from './print.ts';

/** Exit codes: done, failed, wrong usage. */
const EXIT = { done: 0, failed: 1, usage: 2 } as const;

/** What ships: beside `dist` in a package, and beside `src` in a checkout. */
const PACKAGE = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../..' : '..', import.meta.url));

const say = (lines: Iterable<string>): void => {
  for (const line of lines) process.stdout.write(`${line}\n`);
};

/** Messages go to standard error, a sentence each. */
function complain(t: Translate, problems: readonly Problem[], code: number): number {
  for (const problem of problems) process.stderr.write(`narani: ${problemSentence(t, problem)}\n`);
  if (code === EXIT.usage) process.stderr.write(`${t('cli.hint')}\n`);
  return code;
}

/** A reader that has gone away (`| head`) ends the program quietly. */
function endQuietly(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.failed);
  });
}

/** Whether a full-screen program can run here: both ends are a terminal, and it is one that can place its cursor. */
const canDraw = (): boolean =>
  Boolean(process.stdin.isTTY && process.stdout.isTTY) && !['', 'dumb', 'unknown'].includes(process.env.TERM ?? '');

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
  const locale = chooseLocale(read.ok ? read.value.lang : undefined, settings.language, process.env);
  const t = messages(locale);
  if (!read.ok) return complain(t, read.problems, EXIT.usage);
  const invocation = read.value;
  if (invocation.version) say([version()]);
  else if (invocation.help) say(helpText(t));
  else if (invocation.subcommand === 'list') return list(invocation);
  else if (invocation.subcommand === 'print' || !canDraw()) return print(invocation, t);
  else {
    const { read: open } = await import('./read.ts');
    return open({
      invocation,
      settings,
      settingsPath,
      problems,
      messages,
      locale,
      places,
      articles: join(PACKAGE, 'content/articles'),
    });
  }
  return EXIT.done;
}

const shelf = () => openShelf(join(PACKAGE, 'content/articles'));

function list({ json }: Invocation): number {
  const { ids, open } = shelf();
  for (const id of ids()) {
    const article = open(id);
    if (!article.ok) continue;
    const { title, languages, alignment } = article.value;
    say([json ? JSON.stringify({ id, title, languages, beads: alignment.length }) : `${id}\t${title.ko}\t${title.en}`]);
  }
  return EXIT.done;
}

function print({ subcommand, article, layout, width }: Invocation, t: Translate): number {
  if (article === undefined && subcommand === 'print') return complain(t, [{ code: 'usage.article' }], EXIT.usage);
  const { ids, open } = shelf();
  const read = open(article ?? ids()[0] ?? '');
  if (!read.ok) return complain(t, read.problems, EXIT.failed);
  say(printArticle(read.value, layout, width));
  return EXIT.done;
}

endQuietly();
const code = await main(process.argv.slice(2));
if (code !== undefined) process.exitCode = code;
