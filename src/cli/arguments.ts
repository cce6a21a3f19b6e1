import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { LAYOUTS, type LayoutName } from '../app/layout/geometry.ts';
import { failure, type Problem, type Result, success } from '../domain/problem.ts';
import { isLocale, LOCALES, type Locale } from '../domain/text/language.ts';
import { toPrintable } from '../domain/text/printable.ts';
import type { Settings } from '../library/settings-file.ts';
import { SUBCOMMANDS, type SubcommandName } from './subcommands.ts';

/** One option: how it is parsed, and what its value may be. Its message in `--help` is `cli.option.<name>`. */
interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: true;
  /** The values that it takes, or a pattern and how `--help` shows it. */
  readonly values?: readonly string[];
  readonly pattern?: RegExp;
  readonly shown?: string;
}

const OPTION_ROWS = {
  lang: { type: 'string', values: LOCALES },
  theme: { type: 'string', values: ['auto', 'dark', 'light', 'contrast', 'none'] },
  layout: { type: 'string', values: LAYOUTS },
  width: { type: 'string', pattern: /^(?:[1-9]\d{0,2}|1000)$/u, shown: '1–1000' },
  glossary: { type: 'string', multiple: true, shown: 'FILE' },
  'lang-of': { type: 'string', values: LOCALES },
  to: { type: 'string', shown: 'FORM' },
  all: { type: 'boolean' },
  'keep-empty': { type: 'boolean' },
  yes: { type: 'boolean', short: 'y' },
  unit: { type: 'string', values: ['paragraph', 'sentence', 'line'] },
  title: { type: 'string', multiple: true, shown: 'TITLE' },
  encoding: { type: 'string', values: ['utf-8', 'utf-16le', 'utf-16be', 'cp949', 'euc-kr', 'windows-1252'] },
  'keep-all': { type: 'boolean' },
  verbose: { type: 'boolean' },
  limit: { type: 'string', pattern: /^[1-9]\d{0,5}$/u, shown: 'N' },
  only: { type: 'string', shown: 'CHECK,…' },
  realign: { type: 'boolean' },
  json: { type: 'boolean' },
  tsv: { type: 'boolean' },
  tmx: { type: 'boolean' },
  plain: { type: 'boolean' },
  secure: { type: 'boolean' },
  sarif: { type: 'boolean' },
  strict: { type: 'boolean' },
  fine: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const satisfies Readonly<Record<string, Option>>;

export type OptionName = keyof typeof OPTION_ROWS;

/** The options that every subcommand takes. */
export const COMMON_OPTIONS: readonly OptionName[] = ['lang', 'secure', 'help', 'version'];

/** Every option, in the order of `--help`. */
export const OPTIONS: Readonly<Record<OptionName, Option>> = OPTION_ROWS;
export const OPTION_NAMES = Object.keys(OPTION_ROWS) as readonly OptionName[];

/** The options that a subcommand takes, in the order of `--help`. */
export const optionsOf = (subcommand: SubcommandName): readonly OptionName[] =>
  OPTION_NAMES.filter(name => SUBCOMMANDS[subcommand].options.includes(name) || COMMON_OPTIONS.includes(name));

/** The options as given; each has one of the values that its row, or that of the subcommand, allows. */
export interface Options {
  readonly lang?: Locale;
  readonly theme?: NonNullable<Settings['theme']>;
  readonly layout?: LayoutName;
  readonly width?: string;
  readonly glossary?: readonly string[];
  readonly 'lang-of'?: Locale;
  readonly to?: string;
  readonly all?: boolean;
  readonly 'keep-empty'?: boolean;
  readonly yes?: boolean;
  readonly unit?: (typeof OPTION_ROWS.unit.values)[number];
  readonly title?: readonly string[];
  readonly encoding?: (typeof OPTION_ROWS.encoding.values)[number];
  readonly 'keep-all'?: boolean;
  readonly verbose?: boolean;
  readonly limit?: string;
  readonly only?: string;
  readonly realign?: boolean;
  readonly json?: boolean;
  readonly tsv?: boolean;
  readonly tmx?: boolean;
  readonly plain?: boolean;
  readonly secure?: boolean;
  readonly sarif?: boolean;
  readonly strict?: boolean;
  readonly fine?: boolean;
  readonly help?: boolean;
  readonly version?: boolean;
}

/** The command line, understood. */
export interface Invocation {
  readonly subcommand: SubcommandName;
  readonly operands: readonly string[];
  readonly options: Options;
}

/** The values that an option takes behind a subcommand, where they can be listed. */
export const valuesOf = (name: OptionName, subcommand: SubcommandName): readonly string[] | undefined =>
  SUBCOMMANDS[subcommand].values?.[name] ?? OPTIONS[name].values;

/** What is wrong with a value, if anything. */
function valueProblem(name: OptionName, value: unknown, subcommand: SubcommandName): Problem | undefined {
  const { type, pattern, shown } = OPTIONS[name];
  const values = valuesOf(name, subcommand);
  if (type !== 'string' || Array.isArray(value) || value === undefined) return undefined;
  if (values?.includes(String(value)) || pattern?.test(String(value)) || (!values && !pattern)) return undefined;
  const expected = toPrintable(values?.join(', ') ?? shown ?? '');
  return {
    code: 'usage.value',
    values: { option: toPrintable(`--${name}`), expected, value: toPrintable(String(value)) },
  };
}

/** The subcommand that the first words name, and what is left of them. */
function subcommandOf(words: readonly string[]): {
  readonly subcommand: SubcommandName;
  readonly operands: readonly string[];
} {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ');
    if (Object.hasOwn(SUBCOMMANDS, name) && name !== 'read')
      return { subcommand: name as SubcommandName, operands: words.slice(length) };
  }
  return { subcommand: 'read', operands: words };
}

