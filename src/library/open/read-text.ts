import { basename } from 'node:path';
import type { Segment } from '../../domain/bitext/segment.ts';
import { failure, type Problem, type Result, success } from '../../domain/problem.ts';
import { type Language, languageOf } from '../../domain/text/language.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { tooLong } from '../../formats/text/block.ts';
import { type Decoded, decodeText } from '../../formats/text/encoding.ts';
import type { Block, FileContent, ReadingOptions, TextReading } from '../../formats/text/text-format.ts';
import { textFormat } from '../../formats/text/text-formats.ts';

/** How a text is to be read. */
export interface TextOptions extends ReadingOptions {
  /** The encoding of files, for those who know better than what is found. */
  readonly encoding?: string | undefined;
}

/** A text in a file of its own. */
export interface TextFile {
  readonly path: string;
  readonly language: Language;
  /** The id of the form that it is in. */
  readonly format: string;
  /** The encoding that it is in; none where the form is no text itself. */
  readonly encoding: string | undefined;
  /** The file as a text, or what it holds, a line a block, where the form is no text itself. */
  readonly text: string;
  readonly reading: TextReading;
}

/** A file as formats are given it, which tells its encoding as well. */
export interface OpenedFile extends FileContent {
  readonly decoded: () => Result<Decoded>;
}

/** Bytes by the path that they are from. The text is decoded when it is first asked for, and once. */
export function fileContent(path: string, bytes: Uint8Array, encoding?: string): OpenedFile {
  let once: Result<Decoded> | undefined;
  const decoded = () => {
    once ??= decodeText(bytes, encoding);
    return once;
  };
  const text = () => {
    const read = decoded();
    return read.ok ? success(read.value.text) : read;
  };
  return { name: basename(path), bytes, decoded, text };
}

/** Blocks of the longest text that an aligner can cope with. */
const MOST_BLOCKS = 200_000;

const blocksOf = ({ chapters }: TextReading): Block[] => chapters.flat();

/** What about a text is more than can be read. */
function tooMuch(blocks: readonly Block[]): Problem | undefined {
  if (blocks.length > MOST_BLOCKS) return { code: 'text.many', values: { limit: MOST_BLOCKS } };
  return tooLong(blocks.map(({ text }) => text));
}

/** Enough of a text to tell its language by. */
const SAMPLE = 100_000;

function sampleOf(blocks: readonly Block[]): string {
  let sample = '';
  for (let at = 0; at < blocks.length && sample.length < SAMPLE; at++) sample += `${blocks[at]?.text} `;
  return sample;
}

/** The language by the script, or, where that is Latin, as the file has it: pages in English often call themselves Korean. */
function languageIn({ language = '' }: TextReading, blocks: readonly Block[]): Language {
  const script = languageOf(sampleOf(blocks));
  const [said = ''] = language.toLowerCase().split('-');
  return script === 'ko' || said === '' || said === 'ko' ? script : said;
}

/** Where some characters of a file were broken in the encoding that was asked for. */
const brokenIn = ({ broken, encoding }: Decoded): Problem[] =>
  broken ? [{ code: 'file.broken', values: { encoding: toPrintable(encoding.toUpperCase()) }, place: broken }] : [];

/** The text that the bytes of a file are, in whatever form; problems name the file. */
export function readText(path: string, bytes: Uint8Array, options: TextOptions = {}): Result<TextFile> {
  const named = (problems: readonly Problem[]) => problems.map(problem => ({ ...problem, file: toPrintable(path) }));
  const content = fileContent(path, bytes, options.encoding);
  const format = textFormat(content);
  const read = format.read(content, options);
  if (!read.ok) return failure(...named(read.problems));
  const blocks = blocksOf(read.value);
  const excess = tooMuch(blocks);
  if (excess) return failure(...named([excess]));
  const decoded = format.binary ? undefined : content.decoded();
  const found = decoded?.ok ? decoded.value : undefined;
  const problems = named([...(found ? brokenIn(found) : []), ...read.value.problems]);
  return success({
    path,
    language: languageIn(read.value, blocks),
    format: format.id,
    encoding: found?.encoding,
    text: found?.text ?? blocks.map(({ text }) => text).join('\n'),
    reading: { ...read.value, problems },
  });
}

/** The segments of a text, in order. */
export const segmentsOfFile = ({ reading, language }: TextFile): readonly Segment[] =>
  blocksOf(reading).map(({ kind, text }, at) => ({ id: `${language}-${at + 1}`, language, kind, text }));
