import { describe, expect, test } from 'vitest';
import type { Glossary } from '../../../src/domain/glossary/entry.ts';
import { toPrintable } from '../../../src/domain/text/printable.ts';
import { drawGlossary, ready } from '../glossary.ts';
import { chosen, look, said, window } from '../look.ts';
import { type Beginning, Reader } from '../reader.ts';

const ARTICLE = `
  ▸ 폭풍군단이 러시아로 갔다. | The Storm Corps went to Russia.
    봄이 왔다. | Spring came.
    북한군은 코민테른을 몰랐다. | They had not heard of the Third International.
    폭풍군단은 돌아오지 않았다. | The Gale Corps did not return.
    | Nobody asked why.`;

const GLOSSARY = drawGlossary(`
  corps 폭풍군단, ~제11군단 = Storm Corps, ~11th Corps, !Gale Corps
    : 북한군의 특수작전 부대. / A special operations unit.
    → army
  army 북한군 = North Korean army
    : 북한의 군대. / The armed forces of North Korea.
    → state
  state 북한 = North Korea
    : 한반도 북쪽의 나라. / A state north of the Korean Peninsula.
    → corps
  russia 러시아 = Russia
  comintern 코민테른 = Comintern
    : 모스크바에 있던 조직. / An organisation that sat in Moscow.
  moscow 모스크바 = Moscow`);

/** A reader of the article with glossaries at hand, in a window so wide that a bead is one row. */
function reading(keys = '', beginning: Beginning = {}, ...others: readonly Glossary[]): Reader {
  const read = new Reader(ARTICLE, { columns: 160, ...beginning });
  return read.happen({ type: 'glossed', terms: ready(GLOSSARY, ...others), problems: [] }).press(keys);
}

/** What the text looks like after each of the keys. */
const looks = (read: Reader, ...keys: readonly string[]): string[] => keys.map(key => look(read.press(key)));

const wanted = (read: Reader) => read.effects.filter(({ type }) => type !== 'count-terms');

describe('walking the terms', () => {
  test('Tab takes those of the source, then those of the translation, then those of the next bead that has any', () =>
    expect(looks(reading(), '', '<Tab>', '<Tab>', '<Tab>', '<Tab>', '<Tab>')).toEqual([
      '{폭풍군단}이 {러시아}로 갔다. | The {Storm Corps} went to {Russia}.',
      '[폭풍군단]이 {러시아}로 갔다. | The {Storm Corps} went to {Russia}.',
      '{폭풍군단}이 [러시아]로 갔다. | The {Storm Corps} went to {Russia}.',
      '{폭풍군단}이 {러시아}로 갔다. | The [Storm Corps] went to {Russia}.',
      '{폭풍군단}이 {러시아}로 갔다. | The {Storm Corps} went to [Russia].',
      '[북한군]은 {코민테른}을 몰랐다. | They had not heard of the Third International.',
    ]));
  test('Shift-Tab takes them the other way, from the last of the bead before', () =>
    expect(looks(reading('2j<Tab>'), '<Shift-Tab>', '<Shift-Tab>')).toEqual([
      '{폭풍군단}이 {러시아}로 갔다. | The {Storm Corps} went to [Russia].',
      '{폭풍군단}이 {러시아}로 갔다. | The [Storm Corps] went to {Russia}.',
    ]));
  test('a term far ahead keeps no key waiting: it is said that none is near', () => {
    const far = `▸ 봄이 왔다. | Spring came.\n${'봄이 갔다. | It left.\n'.repeat(400)}폭풍군단이 왔다. | It came.`;
    const read = new Reader(far).happen({ type: 'glossed', terms: ready(GLOSSARY), problems: [] });
    expect(read.press('<Tab>').notice).toBe('unavailable.no-terms-near');
    expect(read.press('200j<Tab>').view.bead).toBe(401);
  });
  test('at the last term Tab stays, and at the first Shift-Tab', () => {
    expect(looks(reading('3j<Tab><Tab>'), '<Tab>', '<Tab>')).toEqual([
      '{폭풍군단}은 돌아오지 않았다. | The [Gale Corps] did not return.',
      '{폭풍군단}은 돌아오지 않았다. | The [Gale Corps] did not return.',
    ]);
    expect(look(reading('<Tab><Shift-Tab>'))).toMatch(/^\[폭풍군단\]/u);
  });
  test('another bead, or a sentence, takes the cursor off', () => {
    expect(look(reading('<Tab>jk'))).not.toContain('[');
    expect(look(reading('<Tab>l'))).not.toContain('[');
  });
  test('a page of a long bead can be turned, and its sentences walked, after a term', () => {
    const long = `▸ 폭풍군단이 왔다. ${'눈이 내렸다. '.repeat(60)} | The Storm Corps came.`;
    const read = new Reader(long, { columns: 60, rows: 10 }).happen({
      type: 'glossed',
      terms: ready(GLOSSARY),
      problems: [],
    });
    expect(read.press('<Tab><Space>').view.top.row).toBeGreaterThan(0);
    expect(read.press('<Tab>').view.top.row).toBe(0);
    expect(read.press('40l').rows.join('')).toContain('눈이');
    expect(read.view.top.row).toBeGreaterThan(0);
  });
  test('a translation that is hidden is not walked', () =>
    expect(looks(reading('t'), '<Tab><Tab><Tab>', '<Shift-Tab>').map(line => line.split(' | ')[0])).toEqual([
      '[북한군]은 {코민테른}을 몰랐다.',
      '{폭풍군단}이 [러시아]로 갔다.',
    ]));
  test('one that is revealed is', () =>
    expect(look(reading('tr<Tab><Tab><Tab>'))).toBe(
      '{폭풍군단}이 {러시아}로 갔다. | The [Storm Corps] went to {Russia}.',
    ));
  test.each([
    ['source', ['[폭풍군단]이 {러시아}로 갔다.', '{폭풍군단}이 [러시아]로 갔다.', '[북한군]은 {코민테른}을 몰랐다.']],
    [
      'target',
      [
        'The [Storm Corps] went to {Russia}.',
        'The {Storm Corps} went to [Russia].',
        'The [Gale Corps] did not return.',
      ],
    ],
  ] as const)('where one text stands alone, only its own terms are: %s', (layout, seen) =>
    expect(looks(reading('', { view: { layout } }), '<Tab>', '<Tab>', '<Tab>')).toEqual(seen),
  );
});

