import type { Note, NoteKind } from '../domain/bitext/note.ts';
import type { Finding, Severity } from '../domain/check/finding.ts';
import type { Problem } from '../domain/problem.ts';
import type { Hit } from '../domain/search/hit.ts';
import type { Search } from '../domain/search/search.ts';
import type { Locale } from '../domain/text/language.ts';
import type { Printable } from '../domain/text/printable.ts';
import type { EntryRef, PlacedTerm } from './terms/terms.ts';
import type { TextField } from './text-field.ts';

/** An article as the shelf shows it. */
export interface ShelfRow {
  readonly id: string;
  readonly title: Readonly<Record<Locale, Printable>>;
  /** Who wrote it, or the files that it was made of. */
  readonly source: Readonly<Record<Locale, Printable>>;
  /** How many beads it has, where that can be told without reading it. */
  readonly beads?: number | undefined;
  /** Index of the bead where one is, undefined before the first reading. */
  readonly bead?: number | undefined;
  /** When it was last read, in ms since 1970. */
  readonly readAt?: number | undefined;
  /** Whether it is the reader's own, and may be removed. */
  readonly isOwn: boolean;
  /** Whether its files have a mistake; opening it tells which. */
  readonly isBroken: boolean;
}

/** What the shelf is sorted by. */
export type ShelfOrder = 'read' | 'title' | 'progress';

/** The articles that there are; what is typed chooses among them. */
export interface ShelfLayer {
  readonly kind: 'shelf';
  readonly selected: number;
  readonly field: TextField;
  readonly rows: readonly ShelfRow[];
  /** The search over their titles. */
  readonly search: Search;
  /** Ids of what answers the text that is typed, the best first; undefined while there is none. */
  readonly found?: readonly string[] | undefined;
  readonly order: ShelfOrder;
  /** When it was opened, in ms since 1970: what “yesterday” is told by. */
  readonly now: number;
}

/** What a glossary says of a term. `place` is where it was opened in the text. */
export interface TermLayer {
  readonly kind: 'term';
  readonly at: EntryRef;
  readonly place?: PlacedTerm | undefined;
  /** First row in view. */
  readonly selected: number;
  /** Index of the entry that Enter opens; -1 while none is chosen. */
  readonly link: number;
  /** Whether the definition is in the language that is not the interface's. */
  readonly otherLanguage: boolean;
  /** Whether all but the term is kept back until a key is pressed. */
  readonly guessing: boolean;
}

/** A query and what answers it, the best first. The text stays where it is until one is chosen. */
export interface SearchLayer {
  readonly kind: 'search';
  readonly selected: number;
  readonly field: TextField;
  readonly hits: readonly Hit[];
}

/** The findings of the open article; of some severity or check only, where that was asked for. */
export interface FindingsLayer {
  readonly kind: 'findings';
  readonly selected: number;
  readonly severity?: Severity | undefined;
  readonly check?: string | undefined;
  /** Whether those that are marked as fine are listed as well. */
  readonly withFine: boolean;
}

/** Words of the source being chosen for a new entry: a range of a segment of the focused bead. */
export interface SelectLayer {
  readonly kind: 'select-term';
  readonly segment: number;
  readonly start: number;
  readonly end: number;
}

/** All notes of the open article, or those of one kind, or those whose words are gone. */
export interface NotesLayer {
  readonly kind: 'notes';
  readonly selected: number;
  readonly filter?: NoteFilter | undefined;
}

/** Which notes are listed. */
export type NoteFilter = NoteKind | 'lost';

/** A note being written; its words are in the field. */
export interface WriteLayer {
  readonly kind: 'write-note';
  readonly selected: number;
  readonly field: TextField;
  readonly note: Note;
}

/** An overlay; the last of the stack takes the keys. `selected` is a row of the layer's list. */
export type Layer =
  | { readonly kind: 'help'; readonly selected: number }
  | { readonly kind: 'palette'; readonly selected: number; readonly field: TextField }
  | ShelfLayer
  | { readonly kind: 'marks'; readonly selected: number }
  | { readonly kind: 'set-mark' }
  | TermLayer
  | SearchLayer
  | { readonly kind: 'concordance'; readonly selected: number; readonly at: EntryRef }
  | SelectLayer
  | { readonly kind: 'translate-term'; readonly selected: number; readonly term: Printable; readonly field: TextField }
  | FindingsLayer
  | { readonly kind: 'finding'; readonly selected: number; readonly at: Finding }
  | { readonly kind: 'note'; readonly selected: number }
  | NotesLayer
  | WriteLayer
  | { readonly kind: 'problems'; readonly selected: number; readonly problems: readonly Problem[] };

export type LayerKind = Layer['kind'];
