import { align } from './align.ts';
import { alignShort, ratioOf } from './align-short.ts';
import type { Ratio } from './length.ts';
import type { AlignOptions, ScoredBead, Unit, UnitPair } from './unit.ts';

/** What paragraphs are cut into: `source[i]` are the sentences of paragraph i, in order. */
export interface Parts {
  readonly source: readonly (readonly Unit[])[];
  readonly target: readonly (readonly Unit[])[];
}

/** Sentences of both sides from which a bead is a text of its own, to be learnt from. */
const MANY = 60;

/** The share of paragraphs without a partner above which paragraphs are no guide: they were cut at other places. */
const MOST_ALONE = 0.3;

const isFull = ({ source, target }: UnitPair): boolean => source.length > 0 && target.length > 0;

/** Whether the paragraphs correspond well enough to look for sentences inside their beads. */
export function areGuide(beads: readonly UnitPair[]): boolean {
  const sizes = (list: readonly UnitPair[]) =>
    list.reduce((sum, { source, target }) => sum + source.length + target.length, 0);
  return sizes(beads.filter(bead => !isFull(bead))) <= MOST_ALONE * sizes(beads);
}

const joined = (parts: readonly (readonly Unit[])[], numbers: readonly number[]): string =>
  numbers.flatMap(number => (parts[number] ?? []).map(({ text }) => text)).join(' ');

/** A sentence with its number among all of its side. */
interface Numbered {
  readonly number: number;
  readonly unit: Unit;
}

/** The sentences of each paragraph, numbered through. */
function numbered(parts: readonly (readonly Unit[])[]): Numbered[][] {
  let next = 0;
  return parts.map(units => units.map(unit => ({ number: next++, unit })));
}

function within(
  bead: ScoredBead,
  parts: Readonly<Record<'source' | 'target', readonly (readonly Numbered[])[]>>,
  ratio: Ratio,
  options: AlignOptions,
): ScoredBead[] {
  const of = (side: 'source' | 'target') => bead[side].flatMap(number => parts[side][number] ?? []);
  const [source, target] = [of('source'), of('target')];
  const [from, to] = [source.map(({ unit }) => unit), target.map(({ unit }) => unit)];
  const found = from.length + to.length > MANY ? align(from, to, options) : alignShort(from, to, ratio, options);
  const numbers = (list: readonly Numbered[], places: readonly number[]) =>
    places.flatMap(place => list[place]?.number ?? []);
  return found.map(link => ({
    source: numbers(source, link.source),
    target: numbers(target, link.target),
    score: bead.score * link.score,
  }));
}

/** Beads of sentences, numbered through, inside beads of paragraphs; each is as sure as both alignments make it. */
export function alignWithin(beads: readonly ScoredBead[], parts: Parts, options: AlignOptions = {}): ScoredBead[] {
  const ratio = ratioOf(
    beads.filter(isFull).map(bead => [joined(parts.source, bead.source), joined(parts.target, bead.target)]),
  );
  const sides = { source: numbered(parts.source), target: numbered(parts.target) };
  return beads.flatMap(bead => within(bead, sides, ratio, options));
}
