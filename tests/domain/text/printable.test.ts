import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Printable, slice, spaces, toPrintable } from '../../../src/domain/text/printable.ts';

/** Written with JavaScript escapes, so that a hostile character can be read here and an editor cannot lose it. */
const HOSTILE: readonly (readonly [name: string, raw: string, shown: string])[] = [
  ['a bare escape', '가\u001B나', '가␛나'],
  ['a colour', '\u001B[31m붉은\u001B[0m 글', '␛[31m붉은␛[0m 글'],
  ['a cleared screen', '\u001B[2J\u001B[H안녕', '␛[2J␛[H안녕'],
  ['a window title (OSC 0)', '\u001B]0;pwned\u0007글', '␛]0;pwned␇글'],
  ['a link (OSC 8)', '\u001B]8;;https://x\u001B\\글\u001B]8;;\u001B\\', '␛]8;;https://x␛\\글␛]8;;␛\\'],
  ['the clipboard (OSC 52)', '\u001B]52;c;cm0=\u0007글', '␛]52;c;cm0=␇글'],
  ['an unfinished OSC', '\u001B]0;never ends', '␛]0;never ends'],
  ['a question to the terminal (DECRQSS)', '\u001BP$qm\u001B\\글', '␛P$qm␛\\글'],
  ['an application command (APC)', '\u001B_G\u001B\\글', '␛_G␛\\글'],
  ['a privacy message (PM)', '\u001B^x\u001B\\글', '␛^x␛\\글'],
  ['NUL, BEL, BS, VT, FF, SO, SI', '\0\u0007\b\v\f\u000E\u000F', '␀␇␈␋␌␎␏'],
  ['a line overwritten (CR)', '진짜\r가짜', '진짜␍가짜'],
  ['a line break and a tab', '가\n나\t다', '가␊나␉다'],
  ['DEL', '가\u007F나', '가␡나'],
  ['an 8-bit CSI', '\u009B31m글', '<U+009B>31m글'],
  ['an 8-bit OSC, ST, DCS, APC', '\u009D0;x\u009C\u0090\u009F', '<U+009D>0;x<U+009C><U+0090><U+009F>'],
  ['the first and the last C1', '\u0080\u0085', '<U+0080><U+0085>'],
  ['right to left (RLO)', '한글\u202Etxt.exe', '한글<U+202E>txt.exe'],
  ['bidi isolates', '\u2066가\u2067나\u2068다\u2069', '<U+2066>가<U+2067>나<U+2068>다<U+2069>'],
  ['bidi marks', '\u200E\u200F\u061C', '<U+200E><U+200F><U+061C>'],
  ['zero-width space and joiners', '북\u200B한\u200C군\u200D이', '북<U+200B>한<U+200C>군<U+200D>이'],
  ['word joiner, BOM, soft hyphen', '\u2060\uFEFF\u00AD', '<U+2060><U+FEFF><U+00AD>'],
  ['Hangul fillers', '\u3164\u115F\u1160\uFFA0', '<U+3164><U+115F><U+1160><U+FFA0>'],
  ['grapheme joiner, Mongolian separator', 'a\u034Fb\u180E', 'a<U+034F>b<U+180E>'],
  ['invisible tags', 'a\u{E0041}\u{E007F}', 'a<U+E0041><U+E007F>'],
  ['a variation selector on a letter', '가\uFE0F나\uFE00', '가<U+FE0F>나<U+FE00>'],
  ['an ideographic variation selector', '金\u{E0100}日', '金<U+E0100>日'],
  ['half of a pair', '가\uD83D나\uDE00', '가<U+D83D>나<U+DE00>'],
  ['private and unassigned', '\uE000\u{10FFFF}\uFFFE\u0378', '<U+E000><U+10FFFF><U+FFFE><U+0378>'],
  ['line and paragraph separators', '가\u2028나\u2029다', '가<U+2028>나<U+2029>다'],
  ['a joiner that joins nothing', '👩\u200D가', '👩<U+200D>가'],
  ['30 accents on one letter', `e${'\u0301'.repeat(30)}`, `e${'\u0301'.repeat(8)}${'<U+0301>'.repeat(22)}`],
  ['selectors hidden in a heap of accents', `e${'\u0301\uFE0F'.repeat(5)}`, `e${'\u0301<U+FE0F>'.repeat(5)}`],
  ['a selector on an emoji not yet assigned', '\u{1FC00}\uFE0F', '<U+1FC00><U+FE0F>'],
];

