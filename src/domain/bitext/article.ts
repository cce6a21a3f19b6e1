import type { Language, Locale } from '../text/language.ts';
import type { Printable } from '../text/printable.ts';
import type { Alignment, Bead, Side } from './alignment.ts';
import type { Note } from './note.ts';
import type { Segment } from './segment.ts';

/** A text and its translation: the segments of both sides and what answers what. */
export interface Bitext {
  readonly source: readonly Segment[];
  readonly target: readonly Segment[];
  readonly alignment: Alignment;
}

/** A bitext with what a reader is told about it. Titles and the like are held by language tag. */
export interface Article extends Bitext {
  readonly id: string;
  readonly title: Readonly<Record<Locale, Printable>>;
  readonly byline?: Readonly<Record<Locale, Printable>>;
  readonly description?: Readonly<Record<Locale, Printable>>;
  readonly date?: Printable;
  readonly licence?: Printable;
  readonly languages: Readonly<Record<Side, Language>>;
  readonly notes: readonly Note[];
}

/** The segments of one side of a bead, in order. */
export const segmentsOf = (bitext: Bitext, bead: Bead | undefined, side: Side): Segment[] =>
  (bead?.[side] ?? []).flatMap(number => bitext[side][number] ?? []);

/** The kind of a bead: that of its first segment. */
export const beadKind = (bitext: Bitext, bead: Bead | undefined) =>
  (segmentsOf(bitext, bead, 'source')[0] ?? segmentsOf(bitext, bead, 'target')[0])?.kind ?? 'paragraph';
