import { describe, expect, test } from 'vitest';
import type { Event } from '../../../src/app/events.ts';
import { update } from '../../../src/app/update.ts';
import { compileTerms } from '../../../src/domain/glossary/term-index.ts';
import { look, said, screen, window } from '../look.ts';
import { type Beginning, keysOf, Reader } from '../reader.ts';
import { another, searchable } from '../searchable.ts';

const ARTICLE = `
    # 겨울에 떠난 사람들 | # Those Who Left in Winter
  ▸ 봄이 왔다. 꽃이 {피었다}. | Spring came. Flowers opened.
    폭풍군단이 러시아로 갔다. | The Storm Corps went to Russia.
    아무도 묻지 않았다. | Nobody asked.
    폭풍군단은 돌아오지 않았다. 폭풍군단을 기다렸다. | The Storm Corps did not return.
    | A storm was coming.`;
const TERMS = { glossaries: [], index: compileTerms([]) };
const OTHER = another(
  'other',
  'A Long Way',
  '먼 길',
  `
    먼 길이었다. | It was far.
    폭풍군단과 코민테른을 보았다. | They saw the Storm Corps and the Comintern.`,
);

/** A reader of the article with the search ready over both articles, in a window so wide that a bead is one row. */
function reading(keys = '', beginning: Beginning = {}): Reader {
  const read = new Reader(ARTICLE, { columns: 160, ...beginning });
  return read.happen(searchable(read.open.article, OTHER)).press(keys);
}

/** The window without its preview, with `▸` on the selected row, its cells parted by `|`. */
function results(read: Reader): string[] {
  const layer = read.state.layers.at(-1);
  const selected = layer && 'selected' in layer ? layer.selected + 2 : -1;
  const lines = window(read).map(line => line.split(' │')[0] ?? '');
  const below = lines.findIndex(line => line.startsWith('├'));
  return lines
    .slice(0, below < 0 ? undefined : below)
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('│'))
    .map((line, at) => (at === selected ? '▸' : '') + line.replace(/ {2,}/gu, ' | '));
}

/** The numbers of the rows, from 1, with `▸` on the selected one. */
const numbers = (read: Reader): string =>
  results(read)
    .flatMap(line => /^▸?\d+(?= )/u.exec(line) ?? [])
    .join(' ');

/** The bead that is focused after each of the keys, from 1. */
const walked = (read: Reader, ...keys: readonly string[]): number[] => keys.map(key => read.press(key).view.bead + 1);

/** The texts that are lit, in all the rows in view. */
const lit = (read: Reader): string[] => screen(read).flatMap(line => line.match(/\{[^}]*\}/gu) ?? []);

describe('opening', () => {
  test('before it is ready, / opens all the same; what is typed is answered as soon as it can be', () => {
    const read = new Reader(ARTICLE, { columns: 160 }).press('/ㅍㅍㄱㄷ');
    expect(read.layers).toBe('search');
    expect(window(read).join(' ')).toContain(said('search.early'));
    expect(numbers(read.happen(searchable(read.open.article)))).toBe('▸3 5');
  });
  test('nothing is prepared for whoever only reads, and it is prepared once for whoever searches', () => {
    const read = new Reader(ARTICLE);
    read.happen({ type: 'glossed', terms: TERMS, problems: [] });
    const asked = ['jj', '/', 'storm', '<Esc>', '/'].map(keys => {
      const { effects } = update(read.state, { type: 'pressed', presses: keysOf(keys) }, read.surroundings);
      read.press(keys);
      return effects.filter(({ type }) => type === 'prepare-search').length;
    });
    expect(asked).toEqual([0, 1, 0, 0, 1]);
  });
  test('while not all has been taken in, the window says how much', () => {
    const read = new Reader(ARTICLE).press('/');
    read.happen({ ...searchable(read.open.article), share: 0.42 } as Event);
    expect(window(read)[0]).toBe(said('layer.search-early', { count: 0, percent: 42 }));
  });
  test('with nothing asked yet, it says what can be typed', () => {
    const seen = results(reading('/'));
    expect(seen.slice(0, 2)).toEqual([said('layer.search', { count: 0 }), '>']);
    expect(seen.at(-1)).toBe(`note: gloss: title: | ${said('search.syntax.field')}`);
  });
  test('another article has to be made ready anew', () => {
    const read = reading().happen({ type: 'opened', article: OTHER, view: {}, marks: [] });
    expect(window(read.press('/코민테른')).join(' ')).toContain(said('search.early'));
  });
  test('it is there as soon as the open article is, and finds in the others once they are', () => {
    const read = new Reader(ARTICLE);
    read.happen(searchable(read.open.article)).press('/코민테른');
    expect(results(read).at(-1)).toBe(`▸${said('search.nothing')}`);
    expect(results(read.happen(searchable(read.open.article, OTHER))).at(-1)).toMatch(/^▸2 \| A Long Way/u);
  });
});

