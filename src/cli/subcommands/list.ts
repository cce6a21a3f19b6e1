import { join } from 'node:path';
import { isThere } from '../../library/files/text-file.ts';
import { openReadingDatabase, type ReadingDatabase } from '../../library/reading-database.ts';
import { type ShelfEntry, shelfEntries } from '../../library/shelf/shelf-entries.ts';
import type { Context } from '../context.ts';
import { complain, EXIT, sayJson, sayRow } from '../output.ts';

/** What was read of an article: the bead where one is, from 1, and when it was. */
export interface Progress {
  readonly bead?: number;
  readonly lastRead?: string;
}

/** Asks for the progress of articles, where anything was ever read: asking makes no database. */
export function progressOf({ places }: Context): (id: string) => Progress {
  if (!isThere(join(places.state, 'reading.sqlite'))) return () => ({});
  const database: ReadingDatabase = openReadingDatabase(places.state, () => undefined);
  const times = new Map(database.recent().map(({ article, at }) => [article, at]));
  const readings = database.readings();
  database.close();
  return id => {
    const [reading, at] = [readings.get(id), times.get(id)];
    return reading === undefined || at === undefined
      ? {}
      : { bead: Math.trunc(reading.bead) + 1, lastRead: new Date(at).toISOString() };
  };
}

/** Beads of an article; where no file tells how many there are, it is read. */
function beadsOf({ shelf }: Context, { id, beads }: ShelfEntry): number | undefined {
  if (beads !== undefined) return beads;
  const read = shelf.open(id);
  return read.ok ? read.value.alignment.length : undefined;
}

/** An entry as JSON. */
export const entryJson = ({ id, title, languages, beads, isOwn, origin }: ShelfEntry, progress: Progress): object => ({
  id,
  title,
  languages,
  beads,
  own: isOwn,
  ...(origin && { source: origin.files, added: origin.added }),
  ...progress,
});

/** `narani list`: an article a line, by id and both titles, or as JSON. What cannot be read is named; then it ends with 1. */
export function list(context: Context): number {
  let code: number = EXIT.done;
  const progress = progressOf(context);
  for (const entry of shelfEntries(context.shelf)) {
    if (entry.problems.length > 0) code = complain(context, entry.problems, EXIT.failed);
    else if (context.invocation.options.json)
      sayJson({ ...entryJson(entry, progress(entry.id)), beads: beadsOf(context, entry) });
    else sayRow([entry.id, entry.title.ko, entry.title.en]);
  }
  return code;
}
