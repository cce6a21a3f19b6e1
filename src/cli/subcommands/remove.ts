import { failure, type Result } from '../../domain/problem.ts';
import { type Printable, toPrintable } from '../../domain/text/printable.ts';
import { removeArticle, restoreArticle } from '../../library/shelf/own-articles.ts';
import { type ShelfEntry, shelfEntry } from '../../library/shelf/shelf-entries.ts';
import type { Context } from '../context.ts';
import { complain, EXIT, say, sayJson } from '../output.ts';

/** The article of the shelf that is named, or why there is none. A path is no name here. */
export function named({ invocation, shelf }: Context): Result<ShelfEntry> {
  const [name] = invocation.operands;
  if (name === undefined) return failure({ code: 'usage.article' });
  const entry = shelfEntry(shelf, name);
  return entry ? { ok: true, value: entry } : failure({ code: 'article.unknown', values: { name: toPrintable(name) } });
}

/** The exit code where no article is named, or one that is not there. */
export const codeOf = ({ invocation }: Context): number =>
  invocation.operands.length === 0 ? EXIT.usage : EXIT.failed;

function done(
  context: Context,
  message: 'cli.removed' | 'cli.removed-own' | 'cli.restored',
  id: Printable,
  title: Printable,
): number {
  if (context.invocation.options.json) sayJson({ id });
  else say([context.t(message, { id, title })]);
  return EXIT.done;
}

/** `narani remove ARTICLE`: takes one of the reader's own off the shelf. */
export function remove(context: Context): number {
  const entry = named(context);
  if (!entry.ok) return complain(context, entry.problems, codeOf(context));
  const { id, isOwn, title } = entry.value;
  const name = toPrintable(id);
  if (!isOwn) return complain(context, [{ code: 'shelf.bundled', values: { name } }], EXIT.failed);
  const removed = removeArticle(context.places.data, id, new Date());
  if (!removed.ok) return complain(context, removed.problems, EXIT.failed);
  const shipped = context.shelf.shelved(id) !== undefined;
  return done(context, shipped ? 'cli.removed-own' : 'cli.removed', name, title[context.t.locale]);
}

/** `narani restore [ARTICLE]`: puts back what was removed, the last of all unless one is named. */
export function restore(context: Context): number {
  const restored = restoreArticle(context.places.data, context.invocation.operands[0]);
  if (!restored.ok) return complain(context, restored.problems, EXIT.failed);
  const entry = shelfEntry(context.shelf, restored.value);
  return done(context, 'cli.restored', restored.value, entry?.title[context.t.locale] ?? restored.value);
}
