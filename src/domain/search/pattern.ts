/* What to look for in a key, and how good it is where it stands. */
import { type NearPattern, nearPattern } from './approximate.ts';
import { type KeyKind, opensCharacter, opensWord, rangeOf, type SearchKey } from './key.ts';

/** Units to be found in a key of one kind. */
export interface Pattern {
  readonly kind: KeyKind;
  readonly units: string;
  /** The units as octets. */
  readonly packed: string;
  /** How far this is from what was typed, from 0 to 1. */
  readonly cost: number;
  /** The edits allowed; 0 for an exact pattern. */
  readonly edits: number;
  /** Whether it must begin where a word does. */
  readonly atWord: boolean;
  /** What must hold of the text that was found. */
  readonly accepts?: (surface: string) => boolean;
  readonly near?: { readonly units: NearPattern; readonly packed: NearPattern };
  /** Parts of the units one of which is left as it is by a single mistake, wherever that is. */
  readonly pieces?: readonly Piece[];
}

/** Some units of a pattern, and the same as octets. */
export interface Piece {
  readonly units: string;
  readonly packed: string;
}

/** Where a pattern stands in a key, in units, and how far that is from what was typed. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

/** The least length, in units, at which so many edits are allowed. */
const ALLOWANCE: readonly (readonly [length: number, edits: number])[] = [
  [14, 3],
  [8, 2],
  [5, 1],
];

/**
 * What a pattern costs that is not there quite as typed, what each edit adds, and what its edges may cost
 * beside the most edits. */
const NEAR = { cost: 0.15, edit: 0.1, edge: 0.05 };

/** The edits that a pattern of some length is allowed. */
export const allowance = (length: number): number => ALLOWANCE.find(([least]) => length >= least)?.[1] ?? 0;

/** The halves of some units without the one between them, so that two that have changed places spoil one half at most. */
function halves(units: string): string[] {
  const middle = Math.floor(units.length / 2);
  return [units.slice(0, middle), units.slice(middle + 1)];
}

/** The pattern with as many edits as its length allows, but no more than `most`; undefined where that is none. */
export function approximately(pattern: Pattern, most: number): Pattern | undefined {
  const { units, packed, cost } = pattern;
  const edits = Math.min(most, allowance(units.length));
  if (edits === 0) return undefined;
  const near = {
    ...pattern,
    edits,
    cost: cost + NEAR.cost,
    near: { units: nearPattern(units), packed: nearPattern(packed) },
  };
  if (edits > 1) return near;
  const octets = halves(packed);
  return { ...near, pieces: halves(units).map((half, at) => ({ units: half, packed: octets[at] ?? '' })) };
}

/** What it costs to begin inside a word, to end inside a character, and to end inside a Latin or a Korean word. */
const EDGES = { insideWord: 0.06, insideCharacter: 0.05, insideLatin: 0.03, insideKorean: 0.01 };

/** What it costs that initial consonants are those of several words: so few letters are met by chance. */
const ACROSS = 0.03;

/** Whether a word begins inside a place in a key. */
function spansWords(key: SearchKey, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (opensWord(key, at)) return true;
  return false;
}

/** What the edges of a place in a key cost. */
function edgeCost(key: SearchKey, from: number, to: number): number {
  const start = opensWord(key, from) ? 0 : EDGES.insideWord;
  if (to === key.text.length || opensWord(key, to)) return start;
  if (!opensCharacter(key, to)) return start + EDGES.insideCharacter;
  return start + (/[a-z]/u.test(key.text.charAt(to - 1)) ? EDGES.insideLatin : EDGES.insideKorean);
}

/** Places that are looked at in one text; what stands behind them is found no better. */
const MOST_PLACES = 64;

/** Hands each place of an exact pattern in a key (with its text as stored) to `take`, up to a limit, until it has enough. */
function eachPlace(pattern: Pattern, key: SearchKey, text: string, take: (match: Match) => boolean): void {
  const { kind, units, atWord, accepts } = pattern;
  let places = 0;
  for (let from = key.text.indexOf(units); from >= 0; from = key.text.indexOf(units, from + 1)) {
    const to = from + units.length;
    if (!(atWord ? opensWord(key, from) : opensCharacter(key, from))) continue;
    const { start, end } = rangeOf(key, from, to);
    if (accepts && !(opensCharacter(key, to) && accepts(text.slice(start, end)))) continue;
    const across = kind === 'initials' && spansWords(key, from, to) ? ACROSS : 0;
    if (take({ from, to, cost: pattern.cost + edgeCost(key, from, to) + across }) || ++places === MOST_PLACES) return;
  }
}

/** Every place of an exact pattern in a key (with its text as stored), up to a limit. */
export function placesOf(pattern: Pattern, key: SearchKey, text: string): Match[] {
  const places: Match[] = [];
  eachPlace(pattern, key, text, match => {
    places.push(match);
    return false;
  });
  return places;
}

function nearPlace({ near, edits: most, cost }: Pattern, key: SearchKey): Match | undefined {
  const found = near?.units.find(key.text, most);
  if (found === undefined || found.from >= found.to) return undefined;
  const { from, to, edits } = found;
  const difference = edits * NEAR.edit + edgeCost(key, from, to);
  return difference <= most * NEAR.edit + NEAR.edge ? { from, to, cost: cost + difference } : undefined;
}

/** The best place of a pattern in a key that `holds` is true of, the first where several are as good. */
export function bestPlace(
  pattern: Pattern,
  key: SearchKey,
  text: string,
  holds: (match: Match) => boolean,
): Match | undefined {
  if (pattern.edits > 0) {
    const near = nearPlace(pattern, key);
    return near && holds(near) ? near : undefined;
  }
  let best: Match | undefined;
  eachPlace(pattern, key, text, match => {
    if (holds(match) && (best === undefined || match.cost < best.cost)) best = match;
    return best?.cost === pattern.cost;
  });
  return best;
}
