import type { ScoredBead, Unit, UnitPair } from '../domain/bitext/align/unit.ts';
import { termPairs } from '../domain/glossary/term-pairs.ts';
import { toPrintable } from '../domain/text/printable.ts';
import { sentences } from '../domain/text/sentences.ts';
import { alignInBackground } from '../library/align-in-background.ts';
import { readGlossaries } from '../library/glossaries.ts';
import { readPair, segmentsOfFile, type TextFile } from '../library/text-pair.ts';
import type { Options } from './arguments.ts';
import { type Context, complain, complainOf, EXIT, sayJson, sayRow } from './context.ts';

/** What a text is cut into before it is aligned. */
type UnitName = NonNullable<Options['unit']>;

/** The lines of a text as they stand; a newline at its end begins no further one. */
const linesOf = (text: string): string[] => text.replace(/\r?\n$/u, '').split(/\r?\n/u);

const CUTS: Readonly<Record<UnitName, (file: TextFile) => readonly Unit[]>> = {
  line: ({ text, language }) => linesOf(text).map(line => ({ text: toPrintable(line), language })),
  paragraph: segmentsOfFile,
  sentence: file =>
    segmentsOfFile(file).flatMap(({ text, kind, language }) =>
      sentences(text).map(({ start, end }) => ({ text: text.slice(start, end).trim(), kind, language })),
    ),
};

const numbers = (units: readonly number[]): number[] => units.map(unit => unit + 1);

/** Writes a bead: as JSON, or the numbers of both sides and the score parted by tabs. Numbers count from 1. */
function sayBead({ source, target, score }: ScoredBead, json: boolean | undefined): void {
  const bead: UnitPair = { source: numbers(source), target: numbers(target) };
  const rounded = Math.round(score * 1e4) / 1e4;
  if (json) sayJson({ ...bead, score: rounded });
  else sayRow([bead.source.join(), bead.target.join(), rounded]);
}

/** `narani align SOURCE TARGET`: what answers what, bead by bead. */
export async function alignFiles(context: Context): Promise<number> {
  const { operands, options } = context.invocation;
  const [first, second] = operands;
  if (first === undefined || second === undefined) return complain(context, [{ code: 'usage.pair' }], EXIT.usage);
  const pair = readPair(first, second);
  if (!pair.ok) return complain(context, pair.problems, EXIT.failed);
  const given = readGlossaries({ given: options.glossary ?? [] });
  if (options.glossary && complainOf(context, given) !== EXIT.done) return EXIT.failed;
  const [source, target] = pair.value;
  const cut = CUTS[options.unit ?? 'paragraph'];
  const glossary = given.glossaries.flatMap(each => termPairs(each, source.language, target.language));
  const aligned = await alignInBackground(cut(source), cut(target), { glossary });
  for (const bead of aligned?.beads ?? []) sayBead(bead, options.json);
  return aligned?.parallel === false ? complain(context, [{ code: 'align.not-parallel' }], EXIT.done) : EXIT.done;
}
