import type { Article } from '../../domain/bitext/article.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { isMadeUp } from '../../library/open/in-place.ts';
import type { TextFile } from '../../library/open/read-text.ts';
import { type ShelfEntry, shelfEntry } from '../../library/shelf/shelf-entries.ts';
import type { Context } from '../context.ts';
import { complain, EXIT, sayJson, sayRow } from '../output.ts';
import { formOf } from '../told.ts';
import { entryJson, type Progress, progressOf } from './list.ts';

/** How many there are of what an article holds. */
const countsOf = ({ source, target, alignment, notes }: Article) => ({
  beads: alignment.length,
  segments: { source: source.length, target: target.length },
  notes: notes.length,
  confirmed: alignment.filter(({ status }) => status === 'confirmed').length,
  flagged: alignment.filter(({ status }) => status === 'flagged').length,
});

/** What is told of an article: its own words, and what the shelf knows of it, if it is there. */
interface Known {
  readonly article: Article;
  readonly entry: ShelfEntry | undefined;
  readonly folder: string | undefined;
  readonly progress: Progress;
  readonly texts: readonly TextFile[];
}

/** How a text was read: its form, its encoding, and how much was left out. */
const readingJson = ({ path, format, encoding, reading }: TextFile) => ({
  path,
  format,
  ...(encoding !== undefined && { encoding }),
  leftOut: reading.leftOut.length,
});

function sayInfo({ t }: Context, { article, entry, folder, progress, texts }: Known): void {
  const { beads, segments, notes, confirmed, flagged } = countsOf(article);
  const { source, target } = article.languages;
  const count = (value: number) => toPrintable(String(value));
  const counts = { beads: count(beads), source: count(segments.source), target: count(segments.target) };
  const rows: (readonly [label: string, value: string | undefined])[] = [
    ['title', article.title[t.locale]],
    ['id', isMadeUp(article.id) ? undefined : article.id],
    ['languages', `${source} → ${target}`],
    ['length', t('cli.info.counts', counts)],
    ['alignment', t('cli.info.statuses', { confirmed: count(confirmed), flagged: count(flagged) })],
    ['notes', String(notes)],
    ['source', entry?.origin?.files.join(', ')],
    ...texts.map(file => ['file', `${file.path} (${formOf(file)})`] as const),
    ['added', entry?.origin?.added.slice(0, 10)],
    ['place', progress.bead === undefined ? undefined : `${progress.bead}/${beads}`],
    ['read', progress.lastRead?.slice(0, 10)],
    ['folder', folder],
  ];
  for (const [label, value] of rows) if (value !== undefined) sayRow([t.named('cli', `info.${label}`), value]);
}

/** `narani info NAME`: what is known of an article, or of whatever can be opened. */
export async function info(context: Context): Promise<number> {
  const { operands, options } = context.invocation;
  if (operands.length === 0) return complain(context, [{ code: 'usage.article' }], EXIT.usage);
  const opened = await context.open(operands);
  if (!opened.ok) return complain(context, opened.problems, EXIT.failed);
  complain(context, opened.value.warnings, EXIT.done);
  const { article } = opened.value;
  const { id, title, languages } = article;
  const folder = context.shelf.folderOf(id);
  const entry = context.shelf.shelved(id) === folder ? shelfEntry(context.shelf, id) : undefined;
  const known: Known = { article, entry, folder, progress: progressOf(context)(id), texts: opened.value.texts ?? [] };
  const about = entry ? entryJson(entry, known.progress) : { id, title, languages, own: false, ...known.progress };
  const files = known.texts.length > 0 && { files: known.texts.map(readingJson) };
  if (options.json) sayJson({ ...about, ...countsOf(article), ...files, ...(folder !== undefined && { folder }) });
  else sayInfo(context, known);
  return EXIT.done;
}
