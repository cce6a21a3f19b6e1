/*
 * From a query to hits. A query of several words is asked in two ways: all of its words, in any order, and all of them
 * as one word (국가 정보원 for 국가정보원). The rounds of plans.ts follow until enough is found:
 *
 *   query → clauses → round by round: candidates (signatures) → are all clauses there? (keys) → ranking → ranges
 */
import { exactCandidates, nearCandidates } from './candidates.ts';
import { comparable, type Found, findClause, type Wanted } from './find.ts';
import type { Pattern } from './pattern.ts';
import { LAST_ROUND, type Reader, roundsOf } from './plans.ts';
import { type Clause, parseQuery } from './query.ts';
import { scoresOf } from './rank.ts';
import type { Texts } from './texts.ts';

/** A document that answers, with where each clause of the query was found. */
export interface Answer {
  readonly document: number;
  readonly found: readonly Found[];
  readonly score: number;
}

/** How many answers are wanted, and from which article. */
export interface Asked {
  readonly limit: number;
  readonly article: string | undefined;
}

/** Each round is played only while fewer documents than this have been found; those that only sound alike do not count. */
const ENOUGH: readonly number[] = [1, 8, 1, 1, 1];

/** How many times the limit is found before the best are chosen. */
const SURPLUS = 1.25;

/** So many are found at least, however few are wanted: the best need not be the first. */
const LEAST_FOUND = 80;

/** What it costs to have the words of a query far apart instead of together, and the units that count as near. */
const APART = 0.08;
const NEAR = 40;

/** What a word of the query costs that is missing, where nothing has all of them. */
const MISSING = 0.5;

/** Answers that are so much worse than the best are none, where all are approximate. */
const MUCH_WORSE = 0.12;

/** A clause with its patterns by round. */
interface Planned {
  readonly clause: Clause;
  readonly rounds: readonly (readonly Pattern[])[];
}

/** One way to ask: all of its clauses must be there, in a document that may be looked at. */
interface Way {
  readonly clauses: readonly [Planned, ...Planned[]];
  readonly mayBe: (document: number) => boolean;
}

interface Candidate {
  readonly document: number;
  readonly found: readonly Found[];
  readonly cost: number;
}

const isPlain = ({ literal, opens, closes }: Clause): boolean => !literal && !opens && !closes;

/** The words of a query as one, where they could be: plain ones that look in the same places. */
function joined(clauses: readonly Clause[]): Clause[] {
  const [first, ...others] = clauses;
  const same = others.every(clause => isPlain(clause) && clause.scopes.join() === first?.scopes.join());
  if (first === undefined || others.length === 0 || !isPlain(first) || !same) return [];
  return [{ ...first, word: clauses.map(({ word }) => word).join('') }];
}

const played = ({ clause, rounds }: Planned, last: number): Wanted => ({
  clause,
  patterns: rounds.slice(0, last + 1).flat(),
});

/** From 0, where what was found stands side by side, to 1, where it is in several fields or far apart. */
function distance(found: readonly Found[]): number {
  const [first, ...others] = found;
  if (first === undefined || others.length === 0) return 0;
  if (others.some(({ key }) => key !== first.key)) return 1;
  const from = Math.min(...found.map(({ match }) => match.from));
  const to = Math.max(...found.map(({ match }) => match.to));
  const own = found.reduce((sum, { match }) => sum + match.to - match.from, 0);
  return Math.min(1, Math.max(0, to - from - own) / NEAR);
}

/** What is found of a way to read the query; `all` of it must be there, or else what was asked for with a sign, and some. */
function candidateOf(texts: Texts, document: number, wanted: readonly Wanted[], all: boolean): Candidate | undefined {
  const found: Found[] = [];
  for (const each of wanted) {
    const place = findClause(texts, document, each);
    if (place) found.push(place);
    else if (all || !isPlain(each.clause)) return undefined;
  }
  if (found.length === 0) return undefined;
  const missing = (wanted.length - found.length) * MISSING;
  const cost = (found.reduce((sum, { match }) => sum + match.cost, 0) + missing) / wanted.length;
  return { document, found, cost: cost + APART * distance(found) };
}

/** What decides who is looked at in a round: of a single clause the new patterns only, since the others have been tried. */
function newIn({ clauses }: Way, round: number): Wanted[] {
  const [{ clause, rounds }, ...others] = clauses;
  if (others.length > 0) return clauses.map(planned => played(planned, round));
  return [{ clause, patterns: rounds[round] ?? [] }];
}

