import type { Band } from './band.ts';
import { pointAt } from './band.ts';
import type { Evidence } from './evidence.ts';
import { type MoveScore, NONE } from './lattice.ts';
import { COMMON_RATIO, type LengthScore, type Ratio } from './length.ts';
import { MOVES, type Move } from './moves.ts';
import type { Odds } from './speaker.ts';
import { TOKEN_KINDS } from './tokens.ts';

/** What is believed of the pair at hand; each pass over it makes it truer. */
export interface Model {
  readonly ratio: Ratio;
  /** The logarithm of the share of each move. */
  readonly moves: Float64Array;
  /** By kind of token, how often it is said on the other side. */
  readonly said: Odds;
  readonly told: Odds;
}

/** How often a token that could be said on the other side is, by kind, before the pair is known. */
const COVERAGE: Readonly<Record<string, number>> = {
  word: 0.25,
  name: 0.4,
  number: 0.6,
  mark: 0.5,
  term: 0.8,
  structure: 0.9,
};

/** How many tokens that belief counts for. */
const COVERAGE_WEIGHT = 60;

/** How many beads the belief in the shares of moves counts for. */
const MOVES_WEIGHT = 30;

/** Words are no independent witnesses: the two directions together count as one. */
export const WORDS_WEIGHT = 0.4;

/**
 * Words, lengths and what is common are no independent witnesses either: their sum is drawn towards nothing, so that of
 * the beads said to be 0.9 sure nine in ten are right (Platt 1999).
 */
const CAUTION = 0.75;

const odds = (share: number): number => share / (1 - share);

const beliefs: readonly number[] = TOKEN_KINDS.map(kind => COVERAGE[kind] ?? 0.3);

/** The model before the first pass. */
export const firstModel = (): Model => ({
  ratio: COMMON_RATIO,
  moves: Float64Array.from(MOVES, ({ prior }) => Math.log(prior)),
  said: Float64Array.from(beliefs, odds),
  told: Float64Array.from(beliefs, odds),
});

/** The shares of moves from how often each was made. */
export function fitMoves(counts: Float64Array): Float64Array {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return Float64Array.from(MOVES, ({ prior }, move) =>
    Math.log((prior * MOVES_WEIGHT + (counts[move] ?? 0)) / (MOVES_WEIGHT + total)),
  );
}

/** Odds by kind from how many tokens there were and how many were said on the other side. */
export const fitOdds = (said: Float64Array, all: Float64Array): Odds =>
  Float64Array.from(beliefs, (belief, kind) =>
    odds(Math.min(0.97, (belief * COVERAGE_WEIGHT + (said[kind] ?? 0)) / (COVERAGE_WEIGHT + (all[kind] ?? 0)))),
  );

/** The score of any bead in a box: how common its type is, how its lengths go together, what its words say. */
export function beadScore(
  within: Band,
  origin: readonly [number, number],
  model: Model,
  length: LengthScore,
  words: Evidence | undefined,
): MoveScore {
  return (row, column, point, number) => {
    const move = MOVES[number];
    if (!move) return NONE;
    const prior = model.moves[number] ?? NONE;
    const { source, target } = move;
    if (source === 0 || target === 0) return CAUTION * prior;
    const said = words ? wordScore(words, within, row, column, point, move) : 0;
    return CAUTION * (prior + length(origin[0] + row, source, origin[1] + column, target) + WORDS_WEIGHT * said);
  };
}

/** What the words of a bead say: its target units each as said by all its source units, and the other way. */
function wordScore(
  words: Evidence,
  within: Band,
  row: number,
  column: number,
  point: number,
  { source: a, target: b }: Move,
): number {
  const said = words.said[a - 1];
  const told = words.told[b - 1];
  if (!said || !told) return NONE;
  let sum = (said[point] ?? 0) + (told[point] ?? 0);
  for (let back = 1; back < b; back++) sum += said[point - back] ?? NONE;
  for (let back = 1; back < a; back++) {
    const above = pointAt(within, row - back, column);
    sum += above < 0 ? NONE : (told[above] ?? NONE);
  }
  return sum;
}
