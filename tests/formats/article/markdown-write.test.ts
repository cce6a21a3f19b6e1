import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SegmentKind } from '../../../src/domain/bitext/segment.ts';
import { toPrintable } from '../../../src/domain/text/printable.ts';
import { writeMarkdown } from '../../../src/formats/article/markdown-write.ts';
import { readMarkdown, tidy } from '../../../src/formats/text/markdown.ts';

const KINDS: readonly SegmentKind[] = ['kicker', 'headline', 'byline', 'deck', 'heading', 'caption', 'paragraph'];

interface Written {
  readonly kind: SegmentKind;
  readonly text: string;
}

/** What is read again of segments that were written. */
const again = (segments: readonly Written[]): Written[] =>
  readMarkdown(writeMarkdown(segments.map(each => ({ ...each, text: toPrintable(each.text) }))), 'ko').map(
    ({ kind, text }) => ({ kind, text }),
  );

describe('a text that is written is read again as it was', () => {
  it.each([
    '# 다섯 번째',
    '#해시태그',
    '> 보다 크다',
    '![사진](설명)',
    '**모두 굵게**',
    '*별표*',
    '_밑줄_',
    '__두 밑줄__',
    '\\역사선',
    '\\# 이미 있던 역사선',
    '끝이 표인 제목 #',
    '#',
    '*',
    'C# and F# #',
    'a*b_c\\d',
    '1. 번호',
    '- 줄표',
  ])('“%s”, whatever it is', text => {
    const segments = KINDS.map(kind => ({ kind, text }));
    expect(again(segments)).toEqual(segments);
  });

  it('any text of any kind', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'#>!*_\\[]() ab가나'), minLength: 1, maxLength: 12 });
    const text = fc.oneof(signs, fc.string({ unit: 'grapheme' })).map(raw => tidy(toPrintable(raw)));
    const segment = fc.record({ kind: fc.constantFrom(...KINDS), text: text.filter(each => each !== '') });
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 6 }), segments => {
        expect(again(segments)).toEqual(segments);
      }),
      { numRuns: 2000 },
    );
  });
});

it('what has no need of a backslash has none', () => {
  expect(writeMarkdown([{ kind: 'paragraph', text: toPrintable('그는 *정말* 갔다. A_b # c') }])).toBe(
    '그는 *정말* 갔다. A_b # c\n',
  );
});
