import { toPrintable } from '../domain/text/printable.ts';
import type { Translate } from '../ui/messages.ts';
import { OPTIONS } from './arguments.ts';

const USAGES = ['narani', 'narani ARTICLE', 'narani print ARTICLE', 'narani list'] as const;
const VALUES: Readonly<Partial<Record<keyof typeof OPTIONS, string>>> = {
  lang: 'ko|en',
  theme: 'auto|dark|light|contrast|none',
  layout: 'columns|stacked|alternating|source|target',
  width: 'N',
};

const flag = (name: keyof typeof OPTIONS): string => `--${name}${VALUES[name] ? ` ${VALUES[name]}` : ''}`;

/** What `--help` prints: examples first. */
export function helpText(t: Translate): string[] {
  const option = (name: keyof typeof OPTIONS): string[] => [`  ${flag(name)}`, `      ${t(`cli.option.${name}`)}`];
  return [
    t('cli.what'),
    '',
    ...USAGES.map((usage, at) => `  ${usage.padEnd(24)}${t(`cli.usage.${at as 0 | 1 | 2 | 3}`)}`),
    '',
    ...(Object.keys(OPTIONS) as (keyof typeof OPTIONS)[]).flatMap(option),
    '',
    toPrintable(t('cli.keys')),
    t('cli.folders'),
  ];
}
