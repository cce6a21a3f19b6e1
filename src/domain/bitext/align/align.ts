/*
 * The aligner. Each pass over the pair:
 *
 *   links, model ──▶ evidence in the band ──▶ probability of every bead ──▶ beads ──▶ links learnt, model refitted ─╮
 *        ▲                                                                                                        │
 *        ╰────────────────────────────────────────────────────────────────────────────────────────────────────────╯
 */
import type { Alignment } from '../alignment.ts';
import { alignBox, type Found } from './align-box.ts';
import { fit } from './fit.ts';
import { learn } from './learnt.ts';
import { joinLinks } from './links.ts';
import { firstModel } from './model.ts';
import { type Pair, type Pass, prepare, sidesOf } from './pair.ts';
import { finish, ROWS_A_STEP, type Steps, UNITS_A_STEP } from './steps.ts';
import type { Aligned, AlignOptions, ScoredBead, Unit } from './unit.ts';
import { looksParallel } from './verdict.ts';

/** How often a pair is gone over; a short one teaches too little for the last time to tell. */
const passesFor = (units: number): number => (units < 60 ? 2 : 3);

/** About how many steps a pass takes for each unit of the source: five walks along the band, `ROWS_A_STEP` rows a step. */
const STEPS_A_UNIT = 5 / ROWS_A_STEP;

function* alignOnce(pair: Pair, pass: Pass): Steps<Pass> {
  const sides = sidesOf(pair, pass);
  const found: Found[] = [];
  for (const [number, box] of pair.boxes.entries())
    found.push(yield* alignBox(pair, pass.model, box, sides, pass.boxes[number]));
  const boxes = found.map(box => box.beads);
  const beads = boxes.flatMap((box, number) => [...box, ...pair.anchors.slice(number, number + 1)]);
  yield;
  const counts = found.map(box => box.counts);
  const model = fit(pair, beads, sides, counts);
  yield;
  return { beads, boxes, model, links: joinLinks(pair.links, learn(pair.source, pair.target, beads)) };
}

/** What is believed before the first pass: what the beads that a person confirmed teach, if there are any. */
function firstPass(pair: Pair): Pass {
  const { anchors, links } = pair;
  const nothing = { links, beads: [], boxes: [] };
  if (anchors.length === 0) return { ...nothing, model: firstModel() };
  const model = fit(pair, anchors, sidesOf(pair, { links, model: firstModel() }), []);
  return { ...nothing, model, links: joinLinks(links, learn(pair.source, pair.target, anchors)) };
}

/** Tells with each step what share of them is done, of as many as are expected. */
function* told<Value>(
  steps: Steps<Value>,
  expected: number,
  share: (done: number) => number,
): Generator<number, Value> {
  let step = steps.next();
  for (let done = 0; !step.done; step = steps.next()) yield share(Math.min(1, done++ / expected));
  return step.value;
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
  const units = source.length + target.length;
  const passes = passesFor(units);
  const parts = 1 + passes;
  const pair = yield* told(prepare(source, target, options), 1 + units / UNITS_A_STEP, done => done / parts);
  let pass = firstPass(pair);
  for (let number = 1; number <= passes; number++)
    pass = yield* told(alignOnce(pair, pass), 1 + source.length * STEPS_A_UNIT, done => (number + done) / parts);
  yield 1;
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
  return finish(alignSteps(source, target, options)).beads;
}
