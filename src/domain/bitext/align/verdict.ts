/*
 * Whether two texts are translations of each other at all. The beads found are set beside a control: the same beads
 * with the target sides moved along, which no translation would survive.
 *
 *   found      a–A  b–B  c–C  d–D  e–E        control      a–C  b–D  c–E  d–A  e–B
 *
 * Words that were learnt from the beads themselves do not count.
 */
import { addCoverage, noCoverage } from './coverage.ts';
import { firstModel } from './model.ts';
import { type Pair, sidesOf } from './pair.ts';
import type { Sides } from './speaker.ts';
import { TOKEN_KINDS } from './tokens.ts';
import type { UnitPair } from './unit.ts';

/** How many beads with both sides, and tokens that could be said on the other side, it takes to tell. */
const LEAST_BEADS = 8;
const LEAST_TOKENS = 80;

/** How far along the target sides are moved, as shares of all beads. */
const CONTROLS: readonly number[] = [0.2, 0.4, 0.6, 0.8];

/** What translations exceed: of the share of words said on the other side, how much is not by chance, and how many times chance it is. */
const LEAST_BEYOND = 0.13;
const LEAST_TIMES = 3;

interface Share {
  readonly said: number;
  readonly tokens: number;
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** The share of the tokens of the beads that are said on the other side, and how many tokens there are. */
function shareSaid(beads: readonly UnitPair[], sides: Sides): Share {
  const coverage = noCoverage(TOKEN_KINDS.length);
  for (const bead of beads) addCoverage(coverage, bead, sides, 1);
  const tokens = sum(coverage.source.all) + sum(coverage.target.all);
  return { said: (sum(coverage.source.said) + sum(coverage.target.said)) / Math.max(1, tokens), tokens };
}

/** The beads with their target sides moved along by a share of all. */
function moved(beads: readonly UnitPair[], share: number): UnitPair[] {
  const by = Math.max(1, Math.round(share * beads.length));
  return beads.map(({ source }, at) => ({ source, target: beads[(at + by) % beads.length]?.target ?? [] }));
}

/**
 * Whether the beads found look like those of a translation: their words correspond far more often than those of beads
 * put together at random. True as well where there is too little to tell by.
 */
export function looksParallel(pair: Pair, beads: readonly UnitPair[]): boolean {
  const full = beads.filter(bead => bead.source.length > 0 && bead.target.length > 0);
  const sides = sidesOf(pair, { links: pair.links, model: firstModel() });
  const found = shareSaid(full, sides);
  if (full.length < LEAST_BEADS || found.tokens < LEAST_TOKENS) return true;
  const chance =
    CONTROLS.reduce((total, share) => total + shareSaid(moved(full, share), sides).said, 0) / CONTROLS.length;
  return found.said - chance >= LEAST_BEYOND || found.said >= LEAST_TIMES * chance;
}
