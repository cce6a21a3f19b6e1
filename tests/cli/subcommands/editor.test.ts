import { expect, test } from 'vitest';
import { editorOf, wordsOf } from '../../../src/cli/subcommands/editor.ts';

test.each([
  ['vi', ['vi']],
  ['  code   --wait ', ['code', '--wait']],
  ["emacsclient -c -a ''", ['emacsclient', '-c', '-a', '']],
  ['"/opt/My Editor/ed" -w', ['/opt/My Editor/ed', '-w']],
  ['/opt/My\\ Editor/ed', ['/opt/My Editor/ed']],
  [`ed 'a "b"' "c 'd'" e"f"g`, ['ed', 'a "b"', "c 'd'", 'efg']],
  ['ed; rm -rf $HOME `x` $(y) | z > w', ['ed;', 'rm', '-rf', '$HOME', '`x`', '$(y)', '|', 'z', '>', 'w']],
  ['', []],
])('%j is parted as a shell would, and means no more', (command, words) =>
  expect(wordsOf(command, 'linux')).toEqual(words),
);

test('on Windows a backslash parts folders', () =>
  expect(wordsOf('"C:\\Program Files\\ed.exe" -w', 'win32')).toEqual(['C:\\Program Files\\ed.exe', '-w']));

test.each([
  [{ VISUAL: 'a', EDITOR: 'b' }, ['a']],
  [{ VISUAL: ' ', EDITOR: 'b c' }, ['b', 'c']],
  [{}, ['vi']],
])('of %j it is %j', (environment, words) => expect(editorOf(environment, 'linux')).toEqual(words));
