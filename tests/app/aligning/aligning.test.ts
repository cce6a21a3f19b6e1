import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelOf } from '../../../src/app/aligning/aligning.ts';
import { KEY_ROWS } from '../../../src/app/keys/key-rows.ts';
import { checkAlignment } from '../../../src/domain/bitext/alignment.ts';
import type { Article } from '../../../src/domain/bitext/article.ts';
import { realign } from '../../../src/domain/bitext/realign.ts';
import { toPrintable } from '../../../src/domain/text/printable.ts';
import { climb, ladder } from '../../domain/bitext/ladder.ts';
import { screen } from '../look.ts';
import { articleOf, mended, mender, rungs } from '../mending.ts';
import { Reader } from '../reader.ts';

describe('in and out', () => {
  const inMode = (keys: string) => mender('1=1 2=2').press(keys).open.aligning !== undefined;
  test('e begins, and e, Esc and q go back to reading', () => {
    expect(inMode('')).toBe(true);
    for (const key of ['e', '<Esc>', 'q', 'ㄷ']) expect(inMode(key), key).toBe(false);
    expect(inMode('qe')).toBe(true);
  });
  test('q leaves the mode only; the program goes on', () => expect(mender('1=1').press('q').effects).toEqual([]));
  test('the bead that was focused stays so, either way', () => {
    const reader = mender('1=1 ▸2=2 3=3');
    expect(reader.press('e').view.bead).toBe(1);
    expect(reader.press('jej').press('e').view.bead).toBe(2);
  });
  test('an edit from outside the mode says how to come in', () =>
    expect(new Reader('#가').press(':merge with the bead below<Enter>').notice).toBe('unavailable.not-aligning'));
});

describe('the cursor', () => {
  test.each([
    ['▸1=1 2=2', 'j', '1=1 ▸2=2'],
    ['▸12=1 3=2', 'j', '1▸2=1 3=2'],
    ['1▸2=1 3=2', 'j', '12=1 ▸3=2'],
    ['12=1 ▸3=2', 'k', '1▸2=1 3=2'],
    ['12=▸1 3=2', 'j', '12=1 3=▸2'],
    ['▸1=1 2=2', '<Tab>', '1=▸1 2=2'],
    ['1=▸1 2=2', '<Left>', '▸1=1 2=2'],
    ['▸1=1 2=2', '<Right>j', '1=1 2=▸2'],
    ['▸1=- 2=1', 'l', '1=▸- 2=1'],
    ['▸1=1 2=2 3=3 4=4', '3j', '1=1 2=2 3=3 ▸4=4'],
    ['▸1=1 2=2 3=3 4=4', 'G', '1=1 2=2 3=3 ▸4=4'],
    ['▸1=1 2=2', 'k', '▸1=1 2=2'],
    ['▸1=1 2=2', 'ㅓ', '1=1 ▸2=2'],
  ])('%s  %s  →  %s', (before, keys, after) => expect(mended(before, keys)).toBe(after));

  test.each([
    ['next unsure', '▸1=1✓ 2=2✓ 3=3 4=4', 'n', '1=1✓ 2=2✓ ▸3=3 4=4'],
    ['the second unsure', '▸1=1✓ 2=2 3=3✓ 4=4', '2n', '1=1✓ 2=2 3=3✓ ▸4=4'],
    ['previous unsure', '1=1 2=2✓ 3=3✓ ▸4=4✓', 'p', '▸1=1 2=2✓ 3=3✓ 4=4✓'],
    ['next flagged', '▸1=1 2=2 3=3!', '}', '1=1 2=2 ▸3=3!'],
    ['previous flagged', '1=1! 2=2 ▸3=3', '{', '▸1=1! 2=2 3=3'],
    ['next not 1–1', '▸1=1 2=2 34=3', ']', '1=1 2=2 ▸34=3'],
    ['previous not 1–1', '1=- 2=1 ▸3=2', '[', '▸1=- 2=1 3=2'],
  ])('%s', (_, before, keys, after) => expect(mended(before, keys)).toBe(after));

  test('where there is none that way, it says so and stays', () => {
    for (const [key, reason] of [
      ['n', 'no-more-unsure'],
      ['}', 'no-more-flagged'],
      [']', 'no-more-uneven'],
    ] as const) {
      const reader = mender('▸1=1✓ 2=2✓').press(key);
      expect([reader.notice, rungs(reader)]).toEqual([`unavailable.${reason}`, '▸1=1✓ 2=2✓']);
    }
  });
});

