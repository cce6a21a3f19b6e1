import { describe, expect, test } from 'vitest';
import { after, type Beginning, Reader } from './reader.ts';

/** What is pressed, what is there before, and what after. */
type Row = readonly [title: string, keys: string, before: string, after: string];

const BEADS: readonly Row[] = [
  ['j goes on', 'j', '▸가 나 다', '가 ▸나 다'],
  ['↓ goes on', '<Down>', '▸가 나 다', '가 ▸나 다'],
  ['k goes back', 'k', '가 ▸나 다', '▸가 나 다'],
  ['↑ goes back', '<Up>', '가 ▸나 다', '▸가 나 다'],
  ['keys typed at once count each', 'jjk', '▸가 나 다', '가 ▸나 다'],
  ['there is nothing before the first', 'k', '▸가 나', '▸가 나'],
  ['nor after the last', 'j', '가 ▸나', '가 ▸나'],
  ['a number repeats', '3j', '▸가 나 다 라 마', '가 나 다 ▸라 마'],
  ['a number of two digits', '10j', '▸1 2 3 4 5 6 7 8 9 10 11 12', '1 2 3 4 5 6 7 8 9 10 ▸11 12'],
  ['a number too great stops at the end', '999999j', '▸가 나 다', '가 나 ▸다'],
  ['digits beyond the sixth are not counted', '12345678901234567890j', '▸가 나 다', '가 나 ▸다'],
  ['zeros before a number are nothing', '02j', '▸가 나 다 라', '가 나 ▸다 라'],
  ['a number goes with one command only', '2jj', '▸가 나 다 라', '가 나 다 ▸라'],
  ['a key that means nothing drops the number', '2wj', '▸가 나 다 라', '가 ▸나 다 라'],
  ['Esc drops the number', '2<Esc>j', '▸가 나 다 라', '가 ▸나 다 라'],
  ['g goes to the first', 'g', '가 나 ▸다', '▸가 나 다'],
  ['Home goes to the first', '<Home>', '가 나 ▸다', '▸가 나 다'],
  ['G goes to the last', 'G', '▸가 나 다', '가 나 ▸다'],
  ['End goes to the last', '<End>', '▸가 나 다', '가 나 ▸다'],
  ['12G goes to the n-th', '3G', '▸가 나 다 라', '가 나 ▸다 라'],
  ['so does 3g, which needs no Shift', '3g', '▸가 나 다 라', '가 나 ▸다 라'],
  ['a bead beyond the last is the last', '99G', '▸가 나 다', '가 나 ▸다'],
  ['0G is as G', '0G', '▸가 나 다', '가 나 ▸다'],
  ['] goes to the next heading', ']', '▸가 ##나 다 ##라', '가 ▸##나 다 ##라'],
  [']] to the one after', ']]', '▸가 ##나 다 ##라', '가 ##나 다 ▸##라'],
  ['without a further heading ] stays', ']', '##가 ▸나 다', '##가 ▸나 다'],
  ['[ goes to the heading of the section', '[', '##가 나 ▸다', '▸##가 나 다'],
  ['the headline counts as a heading', '[', '#가 나 ▸다', '▸#가 나 다'],
  ['Space turns to the next bead where this one fits', '<Space>', '▸가 나 다', '가 ▸나 다'],
  ['b turns back', 'b', '가 나 ▸다', '가 ▸나 다'],
];

test.each(BEADS)('%s', (_title, keys, before, wanted) => {
  expect(after(before, keys)).toBe(wanted);
});

