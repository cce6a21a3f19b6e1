import { cells } from '../domain/text/graphemes.ts';
import { wrap } from '../domain/text/wrap.ts';
import type { Translate } from '../ui/messages.ts';
import { OPTIONS, type OptionName } from './options.ts';
import { optionsOf, SUBCOMMAND_NAMES, SUBCOMMANDS, type SubcommandName, valuesOf } from './subcommands.ts';

/** Cells before the explanations, and of a whole line. */
const LEFT = 34;
const WIDTH = 80;

/** Running text in lines that are broken at spaces, behind so many cells. */
const broken = (text: string, left = 0): string[] =>
  wrap(text, WIDTH - left, 'words').map(({ start, end }) => `${' '.repeat(left)}${text.slice(start, end)}`);

/** What is typed beside what it does; below it where it is long. */
function rows(typed: string, does: string): string[] {
  const left = `  ${typed}`;
  const [first = '', ...rest] = broken(does, LEFT);
  return cells(left) + 2 > LEFT ? [left, first, ...rest] : [left + first.slice(cells(left)), ...rest];
}

function flag(name: OptionName, subcommand: SubcommandName): string {
  const value = valuesOf(name, subcommand)?.join('|') ?? OPTIONS[name].shown;
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

/** What can be typed for a subcommand, with what it does. */
const usageRows = (t: Translate, name: SubcommandName): string[] =>
  Object.entries(SUBCOMMANDS[name].usage).flatMap(([message, typed]) =>
    rows(typed, t.named('cli', `usage.${message}`)),
  );

/** An option with its values, and what it is for. */
const optionRows = (t: Translate, name: OptionName, subcommand: SubcommandName): string[] =>
  rows(flag(name, subcommand), t.named('cli', `option.${name}`));

/** What `--help` prints: everything that can be asked for; or, behind a subcommand, that one with its options. */
export function helpText(t: Translate, subcommand: SubcommandName): string[] {
  const names = subcommand === 'read' ? SUBCOMMAND_NAMES : [subcommand];
  return [
    ...broken(t('cli.what')),
    '',
    ...names.flatMap(name => usageRows(t, name)),
    '',
    ...optionsOf(subcommand).flatMap(name => optionRows(t, name, subcommand)),
    '',
    ...(subcommand === 'read' ? [...broken(t('cli.more')), ...broken(t('cli.keys'))] : []),
    ...broken(t('cli.folders')),
  ];
}
