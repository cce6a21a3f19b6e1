import { describe, expect, test } from 'vitest';
import { draw } from '../drawing.ts';
import { Reader } from '../reader.ts';

const BEFORE = `
  # 봄 | # Spring
  첫 문단이다. | The first paragraph.
  ▸ 둘째 문단이다. 문장이 둘이다. | The second paragraph. It has two sentences.
  셋째 문단이다. | The third paragraph.`;

/** The same with a paragraph put in before. */
const LONGER = BEFORE.replace('  첫 문단', '  새 문단이다. | A new paragraph.\n  첫 문단');

const reader = (keys = '') => new Reader(BEFORE).press(keys);

/** The reader once the article on disk has become what is drawn. */
const changed = (read: Reader, drawing: string) =>
  read.happen({ type: 'changed', article: read.open.article.id, now: draw(drawing).article });

describe('an article that was edited while it is open', () => {
  test('what is put in before the paragraph in focus does not move one on', () => {
    expect(changed(reader(), LONGER).beads).toBe(new Reader(LONGER).beads);
  });

  test('an edit of the paragraph in focus keeps it in focus', () => {
    const read = changed(reader(), BEFORE.replace('둘째 문단이다.', '둘째 문단을 고쳤다.'));
    expect(read.view.bead).toBe(2);
    expect(read.beads).toContain('▸둘째 문단을 고쳤다.');
  });

  test('the sentence cursor stays while its text does, and goes with it', () => {
    expect(changed(reader('l'), LONGER).sentence).toContain('둘째 문단이다.');
    expect(changed(reader('l'), BEFORE.replace('둘째 문단이다.', '고쳤다.')).sentence).toBeUndefined();
  });

  test('what was revealed stays revealed', () => {
    const read = changed(reader('tr'), LONGER);
    expect([read.view.hidden, read.view.revealed]).toEqual([true, Number.POSITIVE_INFINITY]);
  });

  test('marks and the way back stay with their texts, and the marks are kept there', () => {
    const read = changed(reader('maG'), LONGER);
    expect(read.open.marks).toEqual([{ name: 'a', bead: 3, quote: '둘째 문단이다. 문장이 둘이다.' }]);
    expect(read.open.back.map(({ bead }) => bead)).toEqual([3]);
    expect(read.effects.findLast(({ type }) => type === 'save-mark')).toMatchObject({ mark: { bead: 3 } });
  });

  test('that edits before it cannot be undone is said, where there were any', () => {
    expect(changed(reader(), LONGER).notice).toBeUndefined();
    const read = changed(reader('em'), LONGER);
    expect([read.notice, read.press('u').notice]).toEqual(['history-gone', 'unavailable.no-undo']);
  });
  test('a layer on the text stays open', () => expect(changed(reader('?'), LONGER).layers).toBe('help'));

  test('what this window wrote itself changes nothing', () => {
    const read = reader('l');
    const { state } = read;
    expect(changed(read, BEFORE).state).toBe(state);
  });

  test('beads that another window joined are taken up', () => {
    const { article } = draw(BEFORE);
    const [head, first, second, third] = article.alignment;
    if (!head || !first || !second || !third) throw new Error('four beads are drawn');
    const joined = { ...first, source: [1, 2], target: [1, 2] };
    const read = reader().happen({
      type: 'changed',
      article: article.id,
      now: { ...article, alignment: [head, joined, third] },
    });
    expect([read.open.article.alignment.length, read.view.bead, read.notice]).toEqual([3, 1, 'merged']);
  });

  test('a change of another article concerns nobody', () => {
    const read = reader();
    const { state } = read;
    expect(read.happen({ type: 'changed', article: 'other', now: draw(LONGER).article }).state).toBe(state);
  });
});
