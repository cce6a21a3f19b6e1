/*
 * The aligner again, between the beads that a person confirmed: they are its anchors, and come out as the very objects
 * that went in.
 */
import { align } from './align/align.ts';
import type { AlignOptions, ScoredBead, UnitPair } from './align/unit.ts';
import { type Alignment, type Bead, SIDES } from './alignment.ts';
import type { Bitext } from './article.ts';

const isConfirmed = (bead: Bead): boolean => bead.status === 'confirmed';

/** The beads of an alignment that the aligner must keep. */
export const anchorsOf = (alignment: Alignment): UnitPair[] =>
  alignment.filter(isConfirmed).map(({ source, target }) => ({ source, target }));

const nameOf = ({ source, target }: UnitPair): string => `${source.join()}:${target.join()}`;

/** The confirmed bead that holds the units of a new one, by the number of a unit on each side. */
function keeper(alignment: Alignment): (bead: UnitPair) => Bead | undefined {
  const holders = { source: new Map<number, Bead>(), target: new Map<number, Bead>() };
  for (const bead of alignment.filter(isConfirmed))
    for (const side of SIDES) for (const unit of bead[side]) holders[side].set(unit, bead);
  return ({ source, target }) => holders.source.get(source[0] ?? -1) ?? holders.target.get(target[0] ?? -1);
}

/** The old bead where it holds the same and is as sure, to the hundredth; else the new one, still flagged if it was. */
function renewed({ source, target, score }: ScoredBead, old: Bead | undefined): Bead {
  if (old && old.score !== undefined && Math.abs(old.score - score) < 0.01) return old;
  return { source, target, status: old?.status ?? 'auto', score };
}

/**
 * The alignment with the beads that `align` found about the anchors of `anchorsOf`: what was confirmed, and what did
 * not change, is the same object as before. Units confirmed to be without a partner join in the one bead that they had;
 * where such beads of both sides follow one another, either may come first.
 */
export function rejoined(before: Alignment, beads: readonly ScoredBead[]): Alignment {
  const keptBy = keeper(before);
  const old = new Map(before.map(bead => [nameOf(bead), bead]));
  const said = new Set<Bead>();
  return beads.flatMap(bead => {
    const kept = keptBy(bead);
    if (kept === undefined) return renewed(bead, old.get(nameOf(bead)));
    if (said.has(kept)) return [];
    said.add(kept);
    return kept;
  });
}

/** Aligns a bitext anew between its confirmed beads, which stay as they are. */
export const realign = ({ source, target, alignment }: Bitext, options: AlignOptions = {}): Alignment =>
  rejoined(alignment, align(source, target, { ...options, anchors: anchorsOf(alignment) }));