/** Whether words name a group of subcommands and none of its own, `narani glossary translate`. */
const isGroupAlone = ({ subcommand, operands: [first] }: ReturnType<typeof subcommandOf>): boolean =>
  subcommand === 'read' && first === 'glossary';

/** The invocation that the arguments mean, or what is wrong with them. */
export function readArguments(args: readonly string[]): Result<Invocation> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return failure({ code: 'usage.option', values: { reason: toPrintable(reasonOf(error)) } });
  }
  const named = subcommandOf(parsed.positionals);
  const problems = OPTION_NAMES.flatMap(name => valueProblem(name, parsed.values[name], named.subcommand) ?? []);
  if (problems.length > 0) return failure(...problems);
  if (isGroupAlone(named)) return failure({ code: 'usage.glossary' });
  const { subcommand, operands } = named;
  const { operands: most, options } = SUBCOMMANDS[subcommand];
  const stray = OPTION_NAMES.find(
    name => parsed.values[name] !== undefined && !COMMON_OPTIONS.includes(name) && !options.includes(name),
  );
  if (stray) {
    const values = { option: toPrintable(`--${stray}`), subcommand: toPrintable(subcommand) };
    return failure({ code: 'usage.stray', values });
  }
  const extra = operands.slice(most);
  if (extra.length > 0) return failure({ code: 'usage.arguments', values: { value: toPrintable(extra.join(' ')) } });
  return success({ subcommand, operands, options: parsed.values as Options });
}

const config: ParseArgsOptionsConfig = Object.fromEntries(
  OPTION_NAMES.map(name => {
    const { type, short, multiple } = OPTIONS[name];
    return [name, { type, ...(short && { short }), ...(multiple && { multiple }) }];
  }),
);

const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: config, allowPositionals: true, strict: true });

/** The option that was not understood, out of the parser's English sentence. */
const reasonOf = (error: unknown): string => /'([^' ]+)/u.exec(String(error))?.[1] ?? String(error);

/** The interface language: asked for, set, or that of the environment's locale. */
export function chooseLocale(
  asked: Locale | undefined,
  set: string | undefined,
  environment: NodeJS.ProcessEnv,
): Locale {
  if (asked) return asked;
  if (set !== undefined && isLocale(set)) return set;
  const named = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return named.startsWith('ko') ? 'ko' : 'en';
}