describe('what is found', () => {
  test('initial consonants find: a bead a row, both texts with the match marked, of another article its name', () => {
    expect(results(reading('/ㅍㅍㄱㄷ'))).toEqual([
      said('layer.search', { count: 3 }),
      '> ㅍㅍㄱㄷ',
      '▸3 | A Drawn Article | {폭풍군단}이 러시아로 갔다. | The Storm Corps went to Russia.',
      '5 | A Drawn Article | {폭풍군단}은 돌아오지 않았다. {폭풍군…} | The Storm Corps did not return.',
      '2 | A Long Way | {폭풍군단}과 코민테른을 보았다. | They saw the Storm Corps and the C…',
    ]);
  });
  test('in a translation too, also where it stands alone', () => {
    expect(results(reading('/storm')).slice(2)).toEqual([
      '▸3 | A Drawn Article | 폭풍군단이 러시아로 갔다. | The {Storm} Corps went to Russia.',
      '5 | A Drawn Article | 폭풍군단은 돌아오지 않았다. 폭풍군… | The {Storm} Corps did not return.',
      '6 | A Drawn Article | A {storm} was coming.',
      '2 | A Long Way | 폭풍군단과 코민테른을 보았다. | …y saw the {Storm} Corps and the Com…',
    ]);
  });
  test('both sides are marked where both answer', () =>
    expect(results(reading('/폭풍군단 russia')).at(2)).toBe(
      '▸3 | A Drawn Article | {폭풍군단}이 러시아로 갔다. | The Storm Corps went to {Russia}.',
    ));
  test('what a note says finds the bead that it hangs on, with nothing marked', () =>
    expect(results(reading('/붙인')).slice(2)).toEqual([
      '▸2 | A Drawn Article | 봄이 왔다. 꽃이 피었다. | Spring came. Flowers opened.',
    ]));
  test('the title of the window and of the other article are in the language of the interface', () => {
    const seen = results(reading('/ㅍㅍㄱㄷ', { locale: 'ko' }));
    expect([seen[0], seen.at(-1)]).toEqual(['검색 · 3', expect.stringMatching(/^2 \| 먼 길/u)]);
  });
  test('a match far into a long text is in sight', () => {
    const long = `▸ ${'눈이 내렸다. '.repeat(40)}폭풍군단이 왔다. | It snowed.`;
    const read = new Reader(long, { columns: 60 });
    read.happen(searchable(read.open.article)).press('/폭풍군단');
    expect(window(read)[2]).toContain('{폭풍군단}');
  });
  test('where nothing is, it says so, and Enter and the arrows do nothing but close', () => {
    const read = reading('/zzzzz');
    const { view } = read;
    expect(results(read).at(-1)).toBe(`▸${said('search.nothing')}`);
    expect(results(reading('/zzzzz', { locale: 'ko' })).at(-1)).toBe('▸찾은 것이 없습니다');
    expect(read.press('<Down><Up><Enter>').layers).toBe('');
    expect([read.view, read.effects, lit(read)]).toEqual([view, [], []]);
  });
});

