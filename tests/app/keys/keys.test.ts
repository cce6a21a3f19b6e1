import { describe, expect, test } from 'vitest';
import { KEY_ROWS } from '../../../src/app/keys/key-rows.ts';
import { createKeymap } from '../../../src/app/keys/keymap.ts';
import { isKeyName, presses } from '../../../src/app/keys/keys.ts';
import { toPrintable } from '../../../src/domain/text/printable.ts';
import { keysOf, NO_KEY, Reader } from '../reader.ts';

/** The two-set Korean layout, row by row as on the keyboard. */
const QWERTY = 'qwertyuiopasdfghjklzxcvbnm';
const JAMO = 'ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ';
const jamoOf = (letter: string): string => JAMO.charAt(QWERTY.indexOf(letter));
const names = (typed: string): string[] => keysOf(typed).flatMap(press => press.names);

const bound = (scope: string): string[] =>
  KEY_ROWS.filter(row => row.scope === scope).flatMap(row => row.keys.filter(key => [...key].length === 1));

describe('under a Korean layout', () => {
  test.each([...QWERTY].map(letter => [jamoOf(letter), letter] as const))('%s is %s', (jamo, letter) =>
    expect(names(jamo)).toEqual([letter]),
  );

  test.each([
    ['바', 'qk'],
    ['ㅓㅓ', 'jj'],
    ['한글', 'gksrmf'],
    ['값', 'rkqt'],
    ['왜', 'dho'],
    ['ㄳ', 'rt'],
    ['ㅘ', 'hk'],
    ['바'.normalize('NFD'), 'qk'],
    ['\u1107', 'q'],
    ['\u1165', 'j'],
    ['ﾡￂ', 'rk'],
    ['5ㅓ', '5j'],
  ])('%s stands for %s', (typed, letters) => expect(names(typed).join('')).toBe(letters));

  test.each(
    ['reader', 'list'].flatMap(scope =>
      bound(scope).flatMap(key => (QWERTY.includes(key) ? [[scope, key] as const] : [])),
    ),
  )('in the %s, the key that %s sits on means the same', (scope, key) => {
    const { keymap } = createKeymap();
    const command = keymap.lookUp([scope as 'reader'], key);
    expect(command).toBeDefined();
    expect(keymap.lookUp([scope as 'reader'], names(jamoOf(key))[0] ?? '')).toBe(command);
  });

  test('every upper-case key has a twin without Shift', () => {
    for (const { command, keys } of KEY_ROWS)
      if (keys.some(key => /^[A-Z]$/u.test(key)))
        expect(
          keys.filter(key => !/^[A-Z]$/u.test(key)),
          command,
        ).not.toEqual([]);
  });

  test('the key that hints show of each reader command passes the layout as it is, or by its jamo', () => {
    for (const { keys } of KEY_ROWS) expect(keys[0]).not.toMatch(/^[A-Z]$/u);
  });

  test('ㅓ goes on, and a sign says how the letters are read', () => {
    const read = new Reader('▸가 나').press('ㅓ');
    expect(read.beads).toBe('가 ▸나');
    expect(read.state.hangulSeen).toBe(true);
    expect(read.notice).toBe('hangul');
  });
  test('it is said once only', () => expect(new Reader('▸가 나').press('ㅓㅏ').notice).toBeUndefined());
  test('Latin letters give no sign', () => expect(new Reader('▸가 나').press('j').state.hangulSeen).toBe(false));
  test('바 quits, and leaves one where one was', () => {
    const read = new Reader('가 ▸나').press('바');
    expect(read.effects).toEqual([{ type: 'quit', code: 0 }]);
    expect(read.beads).toBe('가 ▸나');
  });
  test('where the settings turn it off, ㅓ means nothing', () =>
    expect(new Reader('▸가 나', { hangulKeys: false }).press('ㅓ').beads).toBe('▸가 나'));
  test('a text field takes Hangul as it is', () =>
    expect(new Reader('▸가').press(':ㅓ바하').state.layers.at(-1)).toMatchObject({ field: { text: 'ㅓ바하' } }));
  test('lists are walked by jamo', () =>
    expect(new Reader('▸가').press('?ㅓㅓㅏ').state.layers.at(-1)).toMatchObject({ selected: 1 }));
});

