import type { SegmentKind } from '../../domain/bitext/segment.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import type { Language } from '../../domain/text/language.ts';
import type { Printable } from '../../domain/text/printable.ts';

/** A paragraph, heading or line as a format holds it: a segment that has no number and perhaps no language yet. */
export interface Block {
  readonly kind: SegmentKind;
  readonly text: Printable;
  /** The number that is shown before it, of an item of a numbered list. */
  readonly number?: number;
  /** When it is on the screen, in milliseconds from the start, where the text is a film's subtitles. */
  readonly time?: { readonly start: number; readonly end: number };
}

/** Something that stands in a file and is no part of its text: a menu, a share line, a comment form. */
export interface LeftOut {
  readonly text: Printable;
  /** Why it was left out: a message under `left-out.`. */
  readonly reason: string;
}

/** A text in one language, as a file holds it. */
export interface TextReading {
  /** What the file says of itself, where it does. */
  readonly title?: Printable;
  readonly language?: Language;
  /** The blocks, chapter by chapter; a text without chapters is one. */
  readonly chapters: readonly (readonly Block[])[];
  readonly leftOut: readonly LeftOut[];
  /** What was wrong in parts that could not be used. */
  readonly problems: readonly Problem[];
}

/** A file as formats are given it. */
export interface FileContent {
  /** Its name without folders; its extension may tell the format. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its text, decoded when it is first asked for. */
  readonly text: () => Result<string>;
}

/** How a file is to be read. */
export interface ReadingOptions {
  /** Whether all of a web page is kept, menus and all. */
  readonly keepAll?: boolean;
}

/** A form of text in one language. */
export interface TextFormat {
  readonly id: string;
  /** Endings of file names, without the dot. */
  readonly extensions: readonly string[];
  /** Whether its files are no texts themselves, whatever they hold. */
  readonly binary?: true;
  /** Whether a file that begins like this is in the form; `head` holds its first bytes as Latin-1 or its decoded text. */
  readonly recognises: (head: string) => boolean;
  /** What the file holds. Fails only where nothing can be used. */
  readonly read: (file: FileContent, options: ReadingOptions) => Result<TextReading>;
}
