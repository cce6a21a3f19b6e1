import { COMMON_OPTIONS, OPTION_NAMES, OPTIONS, type OptionName } from './options.ts';

/** What can be asked for by name, and with what. */
interface Subcommand {
  /** The most operands that it takes. */
  readonly operands: number;
  /** What can be typed, by the name of its message under `cli.usage`. */
  readonly usage: Readonly<Record<string, string>>;
  /** The options that it takes, besides those that all take. */
  readonly options: readonly OptionName[];
  /** The values of options that take others here than elsewhere. */
  readonly values?: Readonly<Partial<Record<OptionName, readonly string[]>>>;
}

/** The options of whatever reads texts. */
const TEXT_OPTIONS = ['encoding', 'keep-all', 'verbose'] as const;

const SUBCOMMAND_ROWS = {
  read: {
    operands: 2,
    usage: { read: 'narani', 'read-article': 'narani NAME', 'read-pair': 'narani SOURCE TARGET' },
    options: ['theme', 'layout', 'width', 'glossary', 'plain', ...TEXT_OPTIONS],
  },
  print: {
    operands: 2,
    usage: { print: 'narani print NAME' },
    options: ['layout', 'width', ...TEXT_OPTIONS],
  },
  list: {
    operands: 0,
    usage: { list: 'narani list' },
    options: ['json'],
  },
  shelf: {
    operands: 0,
    usage: { shelf: 'narani shelf' },
    options: ['theme', 'layout'],
  },
  add: {
    operands: Number.POSITIVE_INFINITY,
    usage: { add: 'narani add SOURCE TARGET', 'add-files': 'narani add FILE…' },
    options: ['title', 'json', ...TEXT_OPTIONS],
  },
  info: {
    operands: 2,
    usage: { info: 'narani info NAME' },
    options: ['json', ...TEXT_OPTIONS],
  },
  edit: {
    operands: 1,
    usage: { edit: 'narani edit ARTICLE' },
    options: ['realign'],
  },
  remove: {
    operands: 1,
    usage: { remove: 'narani remove ARTICLE' },
    options: ['json'],
  },
  restore: {
    operands: 1,
    usage: { restore: 'narani restore [ARTICLE]' },
    options: ['json'],
  },
  terms: {
    operands: 1,
    usage: { terms: 'narani terms ARTICLE|FILE|-' },
    options: ['glossary', 'lang-of', 'json', ...TEXT_OPTIONS],
  },
  align: {
    operands: 2,
    usage: { align: 'narani align SOURCE TARGET' },
    options: ['unit', 'glossary', 'json', 'tsv', 'tmx', ...TEXT_OPTIONS],
  },
  export: {
    operands: 2,
    usage: { export: 'narani export NAME' },
    options: ['to', 'all', 'keep-empty', ...TEXT_OPTIONS],
    values: { to: ['tmx', 'xliff', 'xliff2', 'jsonl', 'po', 'tsv', 'csv', 'md', 'html', 'txt'] },
  },
  report: {
    operands: 2,
    usage: { report: 'narani report NAME' },
    options: ['to', 'glossary'],
    values: { to: ['md', 'html'] },
  },
  'import-review': {
    operands: 3,
    usage: { 'import-review': 'narani import-review FILE NAME' },
    options: ['yes'],
  },
  check: {
    operands: 2,
    usage: { check: 'narani check ARTICLE|FILES…' },
    options: ['only', 'glossary', 'json', 'sarif', 'strict', 'fine', ...TEXT_OPTIONS],
  },
  search: {
    operands: Number.POSITIVE_INFINITY,
    usage: { search: 'narani search QUERY [FILE|ARTICLE…]' },
    options: ['limit', 'glossary', 'json', ...TEXT_OPTIONS],
  },
  'glossary lookup': {
    operands: 1,
    usage: { 'glossary-lookup': 'narani glossary lookup TERM' },
    options: ['glossary', 'json'],
  },
  'glossary import': {
    operands: 1,
    usage: { 'glossary-import': 'narani glossary import FILE' },
    options: [],
  },
  'glossary export': {
    operands: 0,
    usage: { 'glossary-export': 'narani glossary export' },
    options: ['to', 'glossary'],
    values: { to: ['json', 'tbx', 'tbx-martif', 'omegat', 'csv', 'tsv'] },
  },
} as const satisfies Readonly<Record<string, Subcommand>>;

export type SubcommandName = keyof typeof SUBCOMMAND_ROWS;

/** Every subcommand, in the order of `--help`; `read` is what the program does unasked. */
export const SUBCOMMANDS: Readonly<Record<SubcommandName, Subcommand>> = SUBCOMMAND_ROWS;
export const SUBCOMMAND_NAMES = Object.keys(SUBCOMMAND_ROWS) as readonly SubcommandName[];

/** The options that a subcommand takes, in the order of `--help`. */
export const optionsOf = (subcommand: SubcommandName): readonly OptionName[] =>
  OPTION_NAMES.filter(name => SUBCOMMANDS[subcommand].options.includes(name) || COMMON_OPTIONS.includes(name));

/** The values that an option takes behind a subcommand, where they can be listed. */
export const valuesOf = (name: OptionName, subcommand: SubcommandName): readonly string[] | undefined =>
  SUBCOMMANDS[subcommand].values?.[name] ?? OPTIONS[name].values;
