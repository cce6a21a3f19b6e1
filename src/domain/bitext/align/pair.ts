import { aloneBefore, type Box, boxesBetween } from './boxes.ts';
import { type Lengths, lengthsOf } from './length.ts';
import { commonLexicon } from './lexicon-index.ts';
import { type Links, linksFrom } from './links.ts';
import type { Model } from './model.ts';
import { signals } from './signals.ts';
import { type Sides, speaker } from './speaker.ts';
import { type Steps, UNITS_A_STEP } from './steps.ts';
import { tokenReader } from './terms.ts';
import type { Token } from './tokens.ts';
import type { AlignOptions, ScoredBead, Unit } from './unit.ts';
import { type Vocabulary, vocabulary } from './vocabulary.ts';

/** Two texts as the aligner sees them, before any pass: words, lengths, links, and the boxes between confirmed beads. */
export interface Pair {
  readonly source: Vocabulary;
  readonly target: Vocabulary;
  readonly lengths: { readonly source: Lengths; readonly target: Lengths };
  readonly links: Links;
  readonly boxes: readonly Box[];
  /** The confirmed beads with both sides; the box of the same number lies before each. */
  readonly anchors: readonly ScoredBead[];
  /** For each side, how many units before each were confirmed to be without a partner. */
  readonly alone: { readonly source: Int32Array; readonly target: Int32Array };
}

/** What is believed after a pass, the beads it found, and those of each box. */
export interface Pass {
  readonly model: Model;
  readonly links: Links;
  readonly beads: readonly ScoredBead[];
  readonly boxes: readonly (readonly ScoredBead[])[];
}

function* side(units: readonly Unit[], options: AlignOptions, which: 'source' | 'target'): Steps<Vocabulary> {
  const read = tokenReader(options.glossary ?? [], which);
  const lists: Token[][] = [];
  for (const unit of units) if (lists.push(read(unit)) % UNITS_A_STEP === 0) yield;
  return vocabulary(lists);
}

const lengths = (units: readonly Unit[]): Lengths => lengthsOf(units.map(unit => unit.text));

/** Reads two texts. */
export function* prepare(source: readonly Unit[], target: readonly Unit[], options: AlignOptions): Steps<Pair> {
  const vocabularies = {
    source: yield* side(source, options, 'source'),
    target: yield* side(target, options, 'target'),
  };
  const confirmed = options.anchors ?? [];
  const anchors = confirmed
    .filter(bead => bead.source.length > 0 && bead.target.length > 0)
    .map(bead => ({ source: bead.source, target: bead.target, score: 1 }));
  return {
    ...vocabularies,
    lengths: { source: lengths(source), target: lengths(target) },
    links: yield* linksFrom(signals(commonLexicon()), vocabularies.source, vocabularies.target),
    boxes: boxesBetween(anchors, source.length, target.length),
    anchors,
    alone: {
      source: aloneBefore(confirmed, 'source', source.length),
      target: aloneBefore(confirmed, 'target', target.length),
    },
  };
}

/** The two sides with the links and the odds of a pass. */
export function sidesOf(pair: Pair, { links, model }: Pick<Pass, 'links' | 'model'>): Sides {
  const linked = pair.target.types.map(() => false);
  for (const row of links) for (const { to } of row) linked[to] = true;
  return {
    source: speaker(
      pair.source,
      links.map(row => row.length > 0),
      model.told,
    ),
    target: speaker(pair.target, linked, model.said),
    links,
  };
}
