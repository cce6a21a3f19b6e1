import { autoAlignment } from '../../domain/bitext/align/align.ts';
import { alignWithin, areGuide } from '../../domain/bitext/align/align-within.ts';
import type { Aligned, AlignOptions, ScoredBead, TermPair } from '../../domain/bitext/align/unit.ts';
import type { Article } from '../../domain/bitext/article.ts';
import type { Segment } from '../../domain/bitext/segment.ts';
import { termPairs } from '../../domain/glossary/term-pairs.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { sentences } from '../../domain/text/sentences.ts';
import { handOn } from '../../formats/bitext/hand-on.ts';
import { bitextTsv } from '../../formats/bitext/rows.ts';
import { tmx } from '../../formats/bitext/tmx.ts';
import { alignInBackground, type Background } from '../../library/align/align-in-background.ts';
import { alignTexts } from '../../library/align/align-texts.ts';
import { readGlossaries } from '../../library/glossaries.ts';
import { openTexts } from '../../library/open/open.ts';
import { segmentsOfFile, type TextFile } from '../../library/open/read-text.ts';
import { pairOf, type Unaligned } from '../../library/open/text-pair.ts';
import type { Context } from '../context.ts';
import { complainOf } from '../glossaries.ts';
import { longWork } from '../long-work.ts';
import type { Options } from '../options.ts';
import { complain, EXIT, sayJson, sayRow } from '../output.ts';
import { readingOf, tellText } from '../told.ts';

/** What a text is cut into before it is aligned. */
type UnitName = NonNullable<Options['unit']>;

type Piece = Pick<Segment, 'kind' | 'text'>;

/** The lines of a text as they stand; a newline at its end begins no further one. */
const linesOf = (text: string): string[] => text.replace(/\r?\n$/u, '').split(/\r?\n/u);

/** The sentences of each paragraph. */
const sentencesOf = (file: TextFile): Piece[][] =>
  segmentsOfFile(file).map(({ text, kind }) =>
    sentences(text).map(({ start, end }) => ({ kind, text: toPrintable(text.slice(start, end).trim()) })),
  );

const CUTS: Readonly<Record<UnitName, (file: TextFile) => readonly Piece[]>> = {
  line: ({ text }) => linesOf(text).map(line => ({ kind: 'paragraph', text: toPrintable(line) })),
  paragraph: segmentsOfFile,
  sentence: file => sentencesOf(file).flat(),
};

/** The text cut into units, as segments. */
const cutUp = (file: TextFile, unit: UnitName): Segment[] =>
  CUTS[unit](file).map(({ kind, text }, at) => ({
    id: `${file.language}-${at + 1}`,
    language: file.language,
    kind,
    text,
  }));

/** The file of the two that has no text in it, if one has none. */
const emptyOf = (files: Paired['files']): TextFile | undefined => files.find(({ text }) => text.trim() === '');

/** Two texts in units, and how they were paired. */
interface Paired extends Aligned {
  readonly files: readonly [TextFile, TextFile];
  readonly source: readonly Segment[];
  readonly target: readonly Segment[];
  /** What the texts are besides, where they themselves are written. */
  readonly texts?: Unaligned | undefined;
}

const numbers = (units: readonly number[]): number[] => units.map(unit => unit + 1);

/** The numbers of both sides, from 1, and the score; to a ten-thousandth. */
const rowOf = ({ source, target, score }: ScoredBead) => ({
  source: numbers(source),
  target: numbers(target),
  score: Math.round(score * 1e4) / 1e4,
});

function sayRows({ beads }: Paired): void {
  for (const { source, target, score } of beads.map(rowOf)) sayRow([source.join(), target.join(), score]);
}

function sayObjects({ beads }: Paired): void {
  for (const bead of beads) sayJson(rowOf(bead));
}

/** Writes the texts themselves, pair by pair, in a form that holds both languages. */
const sayTexts =
  (form: typeof tmx) =>
  ({ texts, source, target, beads }: Paired, { version }: Context): void => {
    if (texts === undefined) return;
    const article: Article = { ...texts, source, target, alignment: autoAlignment(beads) };
    const stamp = { now: new Date(), version: version() };
    process.stdout.write(handOn(article, form, { all: true, keepEmpty: form !== tmx }, stamp).text);
  };

/** How the pairs are written, by option; without one of them, as rows of numbers. */
const WRITERS: Readonly<Record<'json' | 'tsv' | 'tmx', (paired: Paired, context: Context) => void>> = {
  json: sayObjects,
  tsv: sayTexts(bitextTsv),
  tmx: sayTexts(tmx),
};

/** Paragraphs are paired first, then the sentences in them; all sentences at once where paragraphs are cut otherwise. */
async function pairSentences(
  files: Paired['files'],
  units: Pick<Paired, 'source' | 'target'>,
  options: AlignOptions,
  background: Background,
): Promise<Aligned | undefined> {
  const aligned = await alignTexts(files, options, background);
  if (aligned === undefined) return undefined;
  if (!areGuide(aligned.beads)) return await alignInBackground(units.source, units.target, options, background);
  const parts = { source: sentencesOf(files[0]), target: sentencesOf(files[1]) };
  return { ...aligned, beads: alignWithin(aligned.beads, parts, options) };
}

async function pairUp(
  { t, invocation: { options } }: Context,
  files: Paired['files'],
  glossary: readonly TermPair[],
): Promise<Paired | undefined> {
  const unit = options.unit ?? 'paragraph';
  const units = { source: cutUp(files[0], unit), target: cutUp(files[1], unit) };
  const given = { glossary };
  const ways: Readonly<Record<UnitName, (background: Background) => Promise<Aligned | undefined>>> = {
    line: background => alignInBackground(units.source, units.target, given, background),
    paragraph: background => alignTexts(files, given, background),
    sentence: background => pairSentences(files, units, given, background),
  };
  const aligned = await longWork(t, ways[unit]);
  return aligned && { ...aligned, files, ...units };
}

/** `narani align SOURCE TARGET`: what answers what, bead by bead. */
export async function alignFiles(context: Context): Promise<number> {
  const { operands, options } = context.invocation;
  const [first, second] = operands;
  if (first === undefined || second === undefined) return complain(context, [{ code: 'usage.pair' }], EXIT.usage);
  const files = await openTexts(first, second, {
    standardInput: context.standardInput,
    reading: readingOf(context.invocation),
    onText: file => tellText(context, file),
  });
  if (!files.ok) return complain(context, files.problems, EXIT.failed);
  const empty = emptyOf(files.value);
  if (empty) return complain(context, [{ code: 'text.empty', file: toPrintable(empty.path) }], EXIT.failed);
  const form = (['json', 'tsv', 'tmx'] as const).find(name => options[name]);
  const texts = form && form !== 'json' ? pairOf(...files.value) : undefined;
  if (texts?.ok === false) return complain(context, texts.problems, EXIT.failed);
  const given = readGlossaries({ given: options.glossary ?? [] });
  if (options.glossary && complainOf(context, given) !== EXIT.done) return EXIT.failed;
  const [source, target] = files.value;
  const glossary = given.glossaries.flatMap(each => termPairs(each, source.language, target.language));
  const paired = await pairUp(context, files.value, glossary);
  if (paired === undefined) return EXIT.failed;
  (form ? WRITERS[form] : sayRows)({ ...paired, texts: texts?.value }, context);
  return paired.parallel ? EXIT.done : complain(context, [{ code: 'align.not-parallel' }], EXIT.done);
}