describe('the pop-up', () => {
  test('Enter opens the term under the cursor, or the first of the bead', () => {
    expect(window(reading('<Tab><Tab><Enter>'))[0]).toBe('러시아');
    expect(window(reading('<Enter>'))[0]).toBe('폭풍군단');
  });
  test('tells the terms, the way they are said, how each rendering stands, the definition, and how often it occurs', () =>
    expect(
      window(reading('<Enter>').happen({ type: 'counted', counts: new Map(GLOSSARY.entries.map(e => [e, 7])) })),
    ).toEqual([
      '폭풍군단',
      '제11군단',
      'Storm Corps',
      'also 11th Corps',
      'avoid Gale Corps',
      'pokpunggundan',
      '',
      'A special operations unit.',
      '',
      said('term.counts', { here: 2, shelf: 7 }),
      '',
      'See also',
      '북한군  North Korean army',
      '',
    ]));
  test('the title is the term as it stands in the text, and the other Korean terms follow, but for one to avoid', () => {
    const forms = drawGlossary('corps 폭풍군단, ~제11군단, !돌풍군단 = Storm Corps');
    const opened = (text: string) => {
      const read = new Reader(`▸ ${text}이 갔다. | The Storm Corps went.`, { columns: 160 });
      return window(read.happen({ type: 'glossed', terms: ready(forms), problems: [] }).press('<Enter>')).slice(0, 3);
    };
    expect(opened('폭풍군단')).toEqual(['폭풍군단', '제11군단', 'Storm Corps']);
    expect(opened('제11군단')).toEqual(['제11군단', '폭풍군단', 'Storm Corps']);
    expect(opened('돌풍군단')).toEqual(['돌풍군단', '폭풍군단 · 제11군단', 'Storm Corps']);
  });
  test('of a word in the translation, the title is that word, and all the Korean follows', () =>
    expect(window(reading('<Shift-Tab><Tab><Tab><Tab><Enter>')).slice(0, 3)).toEqual([
      'Storm Corps',
      '폭풍군단 · 제11군단',
      'Storm Corps',
    ]));
  test('the shelf is counted when the first one opens', () =>
    expect(reading('<Enter>').effects.map(({ type }) => type)).toEqual(['count-terms']));
});