describe('a key for each edit', () => {
  test.each([
    ['m', '▸1=1 2=2', '▸12=12✓'],
    ['b', '1=1 ▸2=2', '1▸2=12✓'],
    ['s', '1▸2=12', '1=1✓ ▸2=2'],
    ['a', '1=1 2=▸23', '1=12✓ 2=▸3'],
    ['<^Up>', '1=1 2=▸23', '1=12✓ 2=▸3'],
    ['d', '1=▸12 2=3', '1=▸1✓ 2=23'],
    ['2d', '1=▸123 2=4', '1=▸1✓ 2=234'],
    ['<^Down>', '1=▸12 2=3', '1=▸1✓ 2=23'],
    ['<Enter>', '1=▸1 2=2 3=-', '1=-✓ 2=▸1 3=2'],
    ['<Backspace>', '1=▸- 2=1', '1=▸1✓ 2=-'],
    ['-', '1=▸1 2=2', '1=▸-✓ 2=12'],
    ['w', '1=▸- 2=1', '1=▸1✓ 2=-'],
    ['<Space>', '▸1=1 2=2', '1=1✓ ▸2=2'],
    ['t', '1=1 2=2 ▸3=3', '1=1✓ 2=2✓ ▸3=3'],
    ['f', '▸1=1', '▸1=1!'],
    ['x', '▸1=1✓', '▸1=1'],
    ['ㅡ', '▸1=1 2=2', '▸12=12✓'],
  ])('%s  %s  →  %s', (keys, before, after) => expect(mended(before, keys)).toBe(after));

  test('one that cannot be made says why and changes nothing', () => {
    const reader = mender('▸1=1 2=2').press('s');
    expect([reader.notice, rungs(reader)]).toEqual(['unavailable.no-cut', '▸1=1 2=2']);
    expect(reader.effects).toEqual([]);
  });

  test('each edit is kept as it happens', () => {
    const reader = mender('▸1=1 2=2').press('m');
    expect(reader.effects.map(each => each.type)).toEqual(['keep-alignment']);
  });

  test('letters of the mode have no need of Shift', () => {
    const rows = KEY_ROWS.filter(({ scope }) => scope === 'align');
    expect(rows.filter(({ keys }) => keys.every(key => /^[A-Z]$/u.test(key)))).toEqual([]);
  });
});

