import type { BeadStatus, Side } from '../../domain/bitext/alignment.ts';
import type { Article } from '../../domain/bitext/article.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import type { Language } from '../../domain/text/language.ts';
import type { Printable } from '../../domain/text/printable.ts';
import type { Block, FileContent } from '../text/text-format.ts';

/** What says the same on both sides, as a format holds it: a bead with its texts. Either side may be empty. */
export interface TranslationUnit extends Readonly<Record<Side, readonly Block[]>> {
  readonly status: BeadStatus;
  /** Remarks of whoever translated or reviewed it. */
  readonly notes: readonly Printable[];
}

/** A text and its translation, as a file holds them. */
export interface BitextReading {
  readonly title?: Printable;
  readonly languages: Readonly<Record<Side, Language>>;
  readonly units: readonly TranslationUnit[];
  /** What was wrong in units that could not be used. */
  readonly problems: readonly Problem[];
}

/** What is to be written. */
export interface WritingOptions {
  /** Beads of any status, not the confirmed ones alone. */
  readonly all?: boolean;
  /** Beads with an empty side as well, where the form can hold them. */
  readonly keepEmpty?: boolean;
  /** When it is written, for forms that say so; the clock is not for this room. */
  readonly now: Date;
}

/** An article as written, and how many of its beads and notes the form has no room for. */
export interface BitextWriting {
  readonly text: string;
  readonly left: Readonly<Record<'unconfirmed' | 'empty' | 'notes', number>>;
}

/** A form that holds both languages in one file. Everything behind it passes one shared test suite. */
export interface BitextFormat {
  readonly id: string;
  /** Endings of file names, without the dot. */
  readonly extensions: readonly string[];
  /** Whether a file that begins like this is in the form. */
  readonly recognises: (head: string) => boolean;
  /** What the file holds. Fails only where nothing can be used. */
  readonly read: (file: FileContent) => Result<BitextReading>;
  readonly write?: (article: Article, options: WritingOptions) => BitextWriting;
}
