import type { Article } from '../../domain/bitext/article.ts';
import type { Result } from '../../domain/problem.ts';
import { languageOf } from '../../domain/text/language.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import type { Opened } from '../../library/open/opening.ts';
import { putOnShelf } from '../../library/shelf/put-on-shelf.ts';
import { shelfEntry } from '../../library/shelf/shelf-entries.ts';
import type { Context } from '../context.ts';
import { complain, EXIT, say, sayJson } from '../output.ts';
import { SUBCOMMAND_NAMES } from '../subcommands.ts';

/** What tells that two names are not those of two texts that belong together. */
const APART: readonly string[] = ['open.both-languages', 'file.directory'];

/** What the names stand for: two texts are one article, all else an article each. */
async function openAll(context: Context, names: readonly string[]): Promise<Result<Opened>[]> {
  const pair = names.length === 2 ? await context.open(names) : undefined;
  if (pair && (pair.ok || !pair.problems.some(({ code }) => APART.includes(code)))) return [pair];
  const opened: Result<Opened>[] = [];
  for (const name of names) opened.push(await context.open([name]));
  return opened;
}

/** The title of each language: of several given ones that in its script, of a single one that. */
function titleFor(article: Article, given: readonly string[]): Article['title'] {
  const one = given.length === 1 ? given[0] : undefined;
  const named = (locale: 'ko' | 'en') =>
    one ?? given.find(title => languageOf(title) === locale) ?? article.title[locale];
  return { ko: toPrintable(named('ko')), en: toPrintable(named('en')) };
}

function addOne(context: Context, opened: Opened): number {
  const { invocation, shelf, places, t } = context;
  const { title = [], json } = invocation.options;
  const article = { ...opened.article, title: titleFor(opened.article, title) };
  const reserved = SUBCOMMAND_NAMES.flatMap(name => name.split(' '));
  const added = putOnShelf({ ...opened, article }, { shelf, data: places.data, now: new Date(), reserved });
  if (!added.ok) return complain(context, added.problems, EXIT.failed);
  const { id, isNew } = added.value;
  const known = isNew ? article : (shelfEntry(shelf, id) ?? article);
  const values = { id: toPrintable(id), title: known.title[t.locale], count: article.alignment.length };
  if (json) sayJson({ id, title: known.title, beads: article.alignment.length, added: isNew });
  else say([isNew ? t('cli.added', values) : t('cli.added-before', values)]);
  return EXIT.done;
}

/** `narani add FILE…` and `narani add SOURCE TARGET`: puts texts on the shelf. */
export async function add(context: Context): Promise<number> {
  const { operands } = context.invocation;
  if (operands.length === 0) return complain(context, [{ code: 'usage.texts' }], EXIT.usage);
  let code: number = EXIT.done;
  for (const opened of await openAll(context, operands)) {
    complain(context, opened.ok ? opened.value.warnings : opened.problems, EXIT.failed);
    code = Math.max(code, opened.ok ? addOne(context, opened.value) : EXIT.failed);
  }
  return code;
}