describe('undo', () => {
  test.each([
    ['the last edit', '▸1=1 2=2 3=3', 'mu', '▸1=1 2=2 3=3'],
    ['two', '▸1=1 2=2 3=3', 'mmuu', '▸1=1 2=2 3=3'],
    ['and done again', '▸1=1 2=2 3=3', 'mmuu<^R>', '▸12=12✓ 3=3'],
    ['a number of edits at once is one', '▸1=1 2=2 3=3', '2mu', '▸1=1 2=2 3=3'],
    ['the cursor is back where it was', '1=▸1 2=2 3=-', '<Enter>ggu', '1=▸1 2=2 3=-'],
    ['also after the mode was left', '▸1=1 2=2', 'meeu', '▸1=1 2=2'],
  ])('%s', (_, before, keys, after) => expect(mended(before, keys)).toBe(after));

  test('an edit after an undo leaves nothing to do again', () =>
    expect(mender('▸1=1 2=2 3=3').press('muf<^R>').notice).toBe('unavailable.no-redo'));
  test('where there is nothing left it says so', () =>
    expect(mender('▸1=1').press('u').notice).toBe('unavailable.no-undo'));

  test('any keys of the mode keep the alignment whole, and undo to the beginning', () => {
    const keys = fc.array(fc.constantFrom(...[...'jkhlmbsadwfxt-np]['], '<Enter>', '<Backspace>', '<Tab>', '<^R>'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(keys, pressed => {
        const start = '1=1 23=2! 4=- 5=34 -=5 6=6✓ 78=789';
        const reader = mender(start).press(pressed.join(''));
        expect(checkAlignment(reader.open.article.alignment, 8, 9).ok).toBe(true);
        expect(ladder(reader.press('u'.repeat(60)).open.article.alignment)).toBe(start);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what knows beads by number', () => {
  test('marks go along with their text, and are kept', () => {
    const reader = mender('▸1=1 2=2 3=3', { marks: [{ name: 'a', bead: 2 }] }).press('m');
    expect(reader.open.marks).toEqual([{ name: 'a', bead: 1 }]);
    expect(reader.effects.at(-1)).toEqual({ type: 'save-mark', article: 'ladder', mark: { name: 'a', bead: 1 } });
  });
});

describe('aligning again', () => {
  test('r asks for it and says so', () => {
    const reader = mender('▸1=1 2=2').press('r');
    expect([reader.notice, reader.effects.map(each => each.type)]).toEqual(['realigning', ['realign']]);
  });
  const found = (drawing: string, alignment: string, keys = '') => {
    const reader = mender(drawing);
    const before = reader.open.article.alignment;
    return reader.press(keys).happen({ type: 'realigned', article: 'ladder', before, alignment: climb(alignment) });
  };
  test('what it found is one step, and says how many beads changed', () => {
    const reader = found('▸1=1 2=2 3=-', '1=- 2=1 3=2');
    expect([rungs(reader), reader.state.notice]).toEqual(['▸1=- 2=1 3=2', { code: 'realigned', values: { count: 3 } }]);
    expect(rungs(reader.press('u'))).toBe('▸1=1 2=2 3=-');
  });
  test('an edit made meanwhile stays', () =>
    expect(rungs(found('▸1=1 2=2 3=3 4=4', '1=1 2=2 3=34 4=-', 'm'))).toBe('▸12=12✓ 3=34 4=-'));
  test('nothing found is no step', () => {
    const reader = found('▸1=1 2=2', '1=1 2=2');
    expect(reader.notice).toBe('realigned-none');
  });
});

describe('keeping', () => {
  const kept = (reader: Reader, alignment: string) => {
    const sent = reader.open.article.alignment;
    return reader.happen({ type: 'alignment-kept', article: 'ladder', sent, kept: climb(alignment) });
  };
  test('what another window did is taken up, with the cursor where it was', () => {
    const reader = kept(mender('1=1 2=2 ▸3=3').press('f'), '12=12✓ 3=3!');
    expect([rungs(reader), reader.notice]).toEqual(['12=12✓ ▸3=3!', 'merged']);
  });
  test('and undoing one’s own edit leaves it', () =>
    expect(rungs(kept(mender('1=1 2=2 ▸3=3').press('f'), '12=12✓ 3=3!').press('u'))).toBe('12=12✓ ▸3=3'));
  test('where it cannot be kept, that is said once', () => {
    const unkept = { type: 'alignment-unkept', article: 'ladder', problems: [{ code: 'file.unwritable' }] } as const;
    const reader = mender('▸1=1 2=2').press('m').happen(unkept);
    expect(reader.notice).toBe('trouble.alignment');
    expect(reader.press('f').happen(unkept).notice).toBeUndefined();
    expect(kept(reader, '12=12!').open.unsaved).toBe(false);
  });
  test.each([
    ['secure.write', 'trouble.secure'],
    ['article.piped', 'trouble.piped'],
  ])('where it never can (%s), the reason is said', (code, notice) => {
    const unkept = { type: 'alignment-unkept', article: 'ladder', problems: [{ code }] } as const;
    expect(mender('▸1=1 2=2').press('m').happen(unkept).notice).toBe(notice);
  });
});

describe('inside a bead', () => {
  const TWO = `
    봄이 온다. | Spring comes.
    ▸비가 온다. 개울이 분다. 새가 운다. | Rain falls. The brook swells and birds sing.`;
  const inside = (keys: string) => new Reader(TWO).press(`ez${keys}`);
  const links = (reader: Reader): string => {
    const { alignment, cursor } = levelOf(reader.surroundings.tools, reader.open);
    return ladder(alignment, cursor);
  };
  const sentences = ({ open }: Reader) => open.article.alignment[1]?.sentences;

  test('z shows its sentences, and z, q and Esc lead out again', () => {
    expect(links(inside(''))).toMatch(/^▸1=1/u);
    for (const key of ['z', 'q', '<Esc>']) {
      const reader = inside(key);
      expect([reader.open.aligning?.inside, reader.view.bead, reader.open.aligning !== undefined]).toEqual([
        undefined,
        1,
        true,
      ]);
    }
    expect(inside('e').open.aligning).toBeUndefined();
  });

  test('the same keys mend them, the bead is confirmed by it, and reading follows', () => {
    const reader = new Reader(TWO);
    const { article } = reader.open;
    const alignment = [
      article.alignment[0],
      { source: [1], target: [1], status: 'auto', sentences: climb('1=1 2=2 3=-') },
    ];
    reader.happen({ type: 'opened', article: { ...article, alignment } as Article, view: { bead: 1 }, marks: [] });
    reader.press('ezjm');
    expect(links(reader)).toBe('1=1 ▸23=2✓');
    expect(reader.open.article.alignment[1]?.status).toBe('confirmed');
    expect(reader.press('elll').sentence).toBe('새가 운다. | The brook swells and birds sing.');
  });

  test('undo leads back to what was there, inside the bead', () => {
    const reader = inside('m');
    expect(sentences(reader)).toBeDefined();
    expect(links(reader.press('u'))).toBe(links(inside('')));
    expect(sentences(reader)).toBeUndefined();
    expect(sentences(reader.press('<^R>'))).toBeDefined();
  });

  test('r finds them anew', () => {
    const reader = inside('m');
    const before = reader.open.article.alignment[1];
    expect(sentences(reader.press('r'))).toBeUndefined();
    expect(reader.press('u').open.article.alignment[1]).toBe(before);
    expect(inside('r').notice).toBe('realigned-none');
  });

  test('the table shows its sentences, and the status line says whose', () => {
    const rows = screen(inside(''));
    expect(rows.join('\n')).toMatch(/▸ 비가 온다\..*▹ Rain falls\./u);
    expect(rows.at(-1)).toContain('Sentences of bead 2');
  });
});

describe('parting and joining segments', () => {
  const TWO = `
    봄이 온다. 꽃이 {핀다}. | Spring comes. Flowers bloom.
    ▸비가 온다. 개울이 분다. 새가 운다. | Rain falls. The brook swells and birds sing.`;
  const source = ({ open }: Reader) => open.article.source.map(({ text }) => text as string);

  test('; parts a segment of two sentences between them, and + joins them again', () => {
    const reader = new Reader(TWO).press('ek;');
    expect(source(reader)).toEqual(['봄이 온다.', '꽃이 핀다.', '비가 온다. 개울이 분다. 새가 운다.']);
    expect(rungs(reader)).toBe('1▸2=1✓ 3=2✓');
    expect(reader.open.article.notes[0]?.segment).toBe(1);
    expect(source(reader.press('k+'))).toEqual(source(new Reader(TWO)));
    expect(rungs(reader)).toBe('▸1=1✓ 2=2✓');
  });

  test('of one with more it asks before which', () => {
    const reader = new Reader(TWO).press('e;');
    expect([reader.notice, source(reader).length, reader.open.aligning?.inside !== undefined]).toEqual([
      'which-sentence',
      2,
      true,
    ]);
    expect(source(reader.press(';')).slice(1)).toEqual(['비가 온다.', '개울이 분다. 새가 운다.']);
    expect(source(new Reader(TWO).press('e;j;')).slice(1)).toEqual(['비가 온다. 개울이 분다.', '새가 운다.']);
  });

  test('it can be undone and done again, with what came before', () => {
    const reader = new Reader(TWO).press('ekm;');
    const [parted, start] = [source(reader), source(new Reader(TWO))];
    expect(source(reader.press('uu'))).toEqual(start);
    expect(rungs(reader)).toBe('▸1=1✓ 2=2✓');
    expect(source(reader.press('<^R><^R>'))).toEqual(parted);
  });

  test('the article from before the edit is told with it, so that only what was known is written over', () => {
    const reader = new Reader(TWO);
    const { article } = reader.open;
    const [effect] = reader.press('ek;').effects;
    expect(effect).toMatchObject({ type: 'keep-alignment', from: article, article: reader.open.article });
  });

  test('any keys, inside beads and out, keep the article whole, and undo to the beginning', () => {
    const keys = fc.array(fc.constantFrom(...';;;++zzjjkhlmbsadw-frtx', '<Enter>', '<Backspace>', '<Space>', '<Esc>'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(keys, pressed => {
        const reader = new Reader(TWO).press('e');
        for (const key of pressed) {
          reader.press(reader.open.aligning ? key : 'e');
          const { source, target, alignment, notes } = reader.open.article;
          expect(checkAlignment(alignment, source.length, target.length).ok).toBe(true);
          expect(source.every(({ id }, at) => id === `ko-${at + 1}`)).toBe(true);
          expect(notes.map(({ segment, quote }) => source[segment]?.text.includes(quote.exact))).toEqual([true]);
        }
        expect(reader.press(`${reader.open.aligning ? '' : 'e'}${'u'.repeat(60)}`).open.article).toEqual(
          new Reader(TWO).open.article,
        );
      }),
      { numRuns: 80 },
    );
  });

  test('what was written about the new segments is not thrown away by undoing', () => {
    const reader = new Reader(TWO).press('ek;cA word<Enter>u');
    expect([reader.notice, source(reader).length]).toEqual(['unavailable.not-apart', 3]);
  });

  test('where it cannot be done it says why', () => {
    const said = (drawing: string, keys: string) => new Reader(drawing).press(`e${keys}`).notice;
    expect(said('비가 온다. | Rain falls.', ';')).toBe('unavailable.no-sentence');
    expect(said('비가 온다. | Rain falls.', '+')).toBe('unavailable.no-join');
    expect(said(TWO, 'z;')).toBe('unavailable.no-cut-here');
    const piped = new Reader(TWO);
    piped.happen({ type: 'opened', article: { ...piped.open.article, id: 'pair:["a","b"]' }, view: {}, marks: [] });
    expect(piped.press('e;').notice).toBe('unavailable.in-place');
    expect(piped.press('+').notice).toBe('unavailable.in-place');
  });
});

/** Twenty paragraphs whose translation lacks the eighth, aligned as if it lacked the last. */
const UNITS = '123456789abcdefghijk';
const SHIFTED = [...UNITS].map((unit, at) => `${unit}=${UNITS[at] && at < 19 ? UNITS[at] : '-'}`).join(' ');
const RIGHT = [...UNITS].map((unit, at) => `${unit}=${at < 7 ? unit : at === 7 ? '-' : UNITS[at - 1]}`).join(' ');
const plain = (reader: Reader) => ladder(reader.open.article.alignment).replace(/✓/gu, '');

test('a shifted alignment of 20 beads with one missing paragraph takes five keys', () => {
  const keys = ['e', '8', 'G', '<Right>', '<Enter>'];
  const reader = mender(SHIFTED).press('e').press(keys.join(''));
  expect(plain(reader)).toBe(RIGHT);
  expect(keys.length).toBeLessThanOrEqual(6);
});

test('and where the aligner is unsure of the first wrong bead, four', () => {
  const reader = mender(SHIFTED).press('e');
  const alignment = reader.open.article.alignment.map((bead, at) => ({ ...bead, score: at < 7 ? 0.99 : 0.4 }));
  reader.happen({ type: 'opened', article: { ...articleOf(SHIFTED), alignment }, view: {}, marks: [] });
  const keys = ['e', 'n', 'l', '<Enter>'];
  expect(plain(reader.press(keys.join('')))).toBe(RIGHT);
});

test('or the gap is made and the aligner finds the rest', () => {
  const target = articleOf(SHIFTED).target.map((segment, at) =>
    at < 7 ? segment : { ...segment, text: toPrintable(segment.text.replace(/\d+/u, `${at + 2}`)) },
  );
  const reader = new Reader('#가');
  reader.happen({ type: 'opened', article: { ...articleOf(SHIFTED), target }, view: {}, marks: [] }).press('e8Gl-r');
  const { article } = reader.open;
  const alignment = realign(article);
  reader.happen({ type: 'realigned', article: 'ladder', before: article.alignment, alignment });
  expect(plain(reader)).toBe(RIGHT);
});

test('the table shows both cursors, the beads about, and what is thought of each', () => {
  const reader = mender('1=1✓ 2▸3=2 4=3! 5=4', { columns: 80, rows: 20 });
  const rows = screen(reader);
  expect(rows.find(row => row.includes('▸'))).toMatch(/▸ 3번째.*│/u);
  expect(rows.find(row => row.includes('▹'))).toContain('▹ 2 is');
  expect(rows.filter(row => /━ 2 {2}2–1 {2}auto/u.test(row))).toHaveLength(1);
  expect(rows.join('\n')).toMatch(/1–1 {2}✓ confirmed[\s\S]*1–1 {2}⚑ flagged/u);
  expect(rows.at(-1)).toMatch(/auto 2 {2}✓ 1 {2}⚑ 1 {2}2\/4/u);
});
