/*
 * Line breaking for Korean beside Latin text (after UAX #14 and the Korean newspaper's rules):
 *
 *   words      북한군이 러시아로 향했다. 1만2000명   break at spaces only (keep-all) and after a hyphen
 *   syllables  북한|군이 러|시아로 …                 break between syllables too; Latin words, numbers and
 *                                                  their units stay whole
 *
 * In both, no line starts with closing punctuation or ends with an opening bracket. A word that is wider than a whole
 * line falls back to a break between graphemes. A line always takes at least one grapheme, so every width ends.
 */
import { type Grapheme, graphemes } from './graphemes.ts';
import type { Range } from './range.ts';

/** Where a line may break: at spaces, or between Korean syllables as well. */
export type BreakRule = 'words' | 'syllables';

/** Narrowest column, in cells, in which Korean words are kept whole. */
export const KEEP_ALL_FROM = 36;

/** The rule for a column of so many cells. */
export const breakRule = (width: number): BreakRule => (width >= KEEP_ALL_FROM ? 'words' : 'syllables');

const NOT_AT_START = /^[\p{Pe}\p{Pf}.,!?;:%‰…·、。〃々ー~〜～！？，．：；％℃°’”"']/u;
const NOT_AT_END = /[\p{Ps}\p{Pi}‘“[({₩$€£¥#＃"']$/u;
const IDEOGRAPHIC = /^[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const NUMBER_WITH_UNIT =
  /\d[\d.,:]*(?:[십백천만억조]+\d*[\d.,]*)*(?:여단|군단|사단|년대|세기|개월|시간|가지|(?:여\s?)?[명년월일시분초개척차대주세살번회원곳달건장종층도쪽권]?)/gu;

interface Line {
  readonly list: readonly Grapheme[];
  readonly opens: readonly boolean[];
  readonly width: number;
}

/** Signs behind which a word may be parted. */
const DASHES: readonly string[] = ['-', '–', '—', '/'];

/** A space that a line may break at: all but the no-break ones. */
const isSpace = (grapheme: Grapheme | undefined): boolean =>
  grapheme !== undefined && (grapheme.text === ' ' || /^[^\S\u00A0\u2007\u202F]$/u.test(grapheme.text));

/** Whether a line may start with grapheme `at`. */
function opensLine(list: readonly Grapheme[], at: number, rule: BreakRule): boolean {
  const before = list[at - 1];
  const here = list[at];
  if (before === undefined || here === undefined || isSpace(here)) return false;
  if (isSpace(before)) return true;
  if (NOT_AT_START.test(here.text) || NOT_AT_END.test(before.text)) return false;
  if (DASHES.includes(before.text)) return /^\p{L}/u.test(here.text) && !isSpace(list[at - 2]) && at > 1;
  return rule === 'syllables' && (IDEOGRAPHIC.test(before.text) || IDEOGRAPHIC.test(here.text));
}

/** Break opportunities by grapheme, with those inside a number and its unit closed. */
function opportunities(text: string, list: readonly Grapheme[], rule: BreakRule): boolean[] {
  const opens = list.map((_, at) => opensLine(list, at, rule));
  if (rule === 'words') return opens;
  const byOffset = new Map(list.map((grapheme, at) => [grapheme.start, at]));
  for (const { index, 0: found } of text.matchAll(NUMBER_WITH_UNIT)) {
    for (let offset = index + 1; offset < index + found.length; offset++) {
      const at = byOffset.get(offset);
      if (at !== undefined && !isSpace(list[at - 1])) opens[at] = false;
    }
  }
  return opens;
}

/** Index of the first grapheme that does not fit on a line that starts at `from`; spaces at its end hang. */
function firstOutside({ list, width }: Line, from: number): number {
  let used = 0;
  for (let at = from; at < list.length; at++) {
    const grapheme = list[at];
    if (grapheme === undefined) break;
    used += grapheme.cells;
    if (used > width && !isSpace(grapheme)) return at;
  }
  return list.length;
}

/** Where the line that starts at `from` ends: the last good break, or else a break inside the word. */
function lineEnd(line: Line, from: number): number {
  const outside = firstOutside(line, from);
  if (outside === line.list.length) return outside;
  for (let at = outside; at > from; at--) if (line.opens[at]) return at;
  for (let at = outside; at > from; at--) if (mayCut(line.list, at)) return at;
  return Math.max(outside, from + 1);
}

const mayCut = (list: readonly Grapheme[], at: number): boolean =>
  !NOT_AT_START.test(list[at]?.text ?? '') && !NOT_AT_END.test(list[at - 1]?.text ?? '');

/** The lines of a text in a column of `width` cells, as ranges without the spaces at line ends. Empty text has one line. */
export function wrap(text: string, width: number, rule: BreakRule = breakRule(width)): Range[] {
  const list = graphemes(text);
  const line: Line = { list, opens: opportunities(text, list, rule), width: Math.max(1, width) };
  const lines: Range[] = [];
  let from = 0;
  while (from < list.length) {
    const until = lineEnd(line, from);
    lines.push(trimmed(text, list, from, until));
    from = until;
    while (isSpace(list[from])) from++;
  }
  return lines.length > 0 ? lines : [{ start: 0, end: 0 }];
}

function trimmed(text: string, list: readonly Grapheme[], from: number, until: number): Range {
  let last = until;
  while (last > from + 1 && isSpace(list[last - 1])) last--;
  return { start: list[from]?.start ?? 0, end: list[last]?.start ?? text.length };
}

/** The text cut to `width` cells, with `…` in place of what did not fit. Units: cells. */
export function truncate(text: string, width: number): string {
  const list = graphemes(text);
  const total = list.reduce((sum, grapheme) => sum + grapheme.cells, 0);
  if (total <= width) return text;
  let used = 1;
  let end = 0;
  for (const grapheme of list) {
    if (used + grapheme.cells > width) break;
    used += grapheme.cells;
    end = grapheme.start + grapheme.text.length;
  }
  return width < 1 ? '' : `${text.slice(0, end)}…`;
}
