import { type Context, EXIT, say } from './context.ts';

/** `narani list`: an article a line, by id and both titles, or as JSON. One that cannot be read is left out. */
export function list({ invocation: { options }, shelf }: Context): number {
  for (const id of shelf.ids()) {
    const article = shelf.open(id);
    if (!article.ok) continue;
    const { title, languages, alignment } = article.value;
    const row = options.json
      ? JSON.stringify({ id, title, languages, beads: alignment.length })
      : [id, title.ko, title.en].join('\t');
    say([row]);
  }
  return EXIT.done;
}
