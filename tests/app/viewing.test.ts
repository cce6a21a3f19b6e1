import { describe, expect, test } from 'vitest';
import type { State } from '../../src/app/state.ts';
import { createMessages } from '../../src/ui/messages.ts';
import { screenRows } from '../../src/ui/screen.ts';
import { toCells } from '../stories/frame.ts';
import { Reader } from './reader.ts';

const ARTICLE = `
    # 봄 | # Spring
    꽃이 {핀다}. 새가 운다. 바람이 분다. | Flowers bloom. Birds sing. The wind blows.
  ▸ 비가 온다. 개울이 불어난다. | Rain falls. The brook swells.
    여름이 온다. | Summer comes.`;

const layout = (reader: Reader): string => reader.view.layout;
const messages = createMessages();
const cellsOf = (read: Reader, state: State = read.state): string[][] =>
  screenRows(state, read.surroundings.tools, messages(state.locale)).map(row =>
    toCells(row.map(({ text }) => text).join('')),
  );

describe('layouts', () => {
  test('v goes round all five and comes back', () => {
    const read = new Reader(ARTICLE);
    const round = Array.from({ length: 5 }, () => layout(read.press('v')));
    expect(round).toEqual(['stacked', 'alternating', 'source', 'target', 'columns']);
  });

  test('a narrow window is stacked until the reader says otherwise, and v goes on from there', () => {
    const read = new Reader(ARTICLE, { columns: 79 });
    expect(read.rows.join('\n')).not.toMatch(/비가 .*Rain/u);
    expect(layout(read.press('v'))).toBe('alternating');
  });

  test('columns may be asked for in a narrow window', () =>
    expect(new Reader(ARTICLE, { columns: 60, view: { layout: 'columns' } }).rows.join('\n')).toMatch(/비가 .*Rain/u));

  test.each([
    [80, /비가 .*Rain/u],
    [79, /비가[^\n]*\n[^\n]*Rain/u],
  ])('at %i cells', (columns, wanted) => expect(new Reader(ARTICLE, { columns }).rows.join('\n')).toMatch(wanted));

  test('neither the layout nor the size changes the focused bead or its sentence', () => {
    const read = new Reader(ARTICLE).press('ll');
    const { beads, sentence } = read;
    for (const [columns, rows] of [
      [40, 10],
      [160, 50],
      [1, 1],
      [200, 4],
      [100, 20],
    ] as const) {
      for (let at = 0; at < 5; at++) {
        expect(read.resize(columns, rows).press('v').beads).toBe(beads);
        expect(read.sentence).toBe(sentence);
      }
    }
  });

  test('by sentence, each one is followed by what answers it', () =>
    expect(new Reader(ARTICLE, { view: { layout: 'alternating' } }).rows.join('\n')).toMatch(
      /비가 온다\. ?\n[^\n]*Rain falls\. ?\n[^\n]*개울이 불어난다\.\n[^\n]*The brook swells\./u,
    ));

  test('one language alone shows nothing of the other', () => {
    expect(new Reader(ARTICLE, { view: { layout: 'source' } }).rows.join('')).not.toMatch(/[a-z]/u);
    expect(new Reader(ARTICLE, { view: { layout: 'target' } }).rows.join('')).not.toMatch(/[가-힣]/u);
  });
});

describe('hidden translations', () => {
  const hidden = (keys: string): Reader => new Reader(ARTICLE).press(`t${keys}`);
  const screen = (read: Reader): string =>
    cellsOf(read)
      .map(row => row.join(''))
      .join('\n');

  test('t hides every translation and leaves the source', () => {
    expect(screen(hidden(''))).not.toMatch(/Rain|Summer|Spring/u);
    expect(screen(hidden(''))).toContain('개울이 불어난다.');
  });
  test('t again shows them', () => expect(screen(hidden('t'))).toContain('Summer comes.'));
  test('a hidden bead says which key reveals it', () => expect(screen(hidden(''))).toContain('. to reveal'));
  test('r reveals the focused bead only', () => {
    expect(screen(hidden('r'))).toContain('Rain falls. The brook swells.');
    expect(screen(hidden('r'))).not.toContain('Summer');
  });
  test('r again hides it', () => expect(screen(hidden('rr'))).not.toContain('Rain'));
  test('s reveals a sentence, and the next', () => {
    expect(screen(hidden('s'))).toContain('Rain falls.');
    expect(screen(hidden('s'))).not.toContain('brook');
    expect(screen(hidden('ss'))).toContain('The brook swells.');
    expect(screen(hidden('sss'))).toContain('The brook swells.');
  });
  test('r shows the rest where some sentences are shown already', () =>
    expect(screen(hidden('sr'))).toContain('Rain falls. The brook swells.'));
  test('moving on hides again', () => expect(screen(hidden('rjk'))).not.toContain('Rain'));
  test('the sentence cursor does not hide what is revealed in its bead', () =>
    expect(screen(hidden('rl'))).toContain('Rain falls.'));
  test('r and s say so where nothing is hidden', () => {
    expect(new Reader(ARTICLE).press('r').notice).toBe('unavailable.not-hidden');
    expect(new Reader(ARTICLE).press('s').notice).toBe('unavailable.not-hidden');
  });

  test.each(['columns', 'stacked', 'alternating', 'source', 'target'] as const)(
    'revealing moves nothing in %s',
    layout => {
      const read = new Reader(ARTICLE, { view: { layout } });
      const shown = cellsOf(read);
      const { rows } = read;
      for (const key of ['t', 's', 's', 'r', 'r', 't']) {
        expect(read.press(key).rows).toEqual(rows);
        for (const [y, row] of cellsOf(read).slice(0, -1).entries()) {
          if (row.join('').includes('to reveal')) continue;
          for (const [x, cell] of row.entries())
            if (cell !== ' ') expect(cell, `${key} at ${x},${y}`).toBe(shown[y]?.[x]);
        }
      }
    },
  );
});

