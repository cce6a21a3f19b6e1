import { addCoverage, noCoverage } from './coverage.ts';
import { fitRatio, type Lengths } from './length.ts';
import { fitMoves, fitOdds, type Model } from './model.ts';
import { MOVES } from './moves.ts';
import type { Pair } from './pair.ts';
import type { Sides } from './speaker.ts';
import { TOKEN_KINDS } from './tokens.ts';
import type { ScoredBead, UnitPair } from './unit.ts';

const lengthOf = ({ sums }: Lengths, units: readonly number[]): number =>
  (sums[(units.at(-1) ?? 0) + 1] ?? 0) - (sums[units[0] ?? 0] ?? 0);

const sum = (rows: readonly Float64Array[]): Float64Array =>
  Float64Array.from(MOVES, (_, move) => rows.reduce((total, row) => total + (row[move] ?? 0), 0));

/** How often each move was made by the beads that a person confirmed. */
const confirmedCounts = (anchors: readonly UnitPair[]): Float64Array =>
  Float64Array.from(
    MOVES,
    move =>
      anchors.filter(({ source, target }) => source.length === move.source && target.length === move.target).length,
  );

/** The model that the beads of a pass show, `counts` being how often each move is expected in each box. */
export function fit(
  { lengths, anchors }: Pair,
  beads: readonly ScoredBead[],
  sides: Sides,
  counts: readonly Float64Array[],
): Model {
  const coverage = noCoverage(TOKEN_KINDS.length);
  const full = beads.filter(bead => bead.source.length > 0 && bead.target.length > 0);
  for (const bead of full) addCoverage(coverage, bead, sides, bead.score);
  const sure = full.filter(bead => bead.score > 0.5 && bead.source.length === 1 && bead.target.length === 1);
  return {
    ratio: fitRatio(
      sure.map(({ source, target }) => [lengthOf(lengths.source, source), lengthOf(lengths.target, target)]),
    ),
    moves: fitMoves(sum([...counts, confirmedCounts(anchors)])),
    said: fitOdds(coverage.target.said, coverage.target.all),
    told: fitOdds(coverage.source.said, coverage.source.all),
  };
}
