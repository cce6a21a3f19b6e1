import type { Check, CheckContext } from './check.ts';
import type { Found } from './finding.ts';
import { type BeadMaterial, byScript, type Piece, placeIn, quoted, textOf, wholeOf } from './material.ts';

const HAN = /\p{Script=Han}+/gu;
const HANGUL = /[\p{Script=Hangul}](?:[\p{Script=Hangul}\s·,]*\p{Script=Hangul})?/gu;

/**
 * What may hold Hangul in a text of another language: glosses and words that are glossed, quoted words, code, letters. Each
 * holds up to sixty characters: what is longer is no gloss but the text itself.
 */
const ALLOWED =
  /(?<![가-힣])[가-힣]{1,20} ?\((?=[^()]{0,60}\p{Script=Latin})[^()]{1,60}\)|\([^()]{0,60}\)|\[[^[\]]{0,60}\]|（[^（）]{0,60}）|`[^`]{0,60}`|“[^”]{0,60}”|‘[^’]{0,60}’|"[^"]{0,60}"|「[^」]{0,60}」|『[^』]{0,60}』|《[^》]{0,60}》|〈[^〉]{0,60}〉|(?<![\p{L}])'[^']{0,60}'|(?<![가-힣])[ㄱ-ㅎㅏ-ㅣ](?![가-힣])/gu;

/** Whether a language is written in Chinese characters. */
const hasHan = (language: string): boolean => /^(?:zh|ja|yue)\b/u.test(language);

/** What is left in a piece of another language, by what it is written in. */
function leftIn(piece: Piece): Found[] {
  const { text, language } = piece.segment;
  const rest = text.replace(ALLOWED, found => ' '.repeat(found.length));
  const left = (code: string, pattern: RegExp): Found[] =>
    Array.from(rest.matchAll(pattern), ({ index, 0: found }) => {
      const range = { start: index, end: index + found.length };
      return { code, places: [placeIn(piece, range)], values: { text: quoted(piece, range) } };
    });
  return [...left('untranslated.hangul', HANGUL), ...(hasHan(language) ? [] : left('untranslated.hanja', HAN))];
}

const folded = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** Whether both sides are the same words, and such as would have been translated. */
function isSame({ source, target }: BeadMaterial): boolean {
  const [from, to] = [folded(textOf(source)), folded(textOf(target))];
  const asks = /\p{Script=Hangul}{2}/u.test(from) || (from.match(/\p{Ll}{2,}/gu)?.length ?? 0) >= 4;
  return from === to && asks && source[0]?.segment.language !== target[0]?.segment.language;
}

function find({ bead }: CheckContext): Found[] {
  if (isSame(bead)) return [{ code: 'untranslated.same', places: [...wholeOf(bead.source), ...wholeOf(bead.target)] }];
  return byScript(bead).other.flatMap(leftIn);
}

/** Korean, or Hanja, left in the other language, and targets equal to their source. */
export const untranslated: Check = { id: 'untranslated', severity: 'error', find };
