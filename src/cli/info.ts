import type { Article } from '../domain/bitext/article.ts';
import { toPrintable } from '../domain/text/printable.ts';
import type { ShelfEntry } from '../library/shelf-entries.ts';
import { type Context, complain, EXIT, sayJson, sayRow } from './context.ts';
import { entryJson, type Progress, progressOf } from './list.ts';
import { codeOf, named } from './remove.ts';

/** How many there are of what an article holds. */
const countsOf = ({ source, target, alignment, notes }: Article) => ({
  beads: alignment.length,
  segments: { source: source.length, target: target.length },
  notes: notes.length,
  confirmed: alignment.filter(({ status }) => status === 'confirmed').length,
  flagged: alignment.filter(({ status }) => status === 'flagged').length,
});

function sayInfo({ t }: Context, entry: ShelfEntry, article: Article, { bead, lastRead }: Progress): void {
  const { beads, segments, notes, confirmed, flagged } = countsOf(article);
  const { source, target } = article.languages;
  const count = (value: number) => toPrintable(String(value));
  const rows = [
    ['title', article.title[t.locale]],
    ['id', entry.id],
    ['languages', `${source} → ${target}`],
    [
      'length',
      t('cli.info.counts', { beads: count(beads), source: count(segments.source), target: count(segments.target) }),
    ],
    ['alignment', t('cli.info.statuses', { confirmed: count(confirmed), flagged: count(flagged) })],
    ['notes', String(notes)],
    ...(entry.origin
      ? [
          ['source', entry.origin.files.join(', ')],
          ['added', entry.origin.added.slice(0, 10)],
        ]
      : []),
    ...(bead === undefined ? [] : [['place', `${bead}/${beads}`]]),
    ...(lastRead === undefined ? [] : [['read', lastRead.slice(0, 10)]]),
    ['folder', entry.folder],
  ];
  for (const [label = '', value = ''] of rows) sayRow([t.named('cli', `info.${label}`), value]);
}

/** `narani info ARTICLE`: what is known of it. An article that cannot be read is told with every mistake in its files. */
export function info(context: Context): number {
  const entry = named(context);
  if (!entry.ok) return complain(context, entry.problems, codeOf(context));
  const { id, folder } = entry.value;
  const article = context.shelf.open(id);
  if (!article.ok) return complain(context, article.problems, EXIT.failed);
  const progress = progressOf(context)(id);
  if (context.invocation.options.json)
    sayJson({ ...entryJson(entry.value, progress), ...countsOf(article.value), folder });
  else sayInfo(context, entry.value, article.value, progress);
  return EXIT.done;
}