const STORM = '폭풍군단  Tempest Corps';
const ARMY = '북한군  North Korean army';
/** What is chosen after each of the keys, in a pop-up that leads to two entries. */
const chosenAfter = (...keys: readonly string[]) => {
  const read = reading('<Enter>', {}, MINE);
  return keys.map(key => chosen(read.press(key)));
};

describe('what can be opened from a pop-up', () => {
  test('none of what can be opened from it is chosen at first; Tab and the arrows go round it', () =>
    expect(chosenAfter('', '<Tab>', '<Tab>', '<Tab>', '<Shift-Tab>', '<Right>', 'h')).toEqual([
      undefined,
      STORM,
      ARMY,
      STORM,
      ARMY,
      STORM,
      ARMY,
    ]));
  test.each(['<Shift-Tab>', '<Left>', 'h'])('%s begins with the last', key =>
    expect(chosenAfter('', key, key)).toEqual([undefined, ARMY, STORM]),
  );
  test.each(['j', 'k', '<PgDn>', '<End>', '<Home>'])('scrolling lets go of what is chosen: %s', key =>
    expect(chosenAfter('<Tab><Tab>', key, '<Tab>')).toEqual([ARMY, undefined, STORM]),
  );
  test('so does the other language, which may lead elsewhere', () =>
    expect(chosenAfter('<Tab><Tab>', 'i', '<Tab>')).toEqual([ARMY, undefined, STORM]));
  test('Enter chooses the first before it opens anything', () => {
    const read = reading('<Enter><Enter>', {}, MINE);
    expect([read.layers, window(read)[0], chosen(read)]).toEqual(['term', '폭풍군단', STORM]);
    expect(window(read.press('<Enter>'))).toContain('My own words.');
    expect(read.layers).toBe('term term');
  });
  test('with nothing to open, Enter and Tab do nothing', () => {
    const read = reading('<Tab><Tab><Enter>');
    const { layers } = read.state;
    expect(read.press('<Enter><Tab><Enter>').state.layers).toEqual(layers);
  });
  test('Enter opens the chosen entry on top, to any depth, and Backspace and Esc go back one', () => {
    const read = reading('<Enter>');
    const keys = [
      '',
      '<Enter><Enter>',
      '<Tab><Enter>',
      '<Enter><Enter>',
      '<Backspace>',
      '<Esc>',
      '<Backspace>',
      '<Esc>',
    ];
    const titles = keys.map(key => `${read.press(key).state.layers.length} ${window(read)[0] ?? 'the text'}`);
    expect(titles).toEqual([
      '1 폭풍군단',
      '2 북한군',
      '3 북한',
      '4 폭풍군단',
      '3 북한',
      '2 북한군',
      '1 폭풍군단',
      '0 the text',
    ]);
  });
  test('an entry goes by its preferred Korean, however its glossary lists its terms', () => {
    const drawn = drawGlossary('corps 폭풍군단 = Storm Corps\n → army\n army !인민군, 북한군 = army');
    const entries = drawn.entries.map(entry => ({
      ...entry,
      languages: Object.fromEntries(Object.entries(entry.languages).reverse()),
    }));
    const read = reading('<Enter><Tab>', {}, { ...drawn, entries });
    expect(chosen(read)).toBe('폭풍군단  Storm Corps');
    expect(chosen(read.press('<Enter><Tab>'))).toBe('북한군  army');
  });
  test('a term inside the definition opens as well', () =>
    expect(window(reading('2j<Tab><Tab><Enter><Tab><Enter>'))[0]).toBe('모스크바'));
});

