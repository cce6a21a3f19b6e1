/*
 * Numbers as both languages write them, as values:
 *
 *   1만2000 · 1만 2천 · 12,000 · twelve thousand → 12000        1억1천만 · $110 million → 110000000
 *   23일 · the 23rd → 23        9월 · September · Sept. → month 9        두 · two → 2        일백이십칠 → 127
 */

import { englishValue, MONTHS, SCALES } from '../../text/numbers/english-values.ts';
import { koreanValue } from '../../text/numbers/korean-values.ts';

/** A number found in a text: its key (`#12000`, `month9`) and where it stands (UTF-16 offsets). */
export interface FoundNumber {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const NATIVE: Readonly<Record<string, number>> = Object.fromEntries(
  (
    '두 2 둘 2 세 3 셋 3 석 3 네 4 넷 4 넉 4 다섯 5 여섯 6 일곱 7 여덟 8 아홉 9 열 10 열한 11 열두 12 열둘 12 스무 20 스물 20 서른 30 마흔 40 ' +
    '쉰 50 예순 60 일흔 70 여든 80 아흔 90 십 10 백 100 천 1000'
  )
    .match(/\S+ \d+/gu)
    ?.map(row => [row.split(' ')[0] ?? '', Number(row.split(' ')[1])]) ?? [],
);

const ENGLISH: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
      .split(' ')
      .map((word, value) => [word, value]),
    'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, 20 + 10 * at]),
    'third fourth fifth sixth seventh eighth ninth tenth'.split(' ').map((word, at) => [word, 3 + at]),
    [['twice', 2] as const, ['dozen', 12] as const, ['fourscore', 80] as const, ['threescore', 60] as const],
  ].flat(),
);
const plain = (digits: string): number => Number(digits.replace(/,/gu, '').replace(/\.$/u, ''));

const key = (value: number): string => `#${Number(value.toPrecision(12))}`;

const spelt = Object.keys({ ...ENGLISH, ...SCALES }).join('|');
const scales = Object.keys(SCALES).join('|');

/** What a number looks like and the key it gets; rows are tried in order, and what one has taken the next leaves. */
const ROWS: readonly (readonly [RegExp, (match: readonly string[]) => string | undefined])[] = [
  [/(?<![\d.])(1[0-2]|[1-9])월(?![가-힣]*요일)/gu, match => `month${match[1]}`],
  [
    new RegExp(`\\b(?:${MONTHS.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?`, 'giu'),
    ([word = '']) =>
      /^(?:[A-Z]|$)/u.test(word)
        ? `month${1 + MONTHS.findIndex(name => name.startsWith(word.toLowerCase().slice(0, 3)))}`
        : undefined,
  ],
  [
    new RegExp(`(\\d[\\d,]*(?:\\.\\d+)?)[ -]?(${scales})\\b`, 'giu'),
    match => key(plain(match[1] ?? '') * (SCALES[(match[2] ?? '').toLowerCase()] ?? 1)),
  ],
  [
    /\d[\d,]*(?:\.\d+)?(?:\s?[십백천만억조]+(?:\s?\d[\d,]*(?=[십백천만억조\s]|[가-힣]|$))?)*/gu,
    ([text = '']) => key(koreanValue(text)),
  ],
  [
    new RegExp(`\\b(?:${spelt})\\b(?:(?:[ -]|,? and )(?:${spelt})\\b)*`, 'giu'),
    ([text = '']) => {
      const value = englishValue(text.toLowerCase().split(/[^a-z]+/u), word => ENGLISH[word]);
      return value < 2 ? undefined : key(value);
    },
  ],
  [
    /(?<![가-힣])[일이삼사오육칠팔구]?[십백천](?:[일이삼사오육칠팔구십백천만]+)(?![가-힣]{3})/gu,
    ([text = '']) => key(koreanValue(text)),
  ],
  [
    /(?<![가-힣])([가-힣]{1,2})(?=\s[가-힣]|째|번|명|살|달|개|배|차례|사람)/gu,
    match => (NATIVE[match[1] ?? ''] === undefined ? undefined : key(NATIVE[match[1] ?? ''] ?? 0)),
  ],
];

const overlaps = (list: readonly FoundNumber[], start: number, end: number): boolean =>
  list.some(each => each.start < end && start < each.end);

/** Every number in the text, of either language, by its value. */
export function findNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const [pattern, read] of ROWS)
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const value = overlaps(found, match.index, end) ? undefined : read(match);
      if (value !== undefined) found.push({ key: value, start: match.index, end });
    }
  return found;
}
