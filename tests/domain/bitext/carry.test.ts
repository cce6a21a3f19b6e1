import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Alignment, checkAlignment } from '../../../src/domain/bitext/alignment.ts';
import { carriedAlignment, carriedNote, isInPlace } from '../../../src/domain/bitext/carry.ts';
import type { Note } from '../../../src/domain/bitext/note.ts';
import type { Segment } from '../../../src/domain/bitext/segment.ts';
import { toPrintable } from '../../../src/domain/text/printable.ts';

const KO = ['봄이 왔다. 꽃이 핀다.', '1940년에 그는 떠났다.', '겨울은 길고 추웠다.', '“가지 마세요.” 그가 말했다.'];
const EN = [
  'Spring has come. Flowers bloom.',
  'In 1940 he left.',
  'The winter was long and cold.',
  '“Do not go,” he said.',
];

const side = (lines: readonly string[], language: string): Segment[] =>
  lines.map((line, at) => ({ id: `${language}-${at + 1}`, language, kind: 'paragraph', text: toPrintable(line) }));

const sides = (ko: readonly string[], en: readonly string[]) => ({ source: side(ko, 'ko'), target: side(en, 'en') });

/** Beads as `source:target`, `!` behind what is confirmed. */
const drawn = (alignment: Alignment) =>
  alignment.map(({ source, target, status }) => `${source}:${target}${status === 'confirmed' ? '!' : ''}`).join(' ');

const BEFORE = {
  ...sides(KO, EN),
  alignment: KO.map((_, at) => ({
    source: [at],
    target: [at],
    status: at === 1 ? ('confirmed' as const) : ('auto' as const),
  })),
};

describe('what was known of two texts is carried over to what they have become', () => {
  it.each([
    ['a paragraph put in on one side', [...KO.slice(0, 1), '새 문단이다.', ...KO.slice(1)], EN, '0:0 1: 2:1! 3:2 4:3'],
    ['on both sides', ['새 문단이다.', ...KO], ['A new paragraph.', ...EN], '0:0 1:1 2:2! 3:3 4:4'],
    ['one taken out on both', KO.slice(1), EN.slice(1), '0:0! 1:1 2:2'],
    ['one parted in two', ['봄이 왔다.', '꽃이 핀다.', ...KO.slice(1)], EN, '0,1:0 2:1! 3:2 4:3'],
  ])('%s', (_, ko, en, expected) => expect(drawn(carriedAlignment(BEFORE, sides(ko, en)))).toBe(expected));

  it('holds every segment once, whatever was done to the texts', () => {
    const texts = fc.array(fc.constantFrom(...KO, '또.', '새.'), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(texts, texts, (ko, en) => {
        const after = sides(ko, en);
        const alignment = carriedAlignment(BEFORE, after);
        expect(checkAlignment(alignment, after.source.length, after.target.length).ok).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['nothing was done', KO, true],
    ['an edit inside a paragraph', KO.with(1, '1941년에 그는 떠났다.'), true],
    ['a paragraph put in', [...KO, '끝.'], false],
    ['two that changed places', [KO[1] ?? '', KO[0] ?? '', ...KO.slice(2)], false],
  ])('the numbers still hold: %s', (_, ko, expected) => expect(isInPlace(BEFORE, sides(ko, EN))).toBe(expected));
});

describe('a note goes where its quotation is', () => {
  const words = { ko: toPrintable('말'), en: toPrintable('words') };
  const note: Note = { id: 'n', side: 'source', segment: 1, quote: { exact: '그는' }, body: words };
  it.each([
    ['with its paragraph', ['새 문단이다.', ...KO], 2],
    ['into the nearest that has it', [...KO.slice(0, 1), ...KO.slice(2), '그는 돌아왔다.'], 3],
    ['and stays where none has', ['가.', '나.'], 1],
  ])('%s', (_, ko, segment) => expect(carriedNote(note, BEFORE, sides(ko, EN)).segment).toBe(segment));
});
