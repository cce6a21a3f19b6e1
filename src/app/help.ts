import { type Command, GROUPS, type Group } from './command.ts';
import type { Keymap } from './keys/keymap.ts';

/** A row of the help screen: a group's heading, or a command with its keys. */
export type HelpRow = { readonly group: Group } | { readonly command: string; readonly keys: readonly string[] };

/** The help screen, from the key table as it is in force. */
export function helpRows(keymap: Keymap, commands: readonly Command[]): HelpRow[] {
  return GROUPS.flatMap(group => {
    const ids = commands.filter(command => command.group === group).map(command => command.id);
    const rows = ids.map(command => ({ command, keys: bound(keymap, command) })).filter(row => row.keys.length > 0);
    return rows.length > 0 ? [{ group }, ...rows] : [];
  });
}

/** All keys of a command, over all scopes. */
const bound = (keymap: Keymap, command: string): readonly string[] => [
  ...new Set(keymap.rows.filter(row => row.command === command).flatMap(row => row.keys)),
];
