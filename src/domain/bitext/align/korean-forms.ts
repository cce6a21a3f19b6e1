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

/** What an open last syllable becomes: with the finals that endings add, and with 아 or 어 (`bright`: after a bright vowel). */
function openForms(last: Syllable, bright: boolean): string[] {
  const withFinals = [FINAL.n, FINAL.l, FINAL.m, FINAL.b].map(final => together({ ...last, final }));
  const vowel = last.vowel === VOWEL.eu && bright ? VOWEL.a : (CONTRACTED.get(last.vowel) ?? last.vowel);
  const past = [FINAL.none, FINAL.ss].map(final => together({ ...last, vowel, final }));
  return [...withFinals, ...past];
}

const ends =
  (...finals: number[]) =>
  (last: Syllable) =>
    finals.map(final => together({ ...last, final }));

/** Rows of a last consonant and what the syllable becomes before a vowel. */
const CHANGES: ReadonlyMap<number, (last: Syllable) => string[]> = new Map([
  [FINAL.l, ends(FINAL.none, FINAL.n, FINAL.m, FINAL.b)],
  [FINAL.d, ends(FINAL.l)],
  [FINAL.s, ends(FINAL.none)],
  [FINAL.b, last => ['우', '운', '울', '움', '워', '웠', '와', '왔'].map(end => together({ ...last, final: 0 }) + end)],
  [FINAL.h, ends(FINAL.n, FINAL.l)],
]);

/** What the last syllable of a stem becomes, itself first; 하 also 해 and 했, since 하여 begins as the stem does. */
function endings(letter: string, bright: boolean): string[] {
  const last = apart(letter);
  const more = last.final === 0 ? openForms(last, bright) : (CHANGES.get(last.final)?.(last) ?? []);
  return [...new Set([letter, ...more, ...(letter === '하' ? ['해', '했'] : [])])];
}

/** 모르 → 몰라, 몰랐; 부르 → 불러, 불렀. */
function leuForms(head: string, bright: boolean): string[] {
  const doubled = head.slice(0, -1) + together({ ...apart(head.at(-1) ?? ''), final: FINAL.l });
  return (bright ? ['라', '랐'] : ['러', '렀']).map(end => doubled + end);
}

/** Tells what the forms of a stem begin with, the stem itself first; what a last syllable becomes is worked out once. */
export function stemFormer(): (stem: string) => string[] {
  const known = new Map<string, readonly string[]>();
  return stem => {
    const head = stem.slice(0, -1);
    const last = stem.slice(-1);
    const bright = head !== '' && isBright(apart(head.slice(-1)).vowel);
    const key = bright ? `${last}+` : last;
    const ends = known.get(key) ?? endings(last, bright);
    known.set(key, ends);
    const forms = ends.map(end => head + end);
    return last === '르' && head !== '' ? [...new Set([...forms, ...leuForms(head, bright)])] : forms;
  };
}