describe('typing', () => {
  const typed = (read: Reader): string | undefined => results(read)[1];
  test.each(['ㅓㅏ', '봄', '바보', 'ㅃ', 'njkpgG?:q/', '12', '폭 풍', '👨‍👩‍👧'])('%s is text and no key', text => {
    const read = reading(`/${text}`);
    expect([typed(read), read.layers, read.view.bead, read.effects]).toEqual([`> ${text}`, 'search', 1, []]);
    expect(read.state.hangulSeen).toBe(false);
  });
  test('decomposed syllables, as some terminals send them, find the same', () =>
    expect(numbers(reading(`/${'폭풍군단'.normalize('NFD')}`))).toBe('▸3 5 2'));
  test('a letter that the settings give to a command elsewhere is text here', () => {
    const read = reading('/ㄱr', { keys: { redraw: ['r', 'ㄱ'] } });
    expect([typed(read), read.effects]).toEqual(['> ㄱr', []]);
  });
  test('the list narrows with every letter, and widens again', () => {
    const read = reading('/ㅍ');
    expect(
      ['', 'ㅍㄱㄷ', '<Space>러시아', '<Backspace><Backspace><Backspace><Backspace>'].map(keys =>
        numbers(read.press(keys)),
      ),
    ).toEqual(['▸2 3 5 2', '▸3 5 2', '▸3', '▸3 5 2']);
  });
  test('a paste is asked for', () =>
    expect(numbers(reading('/').happen({ type: 'pasted', text: '러시아로\n갔다' }))).toBe('▸3'));
  test('an emptied field says again what can be typed', () =>
    expect(results(reading('/storm<^U>'))).toEqual(results(reading('/'))));
});

describe('choosing', () => {
  test('↓ ↑ ^N ^P choose, and stay in the list', () => {
    const read = reading('/ㅍㅍㄱㄷ');
    expect(['<Up>', '<Down>', '<^N>', '<Down>', '<^P>', '<Up>'].map(key => numbers(read.press(key)))).toEqual([
      '▸3 5 2',
      '3 ▸5 2',
      '3 5 ▸2',
      '3 5 ▸2',
      '3 ▸5 2',
      '▸3 5 2',
    ]);
  });
  test('as the query narrows, the best is chosen again', () =>
    expect(numbers(reading('/ㅍ<Down><Down><Down>').press('ㅍㄱㄷ 러시아'))).toBe('▸3'));
  test('moving the cursor in the field changes no choice', () =>
    expect(numbers(reading('/ㅍㅍㄱㄷ<Down><Left><Right>'))).toBe('3 ▸5 2'));
});

describe('the search that comes while the window is open', () => {
  test('finds what is asked already', () => {
    const read = new Reader(ARTICLE, { columns: 160 });
    read.happen(searchable(read.open.article)).press('/ㅍㅍㄱㄷ');
    expect(numbers(read)).toBe('▸3 5');
    expect(numbers(read.happen(searchable(read.open.article, OTHER)))).toBe('▸3 5 2');
  });
  test('keeps the choice in the list where it finds less', () => {
    const read = reading('/ㅍㅍㄱㄷ<Down><Down>');
    expect(numbers(read.happen(searchable(read.open.article)))).toBe('3 ▸5');
  });
  test('keeps what is chosen, where the others stand before it', () => {
    const read = new Reader('▸ 폭풍 속의 군단 | a corps in a storm\n 폭풍군단 | Storm Corps', { columns: 160 });
    read.happen(searchable(read.open.article)).press('/storm<Down>');
    const chosen = results(read).find(line => line.startsWith('▸'));
    const better = another('better', 'Better', '더 나은 글', 'storm | storm\n storm | storm');
    read.happen(searchable(better, read.open.article));
    expect(numbers(read).split(' ').length).toBeGreaterThan(2);
    expect(results(read).find(line => line.startsWith('▸'))).toBe(chosen);
  });
});

