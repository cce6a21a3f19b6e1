/*
 * Whether two texts are translations of each other at all. The beads found are set beside a control: the same beads
 * with the target sides moved along, which no translation would survive.
 *
 *   found      a–A  b–B  c–C  d–D  e–E        control      a–C  b–D  c–E  d–A  e–B
 *
 * Words that were learnt from the beads themselves do not count.
 */
import { addCoverage, noCoverage } from './coverage.ts';
import { FUNCTION_WORDS } from './english-stem.ts';
import { firstModel } from './model.ts';
import { type Pair, sidesOf } from './pair.ts';
import type { Sides } from './speaker.ts';
import { TOKEN_KINDS } from './tokens.ts';
import type { Unit, UnitPair } from './unit.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How many units a side, and how many tokens that could be said on the other side, it takes to tell. */
const LEAST_UNITS = 8;
const LEAST_LINKED = 80;

/** The share of the tokens of their beads that a Korean text and its English translation have in common at least. */
const LEAST_COMMON = 0.07;

/** Of the tokens that could be said, what share is said beyond chance in a translation, and how many times chance that is. */
const LEAST_BEYOND = 0.1;
const LEAST_TIMES = 3;

/** How far along the target sides are moved, as parts of the whole. */
const CONTROLS: readonly number[] = [0.2, 0.4, 0.6, 0.8];

/** Of the tokens of some beads: how many were said on the other side, how many could be, how many there are. */
interface Count {
  readonly said: number;
  readonly linked: number;
  readonly all: number;
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

const tokenCount = ({ units }: Vocabulary, numbers: readonly number[]): number =>
  numbers.reduce((total, unit) => total + (units[unit]?.length ?? 0), 0);

function count(beads: readonly UnitPair[], sides: Sides): Count {
  const { source, target } = noCoverage(TOKEN_KINDS.length);
  let all = 0;
  for (const bead of beads) {
    addCoverage({ source, target }, bead, sides, 1);
    all += tokenCount(sides.source.vocabulary, bead.source) + tokenCount(sides.target.vocabulary, bead.target);
  }
  return { said: sum(source.said) + sum(target.said), linked: sum(source.all) + sum(target.all), all };
}

/** The beads with their target sides moved along by a part of the whole. */
function moved(beads: readonly UnitPair[], part: number): UnitPair[] {
  const by = Math.max(1, Math.round(part * beads.length));
  return beads.map(({ source }, at) => ({ source, target: beads[(at + by) % beads.length]?.target ?? [] }));
}

const share = ({ said, linked }: Count): number => said / Math.max(1, linked);

/** Whether the words of the beads correspond far more often than those of beads put together at random. */
function beatsChance(beads: readonly UnitPair[], found: Count, sides: Sides): boolean {
  const shares = CONTROLS.map(part => share(count(moved(beads, part), sides)));
  const chance = shares.reduce((total, each) => total + each, 0) / shares.length;
  return share(found) - chance >= LEAST_BEYOND || share(found) >= LEAST_TIMES * chance;
}

/** Enough of a text to tell its language. */
const sample = (units: readonly Unit[]): string =>
  units
    .map(unit => unit.text.slice(0, 200))
    .join(' ')
    .slice(0, 6000);

const isKorean = (text: string): boolean =>
  (text.match(/[가-힣]/gu)?.length ?? 0) > (text.match(/\p{Script=Latin}/gu)?.length ?? 0);

/** Whether a text is English, by the share of its commonest words. */
export function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.filter(word => FUNCTION_WORDS.has(word)).length > 0.25 * words.length;
}

/** Whether one text is Korean and the other English, so that the lexicon must find something in common. */
function isKoreanAndEnglish(source: readonly Unit[], target: readonly Unit[]): boolean {
  const [one, other] = [sample(source), sample(target)];
  return isKorean(one) ? isEnglish(other) : isKorean(other) && isEnglish(one);
}

/** Whether the texts look like translations, given the beads found; true as well where there is too little to tell by. */
export function looksParallel(
  pair: Pair,
  beads: readonly UnitPair[],
  source: readonly Unit[],
  target: readonly Unit[],
): boolean {
  if (Math.min(source.length, target.length) < LEAST_UNITS) return true;
  const full = beads.filter(bead => bead.source.length > 0 && bead.target.length > 0);
  const sides = sidesOf(pair, { links: pair.links, model: firstModel() });
  const found = count(full, sides);
  if (found.said < LEAST_COMMON * found.all && isKoreanAndEnglish(source, target)) return false;
  return found.linked < LEAST_LINKED || beatsChance(full, found, sides);
}
