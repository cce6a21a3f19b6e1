/*
 * Korean numerals as values. A number is sections of up to 천, each before a large unit, and digits may take the place of
 * any of them:
 *
 *   3 억 5천 만   3·1e8 + (5·1000)·1e4        1만2000   1·1e4 + 2000        일백이십칠   100 + 20 + 7
 */

const DIGITS = '일이삼사오육칠팔구';
const SMALL: Readonly<Record<string, number>> = { 십: 10, 백: 100, 천: 1000 };
const LARGE: Readonly<Record<string, number>> = { 만: 1e4, 억: 1e8, 조: 1e12, 경: 1e16 };

const plain = (digits: string): number => Number(digits.replace(/,/gu, '').replace(/\.$/u, ''));

/** The value of digits and Korean units, `1만2000`, `3억5천만`, `일백이십칠`. */
export function koreanValue(text: string): number {
  let total = 0;
  let section = 0;
  let digits: number | undefined;
  for (const [part] of text.replace(/륙/gu, '육').matchAll(/\d[\d,]*(?:\.\d+)?|[십백천만억조경일이삼사오육칠팔구]/gu)) {
    const small = SMALL[part];
    const large = LARGE[part];
    if (small) section += (digits ?? 1) * small;
    if (large) total += (section + (digits ?? (section ? 0 : 1))) * large;
    if (large) section = 0;
    digits = small || large ? undefined : DIGITS.includes(part) ? DIGITS.indexOf(part) + 1 : plain(part);
  }
  return total + section + (digits ?? 0);
}

const TENS = '열 스물 서른 마흔 쉰 예순 일흔 여든 아흔'.split(' ');
const ONES: readonly (readonly [string, number])[] = [
  ['한', 1],
  ['하나', 1],
  ['두', 2],
  ['둘', 2],
  ['세', 3],
  ['셋', 3],
  ['석', 3],
  ['서', 3],
  ['네', 4],
  ['넷', 4],
  ['넉', 4],
  ['다섯', 5],
  ['여섯', 6],
  ['일곱', 7],
  ['여덟', 8],
  ['아홉', 9],
];

/** Native numerals and their values, 한 to 아흔아홉. */
export function nativeNumerals(): ReadonlyMap<string, number> {
  const tens = TENS.map((word, at) => [word, (at + 1) * 10] as const);
  const compounds = tens.flatMap(([ten, value]) => ONES.map(([one, more]) => [ten + one, value + more] as const));
  return new Map([...ONES, ...tens, ['스무', 20], ...compounds]);
}
