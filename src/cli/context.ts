import { join } from 'node:path';
import type { Problem, Result } from '../domain/problem.ts';
import type { Locale } from '../domain/text/language.ts';
import type { Folders } from '../library/files/folders.ts';
import type { Glossaries } from '../library/glossaries.ts';
import type { Opened, OpenOptions } from '../library/open/opening.ts';
import type { IndexRequest } from '../library/search/search-wish.ts';
import type { Settings } from '../library/settings-file.ts';
import type { Shelf } from '../library/shelf/shelf.ts';
import type { Translate } from '../ui/messages.ts';
import type { Invocation } from './arguments.ts';

/** What a subcommand works with. */
export interface Context {
  readonly invocation: Invocation;
  /** How an article is read here: on the full screen, line by line, or printed whole. */
  readonly manner: 'screen' | 'lines' | 'print';
  readonly settings: Settings;
  readonly settingsPath: string;
  /** What is wrong in the settings. */
  readonly problems: readonly Problem[];
  readonly messages: (locale: Locale) => Translate;
  readonly locale: Locale;
  readonly t: Translate;
  readonly places: Folders;
  /** The folder of what ships to read. */
  readonly content: string;
  readonly shelf: Shelf;
  /** Opens whatever is named: an article, a folder, a bilingual file, two texts; it may take long, and says so. */
  readonly open: (names: readonly string[], options?: Pick<OpenOptions, 'lenient'>) => Promise<Result<Opened>>;
  /** The glossaries that help to pair two texts; read only where two are paired. */
  readonly glossariesToPairWith: () => Promise<Glossaries['glossaries']>;
  /** The version of the program. */
  readonly version: () => string;
  /** All of standard input. */
  readonly standardInput: () => Promise<Uint8Array>;
}

/** What the search index of the shelf is made of, and where it is kept. */
export const indexRequestOf = ({ places, content }: Context): IndexRequest => ({
  shelf: { bundled: join(content, 'articles'), own: join(places.data, 'articles') },
  folder: join(places.cache, 'search'),
  data: places.data,
  glossary: join(content, 'glossary.json'),
  hanja: join(content, 'hanja.tsv'),
});