/** Plays one round, and adds what it finds. */
function play(texts: Texts, ways: readonly Way[], round: number, game: Game): void {
  for (const way of ways) {
    const all = way.clauses.map(planned => played(planned, round));
    const numbers =
      round === LAST_ROUND ? nearCandidates(texts, all, way.mayBe) : exactCandidates(texts, newIn(way, round));
    let added = 0;
    for (const document of numbers) {
      if (added >= game.most && round < LAST_ROUND) break;
      if (!way.mayBe(document)) continue;
      const candidate = candidateOf(texts, document, all, round < LAST_ROUND);
      const before = game.found.get(document);
      if (candidate && before === undefined) added++;
      if (candidate && (before === undefined || candidate.cost < before.cost)) game.found.set(document, candidate);
    }
  }
}

/** What goes on from round to round. */
interface Game {
  readonly found: Map<number, Candidate>;
  readonly most: number;
}

const foundAsSpelled = ({ found }: Game): number =>
  [...found.values()].filter(each => each.found.some(({ pattern }) => pattern.kind !== 'sound')).length;

function playAll(texts: Texts, ways: readonly Way[], game: Game): readonly Candidate[] {
  for (const [round, enough] of ENOUGH.entries())
    if (foundAsSpelled(game) < Math.min(enough, game.most)) play(texts, ways, round, game);
  const best = Math.min(...Array.from(game.found.values(), ({ cost }) => cost));
  const all = [...game.found.values()];
  return all.filter(
    ({ found, cost }) => cost <= best + MUCH_WORSE || found.every(({ pattern }) => pattern.edits === 0),
  );
}

/** The candidates with their scores, the best first; of equals the earlier document. */
function ranked(candidates: readonly Candidate[]): Answer[] {
  const scores = scoresOf(
    candidates.map(({ found, cost }) => {
      const compared = found.map(comparable);
      return {
        units: compared.map(({ units }) => units).join(' '),
        window: compared.map(({ window }) => window).join(' '),
        cost,
      };
    }),
  );
  return candidates
    .map(({ document, found }, at) => ({ document, found, score: scores[at] ?? 0 }))
    .sort((a, b) => b.score - a.score || a.document - b.document);
}

/** The ways to ask for the clauses of a query; none where they only say what is not wanted. */
function waysOf(texts: Texts, reader: Reader, clauses: readonly Clause[], may: (document: number) => boolean): Way[] {
  const plan = (clause: Clause): Planned => ({ clause, rounds: roundsOf(clause, reader) });
  const excluded = clauses.filter(({ without }) => without).map(clause => played(plan(clause), 0));
  const words = clauses.filter(({ without }) => !without);
  const mayBe = (document: number): boolean =>
    may(document) && !excluded.some(wanted => findClause(texts, document, wanted));
  return [joined(words), words].flatMap(([first, ...others]): Way[] =>
    first === undefined ? [] : [{ clauses: [plan(first), ...others.map(plan)], mayBe }],
  );
}

/** The documents that answer a query, the best first. */
export function answersTo(texts: Texts, reader: Reader, query: string, { limit, article }: Asked): Answer[] {
  const meant = parseQuery(query);
  const may = (document: number): boolean => {
    const its = texts.articleOf(document);
    return its !== undefined && (article === undefined || its === article);
  };
  const ways = meant.flatMap(clauses => waysOf(texts, reader, clauses, may));
  if (ways.length > 0)
    return ranked(playAll(texts, ways, { found: new Map(), most: Math.max(LEAST_FOUND, limit * SURPLUS) })).slice(
      0,
      limit,
    );
  return meant.length > 0 ? everythingBut(texts, reader, meant, may, limit) : [];
}

/** What every document may have. */
const EVERYTHING: Wanted = {
  clause: { word: '', scopes: [], literal: false, without: false, opens: false, closes: false },
  patterns: [{ kind: 'letters', units: '', packed: '', cost: 0, edits: 0, atWord: false }],
};

/** All that is left where a query only says what is not wanted. */
function everythingBut(
  texts: Texts,
  reader: Reader,
  meant: readonly (readonly Clause[])[],
  may: (document: number) => boolean,
  limit: number,
): Answer[] {
  const excluded = meant.map(clauses =>
    clauses.map(clause => ({ clause, patterns: roundsOf(clause, reader)[0] ?? [] })),
  );
  const left: Answer[] = [];
  for (const document of exactCandidates(texts, [EVERYTHING])) {
    if (!may(document) || excluded.every(all => all.some(each => findClause(texts, document, each)))) continue;
    left.push({ document, found: [], score: 1 });
    if (left.length === limit) break;
  }
  return left;
}
