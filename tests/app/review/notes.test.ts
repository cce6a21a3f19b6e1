import { describe, expect, test } from 'vitest';
import { window } from '../look.ts';
import { Reader } from '../reader.ts';

const ARTICLE = `
  # 봄 | # Spring
  ▸꽃이 {핀다}. 새가 운다. | Flowers bloom. Birds sing.
  비가 온다. | {Rain} falls.
  눈이 온다. | Snow falls.`;

/** The notes with the words that they hang on and what they say. */
const notes = ({ open, state }: Reader): string[] =>
  open.article.notes.map(
    ({ side, segment, quote, body, kind, severity }) =>
      `${side} ${segment + 1} “${quote.exact}” ${[kind, severity].filter(Boolean).join('/')}: ${body[state.locale]}`,
  );
const own = (reader: Reader) => notes(reader).filter(note => !note.includes('What there is to say'));
const wrote = (keys: string, drawing = ARTICLE) => own(new Reader(drawing).press(keys));

describe('writing a note', () => {
  test('on the paragraph in focus', () =>
    expect(wrote('cA word<Enter>')).toEqual(['source 2 “꽃이 핀다. 새가 운다.” : A word']));
  test('on the sentence under the cursor', () =>
    expect(wrote('llcBirds<Enter>')).toEqual(['source 2 “새가 운다.” : Birds']));
  test('on words that are chosen', () =>
    expect(wrote('a<Right>cToo dry<Enter>')).toEqual(['source 2 “핀다” : Too dry']));
  test('on a segment of the translation, in the alignment mode', () =>
    expect(wrote('elcNot so<Enter>')).toEqual(['target 2 “Flowers bloom. Birds sing.” : Not so']));
  test('on a sentence of it, inside the bead', () =>
    expect(wrote('ezljcNot so<Enter>')).toEqual(['target 2 “Birds sing.” : Not so']));
  test('on a long paragraph it hangs on the first words', () => {
    const [note = ''] = wrote('cLong<Enter>', `${'여러 낱말이 이어지는 문단이다. '.repeat(9)} | Long.`);
    expect(/“(.*)”/u.exec(note)?.[1]?.length).toBeLessThan(40);
  });
  test('Tab chooses what it is about, Shift-Tab how much it weighs', () =>
    expect(wrote('c<Tab><Tab><Shift-Tab><Shift-Tab>Off<Enter>')).toEqual([
      'source 2 “꽃이 핀다. 새가 운다.” terminology/minor: Off',
    ]));
  test('Esc, or no words, write nothing', () => {
    expect(wrote('cA word<Esc>')).toEqual([]);
    expect(wrote('c  <Enter>')).toEqual([]);
  });
  test('it is kept as it happens', () => {
    const { effects, open } = new Reader(ARTICLE).press('cA word<Enter>');
    expect(effects).toMatchObject([{ type: 'keep-notes', article: open.article }]);
  });
  test('where there is no text it says so', () =>
    expect(new Reader('| Only this.\n가 | a').press('ec').notice).toBe('unavailable.no-segment'));
});

describe('editing and deleting', () => {
  test('e changes the words in the interface language', () => {
    const reader = new Reader(ARTICLE).press('xe<^U>Another word<Enter>');
    expect(notes(reader)[0]).toBe('source 2 “핀다” : Another word');
    expect(reader.open.article.notes[0]?.body.ko).toContain('붙인 말');
  });
  test('d deletes it', () => expect(notes(new Reader(ARTICLE).press('xd'))).toHaveLength(1));
  test('u in the list puts back what was deleted, the last first, on the words where it was', () => {
    const reader = new Reader(ARTICLE);
    const before = notes(reader);
    expect(reader.press('"dd').open.article.notes).toEqual([]);
    expect(notes(reader.press('<Esc>"uu'))).toEqual(before);
    expect([reader.notice, reader.press('u').notice]).toEqual(['note-restored', 'unavailable.no-deleted-note']);
  });
  test('and under another name where its own was given to a new note', () => {
    const reader = new Reader(ARTICLE).press('cFirst<Enter>xd<Esc>');
    reader.press('"d<Esc>cNew<Enter>"u');
    expect(new Set(reader.open.article.notes.map(({ id }) => id)).size).toBe(reader.open.article.notes.length);
  });
  test('of two on a paragraph it asks which', () => {
    const reader = new Reader(ARTICLE).press('cSecond<Enter>xd');
    expect(reader.layers).toBe('notes');
    expect(own(reader.press('jd'))).toEqual([]);
    expect(notes(reader)).toHaveLength(2);
  });
  test('^G hands it to the editor, and what comes back is the note', () => {
    const reader = new Reader(ARTICLE).press('cHalf<^G>');
    const [effect] = reader.effects;
    if (effect?.type !== 'write-elsewhere') throw new Error('no editor was asked for');
    expect([effect.text, reader.layers]).toEqual(['Half', '']);
    reader.happen({ type: 'written', article: 'drawn', note: effect.note, text: 'Half\nand half\n' });
    expect(own(reader)).toEqual(['source 2 “꽃이 핀다. 새가 운다.” : Half and half']);
  });
});

describe('the list of notes', () => {
  test('names beads, words and what is said, in the order of the text', () =>
    expect(window(new Reader(ARTICLE).press('"')).slice(1, 3)).toEqual([
      expect.stringMatching(/^2 +핀다 .*What there is/u),
      expect.stringMatching(/^3 +Rain .*What there is/u),
    ]));
  test('Enter goes to the chosen one and opens it', () => {
    const reader = new Reader(ARTICLE).press('"j<Enter>');
    expect([reader.view.bead, reader.layers]).toEqual([2, 'note']);
  });
  test('f shows those of one kind', () => {
    const reader = new Reader(ARTICLE).press('4Gc<Tab><Tab>Off<Enter>"f');
    expect(window(reader).slice(0, 2)).toEqual([
      expect.stringContaining('Notes · terminology'),
      expect.stringMatching(/^4 .*terminology {2}Off/u),
    ]);
    expect(window(reader.press('f'))[0]).toContain('Notes · all');
  });
  test('> and < step to the paragraphs that have one', () => {
    const at = (keys: string) => new Reader(ARTICLE).press(keys).view.bead;
    expect([at('>'), at('4G<<'), at('gg>>')]).toEqual([2, 1, 2]);
    expect(new Reader(ARTICLE).press('4G>').notice).toBe('unavailable.no-more-notes');
  });
});

test('a note whose words are gone is kept, and says so', () => {
  const reader = new Reader(ARTICLE);
  const { article } = reader.open;
  const source = article.source.map(segment => ({ ...segment, text: '다른 글이다.' as typeof segment.text }));
  reader.happen({ type: 'opened', article: { ...article, source }, view: { bead: 1 }, marks: [] });
  expect(window(reader.press('x')).join('\n')).toContain('its words are gone');
  expect(window(reader.press('<Esc>"f')).slice(1, 2)).toEqual([expect.stringMatching(/^2 +핀다 +its words are gone/u)]);
});
