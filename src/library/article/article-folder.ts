import { isUtf8 } from 'node:buffer';
import { join } from 'node:path';
import type * as v from 'valibot';
import { align, autoAlignment } from '../../domain/bitext/align/align.ts';
import type { Alignment } from '../../domain/bitext/alignment.ts';
import type { Article } from '../../domain/bitext/article.ts';
import type { Segment } from '../../domain/bitext/segment.ts';
import { failure, type Problem, type Result, success } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { alignmentOnDemand } from '../../formats/article/alignment-on-demand.ts';
import { readAlignmentTsv } from '../../formats/article/alignment-tsv.ts';
import { type articleSchema, readArticleJson } from '../../formats/article/article-json.ts';
import { readMarkdown } from '../../formats/text/markdown.ts';
import { segmentsOnDemand } from '../../formats/text/segments-on-demand.ts';
import { decode, isThere, readBytes, readTextFile } from '../files/text-file.ts';
import { stampsOf } from '../files/watch-files.ts';
import { notesOnDisk } from './notes-file.ts';

/** Reads a file and what is in it; problems name the file. */
function read<Value>(path: string, parse: (text: string) => Result<Value>): Result<Value> {
  const text = readTextFile(path);
  if (!text.ok) return text;
  const parsed = parse(text.value);
  return parsed.ok ? parsed : failure(...parsed.problems.map(problem => ({ ...problem, file: toPrintable(path) })));
}

/** The same for a part that a folder may do without. */
const readOptional = <Value>(
  path: string,
  parse: (text: string) => Result<Value>,
  otherwise: () => Value,
): Result<Value> => (isThere(path) ? read(path, parse) : success(otherwise()));

/** Bytes from which a text is read as it is asked for; a shorter one is read whole at once. */
const LONG = 1 << 18;

/** Reads the segments of a text by its path. */
type TextReader = (path: string, language: string) => Result<readonly Segment[]>;

const readSide: TextReader = (path, language) => {
  const bytes = readBytes(path);
  if (!bytes.ok) return bytes;
  const isLong = bytes.value.length >= LONG && isUtf8(bytes.value);
  const text = isLong ? undefined : decode(bytes.value, path);
  if (text?.ok === false) return text;
  const segments = text ? readMarkdown(text.value, language) : segmentsOnDemand(bytes.value, language);
  if (segments.length > 0) return success(segments);
  return failure({ code: 'text.empty', file: toPrintable(path), place: { line: 1, column: 1 } });
};

/** Reads texts, and gives the same segments again while a file stays as it is: that an alignment is saved changes no text. */
export function createTextReader(): TextReader {
  const known = new Map<string, { readonly stamp: string; readonly segments: WeakRef<readonly Segment[]> }>();
  return (path, language) => {
    const stamp = `${language} ${stampsOf([path])}`;
    const before = known.get(path);
    const same = before?.stamp === stamp ? before.segments.deref() : undefined;
    if (same) return success(same);
    const read = readSide(path, language);
    if (read.ok) known.set(path, { stamp, segments: new WeakRef(read.value) });
    return read;
  };
}

const alignmentIn = (tsv: string, { source, target }: Sides): Result<Alignment> => {
  const sound = tsv.length < LONG ? undefined : alignmentOnDemand(tsv, source.length, target.length);
  return sound ? success(sound) : readAlignmentTsv(tsv, source.length, target.length);
};

/** Beads by the aligner, for a folder without an alignment. */
const guess = (source: readonly Segment[], target: readonly Segment[]): Alignment =>
  autoAlignment(align(source, target));

type Sides = Pick<Article, 'source' | 'target' | 'languages'>;

type Head = v.InferOutput<typeof articleSchema>;

/** What a folder says of its article, and the two texts; or every mistake in them. */
export function readFolderTexts(
  folder: string,
  readText: TextReader = readSide,
): Result<{ readonly head: Head; readonly sides: Sides }> {
  const path = join(folder, 'article.json');
  if (!isThere(path)) return failure({ code: 'article.none', file: toPrintable(folder) });
  const head = read(path, readArticleJson);
  if (!head.ok) return head;
  const { languages } = head.value;
  const pathOf = (language: string) => join(folder, `${language}.md`);
  const [source, target] = [
    readText(pathOf(languages.source), languages.source),
    readText(pathOf(languages.target), languages.target),
  ];
  if (!source.ok || !target.ok) return failure(...problemsOf(source, target));
  return success({ head: head.value, sides: { source: source.value, target: target.value, languages } });
}

/** An article whose folder may hold no alignment. */
export type FolderReading = Omit<Article, 'alignment'> & { readonly alignment?: Alignment };

/**
 * What is in a folder (`article.json`, two texts, `alignment.tsv`, `notes.json`), or every mistake found in its way. It
 * can be read without some of the parts that it may do without.
 */
export function readFolder(
  folder: string,
  without: readonly string[] = [],
  readText: TextReader = readSide,
): Result<FolderReading> {
  const texts = readFolderTexts(folder, readText);
  if (!texts.ok) return texts;
  const { head, sides } = texts.value;
  const { id, title, byline, description, date, licence } = head;
  const alignment = without.includes('alignment.tsv')
    ? success(undefined)
    : readOptional<Alignment | undefined>(
        join(folder, 'alignment.tsv'),
        text => alignmentIn(text, sides),
        () => undefined,
      );
  const notes = without.includes('notes.json') ? success([]) : notesOnDisk(folder, sides);
  if (!alignment.ok || !notes.ok) return failure(...problemsOf(alignment, notes));
  return success({
    id,
    title,
    ...(byline && { byline }),
    ...(description && { description }),
    ...(date !== undefined && { date: toPrintable(date) }),
    ...(licence !== undefined && { licence }),
    ...sides,
    ...(alignment.value && { alignment: alignment.value }),
    notes: notes.value,
  });
}

/** The article that was read; without an alignment of its own it is aligned here and now. */
export const aligned = ({ alignment, ...rest }: FolderReading): Article => ({
  ...rest,
  alignment: alignment ?? guess(rest.source, rest.target),
});

/** An article from its folder; one that holds no alignment is aligned here and now. */
export function readArticleFolder(folder: string): Result<Article> {
  const found = readFolder(folder);
  return found.ok ? success(aligned(found.value)) : found;
}

const problemsOf = (...results: readonly Result<unknown>[]): Problem[] =>
  results.flatMap(result => (result.ok ? [] : [...result.problems]));
