/*
 * What a reader can ask:
 *
 *   파병 Comintern       both words, in any order, in any language
 *   "exact phrase"       as it stands; 'word too, as in fzf
 *   !without             beads that do not have it
 *   ^word  word$         at the beginning or the end of a segment
 *   ko: en: note: gloss: title:     in that language or that field only; before any of the above
 *
 * Nothing is wrong syntax: what is still being typed means what it says so far.
 */

/** Where a clause looks: a language, a field, or everywhere. */
export type Scope = 'ko' | 'en' | 'note' | 'gloss' | 'title';

/** The scopes, as they are typed before a colon. */
export const SCOPES: readonly Scope[] = ['ko', 'en', 'note', 'gloss', 'title'];

/** One thing that a bead must have, or must not. */
export interface Clause {
  readonly word: string;
  readonly scopes: readonly Scope[];
  /** Whether it stands as typed, spaces and all. */
  readonly literal: boolean;
  readonly without: boolean;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Scopes and `!`, in any order; then a phrase, closed or not, or a word. */
const CLAUSE = /((?:!|(?:ko|en|note|gloss|title):)*)(?:"([^"]*)(?:"|$)|(\S+))/giu;

/** A scope that nothing follows yet. */
const ONLY_SCOPE = /^(?:ko|en|note|gloss|title):$/iu;

const scopesIn = (before: string): Scope[] => SCOPES.filter(scope => before.toLowerCase().includes(`${scope}:`));

function wordClause(written: string): Pick<Clause, 'word' | 'literal' | 'opens' | 'closes'> {
  const [, opener = '', word = '', closer = ''] = /^(['^]?)(.*?)(\$?)$/su.exec(written) ?? [];
  return { word, literal: opener === "'", opens: opener === '^', closes: closer === '$' };
}

/** The clauses of a query, in NFC. Those without a letter or digit ask for nothing and are left out. */
export function parseQuery(query: string): Clause[] {
  const clauses = Array.from(query.normalize('NFC').matchAll(CLAUSE), ([, before = '', phrase, written = '']) => ({
    ...(phrase === undefined
      ? wordClause(written)
      : { word: phrase.trim(), literal: true, opens: false, closes: false }),
    scopes: scopesIn(before),
    without: before.includes('!'),
  }));
  return clauses.filter(({ word, literal }) => /[\p{L}\p{N}]/u.test(word) && (literal || !ONLY_SCOPE.test(word)));
}
