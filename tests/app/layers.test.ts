import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/app/commands/index.ts';
import { helpRows } from '../../src/app/help.ts';
import { frame } from '../stories/frame.ts';
import { said, window } from './look.ts';
import { Reader } from './reader.ts';

const DRAWING = '가 ▸나 {다}';
const NOTED = '▸ 꽃이 {핀다}. | Flowers bloom.\n 새 | bird';
const top = (read: Reader) => read.state.layers.at(-1);

/** How each layer is opened. */
const OPENED: readonly (readonly [layer: string, keys: string])[] = [
  ['help', '?'],
  ['palette', ':'],
  ['marks', "ma'"],
  ['set-mark', 'm'],
  ['note', 'x'],
];

test.each([
  ['the reader', '?', 'moving'],
  ['mending the alignment', 'e?', 'aligning'],
  ['the list of findings', 'f?', 'finding'],
])('help begins with the keys of %s', (_where, keys, group) => {
  const reader = new Reader(NOTED).press(keys);
  expect(helpRows(reader.state, COMMANDS)[0]).toEqual({ group });
});

describe.each(OPENED)('%s', (layer, keys) => {
  const opened = (): Reader => new Reader(NOTED).press(keys);
  test('is on top', () => expect(opened().layers).toBe(layer));
  test('Esc closes it and never quits', () => {
    const read = opened().press('<Esc>');
    expect(read.layers).toBe('');
    expect(read.press('<Esc><Esc>').effects.filter(effect => effect.type === 'quit')).toEqual([]);
  });
  test('keys that it does not bind go no further', () => {
    const read = opened();
    const { view } = read;
    read.press('<^O><F1><Tab>[]()');
    expect(read.view).toEqual({ ...view, top: read.view.top });
    expect(read.effects.filter(effect => effect.type !== 'save-mark')).toEqual([]);
  });
  test('a paste runs no command', () => {
    const read = opened();
    const { effects, view } = read;
    read.happen({ type: 'pasted', text: 'jjq\u0003\u001Bq' });
    expect(read.layers).toBe(layer);
    expect(read.effects).toEqual(effects);
    expect(read.view).toBe(view);
  });
});

test('a paste into the article does nothing, and says so', () => {
  const read = new Reader(DRAWING);
  const { state } = read;
  const { notice, ...after } = read.happen({ type: 'pasted', text: 'jjjq' }).state;
  expect([after, notice]).toEqual([state, { code: 'unavailable.no-field' }]);
});

describe('help', () => {
  test('scrolls to its end and no further', () => {
    const read = new Reader(DRAWING).press('?<End>');
    const end = top(read);
    expect(read.press('jjj').state.layers.at(-1)).toEqual(end);
    expect(top(read.press('<Home>'))).toMatchObject({ selected: 0 });
  });
  test('q closes it and does not quit', () => {
    const read = new Reader(DRAWING).press('?q');
    expect(read.layers).toBe('');
    expect(read.effects).toEqual([]);
  });
});

describe('the palette', () => {
  /** The command that Enter runs is told by what it wants or does. */
  const run = (query: string, locale: 'ko' | 'en' = 'en'): Reader =>
    new Reader(NOTED, { locale }).press(':').happen({ type: 'pasted', text: query }).press('<Enter>');

  test.each([
    ['copy', 'copy the paragraph'],
    ['copy', '복사'],
    ['shelve', 'shelf'],
    ['shelve', '서가'],
    ['redraw', '화면 다시'],
    ['redraw', 'redraw'],
    ['suspend', '셸로 잠시 나가기'],
    ['suspend', 'susp'],
    ['suspend', 'suspned'],
  ])('finds %s by ‘%s’ in either language', (effect, query) => {
    for (const locale of ['ko', 'en'] as const)
      expect(
        run(query, locale).effects.map(each => each.type),
        locale,
      ).toEqual([effect]);
  });
  test('closes when it has run', () => expect(run('redraw').layers).toBe(''));
  test('opens another layer in its place', () => expect(run('read the note').layers).toBe('note'));
  test('says why a command cannot be used now', () =>
    expect(new Reader('▸가').press(':').happen({ type: 'pasted', text: 'read the note' }).press('<Enter>').notice).toBe(
      'unavailable.no-note',
    ));
  test.each([
    ['redraw', 'ㄱㄷㅇㄱㅁㅈ'],
    ['redraw', 'redrㅁㅈ'],
    ['suspend', '녀넫ㅜㅇ'],
    ['copy', '채ㅔㅛ'],
  ])('finds %s by ‘%s’, typed under a Korean layout', (effect, query) =>
    expect(run(query).effects.map(each => each.type)).toEqual([effect]),
  );
  test('Korean that is a title is not read as Latin keys', () =>
    expect(run('복사').effects.map(each => each.type)).toEqual(['copy']));
  test('says where there is no such command', () => {
    const rows = (query: string) => window(new Reader(NOTED).press(':').happen({ type: 'pasted', text: query }));
    expect(rows('쀍쀍쀍쀍')[2]).toBe(said('palette.nothing'));
    expect(rows('redraw')).not.toContain(said('palette.nothing'));
    expect(rows('')).not.toContain(said('palette.nothing'));
  });
  test('with nothing found, Enter closes it', () => {
    const read = run('쀍쀍쀍쀍');
    expect(read.layers).toBe('');
    expect(read.effects).toEqual([]);
  });
  test('letters are typed, arrows choose', () => {
    const read = new Reader(DRAWING).press(':jk<Down><Down><Up>');
    expect(top(read)).toMatchObject({ field: { text: 'jk' } });
  });
  test('another query begins at the top of its list', () => {
    const read = new Reader(DRAWING).press(':<Down><Down>');
    expect(top(read)).toMatchObject({ selected: 2 });
    expect(top(read.press('a'))).toMatchObject({ selected: 0 });
  });
  test('a space is typed', () =>
    expect(top(new Reader(DRAWING).press(':a b'))).toMatchObject({ field: { text: 'a b' } }));
  test('a paste of several lines becomes one', () =>
    expect(top(new Reader(DRAWING).press(':').happen({ type: 'pasted', text: '한\r\n글\n' }))).toMatchObject({
      field: { text: '한 글 ' },
    }));
});

test('layers lie on each other, and Esc takes the top one', () => {
  const read = new Reader(DRAWING).press('?').happen({ type: 'failed', problems: [{ code: 'text.empty' }] });
  expect(read.layers).toBe('help problems');
  expect(read.press('<Esc>').layers).toBe('help');
  expect(read.press('<Esc>').layers).toBe('');
});

test('the top layer alone is drawn', () => {
  const read = new Reader(DRAWING).press('?').happen({ type: 'failed', problems: [{ code: 'text.empty' }] });
  const title = (layer: 'layer.help' | 'layer.problems') => `┌ ${said(layer)} ─`;
  expect(frame(read).join('\n')).toContain(title('layer.problems'));
  expect(frame(read).join('\n')).not.toContain(title('layer.help'));
  expect(frame(read).filter(row => /[┌┐]/u.test(row))).toHaveLength(1);
  expect(frame(read.press('<Esc>')).join('\n')).toContain(title('layer.help'));
  expect(frame(read.press('<Esc>')).join('\n')).not.toMatch(/[┌└]/u);
});

test('a notice goes with the next key', () => {
  const read = new Reader(DRAWING).press('r');
  expect(read.notice).toBe('unavailable.not-hidden');
  expect(read.press('j').notice).toBeUndefined();
});
