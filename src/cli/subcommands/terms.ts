import type { Segment } from '../../domain/bitext/segment.ts';
import { findTerms } from '../../domain/glossary/find-terms.ts';
import { compileTerms } from '../../domain/glossary/term-index.ts';
import { type Result, success } from '../../domain/problem.ts';
import { type Printable, toPrintable } from '../../domain/text/printable.ts';
import { readBytes } from '../../library/files/text-file.ts';
import { STANDARD_INPUT } from '../../library/open/opening.ts';
import { readText, segmentsOfFile, type TextFile } from '../../library/open/read-text.ts';
import type { Context } from '../context.ts';
import { askedGlossaries, complainOf, glossariesOf } from '../glossaries.ts';
import { complain, EXIT, sayJson, sayRow } from '../output.ts';
import { readingOf, tellText } from '../told.ts';

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
function linesOf({ text, language }: TextFile): Numbered[] {
  return text.split(/\r?\n/u).map((line, at) => ({ text: inPlace(line), language, number: at + 1 }));
}

/** What is looked through: its segments, numbered from 1 on their side, and the article that they are of, if any. */
interface Looked {
  readonly segments: readonly Numbered[];
  readonly article: string;
}

/** The segments of whatever can be opened, or of one text: a file, or `-`. */
async function looked(context: Context, name: string): Promise<Result<Looked>> {
  const opened = await context.open([name]);
  if (opened.ok) {
    const { id, source, target } = opened.value.article;
    return success({ segments: [...numbered(source), ...numbered(target)], article: id });
  }
  if (!opened.problems.some(({ code }) => code === 'open.one-language')) return opened;
  const bytes = name === STANDARD_INPUT ? success(await context.standardInput()) : readBytes(name);
  const read = bytes.ok ? readText(name, bytes.value, readingOf(context.invocation)) : bytes;
  if (!read.ok) return read;
  const asked = context.invocation.options['lang-of'];
  const file = { ...read.value, language: asked ?? read.value.language };
  tellText(context, file);
  const segments = file.format === 'text' ? linesOf(file) : numbered(segmentsOfFile(file));
  return success({ segments, article: '' });
}

/** `narani terms`: every occurrence of a glossary term, one a line. */
export async function terms(context: Context): Promise<number> {
  const { options, operands } = context.invocation;
  const [name] = operands;
  if (name === undefined) return complain(context, [{ code: 'usage.article' }], EXIT.usage);
  const found = await looked(context, name);
  if (!found.ok) return complain(context, found.problems, EXIT.failed);
  const { segments, article } = found.value;
  const read = options.glossary ? askedGlossaries(context) : glossariesOf(context, article);
  if (complainOf(context, read) !== EXIT.done) return EXIT.failed;
  const index = compileTerms(read.glossaries);
  for (const { text, language, number } of segments) {
    for (const { start, end, surface, matches } of findTerms(index, text, language).occurrences) {
      const [{ term, entry }] = matches;
      const row = { term: term.term, entry: entry.id, language, segment: number, start, end, surface };
      if (options.json) sayJson(row);
      else sayRow(Object.values(row));
    }
  }
  return EXIT.done;
}
