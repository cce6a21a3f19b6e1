import { text as wholeOf } from 'node:stream/consumers';
import type { Segment } from '../domain/bitext/segment.ts';
import { findTerms } from '../domain/glossary/find-terms.ts';
import { compileTerms } from '../domain/glossary/term-index.ts';
import { failure, type Result, success } from '../domain/problem.ts';
import { type Language, languageOf } from '../domain/text/language.ts';
import { type Printable, toPrintable } from '../domain/text/printable.ts';
import { readMarkdown } from '../formats/text/markdown.ts';
import { readTextFile } from '../library/text-file.ts';
import { type Context, complain, complainOf, EXIT, sayJson, sayRow } from './context.ts';
import { askedGlossaries, glossariesOf } from './glossary.ts';

type Numbered = Pick<Segment, 'text' | 'language'> & { readonly number: number };

const numbered = (segments: readonly Segment[]): Numbered[] =>
  segments.map(({ text, language }, at) => ({ text, language, number: at + 1 }));

/** A line made printable at its own length, so that offsets point into what was read. */
function inPlace(line: string): Printable {
  const shown = toPrintable(line);
  if (shown.length === line.length) return shown;
  const stand = (each: string) => (toPrintable(each).length === each.length ? each : '␀'.repeat(each.length));
  return toPrintable(Array.from(line, stand).join(''));
}

/** The lines of a plain text, as they stand; the number of a segment is that of its line. */
function linesOf(text: string, asked: Language | undefined): Numbered[] {
  const language = asked ?? languageOf(text);
  return text.split(/\r?\n/u).map((line, at) => ({ text: inPlace(line), language, number: at + 1 }));
}

/** The segments to look through, numbered from 1 on their side: of an article, of a Markdown or plain text, or of `-`. */
async function segmentsFor({
  invocation: { operands, options },
  shelf,
}: Context): Promise<Result<readonly Numbered[]>> {
  const [name] = operands;
  if (name === undefined) return failure({ code: 'usage.article' });
  const article = name === '-' ? undefined : shelf.open(name);
  if (article?.ok) return success([...numbered(article.value.source), ...numbered(article.value.target)]);
  const text = name === '-' ? success(await wholeOf(process.stdin)) : readTextFile(name);
  if (!text.ok) return article && text.problems.some(({ code }) => code === 'file.missing') ? article : text;
  const asked = options['lang-of'];
  return success(
    name.endsWith('.md')
      ? numbered(readMarkdown(text.value, asked ?? languageOf(text.value)))
      : linesOf(text.value, asked),
  );
}

/** `narani terms`: every occurrence of a glossary term, one a line. */
export async function terms(context: Context): Promise<number> {
  const { options, operands } = context.invocation;
  const segments = await segmentsFor(context);
  if (!segments.ok) return complain(context, segments.problems, operands.length === 0 ? EXIT.usage : EXIT.failed);
  const opened = context.shelf.open(operands[0] ?? '');
  const article = opened.ok ? opened.value.id : '';
  const read = options.glossary ? askedGlossaries(context) : glossariesOf(context, article);
  if (complainOf(context, read) !== EXIT.done) return EXIT.failed;
  const index = compileTerms(read.glossaries);
  for (const { text, language, number } of segments.value) {
    for (const { start, end, surface, matches } of findTerms(index, text, language).occurrences) {
      const [{ term, entry }] = matches;
      const row = { term: term.term, entry: entry.id, language, segment: number, start, end, surface };
      if (options.json) sayJson(row);
      else sayRow(Object.values(row));
    }
  }
  return EXIT.done;
}