describe('going deeper', () => {
  test('what Tab chose is chosen still when one comes back', () => {
    const read = reading('<Enter>', {}, MINE).press('<Tab><Tab>');
    expect(chosen(read)).toBe('북한군  North Korean army');
    expect(chosen(read.press('<Enter><Esc>'))).toBe('북한군  North Korean army');
  });
  test('the place in the text never moves meanwhile', () => {
    const read = reading('<Tab><Tab><Shift-Tab>', { rows: 6 });
    const { view } = read;
    for (const keys of [
      '<Enter>',
      '<Tab>',
      'jjj',
      '<Enter>',
      '<Enter>',
      'i',
      '*',
      'j',
      '<Esc>',
      '<Backspace>',
      '<Esc>',
    ])
      expect(read.press(keys).view, keys).toEqual(view);
    expect(read.press('<Esc>').view).toEqual(view);
    expect(read.layers).toBe('');
  });
  test('keys that it does not bind go no further', () => {
    const read = reading('<Enter>');
    const { view, state } = read;
    read.press('<^O><F1>[]()xvtza');
    expect(read.view).toBe(view);
    expect(read.state.layers).toBe(state.layers);
  });
  test('i defines it in the other language, and again in this one', () => {
    const read = reading('<Enter>');
    expect(window(read)).toContain('A special operations unit.');
    expect(window(read.press('i'))).toContain('북한군의 특수작전 부대.');
    expect(read.state.locale).toBe('en');
    expect(window(read.press('i'))).toContain('A special operations unit.');
  });
  test('in the Korean interface it defines in Korean', () =>
    expect(window(reading('<Enter>', { locale: 'ko' }))).toContain('북한군의 특수작전 부대.'));
});

describe('what the translation does with a term', () => {
  const NONE = `! ${said('term.uses-none')}`;
  const AVOID = `! ${said('term.uses-deprecated', { surface: toPrintable('Gale Corps') })}`;
  const warnings = (keys: string) => {
    const words = window(reading(keys)).join(' ');
    return [NONE, AVOID].find(each => words.includes(each)) ?? /!.*/u.exec(words)?.[0];
  };

  test('its answer is marked while the pop-up is open, whichever side it opens on', () => {
    expect(looks(reading('<Tab>'), '<Enter>', '<Enter>', '<Esc><Esc>')).toEqual([
      '[폭풍군단]이 {러시아}로 갔다. | The <Storm Corps> went to {Russia}.',
      '[폭풍군단]이 {러시아}로 갔다. | The <Storm Corps> went to {Russia}.',
      '[폭풍군단]이 {러시아}로 갔다. | The {Storm Corps} went to {Russia}.',
    ]);
    expect(look(reading('<Tab><Tab><Tab><Tab><Enter>'))).toBe(
      '{폭풍군단}이 <러시아>로 갔다. | The {Storm Corps} went to [Russia].',
    );
  });
  test('an approved rendering is not remarked on', () => expect(warnings('<Enter>')).toBeUndefined());
  test('one to avoid is', () => {
    expect(warnings('3j<Enter>')).toBe(AVOID);
    expect(look(reading('3j<Enter>'))).toBe('[폭풍군단]은 돌아오지 않았다. | The <Gale Corps> did not return.');
  });
  test('and so is a translation without any', () => expect(warnings('2j<Tab><Tab><Enter>')).toBe(NONE));
  test('an entry that was opened from another is not held against the translation', () =>
    expect(warnings('2j<Tab><Tab><Enter><Tab><Enter>')).toBeUndefined());
  test('it is said after the renderings and before the way that the Korean is said', () => {
    const rows = window(reading('3j<Enter>'));
    const at = (start: string) => rows.findIndex(row => row.startsWith(start));
    expect([at('avoid '), at('! '), at('pokpunggundan')]).toEqual([4, 5, 7]);
  });
});

const MINE = drawGlossary(
  `
  storm 폭풍군단 = Tempest Corps
    : 내 풀이. / My own words.`,
  'mine',
);

describe('several entries for one place', () => {
  test('the first glossary speaks first, and what the next says can be opened from there', () => {
    const read = reading('<Enter>', {}, MINE);
    expect(window(read)).toContain('Storm Corps');
    expect(chosen(read.press('<Tab>'))).toBe('폭풍군단  Tempest Corps');
    expect(window(read.press('<Enter>'))).toContain('My own words.');
  });
  test('a shorter term within it can be opened as well', () => {
    const forces = drawGlossary(
      'forces 북한 특수부대 = special forces\n state 북한 = North Korea\n troops 특수부대 = troops',
    );
    const read = new Reader('▸ 북한 특수부대가 왔다. | Special forces came.', { columns: 160 });
    read.happen({ type: 'glossed', terms: ready(forces), problems: [] }).press('<Enter>');
    expect(window(read)[0]).toBe('북한 특수부대');
    const round = ['<Tab>', '<Tab>', '<Tab>'].map(key => chosen(read.press(key)));
    expect(round).toEqual(['북한  North Korea', '특수부대  troops', '북한  North Korea']);
  });
});

