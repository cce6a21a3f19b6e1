import type { Problem } from '../../domain/problem.ts';
import { BITEXT_WRITERS } from '../../formats/bitext/bitext-formats.ts';
import { type HandedOn, handOn } from '../../formats/bitext/hand-on.ts';
import type { Context } from '../context.ts';
import { complain, EXIT } from '../output.ts';

/** What was left out or may surprise, a sentence each. */
function remarksOn({ left, variants }: HandedOn): Problem[] {
  const counts = { ...left, variants };
  return Object.entries(counts).flatMap(([what, count]) =>
    count > 0 ? [{ code: `export.${what}`, values: { count } }] : [],
  );
}

/** `narani export NAME --to FORM`: writes an article to standard output, and says on standard error what is not in it. */
export async function exportArticle(context: Context): Promise<number> {
  const { operands, options } = context.invocation;
  if (operands.length === 0) return complain(context, [{ code: 'usage.article' }], EXIT.usage);
  const form = BITEXT_WRITERS.find(({ id }) => id === (options.to ?? 'tmx'));
  const opened = await context.open(operands);
  if (!opened.ok || form === undefined) return complain(context, opened.ok ? [] : opened.problems, EXIT.failed);
  complain(context, opened.value.warnings, EXIT.done);
  const what = { all: options.all === true, keepEmpty: options['keep-empty'] === true };
  const handed = handOn(opened.value.article, form, what, { now: new Date(), version: context.version() });
  const remarks = remarksOn(handed);
  if (handed.count === 0) return complain(context, [{ code: 'export.nothing' }, ...remarks], EXIT.failed);
  process.stdout.write(handed.text);
  return complain(context, remarks, EXIT.done);
}
