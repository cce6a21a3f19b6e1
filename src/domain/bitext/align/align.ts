/*
 * The aligner. Each pass over the pair:
 *
 *   links, model ──▶ evidence in the band ──▶ probability of every bead ──▶ beads ──▶ links learnt, model refitted ─╮
 *        ▲                                                                                                        │
 *        ╰────────────────────────────────────────────────────────────────────────────────────────────────────────╯
 */
import type { Alignment } from '../alignment.ts';
import { alignBox, type Found } from './align-box.ts';
import { ROWS_A_STEP } from './evidence.ts';
import { fit } from './fit.ts';
import { learn } from './learnt.ts';
import { joinLinks } from './links.ts';
import { firstModel } from './model.ts';
import { type Pair, type Pass, prepare, sidesOf } from './pair.ts';
import type { Aligned, AlignOptions, ScoredBead, Unit } from './unit.ts';
import { looksParallel } from './verdict.ts';

/** How often a pair is gone over; a short one teaches too little for the last time to tell. */
const passesFor = (units: number): number => (units < 60 ? 2 : 3);

/** About how many steps a pass takes for each unit of the source: four walks along the band, `ROWS_A_STEP` rows a step. */
const STEPS_A_UNIT = 4 / ROWS_A_STEP;

function* alignOnce(pair: Pair, pass: Pass): Generator<void, Pass> {
  const sides = sidesOf(pair, pass);
  const found: Found[] = [];
  for (const [number, box] of pair.boxes.entries())
    found.push(yield* alignBox(pair, pass.model, box, sides, pass.boxes[number]));
  const boxes = found.map(box => box.beads);
  const beads = boxes.flatMap((box, number) => [...box, ...pair.anchors.slice(number, number + 1)]);
  return {
    beads,
    boxes,
    model: fit(
      pair,
      beads,
      sides,
      found.map(box => box.counts),
    ),
    links: joinLinks(pair.links, learn(pair.source, pair.target, beads)),
  };
}

/** What is believed before the first pass: what the beads that a person confirmed teach, if there are any. */
function firstPass(pair: Pair): Pass {
  const { anchors, links } = pair;
  const nothing = { links, beads: [], boxes: [] };
  if (anchors.length === 0) return { ...nothing, model: firstModel() };
  const model = fit(pair, anchors, sidesOf(pair, { links, model: firstModel() }), []);
  return { ...nothing, model, links: joinLinks(links, learn(pair.source, pair.target, anchors)) };
}

/**
 * Aligns two texts step by step, so that a caller can let others work between the steps, show how far it has come
 * (the share done, 0 to 1), or stop by asking for no further step.
 */
export function* alignSteps(
  source: readonly Unit[],
  target: readonly Unit[],
  options: AlignOptions = {},
): Generator<number, Aligned> {
  const pair = prepare(source, target, options);
  let pass = firstPass(pair);
  const passes = passesFor(source.length + target.length);
  for (let number = 0; number < passes; number++) {
    const steps = alignOnce(pair, pass);
    const expected = 1 + source.length * STEPS_A_UNIT;
    let step = steps.next();
    for (let done = 0; !step.done; step = steps.next()) yield (number + Math.min(1, done++ / expected)) / passes;
    pass = step.value;
  }
  return { beads: pass.beads, parallel: looksParallel(pair, pass.beads, source, target) };
}

/** The beads that the aligner found, as an alignment. */
export const autoAlignment = (beads: readonly ScoredBead[]): Alignment =>
  beads.map(({ source, target, score }) => ({ source, target, status: 'auto', score }));

/** Aligns two texts. The same texts give the same beads, which hold every unit of both sides exactly once, in order. */
export function align(
  source: readonly Unit[],
  target: readonly Unit[],
  options: AlignOptions = {},
): readonly ScoredBead[] {
  const steps = alignSteps(source, target, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.beads;
  }
}