describe('Enter', () => {
  test('goes to the hit, and all that was found stays lit, in every bead in view', () => {
    const read = reading('/ㅍㅍㄱㄷ<Down><Enter>');
    expect([read.layers, read.view.bead + 1, read.effects]).toEqual(['', 5, []]);
    expect(look(read)).toBe('{폭풍군단}은 돌아오지 않았다. {폭풍군단}을 기다렸다. | The Storm Corps did not return.');
    expect(lit(read)).toEqual(['{폭풍군단}', '{폭풍군단}', '{폭풍군단}']);
  });
  test('lights both sides, and each language alone where one text stands alone', () => {
    expect(lit(reading('/폭풍군단 russia<Enter>'))).toEqual(['{폭풍군단}', '{Russia}']);
    expect(lit(reading('/폭풍군단 russia<Enter>', { view: { layout: 'target' } }))).toEqual(['{Russia}']);
  });
  test('lights nothing in a translation that is hidden, until it is shown', () => {
    const read = reading('t/storm<Enter>');
    expect([lit(read), lit(read.press('r'))]).toEqual([[], ['{Storm}']]);
  });
  test('a match that is broken over two rows is lit on both', () => {
    const read = new Reader('▸ 가 | one two three four five six seven eight nine ten eleven', { columns: 40 });
    read.happen(searchable(read.open.article)).press('/"six seven eight nine"<Enter>');
    expect(lit(read).length).toBeGreaterThan(1);
    expect(lit(read).join(' ').replace(/[{}]/gu, '')).toBe('six seven eight nine');
  });
  test('on the bead where one is, it lights and puts nothing on the jump list', () => {
    const read = reading('/봄<Enter>');
    expect([read.view.bead + 1, lit(read), read.press('<^O>').notice]).toEqual([2, ['{봄}'], 'unavailable.no-back']);
  });
  test('another search puts the old light out', () =>
    expect(lit(reading('/ㅍㅍㄱㄷ<Enter>/아무도<Enter>'))).toEqual(['{아무도}']));
});

describe('a hit in another article', () => {
  const toOther = () => reading('/ㅍㅍㄱㄷ<Down><Down><Enter>');
  /** What the program does with the wish: it opens the article at the place. */
  function arrive(): Reader {
    const read = toOther();
    const [wish] = read.effects;
    if (wish?.type !== 'open') throw new Error('nothing is opened');
    return read.happen({ type: 'opened', article: OTHER, view: { bead: 0, sentence: 0 }, marks: [], at: wish.at });
  }
  test('Enter wants it opened at the bead, and moves nothing here', () => {
    const read = toOther();
    expect(read.effects).toMatchObject([{ type: 'open', article: 'other', at: { bead: 1, lit: [{ bead: 1 }] } }]);
    expect([read.layers, read.view.bead + 1]).toEqual(['', 2]);
  });
  test('there the bead is focused and lit, whatever was read before', () => {
    const read = arrive();
    expect(look(read)).toBe('{폭풍군단}과 코민테른을 보았다. | They saw the Storm Corps and the Comintern.');
    expect([read.view.sentence, read.layers]).toEqual([undefined, '']);
  });
  test('the place is kept for the next time', () =>
    expect(arrive().saved).toContainEqual(
      expect.objectContaining({ article: 'other', view: expect.objectContaining({ bead: 1 }) }),
    ));
  test('opened from the shelf, it is where it was left and nothing is lit', () => {
    const read = reading('/ㅍㅍㄱㄷ<Enter>').happen({ type: 'opened', article: OTHER, view: { bead: 0 }, marks: [] });
    expect([read.view.bead, lit(read), read.press('n').notice]).toEqual([0, [], 'unavailable.no-search']);
  });
});

describe('n and p', () => {
  test('n goes to the next lit bead, round the end; p and N the other way, round the beginning', () => {
    const read = reading('/storm<Enter>');
    expect(walked(read, '', 'n', 'n', 'n', 'p', 'N', 'p')).toEqual([3, 5, 6, 3, 6, 5, 3]);
  });
  test('under a Korean layout too', () => expect(walked(reading('/storm<Enter>'), 'ㅜ', 'ㅔ')).toEqual([5, 3]));
  test('they go by the place in the text, not by how good a hit is', () => {
    const read = new Reader('▸ 눈 | snow\n 폭풍 속에서 군단이 | a\n 폭풍군단이 | b\n 폭풍이 군단을 | c', {
      columns: 160,
    });
    read.happen(searchable(read.open.article)).press('/폭풍 군단');
    expect(numbers(read)).toMatch(/^▸3 /u);
    expect(walked(read, '<Enter>', 'n', 'n', 'n')).toEqual([3, 4, 2, 3]);
  });
  test('from a bead between, they go to the nearest on that side', () => {
    expect(walked(reading('/storm<Enter>jg'), 'n')).toEqual([3]);
    expect(walked(reading('/storm<Enter>j'), 'p')).toEqual([3]);
    expect(walked(reading('/storm<Enter>j'), 'n')).toEqual([5]);
  });
  test('^O goes back the way one came, and ^Y there again', () =>
    expect(walked(reading('/storm<Enter>nn'), '<^O>', '<^O>', '<^O>', '<^Y>')).toEqual([5, 3, 2, 3]));
  test('with nothing lit, they say so and stay', () => {
    const read = reading('n');
    expect([read.view.bead, read.notice]).toEqual([1, 'unavailable.no-search']);
    expect(screen(read).at(-1)).toContain(said('notice.unavailable.no-search'));
  });
});

