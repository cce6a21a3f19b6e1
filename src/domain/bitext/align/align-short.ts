import { alignBox } from './align-box.ts';
import { effectiveLength, fitRatio, type Ratio } from './length.ts';
import { firstModel } from './model.ts';
import { prepare, sidesOf } from './pair.ts';
import { finish } from './steps.ts';
import type { AlignOptions, ScoredBead, Unit } from './unit.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Tokens of a text in which a word that two short texts share means what it should: in a few lines of one, everything
 * is common. Measured on paragraphs of two to ten sentences; a whole article as the measure did no better.
 */
const LEAST_TOTAL = 1000;

const amongOthers = (side: Vocabulary): Vocabulary => ({ ...side, total: Math.max(LEAST_TOTAL, side.total) });

/** The ratio of the whole that short texts are part of, from the texts of its beads, both sides of each joined. */
export const ratioOf = (beads: readonly (readonly [source: string, target: string])[]): Ratio =>
  fitRatio(beads.map(([source, target]) => [effectiveLength(source), effectiveLength(target)]));

/**
 * Aligns a few sentences that are known to correspond as a whole, in one pass: there is too little in them to learn
 * from, and no time, since it is done while drawing. `ratio` is that of the article that they stand in.
 */
export function alignShort(
  source: readonly Unit[],
  target: readonly Unit[],
  ratio: Ratio,
  options: AlignOptions = {},
): readonly ScoredBead[] {
  const { links, ...read } = finish(prepare(source, target, options));
  const pair = { ...read, links, source: amongOthers(read.source), target: amongOthers(read.target) };
  const model = { ...firstModel(), ratio };
  const box = { source: [0, source.length], target: [0, target.length] } as const;
  return finish(alignBox(pair, model, box, sidesOf(pair, { links, model }), undefined)).beads;
}
