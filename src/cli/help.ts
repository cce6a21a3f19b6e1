import { cells } from '../domain/text/graphemes.ts';
import type { Translate } from '../ui/messages.ts';
import { OPTIONS, type OptionName } from './options.ts';
import { optionsOf, SUBCOMMAND_NAMES, SUBCOMMANDS, type SubcommandName, valuesOf } from './subcommands.ts';

/** Cells before the explanations. */
const LEFT = 32;

const row = (left: string, right: string): string => `  ${left}${' '.repeat(Math.max(2, LEFT - cells(left)))}${right}`;

function flag(name: OptionName, subcommand: SubcommandName): string {
  const value = valuesOf(name, subcommand)?.join('|') ?? OPTIONS[name].shown;
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

/** What can be typed for a subcommand, with what it does. */
const usageRows = (t: Translate, name: SubcommandName): string[] =>
  Object.entries(SUBCOMMANDS[name].usage).map(([message, typed]) => row(typed, t.named('cli', `usage.${message}`)));

/** An option with its values, and what it is for. */
function optionRows(t: Translate, name: OptionName, subcommand: SubcommandName): string[] {
  const left = flag(name, subcommand);
  const right = t.named('cli', `option.${name}`);
  return cells(left) + 2 > LEFT ? [`  ${left}`, row('', right)] : [row(left, right)];
}

/** What `--help` prints: everything that can be asked for; or, behind a subcommand, that one with its options. */
export function helpText(t: Translate, subcommand: SubcommandName): string[] {
  const names = subcommand === 'read' ? SUBCOMMAND_NAMES : [subcommand];
  return [
    t('cli.what'),
    '',
    ...names.flatMap(name => usageRows(t, name)),
    '',
    ...optionsOf(subcommand).flatMap(name => optionRows(t, name, subcommand)),
    '',
    ...(subcommand === 'read' ? [t('cli.more'), t('cli.keys')] : []),
    t('cli.folders'),
  ];
}
