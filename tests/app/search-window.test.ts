import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPrintable } from '../../src/domain/text/printable.ts';
import { excerpt, markedLines } from '../../src/ui/content/marked.ts';
import { said, window } from './look.ts';
import { type Beginning, Reader } from './reader.ts';
import { another, searchable } from './searchable.ts';

const ARTICLE = `
    # 겨울에 떠난 사람들 | # Those Who Left in Winter
  ▸ 봄이 왔다. 꽃이 {피었다}. | Spring came. Flowers opened.
    폭풍군단이 러시아로 갔다. | The Storm Corps went to Russia.
    폭풍군단은 돌아오지 않았다. | The Storm Corps did not return.`;
const OTHER = another('other', 'A Long Way', '먼 길', '먼 길이었다. | It was far.\n폭풍이 불었다. | A storm blew.');

function reading(keys = '', beginning: Beginning = {}): Reader {
  const read = new Reader(ARTICLE, { columns: 100, rows: 30, ...beginning });
  return read.happen(searchable(read.open.article, OTHER)).press(keys);
}

/** What the window shows below its list, or beside it, of the bead that is chosen. */
function preview(read: Reader): string[] {
  const lines = window(read).map(line => line.replace(/ *│?$/u, ''));
  const below = lines.findIndex(line => line.startsWith('├'));
  const look = below < 0 ? lines.map(line => /(?<=│ ).*$/u.exec(line)?.[0] ?? '') : lines.slice(below + 1);
  return look.map(line => line.trim()).filter(line => line !== '');
}

/** The text that is typed, with what is offered behind it. */
const typed = (read: Reader): string => (window(read)[1] ?? '').replace(/ *│?$/u, '');

describe('a look at the bead that is chosen', () => {
  test('shows all of it below the list, with what was found marked', () => {
    expect(preview(reading('/폭풍군단 russia'))).toEqual([
      '3  A Drawn Article',
      '{폭풍군단}이 러시아로 갔다.',
      'The Storm Corps went to {Russia}.',
    ]);
  });
  test('beside it in a wide window', () => {
    expect(preview(reading('/storm blew', { columns: 160 }))).toEqual([
      '2  A Long Way',
      '폭풍이 불었다.',
      'A {storm blew}.',
    ]);
  });
  test('follows what is chosen', () => expect(preview(reading('/폭풍<Down>'))[0]).toMatch(/^4 /u));
  test('shows the note, the title or the entry that was found', () => {
    expect(preview(reading('/붙인')).slice(-2)).toEqual([said('search.in.note'), '‘피었다’에 {붙인} 말이다.']);
    expect(preview(reading('/title:drawn')).slice(-2)).toEqual([said('search.in.title'), 'A {Drawn} Article']);
  });
  test('leaves the whole window to the list where there is no room', () => {
    expect(window(reading('/폭풍', { rows: 12 })).some(line => line.startsWith('├'))).toBe(false);
  });
});

test.each(['', 'gloss:', '"', '!', '|', 'ko:!'])('%j asks for nothing yet: what can be asked is shown', keys =>
  expect(window(reading(`/${keys}`))).toContain(window(reading('/'))[4]),
);

describe('the translation is not given away', () => {
  test('while it is hidden, rows and look show the Korean alone', () => {
    const seen = window(reading('t/storm')).join('\n');
    expect(seen).toContain('폭풍군단이 러시아로 갔다.');
    expect(seen).not.toMatch(/Corps/u);
  });
  test('nor by what a note says in its language', () => {
    expect(preview(reading('/"there is to say"')).join(' ')).toContain('{there is to say}');
    expect(window(reading('t/"there is to say"')).join(' ')).not.toContain('{there is to say}');
  });
  test('nor is the side that the layout leaves out', () => {
    const seen = window(reading('/폭풍군단', { view: { layout: 'target' } })).join('\n');
    expect(seen).toContain('Storm Corps');
    expect(seen).not.toContain('러시아로');
  });
});

describe('fields', () => {
  test('a name is offered as it is begun, and Tab takes it', () => {
    expect(typed(reading('/폭풍 no'))).toBe('> 폭풍 note:');
    expect(typed(reading('/no<Tab>붙'))).toBe('> note:붙');
    expect(typed(reading('/ㅜㅐ<Tab>'))).toBe('> note:');
  });
  test('nothing is offered inside the text, and Tab does nothing there', () => {
    expect(typed(reading('/no storm<^A><Right>'))).toBe('> no storm');
    expect(typed(reading('/폭풍<Tab>'))).toBe('> 폭풍');
  });
});

describe('what was searched for before', () => {
  const again = () => reading('/storm<Enter>/붙인<Enter>/');
  test('comes back with ↑ on an empty line, the latest first', () => {
    expect(['<Up>', '<Up>', '<Up>'].map(key => typed(again().press(key)))).toEqual(['> 붙인', '> 붙인', '> 붙인']);
    const read = again();
    expect(['<Up>', '<Up>', '<Up>'].map(key => typed(read.press(key)))).toEqual(['> 붙인', '> storm', '> storm']);
  });
  test('finds what it found', () => expect(preview(again().press('<Up><Up>'))[0]).toMatch(/^3 /u));
  test('once a row is chosen, ↑ is a row up again', () => {
    const read = again().press('<Up><Up><Down><Up>');
    expect([typed(read), preview(read)[0]]).toEqual(['> storm', '3  A Drawn Article']);
  });
  test('is kept when a row is chosen, and not when one goes back', () => {
    const queries = (read: Reader) => read.state.queries;
    expect(queries(reading('/storm<Enter>'))).toEqual(['storm']);
    expect(queries(reading('/storm<Esc>'))).toEqual([]);
    expect(queries(reading('/storm<Enter>/폭풍<Enter>/storm<Enter>'))).toEqual(['storm', '폭풍']);
  });
});

describe('marks stand on the text as it is stored', () => {
  const SIGNS = ['폭풍', '군단', '각', '각', 'é', 'storm', '👨‍👩‍👧', ' ', '。', '暴風', '가'.normalize('NFD')];
  const text = fc.array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 30 });
  /** Pieces joined, and the range of some of them. */
  const placed = fc.tuple(text, fc.nat(), fc.nat()).map(([pieces, a, b]) => {
    const [from, to] = [a % pieces.length, b % pieces.length].sort((x, y) => x - y) as [number, number];
    const start = pieces.slice(0, from).join('').length;
    return { whole: toPrintable(pieces.join('')), start, end: start + pieces.slice(from, to + 1).join('').length };
  });
  const markedIn = (rows: ReturnType<typeof markedLines>): string =>
    rows.flatMap(row => row.filter(({ roles }) => roles.includes('match')).map(span => span.text)).join('');

  test('in a look, whatever is wide or decomposed', () => {
    fc.assert(
      fc.property(placed, fc.integer({ min: 4, max: 40 }), ({ whole, start, end }, width) => {
        const seen = markedIn(markedLines(whole, [{ start, end }], width, 'match'));
        expect(seen.replaceAll(' ', '')).toBe(whole.slice(start, end).replaceAll(' ', ''));
      }),
    );
  });
  test('and in a row that has room for it', () => {
    fc.assert(
      fc.property(placed, ({ whole, start, end }) => {
        expect(markedIn([excerpt(whole, [{ start, end }], 200, 'match')])).toBe(whole.slice(start, end));
      }),
    );
  });
});