describe('Esc', () => {
  test('in the text puts the light out and stays; then n has nowhere to go', () => {
    const read = reading('/ㅍㅍㄱㄷ<Enter>');
    const { view } = read;
    expect(lit(read.press('<Esc>'))).toEqual([]);
    expect([read.view, read.press('n').notice]).toEqual([view, 'unavailable.no-search']);
  });
  test('in the window goes back to the place: bead, sentence, and what stood first on the screen', () => {
    const read = reading('3jl', { rows: 6, columns: 60 });
    const { view } = read;
    const before = screen(read);
    expect([view.bead, view.sentence, view.top.bead > 0]).toEqual([4, 0, true]);
    for (const keys of ['/', 'storm', '<Down><Down>', '<Esc>']) expect(read.press(keys).view, keys).toEqual(view);
    expect([read.layers, screen(read)]).toEqual(['', before]);
    expect(read.press('<^O>').notice).toBe('unavailable.no-back');
  });
  test('in the window, within a page of a long bead', () => {
    const long = `▸ ${'눈이 내렸다. '.repeat(60)} | It snowed.\n 봄 | Spring`;
    const read = new Reader(long, { columns: 60, rows: 10 });
    read.happen(searchable(read.open.article)).press('<Space>');
    const { view } = read;
    expect(view.top.row).toBeGreaterThan(0);
    expect(read.press('/봄<Down><Esc>').view).toEqual(view);
  });
  test('in the window leaves lit what the search before found', () => {
    const read = reading('/ㅍㅍㄱㄷ<Enter>/아무도<Esc>');
    expect(lit(read)).toEqual(['{폭풍군단}', '{폭풍군단}', '{폭풍군단}']);
  });
});

describe('in a bead that is taller than the screen', () => {
  const SNOW = '눈이 내렸다. '.repeat(60);
  const LONG = `▸ 봄 | Spring\n ${SNOW}폭풍군단이 왔다. ${SNOW} | It snowed.`;
  const SMALL = { columns: 60, rows: 10 };
  const found = (keys: string): Reader => {
    const read = new Reader(LONG, SMALL);
    return read.happen(searchable(read.open.article)).press(keys);
  };
  test.each([
    ['from another bead', ''],
    ['from its beginning', 'G'],
    ['from a sentence of it', 'Gll'],
  ])('the match is in view, %s', (_where, keys) =>
    expect(lit(found(`${keys}/폭풍군단<Enter>`))).toEqual(['{폭풍군단}']),
  );
  test('and by n and p', () => {
    for (const key of ['n', 'p']) expect(lit(found(`/폭풍군단<Enter>g${key}`)), key).toEqual(['{폭풍군단}']);
  });
  test('and in an article that it opens', () => {
    const { lit: hits } = found('/폭풍군단<Enter>').open;
    const { article } = found('').open;
    const there = new Reader('▸ 가 | a', SMALL);
    there.happen({ type: 'opened', article, view: {}, marks: [], at: { bead: 1, lit: hits } });
    expect(lit(there)).toEqual(['{폭풍군단}']);
  });
  test('its pages can be turned after that', () => {
    const read = found('/폭풍군단<Enter>');
    const { row } = read.view.top;
    expect(read.press('<Space>').view.top.row).toBeGreaterThan(row);
    expect(read.press('bb').view.top.row).toBeLessThan(row);
  });
});
