import { type Command, GROUPS, type Group } from './command.ts';
import type { Keymap } from './keys/keymap.ts';
import type { LayerKind } from './layer.ts';
import type { State } from './state.ts';

type Shown = Pick<State, 'keymap' | 'layers' | 'open'>;

/** A row of the help screen: a group's heading, or a command with its keys. */
export type HelpRow = { readonly group: Group } | { readonly command: string; readonly keys: readonly string[] };

/** What is asked about where help is asked for in a window. */
const OF_LAYER: Partial<Record<LayerKind, Group>> = { term: 'pop-up', finding: 'finding', findings: 'finding' };

/** The groups, first the one whose keys are in force: that of the window under the help, or of mending the alignment. */
function groupsNow({ layers, open }: Shown): readonly Group[] {
  const under = layers.findLast(({ kind }) => kind !== 'help');
  const now = under ? OF_LAYER[under.kind] : open?.aligning && 'aligning';
  return now ? [now, ...GROUPS.filter(group => group !== now)] : GROUPS;
}

/** The help screen, from the key table as it is in force; what applies here comes first. */
export function helpRows(state: Shown, commands: readonly Command[]): HelpRow[] {
  const { keymap } = state;
  return groupsNow(state).flatMap(group => {
    const ids = commands.filter(command => command.group === group).map(command => command.id);
    const rows = ids.map(command => ({ command, keys: bound(keymap, command) })).filter(row => row.keys.length > 0);
    return rows.length > 0 ? [{ group }, ...rows] : [];
  });
}

/** All keys of a command, over all scopes. */
const bound = (keymap: Keymap, command: string): readonly string[] => [
  ...new Set(keymap.rows.filter(row => row.command === command).flatMap(row => row.keys)),
];