const READABLE: readonly (readonly [name: string, text: string])[] = [
  ['Korean', '북한군 1만2000명이 러시아로 향했다.'],
  ['decomposed Korean (NFD)', '북한군 1만2000명'.normalize('NFD')],
  ['single jamo', 'ㅓ ㅏ ㄳ ㆍ'],
  ['old Hangul', '나랏〮말〯ᄊᆞ미 ᄒᆞᆫ글'],
  ['Hanja', '抗日聯軍 女 金日成'],
  ['quotation marks', '“가자!” ‘그래’ 『세기와 더불어』 「단」 〈표〉 《책》'],
  ['spaces of all widths', 'a\u00A0b\u3000c\u2009d'],
  ['accents, both forms', 'Дальневосточный café cafe\u0301 Võ Nguyên Giáp'],
  ['an emoji with a selector', '❤️ ☎️ ☎︎ ©️'],
  ['a family', '👨‍👩‍👧‍👦 👩‍🚀 🏳️‍🌈'],
  ['flags', '🇰🇷 🇬🇧 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ['skin tones', '👍🏽 👩🏽‍🚀'],
  ['keycaps', '1️⃣ #️⃣'],
  ['symbols', '㈜ ㎞ ℃ ① ※ → ± × …'],
  ['nothing', ''],
];

describe('untrusted text is shown, not obeyed', () => {
  it.each(HOSTILE)('%s', (_, raw, shown) => expect(toPrintable(raw)).toBe(shown));
});

describe('readable text stays as it is', () => {
  it.each(READABLE)('%s', (_, text) => expect(toPrintable(text)).toBe(text));
});

const hostile = fc.constantFrom(...HOSTILE.flatMap(([, raw]) => [raw, ...raw]));
const readable = fc.constantFrom(...READABLE.flatMap(([, text]) => text.split(' ')));
const anything = fc
  .array(fc.oneof(hostile, readable, fc.string({ unit: 'binary', maxLength: 4 }), fc.string({ maxLength: 4 })))
  .map(parts => parts.join(''));

/** What a terminal could act on or nobody could see; the same set by another road: Unicode's own properties. */
const DANGEROUS = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const EMOJI = /\p{RGI_Emoji}|[\p{Extended_Pictographic}--\p{C}][\uFE0E\uFE0F]/gv;

describe('whatever comes in', () => {
  it('nothing goes out that a terminal could act on or nobody could see, but inside an emoji', () => {
    fc.assert(
      fc.property(anything, raw => {
        expect(toPrintable(raw).replace(EMOJI, '').match(DANGEROUS)).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('what is printable stays so', () => {
    fc.assert(
      fc.property(anything, raw => {
        expect(toPrintable(toPrintable(raw))).toBe(toPrintable(raw));
      }),
      { numRuns: 2000 },
    );
  });

  it('the readable text around it is all there', () => {
    fc.assert(
      fc.property(readable, hostile, readable, (before, bad, after) => {
        // Spaces around, for what joins its neighbours would change them.
        const shown = toPrintable(`${before} ${bad} ${after}`);
        expect(shown.startsWith(`${before} `) && shown.endsWith(` ${after}`)).toBe(true);
      }),
    );
  });

  it('no base carries more than eight marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('e', '가', '\u0301', '\u0323', '\u20DD', '\uFE0F') }), raw => {
        expect(toPrintable(raw)).not.toMatch(/\p{M}{9}/u);
      }),
    );
  });
});

describe('pieces of printable text', () => {
  const text = toPrintable('가😀나');

  it('a cut between characters keeps them', () => expect(slice(text, 1, 3)).toBe('😀'));
  it('a cut to the end', () => expect(slice(text, 3)).toBe('나'));
  it('a cut through a pair shows what is left of it', () => expect(slice(text, 0, 2)).toBe('가<U+D83D>'));
  it('a cut through a family leaves no joiner behind', () => {
    expect(slice(toPrintable('👩‍🚀'), 0, 3)).toBe('👩<U+200D>');
  });
  it.each([
    [3, '   '],
    [0, ''],
    [-2, ''],
  ])('%i spaces', (count, expected) => expect(spaces(count)).toBe(expected as Printable));
});
