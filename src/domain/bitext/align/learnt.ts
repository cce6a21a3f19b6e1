/*
 * A lexicon from the text itself: words of the two sides that stand in the same beads, and hardly in others (Dice 1945;
 * Smadja, McKeown & Hatzivassiloglou 1996). Each bead counts for as much as it is sure.
 */
import type { Link, Links } from './links.ts';
import { TOKEN_KINDS } from './tokens.ts';
import type { ScoredBead } from './unit.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The least share of beads with either word that must hold both, and the least number of such beads. */
const LEAST_DICE = 0.5;
const LEAST_TOGETHER = 1.7;

/** Words in more beads than this share tell nothing. */
const TOO_COMMON = 0.3;

const LEARNABLE = new Set([TOKEN_KINDS.indexOf('word'), TOKEN_KINDS.indexOf('name')]);

/** The types of each bead, each once, by side; and the weight of every bead that holds a type. */
interface Seen {
  readonly types: readonly (readonly number[])[];
  readonly weight: Float64Array;
}

function seen(side: Vocabulary, groups: readonly (readonly number[])[], weights: Float64Array): Seen {
  const weight = new Float64Array(side.types.length);
  const types = groups.map((units, bead) => {
    const unique = [...new Set(units.flatMap(unit => [...(side.units[unit] ?? [])]))];
    const kept = unique.filter(type => LEARNABLE.has(side.types[type]?.kind ?? -1));
    for (const type of kept) weight[type] = (weight[type] ?? 0) + (weights[bead] ?? 0);
    return kept;
  });
  return { types, weight };
}

/** For each source type, the numbers of the beads that hold it. */
function beadsByType(source: Seen): number[][] {
  const lists: number[][] = Array.from(source.weight, () => []);
  for (const [bead, types] of source.types.entries()) for (const type of types) lists[type]?.push(bead);
  return lists;
}

/** How likely a pair is to be a translation, from the weights of the beads with both, with the one, with the other. */
function strength(both: number, one: number, other: number): number {
  const dice = (2 * both) / (one + other);
  return both < LEAST_TOGETHER || dice < LEAST_DICE ? 0 : (0.5 * both * dice) / (both + 0.5);
}

/** The links that the beads of a pass teach; null beads teach nothing. */
export function learn(source: Vocabulary, target: Vocabulary, beads: readonly ScoredBead[]): Links {
  const full = beads.filter(bead => bead.source.length > 0 && bead.target.length > 0);
  const weights = Float64Array.from(full, bead => bead.score);
  const from = seen(
    source,
    full.map(bead => bead.source),
    weights,
  );
  const to = seen(
    target,
    full.map(bead => bead.target),
    weights,
  );
  const most = Math.max(4, full.length * TOO_COMMON);
  const together = new Float64Array(target.types.length);
  return beadsByType(from).map((list, type) => {
    if (list.length < 2 || list.length > most) return [];
    return linksOf(list, from.weight[type] ?? 0, to, weights, together);
  });
}

/** The links of one source type; `together` is all zero before and after. */
function linksOf(
  list: readonly number[],
  one: number,
  to: Seen,
  weights: Float64Array,
  together: Float64Array,
): Link[] {
  const touched: number[] = [];
  for (const bead of list)
    for (const type of to.types[bead] ?? []) {
      if (together[type] === 0) touched.push(type);
      together[type] = (together[type] ?? 0) + (weights[bead] ?? 0);
    }
  const links = touched.map(type => ({ to: type, strength: strength(together[type] ?? 0, one, to.weight[type] ?? 0) }));
  for (const type of touched) together[type] = 0;
  return links.filter(link => link.strength > 0);
}
