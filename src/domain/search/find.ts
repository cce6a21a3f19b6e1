/* One document against one way to read a query: whether all of it is there, where, and how well. */
import { primary } from '../glossary/term-index.ts';
import { romanise } from '../text/romanise.ts';
import type { Field, FieldName } from './document.ts';
import { opensWord, rangeOf, type SearchKey } from './key.ts';
import { bestPlace, type Match, type Pattern } from './pattern.ts';
import type { Clause, Scope } from './query.ts';
import type { Texts } from './texts.ts';

/** A clause with the patterns of the rounds that are played. */
export interface Wanted {
  readonly clause: Clause;
  readonly patterns: readonly Pattern[];
}

/** The best place of a clause in a document. */
export interface Found {
  readonly wanted: Wanted;
  readonly field: Field;
  readonly pattern: Pattern;
  readonly key: SearchKey;
  readonly match: Match;
}

/** What it costs to be found in a field, beside the text itself. */
const FIELD_COST: Readonly<Record<FieldName, number>> = { source: 0, target: 0, title: 0.02, note: 0.12, gloss: 0.2 };

const inScope = ({ name, language }: Field, scopes: readonly Scope[]): boolean =>
  scopes.every(scope => (scope === 'ko' || scope === 'en' ? primary(language) === scope : name === scope));

/** Whether a match stands where `^` and `$` want it. */
const atEnds = ({ from, to }: Match, key: SearchKey, { opens, closes }: Clause): boolean =>
  (!opens || from === 0) && (!closes || to === key.text.length);

/** Patterns that begin in one script, and texts that for certain have none of it, which saves the making of a key. */
const ABSENT: readonly (readonly [pattern: RegExp, text: RegExp])[] = [
  [/^[a-z]/u, /^[ -@[-`{-~·‐-‧、-〩가-힣]*$/u],
  [/^[ㄱ-ㅣ]/u, /^[ -\u02ff‐-‧]*$/u],
];

const isAbsent = ({ units }: Pattern, text: string): boolean =>
  ABSENT.some(([pattern, other]) => pattern.test(units) && other.test(text));

function placeIn(texts: Texts, document: number, field: Field, wanted: Wanted, pattern: Pattern): Found | undefined {
  if (pattern.edits === 0 && isAbsent(pattern, field.text)) return undefined;
  const key = texts.keyOf(document, field, pattern.kind);
  const place = bestPlace(pattern, key, field.text, match => atEnds(match, key, wanted.clause));
  if (place === undefined) return undefined;
  return { wanted, field, pattern, key, match: { ...place, cost: place.cost + FIELD_COST[field.name] } };
}

/** The better of a place so far and those that the patterns of a clause have in one more field. */
function betterIn(texts: Texts, document: number, field: Field, wanted: Wanted, so: Found | undefined) {
  let best = so;
  if (!inScope(field, wanted.clause.scopes)) return best;
  for (const pattern of wanted.patterns) {
    if (best !== undefined && pattern.cost + FIELD_COST[field.name] >= best.match.cost) continue;
    const found = placeIn(texts, document, field, wanted, pattern);
    if (found && (best === undefined || found.match.cost < best.match.cost)) best = found;
  }
  return best;
}

/** The best place of a clause in one field, if it may look there. */
export const findIn = (texts: Texts, document: number, field: Field, wanted: Wanted): Found | undefined =>
  betterIn(texts, document, field, wanted, undefined);

/** The best place of a clause among the fields of a document that it may look in. */
export const findClause = (texts: Texts, document: number, wanted: Wanted): Found | undefined =>
  texts
    .documentOf(document)
    .fields.reduce<Found | undefined>((best, field) => betterIn(texts, document, field, wanted, best), undefined);

/** The units of a key from the beginning of the word that a match begins in to the end of the one that it ends in. */
function wordsAround(key: SearchKey, match: Match): Pick<Match, 'from' | 'to'> {
  let { from, to } = match;
  while (!opensWord(key, from)) from--;
  while (to < key.text.length && !opensWord(key, to)) to++;
  return { from, to };
}

/** What was looked for and the words where it was found, as ranking compares them: sounds by how they are romanised. */
export function comparable({
  wanted,
  pattern,
  key,
  field,
  match,
}: Found): Readonly<Record<'units' | 'window', string>> {
  const { from, to } = wordsAround(key, match);
  if (pattern.kind !== 'sound') return { units: pattern.units, window: key.text.slice(from, to) };
  const { start, end } = rangeOf(key, from, to);
  return { units: wanted.clause.word.toLowerCase(), window: romanise(field.text.slice(start, end)) };
}
