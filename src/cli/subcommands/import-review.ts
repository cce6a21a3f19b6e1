import { createInterface } from 'node:readline/promises';
import { type Alignment, type Bead, beadType } from '../../domain/bitext/alignment.ts';
import type { Article } from '../../domain/bitext/article.ts';
import { beadText, type Change } from '../../formats/bitext/review.ts';
import { readReview, saveReview } from '../../library/article/review-file.ts';
import type { Translate } from '../../ui/messages.ts';
import type { Context } from '../context.ts';
import { complain, EXIT, say, sayRow } from '../output.ts';

const types = (beads: readonly Bead[]): string => beads.map(beadType).join(' + ');

/** The number of a bead, from 1: the one in which its first segment stands. */
const numberOf = (alignment: Alignment, bead: Bead | undefined): number =>
  1 +
  alignment.findIndex(
    ({ source, target }) => source.includes(bead?.source[0] ?? -1) || target.includes(bead?.target[0] ?? -1),
  );

type Row = readonly [bead: Bead | undefined, what: string, text: string];

function rowOf(t: Translate, article: Article, change: Change): Row {
  switch (change.kind) {
    case 'beads':
      return [change.was[0], `${types(change.was)} → ${types(change.is)}`, ''];
    case 'status':
      return [change.bead, `${change.was} → ${change.bead.status}`, ''];
    case 'note':
      return [change.bead, t('cli.review.note'), change.text];
    case 'text':
      return [change.bead, t('cli.review.text'), change.text];
    case 'crossed':
      return [change.bead, t('cli.review.crossed'), beadText(article, change.bead)];
    case 'unknown':
      return [undefined, t('cli.review.unknown'), change.text];
  }
}

/** A line a change: the number of the bead, what happens to it, and the text that it is about. */
function show({ t }: Context, article: Article, changes: readonly Change[]): void {
  for (const change of changes) {
    const [bead, what, text] = rowOf(t, article, change);
    sayRow([bead ? numberOf(article.alignment, bead) : '', what, text || (bead ? beadText(article, bead) : '')]);
  }
}

const YES = /^\s*(?:y|yes|ㅛ|예|네)\s*$/iu;

/** Whether the changes are wanted: said beforehand, or when asked on a terminal; else nobody has said so. */
async function isWanted({ t, invocation }: Context, count: number): Promise<boolean> {
  if (invocation.options.yes) return true;
  if (!process.stdin.isTTY || !process.stdout.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${t('cli.review.ask', { count })} `);
  terminal.close();
  return YES.test(answer);
}

const CHANGES: readonly Change['kind'][] = ['beads', 'status', 'note', 'text'];

/** `narani import-review FILE NAME`: shows what a mended file changes in an article, and takes it over if that is wanted. */
export async function importReview(context: Context): Promise<number> {
  const { t, invocation, shelf } = context;
  const [path, ...names] = invocation.operands;
  if (path === undefined || names.length === 0) return complain(context, [{ code: 'usage.review' }], EXIT.usage);
  const opened = await context.open(names);
  if (!opened.ok) return complain(context, opened.problems, EXIT.failed);
  const { article } = opened.value;
  const review = readReview(path, article);
  if (!review.ok) return complain(context, review.problems, EXIT.failed);
  complain(context, review.value.warnings, EXIT.done);
  const { changes } = review.value;
  show(context, article, changes);
  const count = changes.filter(({ kind }) => CHANGES.includes(kind)).length;
  if (count === 0) say([t('cli.review.nothing')]);
  if (count === 0) return EXIT.done;
  if (!(await isWanted(context, count))) {
    say([t('cli.review.shown', { count })]);
    return EXIT.done;
  }
  const saved = saveReview(shelf, article, review.value);
  if (!saved.ok) return complain(context, saved.problems, EXIT.failed);
  say([t('cli.review.done', { count })]);
  return EXIT.done;
}
