import { extname, join, resolve } from 'node:path';
import { autoAlignment } from '../domain/bitext/align/align.ts';
import type { Aligned, AlignOptions } from '../domain/bitext/align/unit.ts';
import type { Alignment } from '../domain/bitext/alignment.ts';
import type { Article } from '../domain/bitext/article.ts';
import type { Segment } from '../domain/bitext/segment.ts';
import type { Glossary } from '../domain/glossary/entry.ts';
import { termPairs } from '../domain/glossary/term-pairs.ts';
import { failure, type Problem, type Result, success } from '../domain/problem.ts';
import { type Printable, slice, toPrintable } from '../domain/text/printable.ts';
import type { Background } from './align-in-background.ts';
import type { TextPair } from './align-texts.ts';
import { type AlignmentOnDisk, alignmentOnDisk, withMendedSentences } from './alignment-file.ts';
import type { FolderReading } from './article-folder.ts';
import { besideFile } from './beside-file.ts';
import { damagedParts, setPartsAside } from './damaged-parts.ts';
import { digestOf } from './digest.ts';
import { NOTES_FILE, notesOnDisk } from './notes-file.ts';
import { filesOf } from './pair-id.ts';
import type { TextFile, TextOptions } from './read-text.ts';
import type { Shelf } from './shelf.ts';
import { isThere, readBytes } from './text-file.ts';
import type { Unaligned } from './text-pair.ts';

/** The name of standard input. */
export const STANDARD_INPUT = '-';

/** What opening leans on. */
export interface OpenOptions extends Background {
  /** All of standard input, for the name `-`. */
  readonly standardInput?: () => Promise<Uint8Array>;
  readonly reading?: TextOptions;
  /** Whether an article is read without parts that are damaged, which the warnings tell; else those are failures. */
  readonly lenient?: boolean;
  /** Hears of each text that was read: what form and encoding it was found to be in, and what was left out. */
  readonly onText?: (file: TextFile) => void;
  /** Glossaries whose terms help to pair two texts; asked for only where there is something to pair. */
  readonly glossaries?: () => Promise<readonly Glossary[]>;
}

