import { englishStem, FUNCTION_WORDS } from './english-stem.ts';
import { stemFormer } from './korean-forms.ts';
import { isEnding } from './korean-stem.ts';
import { LEXICON } from './lexicon.ts';

/** A word that may stand on the other side (its stem) and how likely it is, 0 to 1. */
export interface Reading {
  readonly word: string;
  readonly weight: number;
}

/**
 * Korean words, and the beginnings of the forms of verbs and adjectives, with their glosses as written; those of rows
 * that share a form are joined by `;`. Glosses are read when they are asked for: few ever are. What is of one syllable
 * stands apart, since it matters what follows it.
 */
export interface Lexicon {
  readonly longer: ReadonlyMap<string, string>;
  readonly words: ReadonlyMap<string, string>;
  readonly verbs: ReadonlyMap<string, string>;
}

/** How likely one of the glosses of an entry is to be the one used. */
const TRUST = 0.5;

/** How a verb goes on after one syllable. */
const VERB_END = /^(?:$|[고며는은을던지게기면다서도자니어아였었았셨시야오]|려|므로|습니|ㅂ니)/u;

const LONGEST = 7;

function readingsOf(glosses: string): Reading[] {
  const phrases = glosses.split('|');
  const weight = TRUST / Math.sqrt(phrases.length);
  return phrases.flatMap(phrase => {
    const words = phrase.toLowerCase().split(/[ -]/u).map(englishStem);
    const telling = words.filter(word => !FUNCTION_WORDS.has(word));
    return telling.map(word => ({ word, weight: weight / Math.sqrt(telling.length) }));
  });
}

function add(to: Map<string, string>, form: string, glosses: string): void {
  const known = to.get(form);
  to.set(form, known === undefined ? glosses : `${known};${glosses}`);
}

/**
 * The lexicon from rows `KOREAN<TAB>english|english`; a stem of a verb or adjective ends in `-` and stands for its
 * forms.
 */
export function readLexicon(rows: string): Lexicon {
  const [longer, words, verbs] = [new Map<string, string>(), new Map<string, string>(), new Map<string, string>()];
  const formsOf = stemFormer();
  for (let start = 0, end = 0; start < rows.length; start = end + 1) {
    end = rows.indexOf('\n', start) < 0 ? rows.length : rows.indexOf('\n', start);
    const tab = rows.indexOf('\t', start);
    if (tab < 0 || tab > end) continue;
    const glosses = rows.slice(tab + 1, end);
    if (rows.charAt(tab - 1) === '-')
      for (const form of formsOf(rows.slice(start, tab - 1))) add(form.length > 1 ? longer : verbs, form, glosses);
    else add(tab - start > 1 ? longer : words, rows.slice(start, tab), glosses);
  }
  return { longer, words, verbs };
}

let common: Lexicon | undefined;

/** The lexicon that ships, read on first need. */
export const commonLexicon = (): Lexicon => {
  common ??= readLexicon(LEXICON);
  return common;
};

/** The glosses of the syllable that a word begins with, if what follows lets it be one: the word must end. */
function glossesOfOne({ words, verbs }: Lexicon, word: string): string[] {
  const [form, rest] = [word.slice(0, 1), word.slice(1)];
  const [asWord, asVerb] = [words.get(form), verbs.get(form)];
  return [
    ...(asWord !== undefined && isEnding(rest) ? asWord.split(';') : []),
    ...(asVerb !== undefined && VERB_END.test(rest) ? asVerb.split(';') : []),
  ];
}

/** The glosses of the longest entry that the word has at a place, and its length; of one syllable only at its beginning. */
function entryAt(lexicon: Lexicon, word: string, at: number): { glosses: string[]; length: number } | undefined {
  for (let length = Math.min(LONGEST, word.length - at); length > 1; length--) {
    const glosses = lexicon.longer.get(word.slice(at, at + length));
    if (glosses !== undefined) return { glosses: glosses.split(';'), length };
  }
  const glosses = at === 0 ? glossesOfOne(lexicon, word) : [];
  return glosses.length > 0 ? { glosses, length: 1 } : undefined;
}

/**
 * Tells what a Korean word with its particles and endings may be in English, compounds by their parts; what glosses
 * say is read once.
 */
export function dictionaryReader(lexicon: Lexicon): (word: string) => Reading[] {
  const known = new Map<string, Reading[]>();
  const read = (glosses: string): Reading[] => {
    const list = known.get(glosses) ?? readingsOf(glosses);
    known.set(glosses, list);
    return list;
  };
  return word => {
    const list: Reading[] = [];
    for (let at = 0; at < word.length; ) {
      const found = entryAt(lexicon, word, at);
      if (found) list.push(...found.glosses.flatMap(read));
      at += found?.length ?? 1;
    }
    return list;
  };
}

/** Whether the whole stem is in the lexicon, so that it is hardly a name. */
export const isKnownWord = (lexicon: Lexicon, stem: string): boolean =>
  (entryAt(lexicon, stem, 0)?.length ?? 0) >= stem.length;
