import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Result, success } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { readFolderTexts } from '../../library/article/article-folder.ts';
import { mendFolder, realignFolder, type Snapshot, sameFiles, snapshotOf } from '../../library/article/mend-folder.ts';
import type { ShelfEntry } from '../../library/shelf/shelf-entries.ts';
import type { Context } from '../context.ts';
import { complain, EXIT, say } from '../output.ts';
import { openInEditor } from './editor.ts';
import { codeOf, named } from './remove.ts';

/** The files of an article folder in the order in which they are opened: what one has come to edit first. */
function filesOf(folder: string): string[] {
  const texts = readFolderTexts(folder);
  const { source, target } = texts.ok ? texts.value.head.languages : { source: 'ko', target: 'en' };
  const names = [`${source}.md`, `${target}.md`, 'alignment.tsv', 'notes.json', 'article.json'];
  return names.map(name => join(folder, name)).filter(path => existsSync(path));
}

/** The article with its folder, one that may be written to, and what stood there before. */
interface Editing {
  readonly folder: string;
  readonly before?: Snapshot;
}

/** The folder of an article that may be written to; one that ships is copied first. */
function ownFolder({ shelf }: Context, { id, folder, isOwn }: ShelfEntry): Result<string> {
  if (isOwn) return success(folder);
  const article = shelf.open(id);
  return article.ok ? shelf.ownFolderOf(id) : article;
}

function prepare(context: Context, entry: ShelfEntry): Result<Editing> {
  const own = ownFolder(context, entry);
  if (!own.ok) return own;
  const article = context.shelf.open(entry.id);
  return success({ folder: own.value, ...(article.ok && { before: snapshotOf(own.value, article.value) }) });
}

/** What has become of the article: carried over to texts that were changed, or told with its mistakes. */
function finish(context: Context, id: string, { folder, before }: Editing): number {
  const { shelf, t } = context;
  const mended = before && mendFolder(folder, before);
  const article = shelf.open(id);
  const name = toPrintable(id);
  if (!article.ok) {
    return complain(context, [...article.problems, { code: 'article.mend', values: { name } }], EXIT.failed);
  }
  if (mended && !mended.ok) return complain(context, mended.problems, EXIT.failed);
  say([t(mended?.value ? 'cli.edited-carried' : 'cli.edited', { name, count: article.value.alignment.length })]);
  return EXIT.done;
}

/** Lets a person edit the files of an article, and looks at what has become of it. */
function withEditor(context: Context, entry: ShelfEntry): number {
  const editing = prepare(context, entry);
  if (!editing.ok) return complain(context, editing.problems, EXIT.failed);
  const { folder } = editing.value;
  const edited = openInEditor(filesOf(folder), folder);
  if (!edited.ok) complain(context, edited.problems, EXIT.failed);
  const code = edited.ok ? finish(context, entry.id, editing.value) : EXIT.failed;
  if (folder !== entry.folder && sameFiles(folder, entry.folder)) rmSync(folder, { recursive: true });
  return code;
}

/** Makes the alignment fit the texts again, whatever is wrong in it. */
function withAligner(context: Context, entry: ShelfEntry): number {
  const { shelf, t } = context;
  const { id } = entry;
  const own = ownFolder(context, entry);
  const realigned = own.ok ? realignFolder(own.value) : own;
  if (!realigned.ok) return complain(context, realigned.problems, EXIT.failed);
  const article = shelf.open(id);
  if (!article.ok) return complain(context, article.problems, EXIT.failed);
  say([t('cli.realigned', { name: toPrintable(id), kept: realigned.value, count: article.value.alignment.length })]);
  return EXIT.done;
}

/** `narani edit ARTICLE`: opens its files in the editor, and tells their mistakes when it is closed. */
export function edit(context: Context): number {
  const entry = named(context);
  if (!entry.ok) return complain(context, entry.problems, codeOf(context));
  return context.invocation.options.realign ? withAligner(context, entry.value) : withEditor(context, entry.value);
}
