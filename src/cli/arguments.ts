import { parseArgs } from 'node:util';
import { LAYOUTS, type LayoutName } from '../app/layout/geometry.ts';
import { failure, type Result, success } from '../domain/problem.ts';
import { isLocale, LOCALES, type Locale } from '../domain/text/language.ts';
import { toPrintable } from '../domain/text/printable.ts';
import type { Settings } from '../library/settings-file.ts';

/** What the program can be asked for by name; without a name it reads. */
export const SUBCOMMANDS = ['print', 'list'] as const;
export type Subcommand = (typeof SUBCOMMANDS)[number];

/** The options, by the message that explains each in `--help` under `cli.option.`. */
export const OPTIONS = {
  lang: { type: 'string' },
  theme: { type: 'string' },
  layout: { type: 'string' },
  width: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** What themes can be asked for. */
export const THEME_CHOICES: readonly NonNullable<Settings['theme']>[] = ['auto', 'dark', 'light', 'contrast', 'none'];

/** The command line, understood. */
export interface Invocation {
  readonly subcommand: Subcommand | 'read';
  readonly article?: string | undefined;
  readonly lang?: Locale | undefined;
  readonly theme?: Settings['theme'];
  readonly layout?: LayoutName | undefined;
  /** Cells of a printed line. */
  readonly width?: number | undefined;
  readonly json: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

const wrong = (option: string, value: string, expected: readonly string[]): Result<never> =>
  failure({
    code: 'usage.value',
    values: {
      option: toPrintable(`--${option}`),
      expected: toPrintable(expected.join(', ')),
      value: toPrintable(value),
    },
  });

/** The value if it is one of those expected, nothing if there is none. */
function oneOf<Value extends string>(
  option: string,
  value: string | undefined,
  expected: readonly Value[],
): Result<Value | undefined> {
  const found = expected.find(each => each === value);
  return value === undefined || found !== undefined ? success(found) : wrong(option, value, expected);
}

function number(option: string, value: string | undefined, least: number, most: number): Result<number | undefined> {
  if (value === undefined) return success(undefined);
  const read = /^\d+$/u.test(value) ? Number(value) : Number.NaN;
  return read >= least && read <= most ? success(read) : wrong(option, value, [`${least}–${most}`]);
}

/** The invocation that the arguments mean, or what is wrong with them. */
export function readArguments(args: readonly string[]): Result<Invocation> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return failure({ code: 'usage.option', values: { reason: toPrintable(reasonOf(error)) } });
  }
  const { values, positionals } = parsed;
  const lang = oneOf('lang', values.lang, LOCALES);
  const theme = oneOf('theme', values.theme, THEME_CHOICES);
  const layout = oneOf('layout', values.layout, LAYOUTS);
  const width = number('width', values.width, 1, 1000);
  for (const each of [lang, theme, layout, width]) if (!each.ok) return each;
  const subcommand = SUBCOMMANDS.find(name => name === positionals[0]);
  const [article, ...rest] = subcommand ? positionals.slice(1) : positionals;
  if (rest.length > 0) return failure({ code: 'usage.arguments', values: { value: toPrintable(rest.join(' ')) } });
  return success({
    subcommand: subcommand ?? 'read',
    article,
    lang: lang.ok ? lang.value : undefined,
    theme: theme.ok ? theme.value : undefined,
    layout: layout.ok ? layout.value : undefined,
    width: width.ok ? width.value : undefined,
    json: values.json ?? false,
    help: values.help ?? false,
    version: values.version ?? false,
  });
}

const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });

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
