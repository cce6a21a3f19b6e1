import { extname, join } from 'node:path';
import type { Alignment } from '../../domain/bitext/alignment.ts';
import type { Segment } from '../../domain/bitext/segment.ts';
import { failure, type Problem, type Result, success } from '../../domain/problem.ts';
import { type Printable, slice, toPrintable } from '../../domain/text/printable.ts';
import type { TextPair } from '../align/align-texts.ts';
import { type AlignmentOnDisk, alignmentOnDisk } from '../article/alignment-file.ts';
import { NOTES_FILE, notesOnDisk } from '../article/notes-file.ts';
import { isThere, readBytes } from '../files/text-file.ts';
import { besideFile } from './beside-file.ts';
import { fileId, namesOf, pipedId } from './in-place.ts';
import { alignedNow, type Opened, type OpenOptions, type Original, type Paired, STANDARD_INPUT } from './opening.ts';
import type { TextFile } from './read-text.ts';
import type { Unaligned } from './text-pair.ts';

/** What a name holds; a name that is no file's is for the shelf to speak of. */
export async function originalOf(path: string, { standardInput }: OpenOptions): Promise<Result<Original>> {
  if (path === STANDARD_INPUT && standardInput) return success({ path, bytes: await standardInput() });
  const bytes = readBytes(path);
  return bytes.ok ? success({ path, bytes: bytes.value }) : bytes;
}

/** What two names hold, or what is wrong with either. */
export async function originalsOf(
  first: string,
  second: string,
  options: OpenOptions,
): Promise<Result<readonly [Original, Original]>> {
  const [one, other] = [await originalOf(first, options), await originalOf(second, options)];
  if (one.ok && other.ok) return success([one.value, other.value]);
  return failure(...[one, other].flatMap(each => (each.ok ? [] : each.problems)));
}

/** Longest title that is made of a text, in UTF-16 units. */
const LONGEST_TITLE = 60;

/** Titles of texts of which no file tells one: what they begin with. */
function titled<Texts extends Unaligned>(article: Texts): Texts {
  const { title, source, target } = article;
  const named = (given: Printable, [first]: readonly Segment[]) =>
    given === STANDARD_INPUT && first ? slice(first.text, 0, LONGEST_TITLE) : given;
  return { ...article, title: { ko: named(title.ko, source), en: named(title.en, target) } };
}

const isPiped = (files: readonly Original[]): boolean => files.some(({ path }) => path === STANDARD_INPUT);

const idOf = (files: readonly Original[]): string => pipedId(files.map(({ bytes }) => bytes));

const NONE: Alignment = [];

/**
 * The alignment of files that were opened in place and mended, kept beside the first. Where it does not fit the texts any
 * more, it is not used, and the warnings say why.
 */
function mendedAlignment({ id, source, target }: Unaligned): Partial<AlignmentOnDisk> {
  const [first] = namesOf(id) ?? [];
  if (first === undefined) return {};
  const read = alignmentOnDisk(besideFile(first), { source, target }, NONE);
  if (!read.ok) return { warnings: read.problems };
  return read.value.alignment === NONE ? {} : read.value;
}

/** An article opened in place with its notes as a person has left them, kept beside the first file. */
function withNotesBeside(opened: Opened): Opened {
  const [first] = namesOf(opened.article.id) ?? [];
  if (first === undefined || !isThere(join(besideFile(first), NOTES_FILE))) return opened;
  const notes = notesOnDisk(besideFile(first), opened.article);
  if (!notes.ok) return { ...opened, warnings: [...opened.warnings, ...notes.problems] };
  return { ...opened, article: { ...opened.article, notes: notes.value } };
}

/** Two texts as an article, aligned unless a person has mended an alignment of theirs; it fails only where the work was stopped. */
async function aligned(texts: Unaligned, pair: TextPair, options: OpenOptions): Promise<Result<Paired>> {
  const { alignTexts } = await import('../align/align-texts.ts');
  const { alignment, warnings: stale = [] } = mendedAlignment(texts);
  if (alignment) return success({ article: { ...texts, alignment }, warnings: stale });
  const found = await alignedNow(texts, given => alignTexts(pair, given, options), options);
  return found.ok ? success({ ...found.value, warnings: [...stale, ...found.value.warnings] }) : found;
}

const namedFile = (code: string, { path }: Original): Problem => ({ code, file: toPrintable(path) });

const isEmpty = ({ reading }: TextFile): boolean => reading.chapters.flat().length === 0;

/** One file that holds both languages: in a form for such, or by turns. */
export async function openOne(file: Original, options: OpenOptions): Promise<Result<Opened>> {
  const { readBilingual, readTurns } = await import('./bilingual-file.ts');
  const { readText } = await import('./read-text.ts');
  const id = isPiped([file]) ? idOf([file]) : fileId(file.path);
  const asText = () => {
    const text = readText(file.path, file.bytes, options.reading);
    if (!text.ok) return text;
    const turns = readTurns(text.value, id);
    if (turns === undefined) return failure(namedFile(isEmpty(text.value) ? 'text.empty' : 'open.one-language', file));
    options.onText?.(text.value);
    return success(turns);
  };
  const found = readBilingual(file.path, file.bytes, id, options.reading?.encoding) ?? asText();
  if (!found.ok) return found;
  const { article, warnings } = found.value;
  const mended = mendedAlignment(article);
  const alignment = mended.alignment ?? article.alignment;
  const opened = { article: { ...titled(article), alignment }, originals: [file] };
  return success(withNotesBeside({ ...opened, warnings: [...warnings, ...(mended.warnings ?? [])] }));
}

/** What a piped text is taken for: the same form as the text that it goes with. */
const piped = ({ path }: Original, other: Original): string =>
  path === STANDARD_INPUT ? STANDARD_INPUT + extname(other.path) : path;

/** Two texts, the Korean one first. What reads them is loaded now: a start without them is quicker. */
export async function readTwo(first: Original, second: Original, options: OpenOptions): Promise<Result<TextPair>> {
  const { readText } = await import('./read-text.ts');
  const { inOrder } = await import('./text-pair.ts');
  const one = readText(piped(first, second), first.bytes, options.reading);
  const other = readText(piped(second, first), second.bytes, options.reading);
  if (!one.ok || !other.ok) return failure(...[one, other].flatMap(each => (each.ok ? [] : each.problems)));
  for (const file of [one.value, other.value]) options.onText?.(file);
  return success(inOrder(one.value, other.value));
}

/** Two texts as an article, in whatever order. */
export async function openTwo(first: Original, second: Original, options: OpenOptions): Promise<Result<Opened>> {
  const { readBilingual } = await import('./bilingual-file.ts');
  const { pairOf } = await import('./text-pair.ts');
  const files = [first, second];
  const both = files.find(({ path, bytes }) => readBilingual(path, bytes, '', options.reading?.encoding) !== undefined);
  if (both) return failure(namedFile('open.both-languages', both));
  const ordered = await readTwo(first, second, options);
  if (!ordered.ok) return ordered;
  const texts = pairOf(...ordered.value);
  if (!texts.ok) return texts;
  const pair = await aligned(
    isPiped(files) ? { ...titled(texts.value), id: idOf(files) } : texts.value,
    ordered.value,
    options,
  );
  if (!pair.ok) return pair;
  const warnings = ordered.value.flatMap(({ reading }) => reading.problems);
  const opened = { article: pair.value.article, originals: files, texts: ordered.value };
  return success(withNotesBeside({ ...opened, warnings: [...warnings, ...pair.value.warnings] }));
}
