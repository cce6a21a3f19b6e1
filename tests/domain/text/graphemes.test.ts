import fc from 'fast-check';
import stringWidth from 'string-width';
import { afterAll, describe, expect, it } from 'vitest';
import { cells, graphemes } from '../../../src/domain/text/graphemes.ts';
import { graphemeTerminal } from '../../e2e/emulator.ts';

/** One grapheme a mark, its cells below: `북한` takes `2 2`. */
const drawn = (text: string) => graphemes(text).map(grapheme => `${grapheme.text}:${grapheme.cells}`);

describe('graphemes and the cells they take', () => {
  it.each([
    ['북한 a', ['북:2', '한:2', ' :1', 'a:1']],
    ['북한'.normalize('NFD'), ['북'.normalize('NFD'), '한'.normalize('NFD')].map(each => `${each}:2`)],
    ['金日', ['金:2', '日:2']],
    ['“가…”', ['“:1', '가:2', '…:1', '”:1']],
    ['『책』·', ['『:2', '책:2', '』:2', '·:1']],
    ['ㅓ', ['ㅓ:2']],
    ['e\u0301a', ['e\u0301:1', 'a:1']],
    ['❤️1️⃣', ['❤️:2', '1️⃣:2']],
    ['👨‍👩‍👧👍🏽', ['👨‍👩‍👧:2', '👍🏽:2']],
    ['🇰🇷', ['🇰🇷:2']],
    ['', []],
  ])('%s', (text, expected) => expect(drawn(text)).toEqual(expected));
});

const HANGUL = fc.integer({ min: 0xac00, max: 0xd7a3 }).map(code => String.fromCharCode(code));
const HANJA = fc.integer({ min: 0x4e00, max: 0x9fff }).map(code => String.fromCharCode(code));
const ASCII = fc.integer({ min: 0x20, max: 0x7e }).map(code => String.fromCharCode(code));
const MARKS = fc.constantFrom(...'“”‘’…·—–『』「」《》〈〉、。！？～ㆍ①℃→■○※×±㈜㎞');
const COMBINING = fc.constantFrom('e\u0301', 'o\u0302\u0323', 'и\u0306', 'n\u0303');
const EMOJI = fc.constantFrom('😀', '❤️', '👍🏽', '👨‍👩‍👧‍👦', '🇰🇷', '🏳️‍🌈', '1️⃣', '☎️');
const plain = fc.oneof(HANGUL, HANJA, ASCII, MARKS);
const text = (...units: fc.Arbitrary<string>[]) =>
  fc.array(fc.oneof(...units), { maxLength: 30 }).map(list => list.join(''));

describe('one width table', () => {
  const any = text(
    plain,
    HANGUL.map(syllable => syllable.normalize('NFD')),
    COMBINING,
    EMOJI,
  );

  it('a text is as wide as the renderer takes it to be', () => {
    fc.assert(
      fc.property(any, sample => void expect(cells(sample)).toBe(stringWidth(sample))),
      { numRuns: 1000 },
    );
  });

  it('graphemes join to the text, each where it says it starts, and their cells add up', () => {
    fc.assert(
      fc.property(any, sample => {
        const list = graphemes(sample);
        expect(list.map(each => each.text).join('')).toBe(sample);
        for (const each of list) expect(sample.startsWith(each.text, each.start)).toBe(true);
        expect(list.reduce((sum, each) => sum + each.cells, 0)).toBe(cells(sample));
      }),
    );
  });
});

/*
 * Left out, because terminals and emulators do not agree on them: the width of ambiguous characters where a person has
 * set them wide; a regional indicator without its pair; emoji newer than the emulator's tables; marks on nothing.
 */
describe('as wide as a terminal draws it', async () => {
  const terminal = await graphemeTerminal(400, 2);
  afterAll(() => terminal.dispose());

  /** The cursor's column after the text is written from the left edge. */
  const column = (sample: string) =>
    new Promise<number>(done =>
      terminal.write(`\u001B[2J\u001B[H${sample}`, () => done(terminal.buffer.active.cursorX)),
    );

  it.each([
    ['Hangul, Hanja, ASCII and punctuation', text(plain)],
    [
      'decomposed Hangul',
      text(
        HANGUL.map(syllable => syllable.normalize('NFD')),
        ASCII,
      ),
    ],
    ['combining marks', text(COMBINING, HANGUL, ASCII)],
    ['emoji', text(EMOJI, HANGUL, fc.constant(' '))],
  ])('%s', async (_, samples) => {
    await fc.assert(
      fc.asyncProperty(samples, async sample => void expect(cells(sample)).toBe(await column(sample))),
      { numRuns: 300 },
    );
  });
});
