import { CARDINAL_WORDS, ORDINAL_WORDS, SCALES } from './english-values.ts';

/** Parts of regular expressions for English numbers. */

/** Any of the keys of a table, the longest first. */
export const alternatives = (table: object): string =>
  Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .join('|');

/** Digits; they are looked at from their first one only, so that long runs cost no more than they are long. */
export const NUM = '(?<!\\d)(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)';
export const CARDINAL = alternatives(CARDINAL_WORDS);
export const SCALE = alternatives(SCALES);
export const WORD = `${CARDINAL}|${alternatives(ORDINAL_WORDS)}|${SCALE}`;

/** Words for parts, by what one is the part of. */
export const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  hundredth: 100,
};

/** Words that may answer a number, but need no answer themselves. */
export const MILD: Readonly<Record<string, readonly [number, ...number[]]>> = Object.fromEntries(
  (
    [
      { words: 'once single sole', values: [1] },
      { words: 'twice double doubled doubling twofold both pair couple twin twins dual bilateral duo', values: [2] },
      { words: 'thrice triple tripled tripling threefold trio', values: [3] },
      { words: 'quadruple quadrupled quartet', values: [4] },
      { words: 'half halves halved halfway', values: [0.5, 50] },
      { words: 'quarter', values: [0.25, 25, 15] },
      { words: 'noon midnight', values: [12, 0, 24] },
      { words: 'teen teens teenage teenager teenagers', values: [10] },
    ] as const
  ).flatMap(({ words, values }) => words.split(' ').map(word => [word, values])),
);

/** Words that only say about how many. */
export const VAGUE: Readonly<Record<string, number>> = {
  tens: 10,
  dozens: 10,
  scores: 10,
  hundreds: 100,
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
  trillions: 1e12,
};
