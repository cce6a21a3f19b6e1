import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Segment } from '../../../src/domain/bitext/segment.ts';
import { readMarkdown } from '../../../src/formats/text/markdown.ts';
import { segmentsOnDemand } from '../../../src/formats/text/segments-on-demand.ts';

const said = (segments: readonly Segment[]) =>
  segments.map(({ id, language, kind, text }) => ({ id, language, kind, text }));
const onDemand = (text: string) => said(segmentsOnDemand(Buffer.from(text), 'ko'));

/** What lines are made of: signs, ends of lines, blanks of all sorts, and letters. */
const PIECES = [
  '# ',
  '## ',
  '> ',
  '>',
  '![',
  '](x)',
  '**',
  '*',
  '_',
  '__',
  '\\',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  ' ',
  '\t',
];
const BLANKS = ['\u00A0', '\u3000', '\u2003', '\uFEFF', '\v', '\u0085', '\u200B'];
const LETTERS = ['봄이 왔다.', 'Spring came.', '“', '「', '©', 'ㄱ', '\u1100', '\u001B[2J', '😀', '1.'];

test('what is read on demand is what is read at once, whatever the text', () => {
  const text = fc.array(fc.constantFrom(...PIECES, ...BLANKS, ...LETTERS)).map(pieces => pieces.join(''));
  fc.assert(
    fc.property(text, given => {
      expect(onDemand(given)).toEqual(said(readMarkdown(given, 'ko')));
    }),
    { numRuns: 3000 },
  );
});

test('a segment says the same however many others have been read since', () => {
  const text = Array.from({ length: 2000 }, (_, at) => `문단 ${at}`).join('\n\n');
  const segments = segmentsOnDemand(Buffer.from(text), 'ko');
  const [first, last] = [segments[0], segments.at(-1)];
  expect([first?.text, last?.text, segments.map(each => each.text).at(7), first?.text, last?.id]).toEqual([
    '문단 0',
    '문단 1999',
    '문단 7',
    '문단 0',
    'ko-2000',
  ]);
});
