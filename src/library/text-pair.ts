import { basename, extname, resolve } from 'node:path';
import type { Article } from '../domain/bitext/article.ts';
import type { Segment } from '../domain/bitext/segment.ts';
import { failure, type Result, success } from '../domain/problem.ts';
import { type Language, languageOf } from '../domain/text/language.ts';
import { type Printable, toPrintable } from '../domain/text/printable.ts';
import { readMarkdown } from '../formats/text/markdown.ts';
import { readPlainText } from '../formats/text/plain-text.ts';
import { decode, readTextFile } from './text-file.ts';

/** A text in a file of its own. */
export interface TextFile {
  readonly path: string;
  readonly language: Language;
  readonly text: string;
}

/** The segments of a text, as Markdown where its file's name says so, else as plain text. */
export const segmentsOfFile = ({ path, language, text }: TextFile): readonly Segment[] =>
  /^\.(?:md|markdown)$/iu.test(extname(path)) ? readMarkdown(text, language) : readPlainText(text, language);

/** A text by the path that it was read from. */
const textFile = (path: string, text: Result<string>): Result<TextFile> =>
  text.ok ? success({ path, text: text.value, language: languageOf(text.value) }) : text;

/** What was read of a file, as a text. */
export const textOf = (path: string, bytes: Uint8Array): Result<TextFile> => textFile(path, decode(bytes, path));

/** Two texts, the Korean one first: which side is which is told by the script, not by the order. */
export const inOrder = (first: TextFile, second: TextFile): readonly [TextFile, TextFile] =>
  first.language !== 'ko' && second.language === 'ko' ? [second, first] : [first, second];

/** Two texts in files, the Korean one first. */
export function readPair(first: string, second: string): Result<readonly [TextFile, TextFile]> {
  const [one, other] = [textFile(first, readTextFile(first)), textFile(second, readTextFile(second))];
  if (!one.ok) return one;
  return other.ok ? success(inOrder(one.value, other.value)) : other;
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

/** An article whose two texts are not paired yet. */
export type Unaligned = Omit<Article, 'alignment'>;

/** The article that two texts are, the Korean one first, before they are aligned. */
export function pairOf(from: TextFile, to: TextFile): Result<Unaligned> {
  const [source, target] = [segmentsOfFile(from), segmentsOfFile(to)];
  if (source.length === 0 || target.length === 0) {
    return failure({ code: 'text.empty', file: toPrintable(source.length > 0 ? to.path : from.path) });
  }
  return success({
    id: idOf([from, to]),
    title: { ko: titleOf(from, source), en: titleOf(to, target) },
    languages: { source: from.language, target: to.language },
    source,
    target,
    notes: [],
  });
}
