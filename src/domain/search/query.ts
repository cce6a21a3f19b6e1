/*
 * What a reader can ask, in the signs of fzf and fuse.js where they have one:
 *
 *   파병 Comintern       both words, in any order, in any language
 *   "exact phrase"       as it stands, spaces and all; 'word too
 *   !without             beads that do not have it
 *   ^word  word$         at the beginning or the end of a segment; =word is all of it
 *   파병 | 참전          either; `|` binds its neighbours before they are all asked for
 *   ko: en: note: gloss: title:     in that language or that field only; before any of the above
 *
 * Nothing is wrong syntax: what is still being typed means what it says so far.
 */
import { latinTyped } from './layout.ts';

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

/** Names and `!`, in any order; then a phrase, closed or not, with or without signs at its ends; or a word. */
const CLAUSE = /((?:!|\p{L}+:)*)(?:([\^=]?)["“”]([^"“”]*)(?:["“”](\$?)|$)|(\S+))/gu;

/** Ways to mean a query that are tried, and words that are asked for: what stands behind them says nothing more. */
const MOST_WAYS = 16;
const MOST_CHOICES = 32;

/** The scope of a name, also where the keyboard is set to Korean: ㅏㅐ is ko. */
export const scopeOf = (name: string): Scope | undefined =>
  SCOPES.find(scope => scope === name.toLowerCase() || scope === latinTyped(name));

const SIGNS = /^(['^=]?)(.*?)(\$?)$/su;

type Written = Pick<Clause, 'word' | 'literal' | 'opens' | 'closes'>;

/** What signs before and behind a word make of it. */
const signed = (opener: string, word: string, closer: string): Written => ({
  word,
  literal: opener === '=' || opener === "'",
  opens: opener === '=' || opener === '^',
  closes: opener === '=' || closer === '$',
});

function wordClause(written: string): Written {
  const [, opener = '', word = '', closer = ''] = SIGNS.exec(written) ?? [];
  return signed(opener, opener === "'" ? word.replace(/(?<=.)'$/u, '') : word, closer);
}

/** One clause as it is typed; names before it that are no scopes belong to its word. */
function clauseOf([, before = '', opener = '', phrase, closer = '', written = '']: readonly string[]): Clause {
  const names = before.match(/\p{L}+(?=:)/gu) ?? [];
  const scopes = names.flatMap(name => scopeOf(name) ?? []);
  const known = scopes.length === names.length;
  const unknown = known ? '' : before.replace(/^!+/u, '');
  return {
    ...(phrase === undefined
      ? wordClause(unknown + written)
      : { ...signed(opener, unknown + phrase.trim(), closer), literal: true }),
    scopes: known ? scopes : [],
    without: known ? before.includes('!') : before.startsWith('!'),
  };
}

/** Whether a clause asks for something: it has a letter or digit, and is no scope that nothing follows yet. */
const asks = ({ word, literal }: Clause): boolean =>
  /[\p{L}\p{N}]/u.test(word) && (literal || !word.endsWith(':') || scopeOf(word.slice(0, -1)) === undefined);

/** The clauses of a query in NFC, those that `|` joins in one list. */
function choicesOf(query: string): Clause[][] {
  const choices: Clause[][] = [];
  let joins = false;
  for (const match of query.normalize('NFC').matchAll(CLAUSE)) {
    const bar = match[0] === '|';
    const clause = clauseOf(match);
    const last = choices.at(-1);
    if (!bar && asks(clause)) {
      if (joins && last) last.push(clause);
      else choices.push([clause]);
    }
    joins = bar;
  }
  return choices;
}

/** The ways to mean a query, each a list of clauses that must all hold; none where it asks for nothing. */
export function parseQuery(query: string): readonly (readonly Clause[])[] {
  const choices = choicesOf(query).slice(0, MOST_CHOICES);
  if (choices.length === 0) return [];
  return choices.reduce<readonly (readonly Clause[])[]>(
    (ways, list) => ways.flatMap(way => list.map(clause => [...way, clause])).slice(0, MOST_WAYS),
    [[]],
  );
}

/** A scope that a query may be on the way to, and where what has been typed of it begins. */
export interface Completion {
  readonly scope: Scope;
  readonly from: number;
}

/** The scope that what stands before the cursor begins to name; none where it is complete, or nothing is typed. */
export function completionAt(text: string, cursor: number): Completion | undefined {
  const [word = ''] = /(?<=^|[\s!:])\p{L}+$/u.exec(text.slice(0, cursor)) ?? [];
  const typed = (latinTyped(word.normalize('NFC')) ?? word).toLowerCase();
  const scope = word === '' ? undefined : SCOPES.find(each => each.startsWith(typed));
  return scope && { scope, from: cursor - word.length };
}
