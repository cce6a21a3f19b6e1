import type { Problem } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { isKeyName } from './keys.ts';

/** Where a key is bound. A key is looked up in the scopes of the top layer, in their order. */
export type Scope =
  | 'search'
  | 'reader'
  | 'align'
  | 'shelf'
  | 'term'
  | 'select'
  | 'finding'
  | 'findings'
  | 'note'
  | 'notes'
  | 'write-note'
  | 'list'
  | 'field'
  | 'layer'
  | 'global';

/** The keys that mean a command in a scope; the first is the one that hints show. */
export interface KeyRow {
  readonly scope: Scope;
  readonly command: string;
  readonly keys: readonly string[];
}

/** Keys that a person gives to commands, by command id. */
export type Changes = Readonly<Record<string, readonly string[]>>;

/** From scope and key to command id. */
export interface Keymap {
  readonly rows: readonly KeyRow[];
  readonly lookUp: (scopes: readonly Scope[], key: string) => string | undefined;
}

/**
 * Every key of the program. An upper-case letter has a twin without Shift, which a Korean layout swallows; `^X` is
 * Ctrl and a letter. Digits are counts unless a row binds them.
 */
export const KEY_ROWS: readonly KeyRow[] = [
  { scope: 'reader', command: 'bead.next', keys: ['Down', 'j'] },
  { scope: 'reader', command: 'bead.previous', keys: ['Up', 'k'] },
  { scope: 'reader', command: 'sentence.next', keys: ['Right', 'l'] },
  { scope: 'reader', command: 'sentence.previous', keys: ['Left', 'h'] },
  { scope: 'reader', command: 'page.down', keys: ['Space', 'PgDn'] },
  { scope: 'reader', command: 'page.up', keys: ['PgUp', 'b'] },
  { scope: 'reader', command: 'page.half-down', keys: ['^D'] },
  { scope: 'reader', command: 'page.half-up', keys: ['^U'] },
  { scope: 'reader', command: 'bead.first', keys: ['Home', 'g'] },
  { scope: 'reader', command: 'bead.last', keys: ['End', 'G'] },
  { scope: 'reader', command: 'heading.next', keys: [']'] },
  { scope: 'reader', command: 'heading.previous', keys: ['['] },
  { scope: 'reader', command: 'layout.cycle', keys: ['v'] },
  { scope: 'reader', command: 'reveal.bead', keys: ['.', 'r'] },
  { scope: 'reader', command: 'reveal.sentence', keys: [',', 's'] },
  { scope: 'reader', command: 'hidden.toggle', keys: ['t'] },
  { scope: 'reader', command: 'neighbours.toggle', keys: ['z'] },
  { scope: 'reader', command: 'columns.narrower', keys: ['('] },
  { scope: 'reader', command: 'columns.wider', keys: [')'] },
  { scope: 'reader', command: 'term.next', keys: ['Tab'] },
  { scope: 'reader', command: 'term.previous', keys: ['Shift-Tab'] },
  { scope: 'reader', command: 'term.open', keys: ['Enter'] },
  { scope: 'reader', command: 'term.concordance', keys: ['*'] },
  { scope: 'reader', command: 'term.add', keys: ['a'] },
  { scope: 'reader', command: 'guess.toggle', keys: ['w'] },
  { scope: 'reader', command: 'search.open', keys: ['/'] },
  { scope: 'reader', command: 'search.next', keys: ['n'] },
  { scope: 'reader', command: 'search.previous', keys: ['p', 'N'] },
  { scope: 'reader', command: 'search.clear', keys: ['Esc'] },
  { scope: 'reader', command: 'note.open', keys: ['!', 'x'] },
  { scope: 'reader', command: 'note.add', keys: ['c'] },
  { scope: 'reader', command: 'note.list', keys: ['"'] },
  { scope: 'reader', command: 'note.next', keys: ['>'] },
  { scope: 'reader', command: 'note.previous', keys: ['<'] },
  { scope: 'reader', command: 'mark.set', keys: ['m'] },
  { scope: 'reader', command: 'mark.list', keys: ["'"] },
  { scope: 'reader', command: 'jump.back', keys: ['^O'] },
  { scope: 'reader', command: 'jump.forward', keys: ['^Y'] },
  { scope: 'reader', command: 'findings.open', keys: ['f'] },
  { scope: 'reader', command: 'finding.next', keys: [';', '}'] },
  { scope: 'reader', command: 'finding.previous', keys: ['\\', '{'] },
  { scope: 'reader', command: 'align.toggle', keys: ['e'] },
  { scope: 'reader', command: 'copy', keys: ['y'] },
  { scope: 'reader', command: 'shelf.open', keys: ['o'] },
  { scope: 'reader', command: 'language.switch', keys: ['i'] },
  { scope: 'reader', command: 'help.open', keys: ['?'] },
  { scope: 'reader', command: 'palette.open', keys: [':'] },
  { scope: 'reader', command: 'quit', keys: ['q'] },
  { scope: 'align', command: 'align.down', keys: ['Down', 'j'] },
  { scope: 'align', command: 'align.up', keys: ['Up', 'k'] },
  { scope: 'align', command: 'align.source', keys: ['Left', 'h'] },
  { scope: 'align', command: 'align.target', keys: ['Right', 'l'] },
  { scope: 'align', command: 'align.across', keys: ['Tab', 'Shift-Tab'] },
  { scope: 'align', command: 'align.page-down', keys: ['PgDn', '^D'] },
  { scope: 'align', command: 'align.page-up', keys: ['PgUp', '^U'] },
  { scope: 'align', command: 'align.next-unsure', keys: ['n'] },
  { scope: 'align', command: 'align.previous-unsure', keys: ['p', 'N'] },
  { scope: 'align', command: 'align.next-flagged', keys: ['}'] },
  { scope: 'align', command: 'align.previous-flagged', keys: ['{'] },
  { scope: 'align', command: 'align.next-uneven', keys: [']'] },
  { scope: 'align', command: 'align.previous-uneven', keys: ['['] },
  { scope: 'align', command: 'align.shift-down', keys: ['Enter'] },
  { scope: 'align', command: 'align.shift-up', keys: ['Backspace'] },
  { scope: 'align', command: 'align.first-up', keys: ['a', '^Up'] },
  { scope: 'align', command: 'align.last-down', keys: ['d', '^Down'] },
  { scope: 'align', command: 'align.merge-next', keys: ['m'] },
  { scope: 'align', command: 'align.merge-previous', keys: ['b', 'M'] },
  { scope: 'align', command: 'align.split', keys: ['s'] },
  { scope: 'align', command: 'align.empty-side', keys: ['-', 'Delete', 'v'] },
  { scope: 'align', command: 'align.swap', keys: ['w'] },
  { scope: 'align', command: 'align.confirm', keys: ['Space'] },
  { scope: 'align', command: 'align.confirm-above', keys: ['t', 'C'] },
  { scope: 'align', command: 'align.flag', keys: ['f'] },
  { scope: 'align', command: 'align.clear', keys: ['x'] },
  { scope: 'align', command: 'align.realign', keys: ['r'] },
  { scope: 'align', command: 'align.undo', keys: ['u'] },
  { scope: 'align', command: 'align.redo', keys: ['^R'] },
  { scope: 'align', command: 'align.part-segment', keys: [';'] },
  { scope: 'align', command: 'align.join-segments', keys: ['+', '='] },
  { scope: 'align', command: 'align.inside', keys: ['z'] },
  { scope: 'align', command: 'align.back', keys: ['Esc', 'q'] },
  { scope: 'align', command: 'align.toggle', keys: ['e'] },
  { scope: 'shelf', command: 'shelf.sort', keys: ['Tab'] },
  { scope: 'shelf', command: 'shelf.remove', keys: ['^X'] },
  { scope: 'shelf', command: 'shelf.restore', keys: ['^R'] },
  { scope: 'term', command: 'term.follow', keys: ['Enter'] },
  { scope: 'term', command: 'term.next-link', keys: ['Tab', 'Right', 'l'] },
  { scope: 'term', command: 'term.previous-link', keys: ['Shift-Tab', 'Left', 'h'] },
  { scope: 'term', command: 'term.concordance', keys: ['*'] },
  { scope: 'term', command: 'term.other-language', keys: ['i'] },
  { scope: 'term', command: 'layer.close', keys: ['Esc', 'Backspace', 'q'] },
  { scope: 'finding', command: 'finding.next', keys: [';', '}', 'n'] },
  { scope: 'finding', command: 'finding.previous', keys: ['\\', '{', 'p', 'N'] },
  { scope: 'finding', command: 'finding.fine', keys: ['x'] },
  { scope: 'finding', command: 'findings.open', keys: ['f'] },
  { scope: 'finding', command: 'layer.close', keys: ['Esc', 'Backspace', 'q'] },
  { scope: 'findings', command: 'finding.fine', keys: ['x'] },
  { scope: 'findings', command: 'findings.severity', keys: ['s'] },
  { scope: 'findings', command: 'findings.check', keys: ['c'] },
  { scope: 'findings', command: 'findings.fine', keys: ['v'] },
  { scope: 'select', command: 'select.next', keys: ['Right', 'l', 'Tab'] },
  { scope: 'select', command: 'select.previous', keys: ['Left', 'h', 'Shift-Tab'] },
  { scope: 'select', command: 'select.extend', keys: ['Space'] },
  { scope: 'select', command: 'select.shrink', keys: ['Backspace'] },
  { scope: 'select', command: 'select.take', keys: ['Enter'] },
  { scope: 'select', command: 'note.add', keys: ['c'] },
  { scope: 'note', command: 'note.edit', keys: ['e'] },
  { scope: 'note', command: 'note.delete', keys: ['d', 'Delete'] },
  { scope: 'note', command: 'note.add', keys: ['c'] },
  { scope: 'notes', command: 'note.filter', keys: ['f'] },
  { scope: 'write-note', command: 'note.keep', keys: ['Enter'] },
  { scope: 'write-note', command: 'note.kind', keys: ['Tab'] },
  { scope: 'write-note', command: 'note.severity', keys: ['Shift-Tab'] },
  { scope: 'write-note', command: 'note.editor', keys: ['^G'] },
  { scope: 'list', command: 'list.next', keys: ['Down', 'j', '^N'] },
  { scope: 'list', command: 'list.previous', keys: ['Up', 'k', '^P'] },
  { scope: 'list', command: 'list.page-down', keys: ['PgDn', 'Space', '^D'] },
  { scope: 'list', command: 'list.page-up', keys: ['PgUp', 'b', '^U'] },
  { scope: 'list', command: 'list.first', keys: ['Home', 'g'] },
  { scope: 'list', command: 'list.last', keys: ['End', 'G'] },
  { scope: 'list', command: 'list.choose', keys: ['Enter'] },
  { scope: 'list', command: 'layer.close', keys: ['Esc', 'q'] },
  { scope: 'search', command: 'search.earlier', keys: ['Up', '^P'] },
  { scope: 'search', command: 'search.complete', keys: ['Tab'] },
  { scope: 'field', command: 'list.next', keys: ['Down', '^N'] },
  { scope: 'field', command: 'list.previous', keys: ['Up', '^P'] },
  { scope: 'field', command: 'list.page-down', keys: ['PgDn'] },
  { scope: 'field', command: 'list.page-up', keys: ['PgUp'] },
  { scope: 'field', command: 'list.choose', keys: ['Enter'] },
  { scope: 'field', command: 'field.left', keys: ['Left', '^B'] },
  { scope: 'field', command: 'field.right', keys: ['Right', '^F'] },
  { scope: 'field', command: 'field.start', keys: ['Home', '^A'] },
  { scope: 'field', command: 'field.end', keys: ['End', '^E'] },
  { scope: 'field', command: 'field.word-left', keys: ['Alt-B', 'Alt-Left'] },
  { scope: 'field', command: 'field.word-right', keys: ['Alt-F', 'Alt-Right'] },
  { scope: 'field', command: 'field.erase', keys: ['Backspace', '^H'] },
  { scope: 'field', command: 'field.delete', keys: ['Delete', '^D'] },
  { scope: 'field', command: 'field.erase-word', keys: ['^W'] },
  { scope: 'field', command: 'field.erase-line', keys: ['^U'] },
  { scope: 'field', command: 'layer.close', keys: ['Esc'] },
  { scope: 'layer', command: 'layer.close', keys: ['Esc'] },
  { scope: 'global', command: 'interrupt', keys: ['^C'] },
  { scope: 'global', command: 'redraw', keys: ['^L'] },
  { scope: 'global', command: 'suspend', keys: ['^Z'] },
];

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
