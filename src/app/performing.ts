import type { Glossary, TermEntry } from '../domain/glossary/entry.ts';
import type { Problem, Result } from '../domain/problem.ts';
import type { HanjaTable } from '../domain/text/hanja.ts';
import type { Locale } from '../domain/text/language.ts';
import type { Printable } from '../domain/text/printable.ts';
import type { Opened, OpenOptions } from '../library/open/opening.ts';
import type { ReadingDatabase } from '../library/reading-database.ts';
import type { ShelfIndex } from '../library/search/search-in-background.ts';
import type { Shelf } from '../library/shelf/shelf.ts';
import type { Effect, Event } from './events.ts';

/** What performing needs of the terminal; the drawing side gives it. */
export interface Terminal {
  readonly quit: (code: number) => void;
  readonly suspend: () => void;
  readonly redraw: () => void;
  /** Has a text written in the person's own editor, which has the terminal meanwhile. */
  readonly write: (text: string) => Promise<Result<string>>;
  /** Writes a control sequence of our own making, one that moves nothing on the screen. */
  readonly control: (sequence: string) => void;
}

/** Opens an article by what it is called on the shelf, by its folder or by its files. */
export type Open = (
  names: readonly string[],
  options?: Pick<OpenOptions, 'lenient'>,
) => Promise<Result<Pick<Opened, 'article' | 'warnings'>>>;

/** What effects are performed with. */
export interface Performing {
  readonly shelf: Shelf;
  readonly articles: OwnArticles;
  readonly open: Open;
  readonly database: ReadingDatabase;
  readonly terminal: Terminal;
  readonly glossaries: Glossaries;
  readonly hanja: HanjaTable;
  readonly index: () => ShelfIndex;
  /** Whether it could be kept. */
  readonly saveLanguage: (locale: Locale) => boolean;
  readonly dispatch: (event: Event) => void;
}

/** The glossaries that concern an article, and the way to add to the reader's own. */
export interface Glossaries {
  readonly load: (article: string) => Promise<Loaded>;
  readonly add: (entry: Readonly<Record<Locale, string>>) => Promise<readonly Problem[]>;
  readonly remove: (entry: TermEntry) => Promise<Result<boolean>>;
  readonly restore: () => Promise<Result<boolean>>;
}

/** Taking entries out of the reader's own glossary: each tells whether there was anything to be done. */
export interface OwnEntries {
  readonly remove: (entry: TermEntry) => Result<boolean>;
  readonly restore: () => Result<boolean>;
}

/** Glossaries that could be read, the most important first, and what was wrong in any of them. */
export interface Loaded {
  readonly glossaries: readonly Glossary[];
  readonly problems: readonly Problem[];
}

/** How the reader's own articles are taken off the shelf and put back. */
export interface OwnArticles {
  readonly remove: (id: string) => Result<unknown>;
  /** Puts back what was removed last, and gives its id. */
  readonly restore: () => Result<Printable>;
}

/** Performs effects; `flush` writes what is still waiting. */
export interface Performer {
  readonly perform: (effect: Effect) => void;
  readonly flush: () => void;
}
