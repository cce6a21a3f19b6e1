/*
 * A Korean term stands at the start of an eojeol, and after it in the eojeol come particles and endings only:
 *
 *   ‘{김일성}’은   {하산}(Хасан)의   [속보]{북한}   {북한}·{러시아}   {국정원}이라고도   {파병}했다   {자동 개입 조항}의
 *
 * As the second part of a word it is another word (핵무기 for 무기, 남북한 for 북한), and so it is as the first part
 * (러시아군, 러시아어): such words are terms of their own where a glossary lists them.
 */
import { finalOf } from './final-consonant.ts';
import { type Candidate, type Grammar, hasCase, isExcluded, type Pattern, wordBefore } from './grammar.ts';
import { CHARACTER, gapsOf } from './key.ts';
import { type TailReader, tailReader } from './tail.ts';

const BRACKETS = '()[]（）【】〔〕';
const CLOSING_BRACKET = /[)\]）】〕]$/u;
const CLOSING_QUOTE = /[’”』」》〉]$/u;
const STRAIGHT_QUOTE = /["']$/u;

/** Whether the bracket that closes right before `offset` was opened inside a word: 하산(Хасан)의, but not [속보]북한. */
function closesInWord(text: string, offset: number): boolean {
  let opened = offset - 2;
  while (opened >= 0 && !BRACKETS.includes(text.charAt(opened))) opened--;
  return opened > 0 && wordBefore(text, opened);
}

/** Whether an eojeol, or a part of one that punctuation sets off, starts at `offset`. */
function startsWord(text: string, offset: number): boolean {
  const left = text.slice(Math.max(0, offset - 2), offset);
  if (wordBefore(text, offset) || CLOSING_QUOTE.test(left)) return false;
  if (STRAIGHT_QUOTE.test(left)) return !wordBefore(text, offset - 1);
  if (/\d[.,:]$/u.test(left) && /^\d/u.test(text.slice(offset, offset + 1))) return false;
  return !CLOSING_BRACKET.test(left) || !closesInWord(text, offset);
}

/** Quotes that close and one bracket with what it holds. */
const GAP = /[’”'"』」》〉]*(?:\([^()]*\)|\[[^[\]]*\]|（[^（）]*）)?[’”'"』」》〉]*/uy;
const REST = /[\p{L}\p{N}\p{M}]*/uy;

/** Where the sticky pattern, which also matches nothing, stops when it starts at `offset`: nothing is kept between calls. */
function endOf(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return offset + (pattern.exec(text)?.[0].length ?? 0);
}

/** Whether a word ends with the candidate, or goes on with particles and endings that suit it or its bracket. */
function endsWord({ source: { text }, start, end, from, to }: Candidate, isTail: TailReader): boolean {
  const middle = endOf(GAP, text, end);
  const stop = endOf(REST, text, middle);
  if (stop === middle) return true;
  const after = text.slice(stop, stop + 24).normalize('NFC');
  const tail = { rest: text.slice(middle, stop), syllables: to - from, after };
  const heard = [text.slice(start, end), text.slice(end, middle)];
  return heard.some(each => /\S/u.test(each) && isTail({ ...tail, final: finalOf(each) }));
}

/**
 * Whether the spaces of a candidate may be there: where the term has one, and elsewhere between parts of two syllables
 * or more (자동 개입 조항 for 자동개입조항, but not 이 상 for 이상).
 */
function isSpacedAs({ source, from, to }: Candidate, { gaps }: Pattern): boolean {
  const found = gapsOf(source.key, from, to);
  const edges = [0, ...found, to - from];
  return found.every(
    (gap, index) => gaps.includes(gap) || (gap - (edges[index] ?? 0) >= 2 && (edges[index + 2] ?? 0) - gap >= 2),
  );
}

const DOTS = /[·ㆍ・‧∙•.]/u;
const DASHES = /[‐‑‒–−]/u;

/** The grammar of Korean. Spaces do not count, so that compounds are found however they are spaced. */
export function korean(): Grammar {
  const isTail = tailReader();
  return {
    keys: {
      pieces: new RegExp(CHARACTER, 'gu'),
      counts: piece => (/^\s/u.test(piece) ? '' : piece.normalize('NFC').replace(DOTS, '·').replace(DASHES, '-')),
    },
    spellings: term => [term],
    stands: candidate => startsWord(candidate.source.text, candidate.start) && endsWord(candidate, isTail),
    accepts: (candidate, pattern) =>
      isSpacedAs(candidate, pattern) && hasCase(candidate, pattern) && !isExcluded(candidate, pattern),
  };
}