describe('guessing first', () => {
  test('w lets the pop-up tell nothing but the term until Enter', () => {
    const read = reading('w<Tab>');
    expect(read.notice).toBeUndefined();
    expect(window(read.press('<Enter>'))).toEqual(['폭풍군단', said('term.guess.en'), '']);
    expect(look(read)).not.toContain('<');
    expect(window(read.press('<Enter>'))).toContain('Storm Corps');
    expect(look(read)).toContain('<Storm Corps>');
  });
  test('nothing else tells', () => {
    const read = reading('w<Enter>');
    expect(window(read.press('<Tab>ij'))).toEqual(['폭풍군단', said('term.guess.en'), '']);
  });
  test('of a word in the translation it asks for the Korean', () =>
    expect(window(reading('w<Tab><Tab><Tab><Enter>'))).toEqual(['Storm Corps', said('term.guess.ko'), '']));
  test('what is opened from a pop-up tells at once', () =>
    expect(window(reading('w<Enter><Enter><Tab><Enter>'))).toContain('North Korean army'));
  test('Esc goes back to the text untold', () => expect(reading('w<Enter><Esc>').layers).toBe(''));
  test('w again turns it off; both say so', () => {
    expect(reading('w').notice).toBe('guess-on');
    expect(reading('ww').notice).toBe('guess-off');
    expect(window(reading('ww<Enter>'))).toContain('Storm Corps');
  });
});

/** The rows of the concordance: the number of the bead, and its two sides parted by `|`. */
const listed = (read: Reader): string[] =>
  window(read)
    .slice(0, -1)
    .map(row => row.replace(/ {2,}/gu, ' | '));

describe('the concordance', () => {
  const ROWS = [
    said('layer.concordance', { term: toPrintable('폭풍군단') }),
    '1 | {폭풍군단}이 러시아로 갔다. | The {Storm Corps} went to Russia.',
    '4 | {폭풍군단}은 돌아오지 않았다. | The {Gale Corps} did not return.',
  ];

  test('* lists every occurrence of the term, both sides, from the text and from the pop-up', () => {
    expect(listed(reading('<Tab>*'))).toEqual(ROWS);
    expect(listed(reading('<Enter>*'))).toEqual(ROWS);
    expect(listed(reading(`<Enter>${'<Tab><Enter>'.repeat(3)}*`))).toEqual(ROWS);
  });

  test('while translations are hidden it does not give them away', () =>
    expect(listed(reading('t<Tab>*')).slice(1)).toEqual([
      '1 | {폭풍군단}이 러시아로 갔다.',
      '4 | {폭풍군단}은 돌아오지 않았다.',
    ]));
  test('Enter closes every window, ^O comes back, and ^Y goes there again', () => {
    const read = reading('<Enter><Tab><Enter><Esc>*j<Enter>');
    expect(read.layers).toBe('');
    expect(look(read)).toMatch(/^\[폭풍군단\]은 돌아오지/u);
    expect(look(read.press('<^O>'))).toMatch(/^\{폭풍군단\}이 \{러시아\}/u);
    expect(read.press('<^Y>').view.bead).toBe(3);
  });
  test('Esc leaves the pop-up that it was opened from', () => {
    const read = reading('<Enter>*<Esc>');
    expect(window(read)[0]).toBe('폭풍군단');
    expect(read.view.bead).toBe(0);
  });
});

const OFTEN = `
  ▸ 시장은 시장이다. 새 시장도 있다. | The market is a market. One is new.
    상인들이 모였다. 밤이었다. | They met. The market was dark.
    | A market of old.
    골목이 길다. | The alley is long.
    시장이 닫는다. | It closes.
    낡은 시장. |`;
const often = (keys: string): Reader =>
  new Reader(OFTEN, { columns: 160 })
    .happen({
      type: 'glossed',
      terms: ready(drawGlossary('market 시장 = market')),
      problems: [],
    })
    .press(keys);

