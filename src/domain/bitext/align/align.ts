/*
 * The aligner. Each pass over the pair:
 *
 *   links, model ──▶ evidence in the band ──▶ probability of every bead ──▶ beads ──▶ links learnt, model refitted ─╮
 *        ▲                                                                                                        │
 *        ╰────────────────────────────────────────────────────────────────────────────────────────────────────────╯
 */
import { type Band, wholeBand } from './band.ts';
import { type Box, boxesBetween } from './boxes.ts';
import { addCoverage, noCoverage } from './coverage.ts';
import { bestWay, noBeads, posteriors, scoreRow, type Step } from './lattice.ts';
import { learn } from './learnt.ts';
import { fitRatio, type Lengths, lengthScore, lengthsOf } from './length.ts';
import { LEXICON } from './lexicon.ts';
import { readLexicon } from './lexicon-index.ts';
import { joinLinks, type Links, linksFrom } from './links.ts';
import { beadScore, firstModel, fitMoves, fitOdds, type Model } from './model.ts';
import { MOVES } from './moves.ts';
import { signals } from './signals.ts';
import { termFinder } from './terms.ts';
import { TOKEN_KINDS, tokens } from './tokens.ts';
import type { Aligned, AlignOptions, ScoredBead, Unit } from './unit.ts';
import { type Vocabulary, vocabulary } from './vocabulary.ts';
import { evidence, type Sides, speaker } from './words.ts';

const PASSES = 3;

/** What is known of the pair before any pass. */
interface Pair {
  readonly source: Vocabulary;
  readonly target: Vocabulary;
  readonly lengths: { readonly source: Lengths; readonly target: Lengths };
  readonly links: Links;
  readonly boxes: readonly Box[];
  readonly bands: readonly Band[];
  readonly anchors: readonly ScoredBead[];
}

/** What a pass knows and finds. */
interface Pass {
  readonly model: Model;
  readonly links: Links;
  readonly beads: readonly ScoredBead[];
}

const side = (units: readonly Unit[], options: AlignOptions, which: 'source' | 'target'): Vocabulary => {
  const terms = termFinder(options.glossary ?? [], which);
  return vocabulary(units.map(unit => [...terms(unit.text), ...tokens(unit)]));
};

function prepare(source: readonly Unit[], target: readonly Unit[], options: AlignOptions): Pair {
  const vocabularies = { source: side(source, options, 'source'), target: side(target, options, 'target') };
  const anchors = (options.anchors ?? []).map(bead => ({ ...bead, score: 1 }));
  const boxes = boxesBetween(anchors, source.length, target.length);
  return {
    ...vocabularies,
    lengths: { source: lengthsOf(source.map(unit => unit.text)), target: lengthsOf(target.map(unit => unit.text)) },
    links: linksFrom(signals(readLexicon(LEXICON)), vocabularies.source, vocabularies.target),
    boxes,
    bands: boxes.map(box => wholeBand(box.source[1] - box.source[0], box.target[1] - box.target[0])),
    anchors,
  };
}

function sidesOf(pair: Pair, { links, model }: Pass): Sides {
  const linkedTargets = pair.target.types.map(() => false);
  for (const row of links) for (const { to } of row) linkedTargets[to] = true;
  return {
    source: speaker(pair.source, links.map(row => row.length > 0), model.told),
    target: speaker(pair.target, linkedTargets, model.said),
    links,
  };
}

const run = (end: number, count: number): number[] => Array.from({ length: count }, (_, at) => end - count + at);

const beadOf = (step: Step, box: Box): ScoredBead => ({
  source: run(box.source[0] + step.row, MOVES[step.move]?.source ?? 0),
  target: run(box.target[0] + step.column, MOVES[step.move]?.target ?? 0),
  score: Math.min(1, step.value),
});

/** Aligns one box with what is known, and adds the expected number of each move to `counts`. */
function* alignBox(pair: Pair, number: number, { model }: Pass, sides: Sides, counts: Float64Array): Generator<void, ScoredBead[]> {
  const [box, within] = [pair.boxes[number], pair.bands[number]];
  if (!box || !within) return [];
  const origin = [box.source[0], box.target[0]] as const;
  const words = yield* evidence(within, origin, sides);
  const length = lengthScore(pair.lengths.source, pair.lengths.target, model.ratio);
  const score = beadScore(within, origin, model, length, words);
  const scores = noBeads(within);
  for (let row = 0; row < within.low.length; row++) scoreRow(within, row, score, scores);
  const probability = yield* posteriors(within, scores);
  for (let at = 0; at < probability.length; at++) {
    const move = at % MOVES.length;
    counts[move] = (counts[move] ?? 0) + (probability[at] ?? 0);
  }
  return bestWay(within, probability).map(step => beadOf(step, box));
}

function fit(pair: Pair, pass: Pass, sides: Sides, counts: Float64Array): Model {
  const coverage = noCoverage(TOKEN_KINDS.length);
  const full = pass.beads.filter(bead => bead.source.length > 0 && bead.target.length > 0);
  for (const bead of full) addCoverage(coverage, bead, sides, bead.score);
  const sum = (lengths: Lengths, units: readonly number[]) =>
    (lengths.sums[(units.at(-1) ?? 0) + 1] ?? 0) - (lengths.sums[units[0] ?? 0] ?? 0);
  const sure = full.filter(bead => bead.score > 0.5 && bead.source.length === 1 && bead.target.length === 1);
  return {
    ratio: fitRatio(sure.map(bead => [sum(pair.lengths.source, bead.source), sum(pair.lengths.target, bead.target)])),
    moves: fitMoves(counts),
    said: fitOdds(coverage.target.said, coverage.target.all),
    told: fitOdds(coverage.source.said, coverage.source.all),
  };
}

function* alignOnce(pair: Pair, pass: Pass): Generator<void, Pass> {
  const sides = sidesOf(pair, pass);
  const counts = new Float64Array(MOVES.length);
  const beads: ScoredBead[] = [];
  for (const number of pair.boxes.keys()) {
    beads.push(...(yield* alignBox(pair, number, pass, sides, counts)));
    const anchor = pair.anchors[number];
    if (anchor) beads.push(anchor);
  }
  const done = { ...pass, beads };
  return {
    beads,
    model: fit(pair, done, sides, counts),
    links: joinLinks(pair.links, learn(pair.source, pair.target, beads)),
  };
}

/** Aligns two texts step by step, so that a caller can let others work between the steps, or stop. */
export function* alignSteps(source: readonly Unit[], target: readonly Unit[], options: AlignOptions = {}): Generator<void, Aligned> {
  const pair = prepare(source, target, options);
  let pass: Pass = { model: firstModel(), links: pair.links, beads: [] };
  for (let number = 0; number < PASSES; number++) pass = yield* alignOnce(pair, pass);
  return { beads: pass.beads, parallel: true };
}

/** Aligns two texts. The same texts give the same beads, which hold every unit of both sides exactly once, in order. */
export function align(source: readonly Unit[], target: readonly Unit[], options: AlignOptions = {}): readonly ScoredBead[] {
  const steps = alignSteps(source, target, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.beads;
  }
}
