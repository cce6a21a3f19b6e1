import type { Glossary } from '../../domain/glossary/entry.ts';
import type { Problem, Result } from '../../domain/problem.ts';

/** The name of a glossary form, as `--to` has it. */
export type GlossaryFormatId = 'json' | 'tbx' | 'tbx-martif' | 'omegat' | 'csv' | 'tsv';

/** What was read: all that could be used, and what was wrong with the rest. */
export interface GlossaryReading {
  readonly glossary: Glossary;
  readonly problems: readonly Problem[];
}

/**
 * Something of a glossary that a form may have no room for. `title` is what the
 * glossary as a whole is called, its id included; `language` is a section of an entry, `id` the ids of entries.
 */
export type LossKind =
  | 'title'
  | 'licence'
  | 'id'
  | 'entry'
  | 'language'
  | 'term'
  | 'status'
  | 'hanja'
  | 'romanisation'
  | 'exclude'
  | 'definition'
  | 'note'
  | 'related';

/** What a written form does not hold, and how many of it there were. */
export interface Loss {
  readonly what: LossKind;
  readonly count: number;
}

/** A glossary as written, and what will not come back when that is read. */
export interface GlossaryWriting {
  readonly text: string;
  readonly lost: readonly Loss[];
}

/** A form in which glossaries are kept. */
export interface GlossaryFormat {
  readonly id: GlossaryFormatId;
  /** Endings of file names, without the dot, the usual one first. */
  readonly extensions: readonly string[];
  /** Whether a text that begins like this is in the form. */
  readonly recognises: (head: string) => boolean;
  /** What the text holds. `name` stands for id and title where the form has none. Fails only where nothing can be used. */
  readonly read: (text: string, name: string) => Result<GlossaryReading>;
  readonly write: (glossary: Glossary) => GlossaryWriting;
}
