import type { BeadStatus, Side } from '../../domain/bitext/alignment.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import type { Language } from '../../domain/text/language.ts';
import type { Printable } from '../../domain/text/printable.ts';
import type { Block } from '../text/text-format.ts';

/** What says the same on both sides, as a format holds it: a bead with its texts. Either side may be empty. */
export interface TranslationUnit extends Readonly<Record<Side, readonly Block[]>> {
  readonly status: BeadStatus;
  /** How sure an aligner is that the pair is right, 0 to 1. */
  readonly score?: number;
  /** Remarks of whoever translated or reviewed it. */
  readonly notes: readonly Printable[];
}

/** A text and its translation, as a file holds them. */
export interface BitextFile {
  readonly title?: Printable;
  readonly languages: Readonly<Record<Side, Language>>;
  readonly units: readonly TranslationUnit[];
}

/** What a file holds, and what was wrong in units that could not be used. */
export interface BitextReading extends BitextFile {
  readonly problems: readonly Problem[];
}

/** What stands before the texts of a review: a heading, and figures with what they count. */
export interface Front {
  readonly heading: Printable;
  readonly figures: readonly (readonly [what: Printable, figure: Printable])[];
}

/** A bitext to be written: its title in both languages, and an id for forms that name what they were made from. */
export interface BitextToWrite extends BitextFile {
  readonly id: string;
  readonly titles: Readonly<Record<Side, Printable>>;
  /** For documents alone. */
  readonly front?: Front;
}

/** What is told of the writing itself, by forms that do; the clock is not for this room. */
export interface Stamp {
  readonly now: Date;
  /** The version of the program. */
  readonly version: string;
}

/** A form in which both languages are written into one file. */
export interface BitextWriter {
  /** Its name, as `--to` has it. */
  readonly id: string;
  /**
   * What it is written for: a `memory` takes confirmed pairs unless more is asked for; a `document`, which is read by
   * people, always takes the whole text.
   */
  readonly purpose: 'memory' | 'document';
  /** The sides that may be empty in it. */
  readonly emptySides: readonly Side[];
  readonly write: (bitext: BitextToWrite, stamp: Stamp) => string;
}

/** A form that is read as well. Everything behind it passes one shared test suite. */
export interface BitextFormat extends BitextWriter {
  /** Endings of file names, without the dot, the usual one first. */
  readonly extensions: readonly string[];
  /** Whether a text that begins like this is in the form. */
  readonly recognises: (head: string) => boolean;
  /** What the text holds. Fails only where nothing can be used. */
  readonly read: (text: string) => Result<BitextReading>;
}