describe('the concordance by occurrence', () => {
  test('it has a row for each occurrence; the first goes with the first, and a sentence stands in for none', () =>
    expect(listed(often('<Tab>*'))).toEqual([
      said('layer.concordance', { term: toPrintable('시장') }),
      '1 | {시장}은 시장이다. 새 시장도 있다. | The {market} is a market. One is new.',
      '1 | 시장은 {시장}이다. 새 시장도 있다. | The market is a {market}. One is new.',
      '1 | 시장은 시장이다. 새 {시장}도 있다. | One is new.',
      '2 | 밤이었다. | They met. The {market} was dark.',
      '3 | A {market} of old.',
      '5 | {시장}이 닫는다. | It closes.',
      '6 | 낡은 {시장}.',
    ]));
  test.each([
    ['the first', '', '[시장]은 {시장}이다. 새 {시장}도 있다. | The {market} is a {market}. One is new.'],
    ['another of the bead', 'j', '{시장}은 [시장]이다. 새 {시장}도 있다. | The {market} is a {market}. One is new.'],
    [
      'one without a rendering',
      'jj',
      '{시장}은 {시장}이다. 새 [시장]도 있다. | The {market} is a {market}. One is new.',
    ],
    ['one of the translation', 'jjj', '상인들이 모였다. 밤이었다. | They met. The [market] was dark.'],
    ['one without a source', 'jjjj', 'A [market] of old.'],
    ['the last', 'G', '낡은 [시장].'],
  ] as const)('Enter goes to the occurrence and puts the cursor on it: %s', (_what, keys, seen) => {
    const read = often(`<Tab>*${keys}<Enter>`);
    expect(read.layers).toBe('');
    expect(look(read)).toBe(seen);
  });
  test('the cursor goes on from there', () =>
    expect(look(often('<Tab>*jj<Enter><Tab>'))).toContain('The [market] is a {market}.'));
  test('one that is hidden is gone to, and keeps its secret', () => {
    const read = often('t<Tab>*jjj<Enter>');
    expect(read.view).toMatchObject({ bead: 1, term: undefined });
    expect(look(read)).not.toContain('market');
  });
  test('within the bead there is nowhere to come back to', () =>
    expect(often('<Tab>*j<Enter><^O>').notice).toBe('unavailable.no-back'));
});

/** What is selected after each of the keys. */
const selected = (read: Reader, ...keys: readonly string[]): string[] =>
  looks(read, ...keys).map(line => /\[.*\]/u.exec(line)?.[0] ?? '');

describe('selecting words', () => {
  test('a selects a word without its particles, the arrows another, Space takes more, Backspace drops a character', () =>
    expect(
      selected(
        reading('3j'),
        'a',
        '<Space>',
        '<Right>',
        '<Right>',
        '<Left>',
        '<Space>',
        '<Space>',
        '<Backspace>',
        '<Left>',
      ),
    ).toEqual([
      '[폭풍군단]',
      '[폭풍군단은]',
      '[돌아오지]',
      '[않았다]',
      '[돌아오지]',
      '[돌아오지 않았다]',
      '[돌아오지 않았다]',
      '[돌아오지 않았]',
      '[폭풍군단]',
    ]));
  test('it begins at the term under the cursor, or at the sentence', () => {
    expect(selected(reading('<Tab><Tab>'), 'a')).toEqual(['[러시아]']);
    expect(
      selected(new Reader('▸ 봄이다. 꽃이 핀다. | Spring. Flowers bloom.', { columns: 160 }).press('ll'), 'a'),
    ).toEqual(['[꽃이]']);
  });
  test('in a bead longer than the screen it begins with what is in view, and stays in view', () => {
    const long = `▸ ${Array.from({ length: 200 }, (_, at) => `낱말${at}`).join(' ')}. | Words.`;
    const read = new Reader(long, { columns: 60, rows: 10 }).press('<Space>');
    const { rows } = read;
    const first = /낱말\d+/u.exec(rows[0] ?? '')?.[0];
    expect(window(read.press('a'))[1]).toBe(first);
    expect(read.rows).toEqual(rows);
    const [, last] = window(read.press('l'.repeat(90)));
    expect(read.rows.join(' ')).toMatch(new RegExp(`${last}\\b`, 'u'));
  });
  test('it selects where a fast typist has gone', () => {
    const drawing = Array.from({ length: 30 }, (_, at) => `낱말${at + 1}`).join(' ');
    expect(window(new Reader(drawing, { rows: 10 }).press('25Ga'))[1]).toBe('낱말25');
  });
  test('at least a character stays selected', () =>
    expect(selected(reading('ja'), '<Backspace>', '<Backspace>', '<Backspace>')).toEqual(['[봄]', '[봄]', '[봄]']));
});

