import { basename, extname, resolve } from 'node:path';
import { align, autoAlignment } from '../domain/bitext/align/align.ts';
import type { Article } from '../domain/bitext/article.ts';
import type { Segment } from '../domain/bitext/segment.ts';
import { failure, type Result, success } from '../domain/problem.ts';
import { type Language, languageOf } from '../domain/text/language.ts';
import { type Printable, toPrintable } from '../domain/text/printable.ts';
import { readMarkdown } from '../formats/text/markdown.ts';
import { readPlainText } from '../formats/text/plain-text.ts';
import { readTextFile } from './text-file.ts';

/** A text in a file of its own. */
export interface TextFile {
  readonly path: string;
  readonly language: Language;
  readonly text: string;
}

/** The segments of a text, as Markdown where its file's name says so, else as plain text. */
export const segmentsOfFile = ({ path, language, text }: TextFile): readonly Segment[] =>
  /^\.(?:md|markdown)$/iu.test(extname(path)) ? readMarkdown(text, language) : readPlainText(text, language);

function readOne(path: string): Result<TextFile> {
  const text = readTextFile(path);
  return text.ok ? success({ path, text: text.value, language: languageOf(text.value) }) : text;
}

/** Two texts, the Korean one first: which side is which is told by the script, not by the order. */
export function readPair(first: string, second: string): Result<readonly [TextFile, TextFile]> {
  const [one, other] = [readOne(first), readOne(second)];
  if (!one.ok) return one;
  if (!other.ok) return other;
  const swapped = one.value.language !== 'ko' && other.value.language === 'ko';
  return success(swapped ? [other.value, one.value] : [one.value, other.value]);
}

/** What a text calls itself: its headline, or the name of its file. */
const titleOf = ({ path }: TextFile, segments: readonly Segment[]): Printable =>
  segments.find(({ kind }) => kind === 'headline')?.text ?? toPrintable(basename(path, extname(path)));

const PAIR = 'pair:';

/** The id of two files, in the order in which they are read; it is how they are found again. */
const idOf = (files: readonly TextFile[]): string => PAIR + JSON.stringify(files.map(({ path }) => resolve(path)));

/** The two files that an id speaks of, if it is that of a pair. */
export function filesOf(id: string): readonly [string, string] | undefined {
  if (!id.startsWith(PAIR)) return undefined;
  try {
    const [first, second]: unknown[] = JSON.parse(id.slice(PAIR.length));
    return typeof first === 'string' && typeof second === 'string' ? [first, second] : undefined;
  } catch {
    return undefined;
  }
}

/** An article of two text files, aligned paragraph by paragraph. The files are only read. */
export function readTextPair(first: string, second: string): Result<Article> {
  const pair = readPair(first, second);
  if (!pair.ok) return pair;
  const [source, target] = pair.value.map(segmentsOfFile);
  const [from, to] = pair.value;
  if (!source?.length || !target?.length) {
    return failure({ code: 'text.empty', file: toPrintable(source?.length ? to.path : from.path) });
  }
  return success({
    id: idOf(pair.value),
    title: { ko: titleOf(from, source), en: titleOf(to, target) },
    languages: { source: from.language, target: to.language },
    source,
    target,
    alignment: autoAlignment(align(source, target)),
    notes: [],
  });
}
