import { describe, expect, test } from 'vitest';
import { rowsShown } from '../../../src/app/shelf/shelf.ts';
import { Reader } from '../reader.ts';
import { onShelf, SHELF } from '../shelf.ts';

const DRAWING = '▸가 나 다';

/** The shelf after keys: the ids in their order, with `▸` before the chosen one. */
function ids(keys: string, beginning: ConstructorParameters<typeof Reader>[1] = {}): string {
  const { state } = onShelf(new Reader(DRAWING, beginning)).press(keys);
  const layer = state.layers.at(-1);
  if (layer?.kind !== 'shelf') return '';
  return rowsShown(layer, state.locale)
    .map(({ id }, at) => (at === layer.selected ? `▸${id}` : id))
    .join(' ');
}

describe('the shelf', () => {
  test('begins with what was read last', () => expect(ids('')).toBe('▸market river winter several-cards broken'));

  test.each([
    ['by title', '<Tab>', 'en', '▸winter broken river several-cards market'],
    ['by title, in Korean', '<Tab>', 'ko', '▸river winter market several-cards broken'],
    ['by progress', '<Tab><Tab>', 'en', '▸river market winter several-cards broken'],
    ['and round again', '<Down><Tab><Tab><Tab>', 'en', '▸market river winter several-cards broken'],
  ] as const)('is sorted %s', (_, keys, locale, expected) => expect(ids(keys, { locale })).toBe(expected));

  test.each([
    ['a word', 'winter', '▸winter'],
    ['a slip of the finger', 'wimter', '▸winter'],
    ['Korean', '시장', '▸market'],
    ['a syllable that is not finished', '시ㅈ', '▸market'],
    ['initial consonants', 'ㅅㅂ', '▸market'],
    ['the other keyboard layout', 'rksms', ''],
    ['its name', 'several-cards', '▸several-cards'],
    ['nothing like it', 'zzzz', ''],
  ])('what is typed chooses: %s', (_, keys, expected) => expect(ids(keys)).toBe(expected));

  test('letters are typed, whatever they mean in the text', () =>
    expect(ids('q')).not.toContain('market river winter'));

  test('Enter opens the chosen one', () =>
    expect(onShelf(new Reader(DRAWING)).press('<Down><Enter>').effects).toEqual([{ type: 'open', article: 'river' }]));

  test('Esc leaves all as it was', () => {
    const reader = onShelf(new Reader(DRAWING)).press('<Esc>');
    expect([reader.layers, reader.effects]).toEqual(['', []]);
  });

  test('where nothing answers, Enter closes it', () =>
    expect(onShelf(new Reader(DRAWING)).press('zzzz<Enter>').layers).toBe(''));
});

describe('taking articles off the shelf', () => {
  test('one key removes the chosen one, and one puts back what was removed', () => {
    const { effects } = onShelf(new Reader(DRAWING)).press('<^X><^R>');
    expect(effects).toEqual([
      { type: 'remove-article', article: 'market', title: 'The Dawn Market Keeps Its Lights On', undo: '^R' },
      { type: 'restore-article' },
    ]);
  });

  test('what ships stays, and the reader is told so', () => {
    const reader = onShelf(new Reader(DRAWING)).press('cards<^X>');
    expect([reader.effects, reader.notice]).toEqual([[], 'unavailable.bundled']);
  });

  test('the shelf stays open, as it was, with what is left', () => {
    const reader = onShelf(new Reader(DRAWING)).press('<Tab><Down><Down><Down><Down>');
    onShelf(
      reader,
      SHELF.filter(({ id }) => id !== 'market'),
    );
    const layer = reader.state.layers.at(-1);
    expect(reader.layers).toBe('shelf');
    expect(layer?.kind === 'shelf' && [layer.order, layer.selected]).toEqual(['title', 3]);
  });
});
