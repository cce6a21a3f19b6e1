import type { OptionName } from './arguments.ts';
import type { Context } from './context.ts';

/** Does what was asked for; the exit code comes out unless the program goes on reading. */
export type Runner = (context: Context) => number | undefined | Promise<number | undefined>;

/** What can be asked for by name. Each loads what it needs when it runs and no more, since starting fast is felt. */
interface Subcommand {
  /** The most operands that it takes. */
  readonly operands: number;
  /** What can be typed, by the name of its message under `cli.usage`. */
  readonly usage: Readonly<Record<string, string>>;
  /** The options that it takes, besides those that all take. */
  readonly options: readonly OptionName[];
  /** The values of options that take others here than elsewhere. */
  readonly values?: Readonly<Partial<Record<OptionName, readonly string[]>>>;
  readonly run: Runner;
}

/** The options of whatever reads texts. */
const TEXT_OPTIONS = ['encoding', 'keep-all', 'verbose'] as const;

const SUBCOMMAND_ROWS = {
  read: {
    operands: 2,
    usage: { read: 'narani', 'read-article': 'narani NAME', 'read-pair': 'narani SOURCE TARGET' },
    options: ['theme', 'layout', 'width', 'glossary', 'plain', ...TEXT_OPTIONS],
    run: async context => {
      if (context.manner === 'screen') return (await import('./subcommands/read.ts')).read(context);
      if (context.manner === 'lines') return (await import('./subcommands/plain.ts')).plain(context);
      return (await import('./subcommands/print.ts')).print(context);
    },
  },
  print: {
    operands: 2,
    usage: { print: 'narani print NAME' },
    options: ['layout', 'width', ...TEXT_OPTIONS],
    run: async context => (await import('./subcommands/print.ts')).print(context),
  },
  list: {
    operands: 0,
    usage: { list: 'narani list' },
    options: ['json'],
    run: async context => (await import('./subcommands/list.ts')).list(context),
  },
  shelf: {
    operands: 0,
    usage: { shelf: 'narani shelf' },
    options: ['theme', 'layout'],
    run: async context =>
      context.manner === 'screen'
        ? (await import('./subcommands/read.ts')).read(context)
        : (await import('./subcommands/list.ts')).list(context),
  },
  add: {
    operands: Number.POSITIVE_INFINITY,
    usage: { add: 'narani add SOURCE TARGET', 'add-files': 'narani add FILE…' },
    options: ['title', 'json', ...TEXT_OPTIONS],
    run: async context => (await import('./subcommands/add.ts')).add(context),
  },
  info: {
    operands: 2,
    usage: { info: 'narani info NAME' },
    options: ['json', ...TEXT_OPTIONS],
    run: async context => (await import('./subcommands/info.ts')).info(context),
  },
  edit: {
    operands: 1,
    usage: { edit: 'narani edit ARTICLE' },
    options: ['realign'],
    run: async context => (await import('./subcommands/edit.ts')).edit(context),
  },
  remove: {
    operands: 1,
    usage: { remove: 'narani remove ARTICLE' },
    options: ['json'],
    run: async context => (await import('./subcommands/remove.ts')).remove(context),
  },
  restore: {
    operands: 1,
    usage: { restore: 'narani restore [ARTICLE]' },
    options: ['json'],
    run: async context => (await import('./subcommands/remove.ts')).restore(context),
  },
  terms: {
    operands: 1,
    usage: { terms: 'narani terms ARTICLE|FILE|-' },
    options: ['glossary', 'lang-of', 'json', ...TEXT_OPTIONS],
    run: async context => (await import('./subcommands/terms.ts')).terms(context),
  },
  align: {
    operands: 2,
    usage: { align: 'narani align SOURCE TARGET' },
    options: ['unit', 'glossary', 'json', 'tsv', 'tmx', ...TEXT_OPTIONS],
    run: async context => (await import('./subcommands/align.ts')).alignFiles(context),
  },
  export: {
    operands: 2,
    usage: { export: 'narani export NAME' },
    options: ['to', 'all', 'keep-empty', ...TEXT_OPTIONS],
    values: { to: ['tmx', 'xliff', 'xliff2', 'jsonl', 'po', 'tsv', 'csv', 'md', 'html', 'txt'] },
    run: async context => (await import('./subcommands/export.ts')).exportArticle(context),
  },
  report: {
    operands: 2,
    usage: { report: 'narani report NAME' },
    options: ['to', 'glossary'],
    values: { to: ['md', 'html'] },
    run: async context => (await import('./subcommands/report.ts')).report(context),
  },
  'import-review': {
    operands: 3,
    usage: { 'import-review': 'narani import-review FILE NAME' },
    options: ['yes'],
    run: async context => (await import('./subcommands/import-review.ts')).importReview(context),
  },
  check: {
    operands: 2,
    usage: { check: 'narani check ARTICLE|FILES…' },
    options: ['only', 'glossary', 'json', 'sarif', 'strict', 'fine', ...TEXT_OPTIONS],
    run: async context => (await import('./subcommands/check.ts')).check(context),
  },
  search: {
    operands: Number.POSITIVE_INFINITY,
    usage: { search: 'narani search QUERY [FILE|ARTICLE…]' },
    options: ['limit', 'glossary', 'json', ...TEXT_OPTIONS],
    run: async context => (await import('./subcommands/search.ts')).search(context),
  },
  'glossary lookup': {
    operands: 1,
    usage: { 'glossary-lookup': 'narani glossary lookup TERM' },
    options: ['glossary', 'json'],
    run: async context => (await import('./subcommands/glossary.ts')).lookUp(context),
  },
  'glossary import': {
    operands: 1,
    usage: { 'glossary-import': 'narani glossary import FILE' },
    options: [],
    run: async context => (await import('./subcommands/glossary.ts')).importGlossary(context),
  },
  'glossary export': {
    operands: 0,
    usage: { 'glossary-export': 'narani glossary export' },
    options: ['to', 'glossary'],
    values: { to: ['json', 'tbx', 'tbx-martif', 'omegat', 'csv', 'tsv'] },
    run: async context => (await import('./subcommands/glossary.ts')).exportGlossary(context),
  },
} as const satisfies Readonly<Record<string, Subcommand>>;

export type SubcommandName = keyof typeof SUBCOMMAND_ROWS;

/** Every subcommand, in the order of `--help`; `read` is what the program does unasked. */
export const SUBCOMMANDS: Readonly<Record<SubcommandName, Subcommand>> = SUBCOMMAND_ROWS;
export const SUBCOMMAND_NAMES = Object.keys(SUBCOMMAND_ROWS) as readonly SubcommandName[];