describe('the sentence cursor', () => {
  const TWO = `
    하나다. 둘이다. | One. Two.
    셋이다.         | Three.`;
  const sentence = (keys: string): string | undefined => new Reader(TWO).press(keys).sentence;

  test('is off until it is asked for', () => expect(sentence('')).toBeUndefined());
  test('l puts it on the first sentence and what answers it', () => expect(sentence('l')).toBe('하나다. | One.'));
  test('l goes on to the next', () => expect(sentence('ll')).toBe('둘이다. | Two.'));
  test('→ and ← do the same', () => expect(sentence('<Right><Right><Left>')).toBe('하나다. | One.'));
  test('past the last sentence it enters the next bead', () => expect(sentence('lll')).toBe('셋이다. | Three.'));
  test('h from the first sentence of a bead goes to the last of the one before', () =>
    expect(sentence('jlh')).toBe('둘이다. | Two.'));
  test('h without a cursor goes to the last sentence of the bead before', () =>
    expect(sentence('jh')).toBe('둘이다. | Two.'));
  test('it stays at the ends of the article', () => {
    expect(sentence('llllll')).toBe('셋이다. | Three.');
    expect(sentence('lhhh')).toBe('하나다. | One.');
  });
  test('a number repeats', () => expect(sentence('3l')).toBe('셋이다. | Three.'));
  test('moving on by bead takes it off', () => expect(sentence('lj')).toBeUndefined());
  test('one sentence of the source may have several that answer it', () =>
    expect(
      new Reader('이것은 하나로 이어지는 꽤 긴 문장이다. | This is one half of it. And this is the other.').press('l')
        .sentence,
    ).toBe('이것은 하나로 이어지는 꽤 긴 문장이다. | This is one half of it. And this is the other.'));
  test('a bead without a source is walked in its translation', () =>
    expect(new Reader(' | Only here. And here.').press('ll').sentence).toBe(' | And here.'));
});

describe('a bead longer than the window', () => {
  /** So many rows: each sentence is as long as a line of the window below. */
  const long = (count: number): string =>
    Array.from({ length: count }, (_, at) => `여기는줄이다${String(at + 1).padStart(2, '0')}.`).join(' ');
  const WINDOW: Beginning = { columns: 18, rows: 7, view: { layout: 'source' } };
  const reader = (): Reader => new Reader(`▸${long(20)} | x\n끝 | end`, WINDOW);
  const seen = (read: Reader): string[] => read.rows.map(row => row.replace(/^.*다/u, ''));

  test('begins at its beginning', () => expect(seen(reader())).toEqual(['01.', '02.', '03.', '04.', '05.', '06.']));
  test('Space turns a page and keeps two rows for the eye', () =>
    expect(seen(reader().press('<Space>'))).toEqual(['05.', '06.', '07.', '08.', '09.', '10.']));
  test('PgDn does the same', () => expect(seen(reader().press('<PgDn>'))).toEqual(seen(reader().press('<Space>'))));
  test('^D turns half a page', () => expect(seen(reader().press('<^D>')).at(0)).toBe('02.'));
  test('^U turns it back', () => expect(seen(reader().press('<Space><^U>')).at(0)).toBe('04.'));
  test('b and PgUp turn a page back', () => {
    expect(seen(reader().press('<Space><Space>b')).at(0)).toBe('05.');
    expect(seen(reader().press('<Space><Space><PgUp><PgUp>')).at(0)).toBe('01.');
  });
  test('the last page is full, and only then comes the next bead', () => {
    const read = reader().press('<Space><Space><Space><Space>');
    expect(seen(read)).toEqual(['15.', '16.', '17.', '18.', '19.', '20.']);
    expect(read.view.bead).toBe(0);
    expect(read.press('<Space>').view.bead).toBe(1);
  });
  test('paging back into it shows its end', () => {
    const read = reader().press('jb');
    expect(read.view.bead).toBe(0);
    expect(seen(read).at(-1)).toBe('20.');
  });
  test('the sentence cursor scrolls it', () => expect(seen(reader().press('10l'))).toContain('10.'));
  test('j leaves it at once', () => expect(reader().press('<Space>j').view.bead).toBe(1));
});

describe('the jump list', () => {
  const NINE = '▸1 2 3 4 5 6 7 8 9';
  test('^O goes back to where G came from', () => expect(after(NINE, 'jG<^O>')).toBe('1 ▸2 3 4 5 6 7 8 9'));
  test('^Y goes forward again', () => expect(after(NINE, 'jG<^O><^Y>')).toBe('1 2 3 4 5 6 7 8 ▸9'));
  test('it goes back as often as one has jumped', () => expect(after(NINE, '3G5G7G<^O><^O><^O>')).toBe(NINE));
  test('small steps are no jumps', () => expect(after(NINE, '5Gjj<^O>')).toBe(NINE));
  test('a jump forgets what was forward', () =>
    expect(new Reader(NINE).press('5G<^O>7G<^Y>').notice).toBe('unavailable.no-forward'));
  test('with nowhere to go, it says so', () => {
    expect(new Reader(NINE).press('<^O>').notice).toBe('unavailable.no-back');
    expect(new Reader(NINE).press('<^Y>').notice).toBe('unavailable.no-forward');
  });
});

