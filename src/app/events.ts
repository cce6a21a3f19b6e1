import type { Alignment } from '../domain/bitext/alignment.ts';
import type { Article } from '../domain/bitext/article.ts';
import type { Note } from '../domain/bitext/note.ts';
import type { Finding } from '../domain/check/finding.ts';
import type { FineMark } from '../domain/check/fine.ts';
import type { TermEntry } from '../domain/glossary/entry.ts';
import type { Problem } from '../domain/problem.ts';
import type { Hit } from '../domain/search/hit.ts';
import type { Search } from '../domain/search/search.ts';
import type { Locale } from '../domain/text/language.ts';
import type { Printable } from '../domain/text/printable.ts';
import type { Press } from './keys/keys.ts';
import type { ShelfRow } from './layer.ts';
import type { Screen } from './layout/geometry.ts';
import type { Mark, Notice, State, ThemeName, Titles, View } from './state.ts';
import type { Terms } from './terms/terms.ts';

/** Where an article is to be opened, if not where it was left, and what is lit there. */
export interface Arrival {
  readonly bead: number;
  readonly lit: readonly Hit[];
}

/** What has happened. */
export type Event =
  | { readonly type: 'pressed'; readonly presses: readonly Press[] }
  | { readonly type: 'pasted'; readonly text: string }
  | { readonly type: 'resized'; readonly screen: Screen }
  | {
      readonly type: 'opened';
      readonly article: Article;
      readonly view: Partial<View>;
      readonly marks: readonly Mark[];
      readonly at?: Arrival | undefined;
      /** What there is to say of an article although it could be opened. */
      readonly warnings?: readonly Problem[];
    }
  /** The open article as it now is on disk. */
  | { readonly type: 'changed'; readonly article: string; readonly now: Article }
  | { readonly type: 'failed'; readonly problems: readonly Problem[] }
  | {
      readonly type: 'shelved';
      readonly rows: readonly ShelfRow[];
      readonly search: Search;
      readonly now: number;
      readonly notice?: Notice | undefined;
    }
  | {
      readonly type: 'glossed';
      readonly article?: string;
      readonly terms: Terms;
      readonly problems: readonly Problem[];
    }
  | {
      readonly type: 'searchable';
      readonly article?: string;
      readonly search: Search;
      readonly titles: Titles;
      /** How much of what is to be searched is in it, 0 to 1; all of it where nothing is said. */
      readonly share?: number;
    }
  | {
      readonly type: 'realigned';
      readonly article: string;
      /** What the aligner was given, and what it made of it. */
      readonly before: Alignment;
      readonly alignment: Alignment;
    }
  | {
      readonly type: 'alignment-kept';
      readonly article: string;
      /** What was to be kept, and what is on disk now: the same, but for what other windows did meanwhile. */
      readonly sent: Alignment;
      readonly kept: Alignment;
    }
  | { readonly type: 'alignment-unkept'; readonly article: string; readonly problems: readonly Problem[] }
  | {
      readonly type: 'checked';
      readonly article: string;
      /** The article as it was checked. */
      readonly of: Article;
      readonly findings: readonly Finding[];
      readonly fine: readonly FineMark[];
    }
  | { readonly type: 'fine-kept'; readonly article: string; readonly fine: readonly FineMark[] }
  | { readonly type: 'notes-unkept'; readonly article: string; readonly problems: readonly Problem[] }
  /** A note whose words were written in an editor. */
  | { readonly type: 'written'; readonly article: string; readonly note: Note; readonly text: string }
  | { readonly type: 'counted'; readonly counts: ReadonlyMap<TermEntry, number> }
  | { readonly type: 'themed'; readonly theme: ThemeName }
  | { readonly type: 'noticed'; readonly notice: Notice };

/** Input and output that is wanted, as data; the performer does it. */
export type Effect =
  | { readonly type: 'quit'; readonly code: number }
  | { readonly type: 'suspend' }
  | { readonly type: 'redraw' }
  | { readonly type: 'open'; readonly article: string; readonly at?: Arrival }
  | { readonly type: 'prepare-search'; readonly article: Article; readonly terms: Terms }
  | { readonly type: 'shelve' }
  /** `undo` is the key that puts it back. */
  | { readonly type: 'remove-article'; readonly article: string; readonly title: Printable; readonly undo: Printable }
  | { readonly type: 'restore-article' }
  /** Follow the files of the open article, in place of those of another. */
  | { readonly type: 'follow'; readonly article: string }
  | { readonly type: 'load-glossaries'; readonly article: string }
  | { readonly type: 'count-terms'; readonly terms: Terms }
  | { readonly type: 'remove-entry'; readonly article: string; readonly entry: TermEntry; readonly undo: Printable }
  | { readonly type: 'restore-entry'; readonly article: string }
  | { readonly type: 'add-entry'; readonly article: string; readonly ko: string; readonly en: string }
  | {
      readonly type: 'save-reading';
      readonly article: string;
      readonly beads: number;
      readonly view: View;
      /** What the focused bead begins with. */
      readonly quote: string;
    }
  | { readonly type: 'realign'; readonly article: Article }
  | {
      readonly type: 'keep-alignment';
      readonly article: Article;
      /** The alignment last known to be on disk, and the article before the edit. */
      readonly base: Alignment;
      readonly from: Article;
    }
  | { readonly type: 'check'; readonly article: Article; readonly terms: Terms }
  | { readonly type: 'save-fine'; readonly article: string; readonly mark: FineMark }
  | { readonly type: 'keep-notes'; readonly article: Article; readonly base: readonly Note[] }
  | { readonly type: 'write-elsewhere'; readonly article: string; readonly note: Note; readonly text: string }
  | { readonly type: 'save-mark'; readonly article: string; readonly mark: Mark }
  | { readonly type: 'save-query'; readonly query: string }
  | { readonly type: 'save-language'; readonly locale: Locale }
  | { readonly type: 'copy'; readonly text: string };

/** A state and what is to be done besides. */
export interface Step {
  readonly state: State;
  readonly effects: readonly Effect[];
}

/** A step without effects, or with those given. */
export const step = (state: State, ...effects: Effect[]): Step => ({ state, effects });
