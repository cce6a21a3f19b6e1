/*
 * Sentence boundaries in Korean and English running text. A terminator with its closing quotes and footnote marks may
 * end a sentence; the rows below say when it does not:
 *
 *   3.5 · 2024. 10. 18. · Dr. Kim · J. Kirby · the U.S. position · “간다.”라고 · ‘가자!’ 하고 · "Why?" he asked
 *   이동했다.이후 …   ends all the same: a Korean ending before the stop needs no space after it
 */
import type { Range } from './range.ts';

const CANDIDATE = /(?:[.!?。！？]+|…+)[)\]}”’"'」』》〉]*(?:\[\d+\])*/gu;
const CLOSED_BY_QUOTE = /[”’"'」』]$/u;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that a stop abbreviates, so that it ends no sentence. */
const ABBREVIATIONS = set(
  'Mr Mrs Ms Dr Prof Rev Hon Gen Lt Col Maj Capt Sgt Adm Gov Sen Rep Pres Sec St Mt vs cf e.g i.e al ca Jan Feb Mar ' +
    'Apr Jun Jul Aug Sep Sept Oct Nov Dec dept est approx',
);

/** Abbreviations of what a number follows; without one they are words like others: “No. I will not.” */
const NUMBERED = set('No no Nos nos p pp vol vols Vol Vols ch Ch fig figs Fig Figs Eq Art art Sec sec');

/** Abbreviations that end a name, and may end a sentence with it. */
const CLOSING = set('Inc Ltd Co Corp Jr Sr');

/** Words that, with a capital after an abbreviation that may end a sentence, most likely begin a new one. */
const STARTERS =
  /^(?:The|This|That|These|Those|It|Its|He|His|She|Her|They|Their|We|Our|You|My|There|In|On|At|But|And|Yet|So|If|When|While|After|Before|Since|What|Why|How|A|An|For|Then)\b/u;

/** Korean particles and verbs that carry a quotation on. */
const QUOTATIVE = /^(?:(?:이?라고|이?라는|이?라며|이?라면서|하고)(?=[\s가-힣])|(?:고|며|면서|라|는|란|이란)(?=\s))/u;

/** Endings after which a Korean sentence may stop. */
const KOREAN_ENDING = /(?:다|요|까|죠)$/u;

/** What stands before and after a candidate boundary. */
interface Joint {
  readonly before: string;
  readonly stop: string;
  readonly after: string;
}

const lastWord = (before: string): string => /[\p{L}.]+$/u.exec(before)?.[0] ?? '';

/** Each row keeps the sentence going where it holds. */
const CONTINUES: readonly ((joint: Joint) => boolean)[] = [
  // 3.5, narani.js, 했다."라고: nothing but a Korean ending lets a sentence end without a space.
  ({ before, stop, after }) =>
    /^\S/u.test(after) && !(KOREAN_ENDING.test(before) && stop === '.' && /^[가-힣]/u.test(after)),
  ({ before, after }) => /^\s*\p{Ll}/u.test(after) && !(KOREAN_ENDING.test(before) && /^\s/u.test(after)),
  ({ stop, after }) => CLOSED_BY_QUOTE.test(stop) && QUOTATIVE.test(after.trimStart()),
  // 2024. 10. 18., but not “in 1999. 2000 was”: no date is written so among Latin words.
  ({ before, stop, after }) =>
    stop === '.' && /(?:^|(?<!\p{Script=Latin})[\s(])\d{1,4}$/u.test(before) && /^\s*\d/u.test(after),
  ({ before, stop }) => stop === '.' && /\d{4}\.\s?\d{1,2}\.\s?\d{1,2}$/u.test(before),
  ({ before, stop }) => stop === '.' && /^\s*(?:\d{1,3}|[IVX]{1,4}|[Ⅰ-Ⅻ])$/u.test(before),
  ({ before, stop }) => stop === '.' && /(?:^|[\s(“‘])\p{Lu}$/u.test(before),
  ({ before, stop }) => stop === '.' && ABBREVIATIONS.has(lastWord(before)),
  ({ before, stop, after }) => stop === '.' && NUMBERED.has(lastWord(before)) && /^\s*(?:\d|[IVX]{2,}\b)/u.test(after),
  ({ before, stop, after }) => stop === '.' && CLOSING.has(lastWord(before)) && !STARTERS.test(after.trimStart()),
  ({ before, stop, after }) => stop === '.' && /\p{L}\.\p{L}$/u.test(before) && !STARTERS.test(after.trimStart()),
  ({ before, stop, after }) => stop.startsWith('…') && !KOREAN_ENDING.test(before) && /^\s*[가-힣]/u.test(after),
];

const ends = (joint: Joint): boolean => !CONTINUES.some(row => row(joint));

/**
 * The sentences of a text, in order, as ranges that join to the whole of it: the spaces between two sentences belong
 * to the first. Works on Korean and English alike; a text of one sentence gives one range, an empty one none.
 */
export function sentences(text: string): Range[] {
  const list: Range[] = [];
  let start = 0;
  for (const { index, 0: stop } of text.matchAll(CANDIDATE)) {
    const after = text.slice(index + stop.length, index + stop.length + 24);
    if (after.trim() === '' || !ends({ before: text.slice(start, index), stop, after })) continue;
    const end = index + stop.length + (after.length - after.trimStart().length);
    list.push({ start, end });
    start = end;
  }
  return start < text.length ? [...list, { start, end: text.length }] : list;
}
