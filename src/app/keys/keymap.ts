import type { Problem } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { KEY_ROWS, type KeyRow, type Scope } from './key-rows.ts';
import { isKeyName } from './keys.ts';

/** Keys that a person gives to commands, by command id. */
export type Changes = Readonly<Record<string, readonly string[]>>;

/** From scope and key to command id. */
export interface Keymap {
  readonly rows: readonly KeyRow[];
  readonly lookUp: (scopes: readonly Scope[], key: string) => string | undefined;
}

const slot = (scope: Scope, key: string): string => `${scope} ${key}`;

/** Scopes in which a letter is typed: one that the settings give to a command means it elsewhere only. */
const TYPING: ReadonlySet<Scope> = new Set(['search', 'field', 'layer', 'write-note']);
const typesText = (key: string): boolean => [...key].length === 1 || key === 'Space';

/** The keys that the settings may give a row. Esc goes on closing layers, so that no setting locks one in. */
function allowed({ scope, command, keys: usual }: KeyRow, wanted: readonly string[]): readonly string[] {
  const fitting = TYPING.has(scope) ? wanted.filter(key => !typesText(key)) : wanted;
  const keys = TYPING.has(scope) && fitting.length === 0 ? usual : fitting;
  return command === 'layer.close' && !keys.includes('Esc') ? [...keys, 'Esc'] : keys;
}

/** Keys of a row after the settings: `{"bead.next": ["n"]}` replaces the keys of that command in every scope. */
const remap = (rows: readonly KeyRow[], keys: Changes): KeyRow[] =>
  rows.map(row =>
    Object.hasOwn(keys, row.command) ? { ...row, keys: allowed(row, keys[row.command] ?? row.keys) } : row,
  );

const clash = (key: string, first: string, second: string, changes: Changes): Problem => ({
  code: 'keys.clash',
  values: { key: toPrintable(key), first: toPrintable(first), second: toPrintable(second) },
  path: ['keys', Object.hasOwn(changes, second) ? second : first],
});

/** Two commands on one key of a scope. */
function clashes(rows: readonly KeyRow[], changes: Changes): Problem[] {
  const seen = new Map<string, string>();
  return rows.flatMap(({ scope, command, keys }) =>
    keys.flatMap((key): Problem[] => {
      const other = seen.get(slot(scope, key));
      seen.set(slot(scope, key), command);
      return other === undefined || other === command ? [] : [clash(key, other, command, changes)];
    }),
  );
}

/** A key that a person gave away although it works everywhere: it would be lost wherever the other scope comes first. */
function globalClashes(rows: readonly KeyRow[], changes: Changes): Problem[] {
  const everywhere = rows.filter(({ scope }) => scope === 'global');
  const changed = (row: KeyRow, other: KeyRow) =>
    Object.hasOwn(changes, row.command) || Object.hasOwn(changes, other.command);
  return rows
    .filter(({ scope }) => scope !== 'global')
    .flatMap(row =>
      everywhere.filter(other => other.command !== row.command && changed(row, other)).map(other => ({ row, other })),
    )
    .flatMap(({ row, other }) =>
      row.keys.filter(key => other.keys.includes(key)).map(key => clash(key, other.command, row.command, changes)),
    );
}

const unknown = (rows: readonly KeyRow[], keys: Changes): Problem[] =>
  Object.keys(keys)
    .filter(command => !rows.some(row => row.command === command))
    .map(command => ({ code: 'keys.unknown', values: { command: toPrintable(command) }, path: ['keys', command] }));

/** Keys that no press can have. */
const misnamed = (changes: Changes): Problem[] =>
  Object.entries(changes).flatMap(([command, keys]) =>
    keys
      .filter(key => !isKeyName(key))
      .map(key => ({
        code: 'keys.name',
        values: { command: toPrintable(command), key: toPrintable(key) },
        path: ['keys', command],
      })),
  );

function compile(rows: readonly KeyRow[]): Keymap {
  const table = new Map<string, string>();
  for (const { scope, command, keys } of rows) for (const key of keys) table.set(slot(scope, key), command);
  const lookUp: Keymap['lookUp'] = (scopes, key) => {
    const scope = scopes.find(each => table.has(slot(each, key)));
    return scope && table.get(slot(scope, key));
  };
  return { rows, lookUp };
}

/** The key table with a person's changes. Where they clash or name no command, the problems say so and nothing is changed. */
export function createKeymap(changes: Changes = {}): {
  readonly keymap: Keymap;
  readonly problems: readonly Problem[];
} {
  const rows = remap(KEY_ROWS, changes);
  const problems = [
    ...unknown(KEY_ROWS, changes),
    ...misnamed(changes),
    ...clashes(rows, changes),
    ...globalClashes(rows, changes),
  ];
  return { keymap: compile(problems.length > 0 ? KEY_ROWS : rows), problems };
}

/** The keys of a command in the first scope that binds it. */
export const keysOf = (keymap: Keymap, command: string): readonly string[] =>
  keymap.rows.find(row => row.command === command)?.keys ?? [];
