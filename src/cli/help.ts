import { cells } from '../domain/text/graphemes.ts';
import type { Translate } from '../ui/messages.ts';
import { OPTION_NAMES, OPTIONS } from './arguments.ts';

/** What can be typed, in the order of the messages under `cli.usage`. */
const USAGES = [
  'narani',
  'narani ARTICLE',
  'narani SOURCE TARGET',
  'narani print ARTICLE',
  'narani list',
  'narani terms ARTICLE|FILE|-',
  'narani align SOURCE TARGET',
  'narani search QUERY [NAME…]',
  'narani glossary lookup TERM',
  'narani glossary import FILE',
  'narani glossary export',
] as const;

/** Cells before the explanations. */
const LEFT = 32;

const row = (left: string, right: string): string => `  ${left}${' '.repeat(Math.max(2, LEFT - cells(left)))}${right}`;

function flag(name: (typeof OPTION_NAMES)[number]): string {
  const { values, shown } = OPTIONS[name];
  const value = values?.join('|') ?? shown;
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

/** What `--help` prints: examples first. */
export function helpText(t: Translate): string[] {
  return [
    t('cli.what'),
    '',
    ...USAGES.map((usage, at) => row(usage, t.named('cli', `usage.${at}`))),
    '',
    ...OPTION_NAMES.flatMap(name => {
      const left = flag(name);
      const right = t.named('cli', `option.${name}`);
      return cells(left) + 2 > LEFT ? [`  ${left}`, row('', right)] : [row(left, right)];
    }),
    '',
    t('cli.keys'),
    t('cli.folders'),
  ];
}
