/*
 * English number words as values: `a hundred and twenty-seven`, `3.5 million`, `twenty-first`.
 */

const UNDER_TWENTY =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );

/** Words that multiply what stands before them. */
export const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** Short forms of scale words, behind digits. */
export const SHORT_SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, tn: 1e12 };

/** Cardinal and ordinal words under a hundred with their values. */
export const CARDINAL_WORDS: Readonly<Record<string, number>> = Object.fromEntries([
  ...UNDER_TWENTY.map((word, value) => [word, value]),
  ...TENS.map((word, at) => [word, 20 + 10 * at]),
]);

export const ORDINAL_WORDS: Readonly<Record<string, number>> = Object.fromEntries([
  ...ORDINALS.map((word, value) => [word, value]),
  ...TENS.map((word, at) => [word.replace(/y$/u, 'ieth'), 20 + 10 * at]),
  ['hundredth', 100],
  ['thousandth', 1000],
]);

export const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

const counted = (word: string): number | undefined => CARDINAL_WORDS[word] ?? ORDINAL_WORDS[word];

/**
 * The value of English number words, `a hundred twenty and seven`; 0 where there is none among them. `worth` tells what
 * a word below a scale counts for.
 */
export function englishValue(words: readonly string[], worth = counted): number {
  let total = 0;
  let section = 0;
  for (const word of words) {
    const scale = SCALES[word];
    if (scale === 100) section = (section || 1) * 100;
    else if (scale) total += (section || 1) * scale;
    else section += worth(word) ?? 0;
    if (scale && scale > 100) section = 0;
  }
  return total + section;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** The value of a Roman numeral of up to 89. */
export const romanValue = (numeral: string): number =>
  Array.from(numeral, letter => ROMAN[letter] ?? 0).reduce(
    (sum, value, at, all) => sum + (value < (all[at + 1] ?? 0) ? -value : value),
    0,
  );