describe('neighbours', () => {
  test('z leaves the focused bead alone on the screen', () => {
    const text = new Reader(ARTICLE).press('z').rows.join('\n');
    expect(text).toContain('비가 온다.');
    expect(text).not.toMatch(/꽃이|여름이/u);
  });
  test('and moving on shows the next one alone', () =>
    expect(new Reader(ARTICLE).press('zj').rows.join('\n')).not.toMatch(/비가/u));
  test('z again brings them back', () => expect(new Reader(ARTICLE).press('zz').rows.join('\n')).toContain('여름이'));
});

describe('the width of the columns', () => {
  const ratio = (keys: string): number => new Reader(ARTICLE).press(keys).view.ratio;
  test(') widens the first column by a twentieth', () => expect(ratio(')')).toBe(0.55));
  test('( narrows it', () => expect(ratio('(')).toBe(0.45));
  test('a number of steps at once', () => expect(ratio('3)')).toBe(0.65));
  test('neither column vanishes', () => {
    expect(ratio('99)')).toBe(0.75);
    expect(ratio('99(')).toBe(0.25);
  });
  test('there is nothing to widen in other layouts', () =>
    expect(new Reader(ARTICLE).press('v)').notice).toBe('unavailable.not-columns'));
});

describe('translator’s notes', () => {
  test('x opens the note of the focused bead', () => expect(new Reader(ARTICLE).press('kx').layers).toBe('note'));
  test('where there is none it says so', () =>
    expect(new Reader(ARTICLE).press('x').notice).toBe('unavailable.no-note'));
  test('Enter, q and Esc close it', () => {
    for (const key of ['<Enter>', 'q', '<Esc>', 'ㅂ'])
      expect(new Reader(ARTICLE).press(`kx${key}`).layers, key).toBe('');
  });
});

describe('copying', () => {
  const copied = (keys: string) => new Reader(ARTICLE).press(keys).effects;
  test('y copies the bead, the source first', () =>
    expect(copied('y')).toEqual([
      { type: 'copy', text: '비가 온다. 개울이 불어난다.\nRain falls. The brook swells.' },
    ]));
  test('with the sentence cursor it copies the sentence', () =>
    expect(copied('lly')).toEqual([{ type: 'copy', text: '개울이 불어난다.\nThe brook swells.' }]));
});

describe('the program', () => {
  const wanted = (keys: string) => new Reader(ARTICLE).press(keys).effects;
  test('q quits', () => expect(wanted('q')).toEqual([{ type: 'quit', code: 0 }]));
  test('^C interrupts, over any layer', () => {
    for (const before of ['', '?', ':', 'm', 'kx'])
      expect(wanted(`${before}<^C>`), before).toEqual([{ type: 'quit', code: 130 }]);
  });
  test('^L redraws, ^Z suspends, o asks for the shelf', () =>
    expect(wanted('<^L><^Z>o').map(each => each.type)).toEqual(['redraw', 'suspend', 'shelve']));
  test('i switches the language at once and keeps it', () => {
    const read = new Reader(ARTICLE).press('i');
    expect(read.state.locale).toBe('ko');
    expect(read.effects).toEqual([{ type: 'save-language', locale: 'ko' }]);
    expect(read.press('i').state.locale).toBe('en');
  });
  test('a move is kept, and so is the layout', () => {
    expect(new Reader(ARTICLE).press('j').saved.at(-1)).toMatchObject({
      article: 'drawn',
      beads: 4,
      view: { bead: 3 },
    });
    expect(new Reader(ARTICLE).press('v').saved.at(-1)).toMatchObject({ view: { layout: 'stacked' } });
  });
});

describe('opening', () => {
  test('a place beyond the end of a shortened article is its end', () =>
    expect(new Reader(ARTICLE, { view: { bead: 99 } }).view.bead).toBe(3));
  test('a saved sentence that is gone does no harm', () => {
    const read = new Reader(ARTICLE, { view: { sentence: 99 } });
    expect(read.sentence).toBeUndefined();
    expect(read.press('l').view.bead).toBe(3);
  });
  test('what was revealed is hidden again', () =>
    expect(new Reader(ARTICLE, { view: { hidden: true, revealed: 2 } }).view.revealed).toBe(0));
  test('an article that cannot be read leaves the one that is open', () => {
    const read = new Reader(ARTICLE).happen({ type: 'failed', problems: [{ code: 'text.empty' }] });
    expect(read.layers).toBe('problems');
    expect(read.press('<Esc>').view.bead).toBe(2);
  });
});