describe('an entry of one’s own', () => {
  test('what is selected and its English become an entry', () => {
    const read = reading('ja<Backspace><Enter>');
    expect(window(read)[0]).toBe(said('layer.translate-term', { term: toPrintable('봄') }));
    read.press('spring time<Enter>');
    expect(wanted(read)).toEqual([{ type: 'add-entry', article: 'drawn', ko: '봄', en: 'spring time' }]);
    expect(read.layers).toBe('');
  });
  test('d in its pop-up takes it out of one’s own glossary, and u puts it back', () => {
    const read = reading('<Tab><Enter>d');
    expect([read.layers, wanted(read)]).toEqual([
      '',
      [{ type: 'remove-entry', article: 'drawn', entry: GLOSSARY.entries[0], undo: 'u' }],
    ]);
    expect(wanted(read.press('u')).at(-1)).toEqual({ type: 'restore-entry', article: 'drawn' });
  });
  test('several words and a paste do as well', () => {
    const read = reading('3j<Tab>al<Space><Enter>').happen({ type: 'pasted', text: ' never\nreturned ' });
    expect(wanted(read.press('<Enter>'))).toEqual([
      { type: 'add-entry', article: 'drawn', ko: '돌아오지 않았다', en: 'never returned' },
    ]);
  });
  test('a decomposed text loses whole syllables', () => {
    const read = new Reader(`▸ ${'한글이 있다.'.normalize('NFD')} | There is Hangul.`, { columns: 160 });
    read.press('a<Backspace><Enter>Hangul<Enter>');
    expect(wanted(read)).toEqual([{ type: 'add-entry', article: 'drawn', ko: '한글'.normalize('NFD'), en: 'Hangul' }]);
  });
  test.each([
    ['without English', 'ja<Enter><Enter>'],
    ['with nothing but spaces', 'ja<Enter>  <Enter>'],
    ['after Esc in the field', 'ja<Enter>spring<Esc>'],
    ['after Esc while selecting', 'ja<Esc>'],
  ])('there is none %s', (_when, keys) => {
    const read = reading(keys);
    expect(wanted(read)).toEqual([]);
    expect(read.layers).toBe('');
    expect(look(read)).toBe('봄이 왔다. | Spring came.');
  });
  test('once it is in the glossary it is marked at once', () => {
    const read = reading('j');
    read.happen({ type: 'glossed', terms: ready(drawGlossary('spring 봄 = Spring'), GLOSSARY), problems: [] });
    expect(look(read)).toBe('{봄}이 왔다. | {Spring} came.');
  });
  test('the cursor stays on its term, also behind the new one', () => {
    const read = reading('3j<Tab><Tab>');
    const terms = ready(GLOSSARY, drawGlossary('return 돌아오지 = return'));
    expect(look(read.happen({ type: 'glossed', terms, problems: [] }))).toBe(
      '{폭풍군단}은 {돌아오지} 않았다. | The [Gale Corps] did not {return}.',
    );
  });
});

describe('what cannot be done now is said', () => {
  test.each(['<Tab>', '<Shift-Tab>', '<Enter>', '*'])('while the glossary is not there: %s', keys =>
    expect(new Reader(ARTICLE).press(keys).notice).toBe('unavailable.no-glossary'),
  );
  test.each([
    ['Enter where there is no term', 'j<Enter>', 'unavailable.no-term'],
    ['* without a term', '*', 'unavailable.no-term'],
    ['a where there is no Korean', 'Ga', 'unavailable.no-source'],
    ['Enter where there is no term, under a hidden translation', 'tG<Enter>', 'unavailable.no-term'],
    ['a where the translation stands alone', 'vvvva', 'unavailable.no-source'],
  ])('%s', (_what, keys, notice) => {
    const read = reading(keys);
    expect(read.notice).toBe(notice);
    expect(read.layers).toBe('');
  });
  test('what is wrong in a glossary is told, and the rest of it is used', () => {
    const problems = [{ code: 'glossary.entry.blank' }];
    const read = new Reader(ARTICLE, { columns: 160 }).happen({ type: 'glossed', terms: ready(GLOSSARY), problems });
    expect(read.layers).toBe('problems');
    expect(look(read.press('<Esc>'))).toContain('{폭풍군단}');
  });
});
