import { englishStem } from './english-stem.ts';
import type { Token } from './tokens.ts';
import type { TermPair } from './unit.ts';

/** Finds the terms of one side in a text. */
export type TermFinder = (text: string) => Token[];

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.map(englishStem) ?? [];
const squeezed = (text: string): string => text.replace(/\s+/gu, '');
const isLatin = (term: string): boolean => /\p{Script=Latin}/u.test(term);

/** Whether the text has the term: word by word in Latin script, without regard to spaces in others. */
function finderOf(term: string): (spaced: string, close: string) => boolean {
  const wanted = isLatin(term) ? ` ${words(term).join(' ')} ` : squeezed(term.normalize('NFC'));
  if (wanted.trim() === '') return () => false;
  return isLatin(term) ? spaced => spaced.includes(wanted) : (_, close) => close.includes(wanted);
}

/** The finder of the terms of one side; a term found is a token with the number of its pair, so that both sides match. */
export function termFinder(glossary: readonly TermPair[], side: 'source' | 'target'): TermFinder {
  const finders = glossary.map(pair => pair[side].map(finderOf));
  if (finders.length === 0) return () => [];
  return text => {
    const [spaced, close] = [` ${words(text).join(' ')} `, squeezed(text.normalize('NFC'))];
    return finders.flatMap((names, number) =>
      names.some(has => has(spaced, close))
        ? [{ key: `term ${number}`, form: `term ${number}`, kind: 'term' as const }]
        : [],
    );
  };
}