describe('what the renderer hands over', () => {
  const named = (input: string, flags: Partial<typeof NO_KEY> = {}): string =>
    presses(input, { ...NO_KEY, ...flags }, true)
      .flatMap(press => press.names)
      .join(' ');
  test.each([
    ['jjj', {}, 'j j j'],
    ['요\r', {}, 'd y Enter'],
    [' ', {}, 'Space'],
    ['\r', {}, 'Enter'],
    ['\n', {}, 'Enter'],
    ['\r\n', {}, 'Enter'],
    ['\t', { tab: true }, 'Tab'],
    ['', { tab: true, shift: true }, 'Shift-Tab'],
    ['', { upArrow: true }, 'Up'],
    ['', { rightArrow: true, meta: true }, 'Alt-Right'],
    ['', { escape: true, meta: true }, 'Esc'],
    ['c', { ctrl: true }, '^C'],
    ['b', { meta: true }, 'Alt-B'],
    ['', {}, ''],
    ['\u0000\u0007', {}, '^G'],
    ['jj\u0003', {}, 'j j ^C'],
    ['👨‍👩‍👧', {}, '👨‍👩‍👧'],
  ])('%j %j is %j', (input, flags, wanted) => expect(named(input, flags)).toBe(wanted));
});

describe('keys of one’s own', () => {
  const NINE = '▸가 나 다';
  test('replace those of a command', () => {
    const keys = { 'bead.next': ['d'] };
    expect(new Reader(NINE, { keys }).press('d').beads).toBe('가 ▸나 다');
    expect(new Reader(NINE, { keys }).press('j').beads).toBe(NINE);
  });
  test('are shown in the hints', () =>
    expect(createKeymap({ 'bead.next': ['d'] }).keymap.rows.find(row => row.command === 'bead.next')?.keys).toEqual([
      'd',
    ]));
  test('a key on two commands is reported, and nothing is changed', () => {
    const { keymap, problems } = createKeymap({ 'bead.next': ['k'] });
    expect(problems).toMatchObject([
      { code: 'keys.clash', values: { key: 'k', first: 'bead.next', second: 'bead.previous' } },
    ]);
    expect(keymap.lookUp(['reader'], 'k')).toBe('bead.previous');
  });
  test('two commands may change places', () => {
    const { keymap, problems } = createKeymap({ 'bead.next': ['k'], 'bead.previous': ['j'] });
    expect(problems).toEqual([]);
    expect(keymap.lookUp(['reader'], 'k')).toBe('bead.next');
  });
  test('a command that there is not is reported', () =>
    expect(createKeymap({ 'bead.nxt': ['e'], toString: ['x'] }).problems).toMatchObject([
      { code: 'keys.unknown', values: { command: 'bead.nxt' } },
      { code: 'keys.unknown', values: { command: 'toString' } },
    ]));
  test.each(['d', 'N', '?', 'é', 'ㅓ', 'Space', 'Enter', 'Esc', 'PgUp', 'Shift-Tab', '^X', '^Up', 'Alt-B', 'Alt-Left'])(
    '%s is a key',
    key => expect(createKeymap({ quit: [key] }).problems.filter(({ code }) => code === 'keys.name')).toEqual([]),
  );
  test.each(['', ' ', '\t', '\u0003', 'jj', 'Dwon', 'down', 'F1', '^x', '^?', 'Ctrl-X', 'Alt-b', 'Alt-^B', 'Shift-Up'])(
    '%j is none; it is reported, and nothing is changed',
    key => {
      const { keymap, problems } = createKeymap({ 'bead.next': ['d', key] });
      expect(problems).toEqual([
        { code: 'keys.name', values: { command: 'bead.next', key: toPrintable(key) }, path: ['keys', 'bead.next'] },
      ]);
      expect(keymap.lookUp(['reader'], 'j')).toBe('bead.next');
      expect(keymap.lookUp(['reader'], 'd')).toBeUndefined();
    },
  );
  test('whatever a keyboard sends is a key', () => {
    const flags = Object.keys(NO_KEY).filter(flag => !['ctrl', 'meta', 'shift'].includes(flag));
    const modifiers = [{}, { ctrl: true }, { meta: true }, { shift: true }];
    const names = modifiers.flatMap(held => [
      ...flags.flatMap(flag => presses('', { ...NO_KEY, ...held, [flag]: true }, true)),
      ...[...'azAZ09/ 바ㅓé\t\r'].flatMap(text => presses(text, { ...NO_KEY, ...held }, true)),
    ]);
    const all = [...new Set(names.flatMap(press => press.names))];
    expect(all.length).toBeGreaterThan(40);
    expect(all.filter(name => !isKeyName(name))).toEqual([]);
  });
  test('a letter for a list command can still be typed into a field', () =>
    expect(
      new Reader(NINE, { keys: { 'layer.close': ['q'], 'list.next': ['e'] } }).press(':eq').state.layers.at(-1),
    ).toMatchObject({ field: { text: 'eq' } }));
  test('Esc closes a layer whatever the settings say', () =>
    expect(new Reader(NINE, { keys: { 'layer.close': ['w'] } }).press('?<Esc>').layers).toBe(''));
});
