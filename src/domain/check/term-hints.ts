/*
 * Whether a translation hints at a term without an approved rendering of it: “the North” for North Korea, “Kim” for
 * Kim Il-sung. What is part of another name is no hint:
 *
 *   김정은 (Kim Jong-un)    ↔ Chairman Kim      a hint          폭풍군단 (Storm Corps) ↔ the corps          a hint
 *   김정은                  ↔ Kim Jong-il       none            폭풍군단               ↔ the Tempest Corps  none
 */
import { type TermEntry, termsOf } from '../glossary/entry.ts';

/** Words too common to tell a term by. */
const COMMON = new Set('the and for with from not that this one war'.split(' '));
const WORD = /[\p{Script=Latin}\p{N}]{2,}/gu;
/** Words in capitals one after the other, with what joins them: “Ministry of National Defense”. */
const NAME = /\p{Lu}[\p{L}\p{N}.-]*(?:\s(?:(?:of|on|for|the|and|&)\s){0,2}\p{Lu}[\p{L}\p{N}.-]*)*/gu;
/** What stands before a name and is no part of it. */
const TITLES = new Set(
  'mr mrs ms dr president minister premier chancellor chairman chief leader king prince princess queen secretary senator general marshal admiral ambassador director dictator comrade'.split(
    ' ',
  ),
);
const STARTS_SENTENCE = /(?:^|[.!?:“"‘(]\s*)$/u;

const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];
/** Inflected and derived forms share their first five letters: Korea, Korean. */
const stem = (word: string): string => word.slice(0, 5);

/** The words of a name without what stands before it: titles, and the word that begins its sentence. */
function ownWords(name: string, startsSentence: boolean, known: ReadonlySet<string>): string[] {
  const words = wordsOf(name);
  const own = words.slice(words.findLastIndex(word => TITLES.has(word)) + 1);
  const [first, ...rest] = own;
  return startsSentence && first !== undefined && rest.length > 0 && !known.has(stem(first)) ? rest : own;
}

/** The text without the names that hold a word no term has, unless a whole term is inside: “North Korean Foreign Minister”. */
function withoutOtherNames(text: string, terms: readonly (readonly string[])[]): string {
  const known = new Set(terms.flat());
  return text.replace(NAME, (name, at: number) => {
    const words = new Set(wordsOf(name).map(stem));
    if (terms.some(term => term.length > 1 && term.every(word => words.has(word)))) return name;
    const own = ownWords(name, STARTS_SENTENCE.test(text.slice(0, at)), known);
    return own.every(word => COMMON.has(word) || known.has(stem(word))) ? name : ' ';
  });
}

/** Whether a word of an approved term of an entry stands in a text of some language, outside the names of others. */
export function isHinted(entry: TermEntry, text: string, language: string): boolean {
  const terms = termsOf(entry, language)
    .filter(({ status }) => status !== 'deprecated')
    .map(({ term }) => wordsOf(term).map(stem));
  const hints = new Set(terms.flat().filter(word => word.length > 2 && !COMMON.has(word)));
  return wordsOf(withoutOtherNames(text, terms)).some(word => hints.has(stem(word)));
}
