import type { Alignment, Side } from '../domain/bitext/alignment.ts';
import type { Article } from '../domain/bitext/article.ts';
import type { Cursor } from '../domain/bitext/edit.ts';
import type { Note } from '../domain/bitext/note.ts';
import type { Finding } from '../domain/check/finding.ts';
import type { FineMark } from '../domain/check/fine.ts';
import type { TermEntry } from '../domain/glossary/entry.ts';
import type { Hit } from '../domain/search/hit.ts';
import type { Search } from '../domain/search/search.ts';
import type { Locale } from '../domain/text/language.ts';
import type { Printable } from '../domain/text/printable.ts';
import type { Mark } from '../library/reading-database.ts';
import type { Keymap } from './keys/keymap.ts';
import type { Layer } from './layer.ts';
import type { LayoutChoice, Screen } from './layout/geometry.ts';
import type { Top } from './layout/viewport.ts';
import type { Terms } from './terms/terms.ts';

/** The colours in use; `plain` is for terminals of which nothing is known. */
export type ThemeName = 'dark' | 'light' | 'contrast' | 'plain' | 'none';

/** How an article is read; kept for each article. */
export interface View {
  readonly bead: number;
  /** Index of the sentence among those of the bead, where the sentence cursor is on. */
  readonly sentence?: number | undefined;
  /** Index of the term among those of the bead, where the term cursor is on. */
  readonly term?: number | undefined;
  readonly top: Top;
  readonly layout: LayoutChoice;
  /** The first column's share of the text's width. */
  readonly ratio: number;
  /** Korean-first mode: the translation is hidden until it is asked for. */
  readonly hidden: boolean;
  /** Sentence links of the focused bead that are shown while it is hidden; `Infinity` for all. */
  readonly revealed: number;
  /** Whether the neighbours of the focused bead are shown. */
  readonly neighbours: boolean;
}

/** A place to return to: the bead, and what stood first on the screen. */
export type Place = Pick<View, 'bead' | 'top'>;

export type { Mark };

/** The alignment mode while it is on: where the cursor was put, which holds as long as its bead is the focused one. */
export interface Aligning {
  readonly cursor: Cursor;
  /** The cursor among the sentence links of the bead, while one is inside it. */
  readonly inside?: Cursor | undefined;
}

/** An article as it was at some time, with what the cursor was on. */
export interface Version {
  readonly article: Article;
  readonly cursor: Cursor;
  readonly inside?: Cursor | undefined;
}

/** One edit, however much it changed. */
export interface Change {
  readonly before: Version;
  readonly after: Version;
}

/** The edits that can be undone, and those that can be done again; the nearest last. */
export interface History {
  readonly past: readonly Change[];
  readonly future: readonly Change[];
}

/** What the checks say of the open article. */
export interface OpenChecks {
  /** The article that the findings are of; another one than is open while they are being made anew. */
  readonly of?: Article | undefined;
  readonly findings: readonly Finding[];
  readonly fine: readonly FineMark[];
  /** The findings that are not marked as fine. */
  readonly left: readonly Finding[];
  /** Whether they are marked in the text. */
  readonly shown: boolean;
  /** The one that was gone to last. */
  readonly last?: Finding | undefined;
  /** A step along them that waits until they are there. */
  readonly wanted?: 1 | -1 | undefined;
}

/** The article that is open, and where one is in it. */
export interface OpenArticle {
  readonly article: Article;
  readonly view: View;
  readonly marks: readonly Mark[];
  /** Hits of the last search in this article, in the order of its beads; they stay lit until they are put out. */
  readonly lit: readonly Hit[];
  /** Places to go back and forward to, the nearest last. */
  readonly back: readonly Place[];
  readonly forward: readonly Place[];
  /** What the checks say, once they have been asked. */
  readonly checks?: OpenChecks | undefined;
  /** The alignment mode, while it is on. */
  readonly aligning?: Aligning | undefined;
  readonly history: History;
  /** The alignment that this window last knew to be on disk. */
  readonly kept: Alignment;
  /** Notes that were deleted since it was opened, the latest last. */
  readonly deletedNotes: readonly Note[];
  /** Whether the last edits could not be saved. */
  readonly unsaved: boolean;
}

/** Titles of articles by their ids. */
export type Titles = ReadonlyMap<string, Readonly<Record<Locale, Printable>>>;

/** One line for the status bar: a message key under `notice.` and its values. It goes with the next key. */
export interface Notice {
  readonly code: string;
  readonly values?: Readonly<Record<string, Printable | number>>;
}

/** All that the program knows while it runs. React draws it and keeps none of it. */
export interface State {
  readonly screen: Screen;
  readonly locale: Locale;
  readonly theme: ThemeName;
  readonly keymap: Keymap;
  /** Whether keys of a Korean layout are read as the Latin keys they sit on. */
  readonly hangulKeys: boolean;
  /** Whether one such key has been seen. */
  readonly hangulSeen: boolean;
  readonly open?: OpenArticle | undefined;
  /** The glossaries in use, once they are loaded. */
  readonly terms?: Terms | undefined;
  /** How often each entry occurs on the shelf, once it is counted. */
  readonly counts?: ReadonlyMap<TermEntry, number> | undefined;
  /** The search over the open article and the shelf, as far as it has been made; that share, 0 to 1. */
  readonly search?: Search | undefined;
  readonly searchable?: number | undefined;
  /** What was searched for, the latest first. */
  readonly queries: readonly string[];
  /** What the articles are called that can be searched. */
  readonly titles: Titles;
  /** The layout of articles that have none of their own yet. */
  readonly layout: LayoutChoice;
  /** Whether a term's pop-up waits for a guess. */
  readonly guessFirst: boolean;
  readonly layers: readonly Layer[];
  readonly notice?: Notice | undefined;
  /** Digits typed before a command. */
  readonly count: string;
}

/** No edit yet. */
export const NO_HISTORY: History = { past: [], future: [] };

/** How an article is read when nothing else is known. */
export const FRESH_VIEW: View = {
  bead: 0,
  top: { bead: 0, row: 0 },
  layout: 'auto',
  ratio: 0.5,
  hidden: false,
  revealed: 0,
  neighbours: true,
};

/** Whether the side is the one that the Korean-first mode hides. */
export const isHideable = (side: Side): boolean => side === 'target';
