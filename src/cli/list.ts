import { type Context, complain, EXIT, sayJson, sayRow } from './context.ts';

/** `narani list`: an article a line, by id and both titles, or as JSON. What cannot be read is named; then it ends with 1. */
export function list(context: Context): number {
  let code: number = EXIT.done;
  for (const id of context.shelf.ids()) {
    const article = context.shelf.open(id);
    if (!article.ok) {
      code = complain(context, article.problems, EXIT.failed);
      continue;
    }
    const { title, languages, alignment } = article.value;
    if (context.invocation.options.json) sayJson({ id, title, languages, beads: alignment.length });
    else sayRow([id, title.ko, title.en]);
  }
  return code;
}
