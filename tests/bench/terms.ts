import type { Glossary, TermEntry } from '../../src/domain/glossary/entry.ts';
import { findTerms } from '../../src/domain/glossary/find-terms.ts';
import { compileTerms } from '../../src/domain/glossary/term-index.ts';
import { LOCALES, type Locale } from '../../src/domain/text/language.ts';
import { type Printable, toPrintable } from '../../src/domain/text/printable.ts';

const ENTRIES = 10_000;
const CHARACTERS = 100_000;
/** Share of the words of the article that are terms. */
const DENSITY = 0.1;

const SYLLABLES: Readonly<Record<Locale, readonly string[]>> = {
  ko: [
    ...'가강개경고공관교구국군권규기김나남내단당대도동러로리마만무문미민방병보부북비사산상서선성소수시아안야여연영오용우원위유은의이인일자장전정제조주중지진차천체초총최코타탄토통파평포피하한합해핵현협호화황회',
  ],
  en: 'al an ar at ban cor den el en for gar hal in kel lor man mer nor or pen ral sen tan tor ur vel ver wen'.split(
    ' ',
  ),
};
const TAILS: Readonly<Record<Locale, readonly string[]>> = {
  ko: ['은', '이', '을', '의', '에서', '에게까지도', '으로부터의', '했다', '이었던', '이라는', ''],
  en: ['', 's', '’s', '.', ','],
};

/** What one run measured: milliseconds, and how many times longer a loop of `indexOf` took over the same terms. */
export interface TermsBench {
  readonly entries: number;
  readonly characters: number;
  readonly compile: number;
  readonly find: number;
  readonly plainLoop: number;
  readonly ratio: number;
  readonly occurrences: number;
}

/** The same numbers in [0, 1) on every run (Park & Miller 1988). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

export const pick = <Item>(list: readonly Item[], next: () => number, otherwise: Item): Item =>
  list[Math.floor(next() * list.length)] ?? otherwise;

const word = (locale: Locale, next: () => number): string =>
  Array.from({ length: 2 + Math.floor(next() * 4) }, () => pick(SYLLABLES[locale], next, '')).join('');

const phrase = (locale: Locale, next: () => number): Printable =>
  toPrintable(next() < 0.3 ? `${word(locale, next)} ${word(locale, next)}` : word(locale, next));

function glossaryOf(next: () => number): Glossary {
  const terms = (locale: Locale) => ({ terms: [{ term: phrase(locale, next), status: 'preferred' as const }] });
  const entry = (_: unknown, at: number): TermEntry => ({
    id: `e${at}`,
    languages: { ko: terms('ko'), en: terms('en') },
    related: [],
  });
  const title = toPrintable('Bench');
  return { id: 'bench', title: { ko: title, en: title }, entries: Array.from({ length: ENTRIES }, entry) };
}

function articleOf(terms: readonly string[], locale: Locale, next: () => number): Printable {
  const words: string[] = [];
  for (let length = 0; length < CHARACTERS; ) {
    const stem = next() < DENSITY ? pick(terms, next, '') : word(locale, next);
    const made = stem + pick(TAILS[locale], next, '');
    words.push(made);
    length += made.length + 1;
  }
  return toPrintable(words.join(' ').slice(0, CHARACTERS));
}

const termsIn = (glossary: Glossary, locale: Locale): string[] =>
  glossary.entries.flatMap(each => each.languages[locale]?.terms.map(({ term }) => term) ?? []);

/** What the automaton is measured against: every term looked for by itself. */
function plainLoop(terms: readonly string[], text: string): number {
  let count = 0;
  for (const term of terms) for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) count++;
  return count;
}

/** How often each side runs: the first time the code is cold. */
const RUNS = 3;

/** A value, and the milliseconds of the fastest of some runs that make it. */
function timed<Value>(run: () => Value, runs = RUNS): [value: Value, milliseconds: number] {
  const start = performance.now();
  const value = run();
  const taken = performance.now() - start;
  return runs > 1 ? [value, Math.min(taken, timed(run, runs - 1)[1])] : [value, taken];
}

/**
 * Finds the terms of 10,000 entries in an article of 100,000 characters, once for each language. `compile` makes the
 * index of both languages; the two texts and the entries are the same on every run.
 */
export function benchTerms(): Readonly<Record<Locale, TermsBench>> {
  const next = numbers(20_241_023);
  const glossary = glossaryOf(next);
  const [index, compile] = timed(() => compileTerms([glossary]), 1);
  const run = (locale: Locale): TermsBench => {
    const terms = termsIn(glossary, locale);
    const text = articleOf(terms, locale, next);
    const [found, find] = timed(() => findTerms(index, text, locale));
    const [, plain] = timed(() => plainLoop(terms, text));
    const occurrences = found.occurrences.length;
    return {
      entries: ENTRIES,
      characters: text.length,
      compile,
      find,
      plainLoop: plain,
      ratio: plain / find,
      occurrences,
    };
  };
  const [ko, en] = LOCALES.map(run);
  if (ko === undefined || en === undefined) throw new Error('a locale is missing');
  return { ko, en };
}
