import { join } from 'node:path';
import type { Problem, Result } from '../domain/problem.ts';
import type { Locale } from '../domain/text/language.ts';
import { toPrintable } from '../domain/text/printable.ts';
import type { Folders } from '../library/files/folders.ts';
import type { Glossaries } from '../library/glossaries.ts';
import type { Opened, OpenOptions } from '../library/open/opening.ts';
import type { IndexRequest } from '../library/search/search-wish.ts';
import type { Settings } from '../library/settings-file.ts';
import type { Shelf } from '../library/shelf/shelf.ts';
import { problemSentence, type Translate } from '../ui/messages.ts';
import type { Invocation } from './arguments.ts';

/** Exit codes: done, failed (or, of a search, nothing found), wrong usage. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const;

/** What a subcommand works with. */
export interface Context {
  readonly invocation: Invocation;
  /** How an article is read here: on the full screen, line by line, or printed whole. */
  readonly manner: 'screen' | 'lines' | 'print';
  readonly settings: Settings;
  readonly settingsPath: string;
  /** What is wrong in the settings. */
  readonly problems: readonly Problem[];
  readonly messages: (locale: Locale) => Translate;
  readonly locale: Locale;
  readonly t: Translate;
  readonly places: Folders;
  /** The folder of what ships to read. */
  readonly content: string;
  readonly shelf: Shelf;
  /** Opens whatever is named: an article, a folder, a bilingual file, two texts; it may take long, and says so. */
  readonly open: (names: readonly string[], options?: Pick<OpenOptions, 'lenient'>) => Promise<Result<Opened>>;
  /** The version of the program. */
  readonly version: () => string;
  /** All of standard input. */
  readonly standardInput: () => Promise<Uint8Array>;
}

/** What the search index of the shelf is made of, and where it is kept. */
export const indexRequestOf = ({ places, content }: Context): IndexRequest => ({
  shelf: { bundled: join(content, 'articles'), own: join(places.data, 'articles') },
  folder: join(places.cache, 'search'),
  data: places.data,
  glossary: join(content, 'glossary.json'),
  hanja: join(content, 'hanja.tsv'),
});

/** Writes lines to standard output, made printable. */
export const say = (lines: Iterable<string>): void => {
  for (const line of lines) process.stdout.write(`${toPrintable(line)}\n`);
};

/** Writes a row of cells parted by tabs, each made printable. */
export const sayRow = (cells: readonly (string | number)[]): void => {
  process.stdout.write(`${cells.map(cell => toPrintable(String(cell))).join('\t')}\n`);
};

/** A character as JSON escapes it, by its UTF-16 units. */
const escaped = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');

/** Writes a value as one line of JSON; what a terminal could act on is escaped, so that the value stays what it is. */
export const sayJson = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, escaped)}\n`);
};

/** Writes problems to standard error, a sentence each, and gives the exit code on. */
export function complain({ t }: Pick<Context, 't'>, problems: readonly Problem[], code: number): number {
  for (const problem of problems) process.stderr.write(`narani: ${problemSentence(t, problem)}\n`);
  if (code === EXIT.usage) process.stderr.write(`${t('cli.hint')}\n`);
  return code;
}

/** Says what is wrong in glossaries; a failure only where none of them can be used. */
export function complainOf(context: Context, { glossaries, problems }: Glossaries): number {
  complain(context, problems, EXIT.failed);
  return glossaries.length > 0 ? EXIT.done : EXIT.failed;
}

/** The glossaries that help to pair two texts; read only where two are paired. */
export const glossariesToPairWith = async (context: Context): Promise<Glossaries['glossaries']> =>
  (await import('./subcommands/glossary.ts')).askedGlossaries(context).glossaries;