/** Thirty beads, of which four or five are in view at once; the eleventh is three screens long. */
const THIRTY = Array.from({ length: 30 }, (_, at) =>
  at === 10 ? `${'열한째 문단은 길다. '.repeat(100)}| The eleventh is long.` : `문단${at + 1} | Paragraph ${at + 1}`,
).join('\n');

describe('a place that one comes back to looks as it did', () => {
  /** What is seen before each of the jumps, and at the end. */
  const seenAlong = (read: Reader, jumps: readonly string[]): string[][] => [
    ...jumps.map(keys => {
      const { rows } = read;
      read.press(keys);
      return rows;
    }),
    read.rows,
  ];
  const read = (keys = '') => new Reader(THIRTY, { columns: 60, rows: 10 }).press(keys);

  test('there and back over several screens, the same rows stand on the screen', () => {
    const reader = read('6jkk');
    const there = seenAlong(reader, ['25G', '2G', '18G', '30G']);
    expect(new Set(there.map(String)).size).toBe(5);
    expect(seenAlong(reader, Array(4).fill('<^O>'))).toEqual([...there].reverse());
    expect(seenAlong(reader, Array(4).fill('<^Y>'))).toEqual(there);
  });
  test('the bead need not stand where a jump puts it', () => {
    const reader = read('7j').press('j');
    const { rows, view } = reader;
    expect(view.top.bead).toBeLessThan(view.bead);
    expect(reader.press('30G<^O>').view).toEqual(view);
    expect(reader.rows).toEqual(rows);
    expect(read('30G9G').rows).not.toEqual(rows);
  });
  test('so does the middle of a long bead', () => {
    const reader = read('11G<Space><^D>');
    const { rows, view } = reader;
    expect(view.top).toMatchObject({ bead: 10, row: expect.toSatisfy((row: number) => row > 3) });
    expect(reader.press('g3j30G<^O>').view.bead).toBe(3);
    expect(reader.press('<^O>').rows).toEqual(rows);
  });
  test('and a place that was returned from', () => {
    const reader = read('11G<Space>');
    const { rows } = reader;
    expect(reader.press('<^O>').view.bead).toBe(0);
    expect(reader.press('<^Y>').rows).toEqual(rows);
  });
  test('in a window of another size the bead is in view all the same', () => {
    const reader = read('11G<Space><Space>').press('30G').resize(160, 30).press('<^O>');
    expect(reader.view.bead).toBe(10);
    expect(reader.rows.join('\n')).toContain('열한째');
  });
});

describe('marks', () => {
  const NINE = '▸1 2 3 4 5 6 7 8 9';
  test('m and a letter mark a place; ’ and the letter go there', () =>
    expect(after(NINE, "4Gmag'a")).toBe('1 2 3 ▸4 5 6 7 8 9'));
  test('the list shows them in the order of the text, and Enter goes there', () => {
    const read = new Reader(NINE).press("7Gmb3Gmag'");
    expect(read.layers).toBe('marks');
    expect(read.press('<Down><Enter>').beads).toBe('1 2 3 4 5 6 ▸7 8 9');
    expect(read.layers).toBe('');
  });
  test('a letter used again moves the mark', () => expect(after(NINE, "2Gma6Gmag'a")).toBe('1 2 3 4 5 ▸6 7 8 9'));
  test('going to a mark is a jump', () => expect(after(NINE, "4Gmag'a<^O>")).toBe(NINE));
  test('a letter under a Korean layout is the letter', () =>
    expect(after(NINE, "4Gmㅁg'a")).toBe('1 2 3 ▸4 5 6 7 8 9'));
  test('a mark is kept', () =>
    expect(new Reader(NINE).press('4Gma').effects).toEqual([
      { type: 'save-mark', article: 'drawn', mark: { name: 'a', bead: 3, quote: '4' } },
    ]));
  test('Esc sets none', () => expect(new Reader(NINE).press("m<Esc>'").notice).toBe('unavailable.no-mark'));
  test('an unknown letter goes nowhere', () => expect(after(NINE, "4Gmag'z")).toBe(NINE));
  test('commands that need Shift or control set no mark', () =>
    expect(new Reader(NINE).press('m<Down>').open.marks).toEqual([]));
});
