import type { Links } from './links.ts';
import type { Vocabulary } from './vocabulary.ts';

/** By kind of token, α / (1 - α): how often a token is said on the other side rather than not. */
export type Odds = Float64Array;

/** One side as the evidence sees it: its vocabulary, and for each type its odds over its probability. */
export interface Speaker {
  readonly vocabulary: Vocabulary;
  readonly gains: Float64Array;
  /** For each unit, the score of its tokens were none of them said on the other side. */
  readonly silence: Float64Array;
  /** Which types have a link at all: of the others nothing can be told. */
  readonly linked: readonly boolean[];
}

/** A side whose types are `linked` or not, with odds by kind. */
export function speaker(vocabulary: Vocabulary, linked: readonly boolean[], odds: Odds): Speaker {
  const { types, units, total } = vocabulary;
  const gains = Float64Array.from(
    types,
    type => ((odds[type.kind] ?? 0) * (total + types.length)) / (type.units.length + 1),
  );
  const quiet = types.map((type, number) => (linked[number] ? -Math.log1p(odds[type.kind] ?? 0) : 0));
  const silence = Float64Array.from(units, unit => unit.reduce((sum, type) => sum + (quiet[type] ?? 0), 0));
  return { vocabulary, gains, silence, linked };
}

/** Both sides and the links between their types. */
export interface Sides {
  readonly source: Speaker;
  readonly target: Speaker;
  readonly links: Links;
}
