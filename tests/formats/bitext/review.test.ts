import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bead, checkAlignment } from '../../../src/domain/bitext/alignment.ts';
import type { Article } from '../../../src/domain/bitext/article.ts';
import { toPrintable } from '../../../src/domain/text/printable.ts';
import { handOn } from '../../../src/formats/bitext/hand-on.ts';
import { type Change, reviewUnits } from '../../../src/formats/bitext/review.ts';
import { tmx } from '../../../src/formats/bitext/tmx.ts';
import { xliff } from '../../../src/formats/bitext/xliff.ts';
import { STAMP } from './bitext-arbitrary.ts';
import { drawing } from './drawing.ts';

const ARTICLE = drawing('가 | a', '나 | b / c | auto', '다 / 라 | d | flagged', '마 |', '바 | e | auto');

/** `가=a` with `?` behind what nobody has confirmed and `!` behind what is flagged. */
function drawBead(article: Article, { source, target, status }: Bead): string {
  const text = (side: 'source' | 'target', units: readonly number[]) =>
    units.map(unit => article[side][unit]?.text).join(' ');
  return `${text('source', source)}=${text('target', target)}${{ confirmed: '', auto: '?', flagged: '!' }[status]}`;
}

function drawChange(article: Article, change: Change): string {
  const beads = (list: readonly Bead[]) => list.map(bead => drawBead(article, bead)).join('  ');
  if (change.kind === 'beads') return `${beads(change.was)} → ${beads(change.is)}`;
  if (change.kind === 'unknown') return `unknown ${change.text}`;
  const { kind, bead } = change;
  const said = 'text' in change ? ` ${change.text}` : 'was' in change ? ` was ${change.was}` : '';
  return `${kind} ${drawBead(article, bead)}${said}`;
}

/** What a file with these rows, drawn as articles are, makes of the article. */
function reviewed(article: Article, ...rows: string[]) {
  const file = drawing(...rows);
  const { text } = handOn(file, tmx, { all: true, keepEmpty: true }, STAMP);
  const read = tmx.read(text);
  const review = reviewUnits(article, read.ok ? read.value.units : []);
  return {
    is: review.alignment.map(bead => drawBead(article, bead)).join('  '),
    changes: review.changes.map(change => drawChange(article, change)),
  };
}

const AS_IT_WAS = '가=a  나=b c?  다 라=d!  마=?  바=e?'.replace('마=?', '마=');

describe('a mended file taken back into its article', () => {
  test.each([tmx, xliff])('changes nothing where nothing was mended', form => {
    for (const options of [{}, { all: true }, { all: true, keepEmpty: true }]) {
      const read = form.read(handOn(ARTICLE, form, options, STAMP).text);
      const review = reviewUnits(ARTICLE, read.ok ? read.value.units : []);
      expect(review.changes).toEqual([]);
      expect(review.alignment).toEqual(ARTICLE.alignment);
    }
  });

  test('confirms what it confirms', () => {
    expect(reviewed(ARTICLE, '바 | e')).toEqual({
      is: AS_IT_WAS.replace('바=e?', '바=e'),
      changes: ['status 바=e was auto'],
    });
  });

  test('joins beads whose texts it joins, however they are joined', () => {
    expect(reviewed(ARTICLE, '가 나 | a b c')).toEqual({
      is: '가 나=a b c  다 라=d!  마=  바=e?',
      changes: ['가=a  나=b c? → 가 나=a b c'],
    });
  });

  test('parts a bead', () => {
    expect(reviewed(ARTICLE, '다 | d', '라 |').changes).toEqual(['다 라=d! → 다=d  라=']);
  });

  test('moves a segment from one bead to the next', () => {
    expect(reviewed(ARTICLE, '나 | b', '다 / 라 | c / d').changes).toEqual(['나=b c?  다 라=d! → 나=b  다 라=c d']);
  });

  test('what is left without an answer stands alone, flagged', () => {
    expect(reviewed(ARTICLE, '나 | b').changes).toEqual(['나=b c? → 나=b  =c!']);
  });
});

describe('what cannot simply be taken', () => {
  test('a text that was rewritten is told and its bead flagged; the text here stays', () => {
    expect(reviewed(ARTICLE, '가 | another', '바 | e').changes).toEqual([
      'status 가=a! was confirmed',
      'status 바=e was auto',
      'text 가=a another',
    ]);
  });

  test('a pair from somewhere else is told and left out, and so is one that crosses others', () => {
    expect(reviewed(ARTICLE, '사 | g', '가 | e', '나 | b / c').changes).toEqual([
      'status 나=b c was auto',
      'crossed 가=e',
      'unknown 사',
    ]);
  });

  test('sentences of a paragraph are known; one that was rewritten is told', () => {
    const article = drawing('배가 떠났다. 바람이 불었다. | The ferry left. The wind blew.', '끝. | The end.');
    expect(reviewed(article, '배가 떠났다. | The ferry left.', '바람이 불었다. | The wind blew.').changes).toEqual([]);
    expect(reviewed(article, '배가 떠났다. | The boat left.').changes).toEqual([
      'status 배가 떠났다. 바람이 불었다.=The ferry left. The wind blew.! was confirmed',
      'text 배가 떠났다. 바람이 불었다.=The ferry left. The wind blew. The boat left.',
    ]);
  });

  test('the same text said twice is found twice, in order', () => {
    const article = drawing('네 | Yes | auto', '아니요 | No', '네 | Yes | auto');
    expect(reviewed(article, '네 | Yes', '네 | Yes | flagged').is).toBe('네=Yes  아니요=No  네=Yes!');
  });

  test('notes that are new are taken, those that are there are not taken twice', () => {
    const note = (text: string) => ({
      ...{ id: 'a', side: 'source' as const, segment: 0, quote: { exact: '가' } },
      body: { ko: toPrintable(text), en: toPrintable(text) },
    });
    const article = { ...ARTICLE, notes: [note('여기 있던 메모')] };
    const file = { ...ARTICLE, notes: [note('여기 있던 메모'), note('새 메모')] };
    const read = xliff.read(handOn(file, xliff, { all: true }, STAMP).text);
    const { changes } = reviewUnits(article, read.ok ? read.value.units : []);
    expect(changes.map(change => drawChange(article, change))).toEqual(['note 가=a 새 메모']);
  });

  test('whatever a file pairs, every segment stays in just one bead, in order', () => {
    const side = fc.array(fc.constantFrom('가', '나', '다', '라', '마', '바', '가 나', '사'), { maxLength: 1 });
    const other = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'b c', 'c d', 'x'), { maxLength: 1 });
    const units = fc.array(fc.tuple(side, other), { maxLength: 8 });
    const blocks = (texts: string[]) => texts.map(text => ({ kind: 'paragraph' as const, text: toPrintable(text) }));
    fc.assert(
      fc.property(units, list => {
        const { alignment } = reviewUnits(
          ARTICLE,
          list.map(([ko, en]) => ({ source: blocks(ko), target: blocks(en), status: 'confirmed', notes: [] })),
        );
        expect(checkAlignment(alignment, ARTICLE.source.length, ARTICLE.target.length)).toMatchObject({ ok: true });
      }),
      { numRuns: 500 },
    );
  });
});
