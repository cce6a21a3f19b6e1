import type { Language } from '../../text/language.ts';
import type { SegmentKind } from '../segment.ts';

/** What the aligner pairs: a paragraph or a sentence of one side. A `Segment` is one. */
export interface Unit {
  readonly text: string;
  readonly kind?: SegmentKind;
  readonly language?: Language;
}

/** Unit numbers from 0 that say the same; either side may be empty. */
export interface UnitPair {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** A bead with the probability, 0 to 1, that the whole of it is right. */
export interface ScoredBead extends UnitPair {
  readonly score: number;
}

/** How one thing is called in the language of the source and in that of the target, by all its names. */
export interface TermPair {
  readonly source: readonly string[];
  readonly target: readonly string[];
}

/**
 * What helps to align: terms known to correspond, and beads that a person confirmed and that must be kept. Anchors are in
 * order, cross nowhere, and hold units that follow one another.
 */
export interface AlignOptions {
  readonly glossary?: readonly TermPair[];
  readonly anchors?: readonly UnitPair[];
}

/** Beads that hold every unit of both sides exactly once, in order, and whether the texts look like translations. */
export interface Aligned {
  readonly beads: readonly ScoredBead[];
  readonly parallel: boolean;
}
