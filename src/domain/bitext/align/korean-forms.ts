/*
 * How a verb or adjective stem begins its forms, irregular ones too, so that 갔다 and 와서 find 가- and 오-:
 *
 *   가 → 가 간 갈 감 갑 갔      오 → 오 온 올 와 왔      듣 → 듣 들 들었     돕 → 돕 도우 도와 도왔
 */

const BASE = 0xac00;
const VOWEL = { a: 0, ae: 1, ya: 2, eo: 4, e: 5, yeo: 6, o: 8, wa: 9, wae: 10, oe: 11, u: 13, wo: 14, eu: 18, i: 20 };
const FINAL = { none: 0, n: 4, d: 7, l: 8, m: 16, b: 17, s: 19, ss: 20, h: 27 };

interface Syllable {
  readonly initial: number;
  readonly vowel: number;
  readonly final: number;
}

const apart = (letter: string): Syllable => {
  const code = letter.charCodeAt(0) - BASE;
  return { initial: Math.floor(code / 588), vowel: Math.floor((code % 588) / 28), final: code % 28 };
};
const together = ({ initial, vowel, final }: Syllable): string =>
  String.fromCharCode(BASE + initial * 588 + vowel * 28 + final);

/** What a last vowel becomes with 아 or 어. */
const CONTRACTED: ReadonlyMap<number, number> = new Map([
  [VOWEL.a, VOWEL.a],
  [VOWEL.eo, VOWEL.eo],
  [VOWEL.ae, VOWEL.ae],
  [VOWEL.e, VOWEL.e],
  [VOWEL.yeo, VOWEL.yeo],
  [VOWEL.o, VOWEL.wa],
  [VOWEL.u, VOWEL.wo],
  [VOWEL.i, VOWEL.yeo],
  [VOWEL.oe, VOWEL.wae],
  [VOWEL.eu, VOWEL.eo],
]);

const isBright = (vowel: number): boolean => vowel === VOWEL.a || vowel === VOWEL.o;

function openForms(head: string, last: Syllable): string[] {
  const withFinals = [FINAL.n, FINAL.l, FINAL.m, FINAL.b].map(final => together({ ...last, final }));
  const before = head.at(-1);
  const brightened = last.vowel === VOWEL.eu && before !== undefined && isBright(apart(before).vowel);
  const vowel = brightened ? VOWEL.a : (CONTRACTED.get(last.vowel) ?? last.vowel);
  const past = [FINAL.none, FINAL.ss].map(final => together({ ...last, vowel, final }));
  return [...withFinals, ...past].map(form => head + form);
}

/** 모르 → 몰라, 몰랐; 부르 → 불러. */
function leuForms(stem: string): string[] {
  const before = stem.at(-2);
  if (!stem.endsWith('르') || before === undefined) return [];
  const parts = apart(before);
  const doubled = stem.slice(0, -2) + together({ ...parts, final: FINAL.l });
  return (isBright(parts.vowel) ? ['라', '랐'] : ['러', '렀']).map(end => doubled + end);
}

/** Rows of a last consonant and how it changes before a vowel. */
const CHANGES: ReadonlyMap<number, (head: string, last: Syllable) => string[]> = new Map([
  [FINAL.l, (head, last) => [FINAL.none, FINAL.n, FINAL.m, FINAL.b].map(final => head + together({ ...last, final }))],
  [FINAL.d, (head, last) => [head + together({ ...last, final: FINAL.l })]],
  [FINAL.s, (head, last) => [head + together({ ...last, final: FINAL.none })]],
  [
    FINAL.b,
    (head, last) =>
      ['우', '운', '울', '움', '워', '웠', '와', '왔'].map(end => head + together({ ...last, final: 0 }) + end),
  ],
  [FINAL.h, (head, last) => [FINAL.n, FINAL.l].map(final => head + together({ ...last, final }))],
]);

/** 말하 → 말해, 말했; 하여 begins as the stem does. */
const haForms = (stem: string): string[] =>
  stem.endsWith('하') ? ['해', '했'].map(end => stem.slice(0, -1) + end) : [];

/** What the forms of a stem begin with, the stem itself first. */
export function stemForms(stem: string): string[] {
  const head = stem.slice(0, -1);
  const last = apart(stem.at(-1) ?? '');
  const more = last.final === 0 ? openForms(head, last) : (CHANGES.get(last.final)?.(head, last) ?? []);
  return [...new Set([stem, ...more, ...leuForms(stem), ...haForms(stem)])];
}
