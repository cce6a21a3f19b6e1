import { LAYOUTS, type LayoutName } from '../app/layout/geometry.ts';
import { LOCALES, type Locale } from '../domain/text/language.ts';
import type { Settings } from '../library/settings-file.ts';

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

/** Forms of what is written; one at a time. */
export const FORM_OPTIONS: readonly OptionName[] = ['json', 'tsv', 'tmx', 'sarif'];

/** Every option, in the order of `--help`. */
export const OPTIONS: Readonly<Record<OptionName, Option>> = OPTION_ROWS;
export const OPTION_NAMES = Object.keys(OPTION_ROWS) as readonly OptionName[];

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
