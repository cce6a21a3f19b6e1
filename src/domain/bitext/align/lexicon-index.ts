import { englishStem, FUNCTION_WORDS } from './english-stem.ts';
import { stemForms } from './korean-forms.ts';
import { isEnding } from './korean-stem.ts';
import { LEXICON } from './lexicon.ts';

/** A word that may stand on the other side (its stem) and how likely it is, 0 to 1. */
export interface Reading {
  readonly word: string;
  readonly weight: number;
}

/** The glosses of the rows that share a form, each as written; whether all of them are verbs. */
interface Entry {
  readonly glosses: readonly string[];
  readonly verb: boolean;
}

/** Korean word beginnings and what they may be in English. Glosses are read when they are asked for: few ever are. */
export type Lexicon = ReadonlyMap<string, Entry>;

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

/**
 * The lexicon from rows `KOREAN<TAB>english|english`; a stem of a verb or adjective ends in `-` and stands for its
 * forms. A form that several rows share has the readings of all.
 */
export function readLexicon(rows: string): Lexicon {
  const lexicon = new Map<string, Entry>();
  for (const row of rows.split('\n')) {
    const [korean = '', glosses = ''] = row.split('\t');
    if (glosses === '') continue;
    const verb = korean.endsWith('-');
    for (const form of verb ? stemForms(korean.slice(0, -1)) : [korean]) {
      const known = lexicon.get(form);
      lexicon.set(form, { glosses: [...(known?.glosses ?? []), glosses], verb: verb && (known?.verb ?? true) });
    }
  }
  return lexicon;
}

let common: Lexicon | undefined;

/** The lexicon that ships, read on first need. */
export const commonLexicon = (): Lexicon => {
  common ??= readLexicon(LEXICON);
  return common;
};

const fits = (entry: Entry, form: string, at: number, rest: string): boolean => {
  if (form.length > 1) return true;
  if (at > 0) return false;
  return entry.verb ? VERB_END.test(rest) : isEnding(rest);
};

/** The longest entry that the word has at a place. */
function entryAt(lexicon: Lexicon, word: string, at: number): { entry: Entry; length: number } | undefined {
  for (let length = Math.min(LONGEST, word.length - at); length > 0; length--) {
    const form = word.slice(at, at + length);
    const entry = lexicon.get(form);
    if (entry && fits(entry, form, at, word.slice(at + length))) return { entry, length };
  }
  return undefined;
}

/** What a Korean word with its particles and endings may be in English, compounds by their parts. */
export function readings(lexicon: Lexicon, word: string): Reading[] {
  const list: Reading[] = [];
  for (let at = 0; at < word.length; ) {
    const found = entryAt(lexicon, word, at);
    if (found) list.push(...found.entry.glosses.flatMap(readingsOf));
    at += found?.length ?? 1;
  }
  return list;
}

/** Whether the whole stem is in the lexicon, so that it is hardly a name. */
export const isKnownWord = (lexicon: Lexicon, stem: string): boolean =>
  (entryAt(lexicon, stem, 0)?.length ?? 0) >= stem.length;
