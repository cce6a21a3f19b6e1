import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { failure, type Problem, type Result, success } from '../domain/problem.ts';
import { isLocale, type Locale } from '../domain/text/language.ts';
import { toPrintable } from '../domain/text/printable.ts';
import { COMMON_OPTIONS, FORM_OPTIONS, OPTION_NAMES, OPTIONS, type OptionName, type Options } from './options.ts';
import { SUBCOMMANDS, type SubcommandName, valuesOf } from './subcommands.ts';

/** The command line, understood. */
export interface Invocation {
  readonly subcommand: SubcommandName;
  readonly operands: readonly string[];
  readonly options: Options;
}

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
  const [first, ...others] = parsed.positionals;
  const isHelp = first === 'help';
  if (isHelp) parsed.values.help = true;
  const named = subcommandOf(isHelp ? others : parsed.positionals);
  const problems = OPTION_NAMES.flatMap(name => valueProblem(name, parsed.values[name], named.subcommand) ?? []);
  if (problems.length > 0) return failure(...problems);
  if (isGroupAlone(named) && !parsed.values.help) return failure({ code: 'usage.glossary' });
  const { subcommand, operands } = named;
  const { operands: most, options } = SUBCOMMANDS[subcommand];
  const stray = OPTION_NAMES.find(
    name => parsed.values[name] !== undefined && !COMMON_OPTIONS.includes(name) && !options.includes(name),
  );
  if (stray) {
    const values = { option: toPrintable(`--${stray}`), subcommand: toPrintable(subcommand) };
    return failure({ code: 'usage.stray', values });
  }
  const [form, otherForm] = FORM_OPTIONS.filter(name => parsed.values[name] !== undefined);
  if (form && otherForm) {
    const values = { option: toPrintable(`--${form}`), other: toPrintable(`--${otherForm}`) };
    return failure({ code: 'usage.forms', values });
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

/** The language that the arguments ask for, also where something else is wrong with them. */
export function askedLanguage(args: readonly string[]): Locale | undefined {
  const { lang } = parseArgs({ args: [...args], options: config, allowPositionals: true, strict: false }).values;
  return typeof lang === 'string' && isLocale(lang) ? lang : undefined;
}

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