/** A file as it was named, with what it holds. */
export interface Original {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What was opened: the article, and the files that it was made of; none of an article folder. */
export interface Opened {
  readonly article: Article;
  readonly originals: readonly Original[];
  /** How texts of one language each were read, where it is made of such. */
  readonly texts?: readonly TextFile[];
  /** What there is to say of it although it could be opened. */
  readonly warnings: readonly Problem[];
}

const FILE = 'file:';
const PIPED = 'piped:';

/** The names that an article which was opened in place is opened by again, if the id is that of one. */
export function namesOf(id: string): readonly string[] | undefined {
  return id.startsWith(FILE) ? [id.slice(FILE.length)] : filesOf(id);
}

/** What a name holds; a name that is no file's is for the shelf to speak of. */
async function originalOf(path: string, { standardInput }: OpenOptions): Promise<Result<Original>> {
  if (path === STANDARD_INPUT && standardInput) return success({ path, bytes: await standardInput() });
  const bytes = readBytes(path);
  return bytes.ok ? success({ path, bytes: bytes.value }) : bytes;
}

async function originalsOf(
  first: string,
  second: string,
  options: OpenOptions,
): Promise<Result<readonly [Original, Original]>> {
  const [one, other] = [await originalOf(first, options), await originalOf(second, options)];
  if (one.ok && other.ok) return success([one.value, other.value]);
  return failure(...[one, other].flatMap(each => (each.ok ? [] : each.problems)));
}

/** The id of what cannot be opened again: its own for each text, so that the place in it is kept all the same. */
const pipedId = (files: readonly Original[]): string => PIPED + digestOf(files.map(({ bytes }) => bytes));

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

type Paired = Omit<Opened, 'originals'>;
type Aligning = (options: AlignOptions) => Promise<Aligned | undefined>;

/** The article with its texts paired by an aligner, and a word if they do not look like a pair. */
async function alignedNow(texts: Unaligned, align: Aligning, options: OpenOptions): Promise<Result<Paired>> {
  const { source, target } = texts.languages;
  const glossaries = (await options.glossaries?.()) ?? [];
  const found = await align({ glossary: glossaries.flatMap(each => termPairs(each, source, target)) });
  if (found === undefined) return failure({ code: 'open.stopped' });
  const article = { ...texts, alignment: autoAlignment(found.beads) };
  return success({ article, warnings: found.parallel ? [] : [{ code: 'align.not-parallel' }] });
}

/** Two texts as an article, aligned unless a person has mended an alignment of theirs; it fails only where the work was stopped. */
async function aligned(texts: Unaligned, pair: TextPair, options: OpenOptions): Promise<Result<Paired>> {
  const { alignTexts } = await import('./align-texts.ts');
  const { alignment, warnings: stale = [] } = mendedAlignment(texts);
  if (alignment) return success({ article: { ...texts, alignment }, warnings: stale });
  const found = await alignedNow(texts, given => alignTexts(pair, given, options), options);
  return found.ok ? success({ ...found.value, warnings: [...stale, ...found.value.warnings] }) : found;
}

const namedFile = (code: string, { path }: Original): Problem => ({ code, file: toPrintable(path) });

const isEmpty = ({ reading }: TextFile): boolean => reading.chapters.flat().length === 0;

/** One file that holds both languages: in a form for such, or by turns. */
async function openOne(file: Original, options: OpenOptions): Promise<Result<Opened>> {
  const { readBilingual, readTurns } = await import('./bilingual-file.ts');
  const { readText } = await import('./read-text.ts');
  const id = isPiped([file]) ? pipedId([file]) : FILE + resolve(file.path);
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
async function readTwo(first: Original, second: Original, options: OpenOptions): Promise<Result<TextPair>> {
  const { readText } = await import('./read-text.ts');
  const { inOrder } = await import('./text-pair.ts');
  const one = readText(piped(first, second), first.bytes, options.reading);
  const other = readText(piped(second, first), second.bytes, options.reading);
  if (!one.ok || !other.ok) return failure(...[one, other].flatMap(each => (each.ok ? [] : each.problems)));
  for (const file of [one.value, other.value]) options.onText?.(file);
  return success(inOrder(one.value, other.value));
}

/** Two texts as an article, in whatever order. */
async function openTwo(first: Original, second: Original, options: OpenOptions): Promise<Result<Opened>> {
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
    isPiped(files) ? { ...titled(texts.value), id: pipedId(files) } : texts.value,
    ordered.value,
    options,
  );
  if (!pair.ok) return pair;
  const warnings = ordered.value.flatMap(({ reading }) => reading.problems);
  const opened = { article: pair.value.article, originals: files, texts: ordered.value };
  return success(withNotesBeside({ ...opened, warnings: [...warnings, ...pair.value.warnings] }));
}

/** What keeps a file from being read as one, where it is not there at all or is a folder: the shelf's word is clearer. */
const isNoFile = ({ code }: Problem): boolean => code === 'file.missing' || code === 'file.directory';

/** An article opened in place with its notes as a person has left them, kept beside the first file. */
function withNotesBeside(opened: Opened): Opened {
  const [first] = namesOf(opened.article.id) ?? [];
  if (first === undefined || !isThere(join(besideFile(first), NOTES_FILE))) return opened;
  const notes = notesOnDisk(besideFile(first), opened.article);
  if (!notes.ok) return { ...opened, warnings: [...opened.warnings, ...notes.problems] };
  return { ...opened, article: { ...opened.article, notes: notes.value } };
}

/** An article of the shelf with the sentence links that a person mended inside its beads. */
function mendedInside(shelf: Shelf, article: Article): Omit<Opened, 'originals'> {
  const folder = shelf.folderOf(article.id);
  if (folder === undefined) return { article, warnings: [] };
  const { alignment, warnings } = withMendedSentences(folder, article);
  return { article: { ...article, alignment }, warnings };
}

/** An article of the shelf or a folder; where it holds no alignment, its texts are aligned now. */
async function openFolder(
  shelf: Shelf,
  { alignment, ...rest }: FolderReading,
  options: OpenOptions,
): Promise<Result<Opened>> {
  if (alignment) return success({ ...mendedInside(shelf, { ...rest, alignment }), originals: [] });
  const { alignInBackground } = await import('./align-in-background.ts');
  const found = await alignedNow(rest, given => alignInBackground(rest.source, rest.target, given, options), options);
  return found.ok ? success({ ...found.value, originals: [] }) : found;
}

/** How an article of the shelf is mended whose files have mistakes. */
const wayOn = (shelf: Shelf, name: string): Problem[] =>
  shelf.shelved(name) === undefined ? [] : [{ code: 'article.mend', values: { name: toPrintable(name) } }];

/** An article of which parts are damaged, read without them and with a word of it; it fails where it cannot be read. */
async function openWithout(
  shelf: Shelf,
  name: string,
  problems: readonly Problem[],
  options: OpenOptions,
): Promise<Result<Opened>> {
  const told = [...problems, ...wayOn(shelf, name)];
  const parts = options.lenient ? damagedParts(problems) : undefined;
  const found = parts && shelf.read(name, parts);
  if (!found?.ok) return failure(...told);
  const folder = shelf.folderOf(found.value.id);
  const aside = folder !== undefined && shelf.isOwn(folder) ? setPartsAside(folder, problems) : [];
  const opened = await openFolder(shelf, found.value, options);
  return opened.ok ? success({ ...opened.value, warnings: [...told, ...aside, ...opened.value.warnings] }) : opened;
}

async function openName(shelf: Shelf, name: string, options: OpenOptions): Promise<Result<Opened>> {
  const again = namesOf(name);
  if (again) return openByName(shelf, again, options);
  const onShelf = name === STANDARD_INPUT ? undefined : shelf.read(name);
  if (onShelf?.ok) return openFolder(shelf, onShelf.value, options);
  if (onShelf && !onShelf.problems.some(({ code }) => code === 'article.unknown'))
    return openWithout(shelf, name, onShelf.problems, options);
  const file = await originalOf(name, options);
  if (!file.ok) return onShelf && file.problems.some(isNoFile) ? onShelf : file;
  return openOne(file.value, options);
}

/**
 * Opens whatever is named: an article of the shelf or a folder, a file that holds both languages, or two texts. Files
 * are read where they are and never written to.
 */
export async function openByName(
  shelf: Shelf,
  names: readonly string[],
  options: OpenOptions = {},
): Promise<Result<Opened>> {
  const [first = '', second] = names;
  if (second === undefined) return openName(shelf, first, options);
  const files = await originalsOf(first, second, options);
  return files.ok ? openTwo(...files.value, options) : files;
}

/** Two texts as they are read, the Korean one first, before anything is made of them. */
export async function openTexts(first: string, second: string, options: OpenOptions = {}): Promise<Result<TextPair>> {
  const files = await originalsOf(first, second, options);
  return files.ok ? readTwo(...files.value, options) : files;
}
