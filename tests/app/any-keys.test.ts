import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsInView, textRows, viewportOf } from '../../src/app/article/reading.ts';
import { KEY_ROWS } from '../../src/app/keys/key-rows.ts';
import { textHeight } from '../../src/app/layout/viewport.ts';
import { drawGlossary, ready } from './glossary.ts';
import { Reader } from './reader.ts';

const LONG = '여러 문장이 이어져 창보다 길어지는 문단이다. 그래서 여러 번 넘겨야 한다. '.repeat(12);
const ARTICLE = `
  # 봄이 오는 소리 | # The Sound of Spring
  > 짧은 말 | > a few words
  꽃이 {핀다}. 새가 운다. | Flowers bloom. Birds sing.
  ${LONG} | ${'A paragraph that takes more than one screen. '.repeat(9)}
  ## 여름 | ## Summer
  비가 온다. + 또 온다. | Rain falls, again and again.
  | Only the translation has this.
  이것은 원문에만 있다. |
  끝이다. | ${LONG}`;

const TERMS = ready(drawGlossary('paragraph 문단 = paragraph\n → spring\n spring 봄 = Spring\n window 창 = screen'));

const keys = [...new Set(KEY_ROWS.flatMap(row => row.keys))].map(key => ([...key].length === 1 ? key : `<${key}>`));
const press = fc.constantFrom(...keys, ...'0123456789', 'ㅓ', '바', '한글', 'z', '<Tab>', '<F1>', '12G', '3ㅓ', '<<');
const size = fc.tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 60 }));

/** The focused bead is in view: all of it where it fits; else it fills the screen. */
function focusIsSeen({ state, open, surroundings: { tools } }: Reader): boolean {
  const rows = rowsInView(tools, state, open).filter(row => row && row.bead === open.view.bead && row.gap !== true);
  const all = textHeight(tools.blocks, viewportOf(state, open), open.view.bead);
  return all <= textRows(state) ? rows.length === all : rows.length === textRows(state);
}

test('whatever is pressed at whatever size, one is in the article and sees where', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 5, arbitrary: press }, size), { maxLength: 40 }), steps => {
      const reader = new Reader(ARTICLE).happen({ type: 'glossed', terms: TERMS, problems: [] });
      for (const each of steps) {
        if (typeof each === 'string') reader.press(each);
        else reader.resize(...each);
        const { bead } = reader.view;
        expect(Number.isInteger(bead) && bead >= 0 && bead < reader.open.article.alignment.length).toBe(true);
        expect(
          focusIsSeen(reader),
          `in view: ${JSON.stringify(reader.view)} ${JSON.stringify(reader.state.screen)}`,
        ).toBe(true);
        expect(reader.rows.length).toBeLessThanOrEqual(textRows(reader.state));
      }
    }),
    { numRuns: 150 },
  );
});
