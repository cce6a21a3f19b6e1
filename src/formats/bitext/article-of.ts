import type { Alignment, Bead, Side } from '../../domain/bitext/alignment.ts';
import type { Article } from '../../domain/bitext/article.ts';
import type { Note } from '../../domain/bitext/note.ts';
import type { Segment } from '../../domain/bitext/segment.ts';
import { type Printable, toPrintable } from '../../domain/text/printable.ts';
import { tidy } from '../text/markdown.ts';
import type { BitextReading, TranslationUnit } from './bitext-format.ts';
import { readLabel } from './note-label.ts';

/** Longest quotation that a unit's note is anchored to, in UTF-16 units. */
const QUOTED = 60;

/** The side that is read first: the Korean one, or the file's own source where neither or both are Korean. */
const sidesOf = ({ languages: { source, target } }: BitextReading): readonly [Side, Side] =>
  target.startsWith('ko') && !source.startsWith('ko') ? ['target', 'source'] : ['source', 'target'];

/** The texts of one side, unit by unit, those that are empty left out. */
const blocksOf = (units: readonly TranslationUnit[], side: Side) =>
  units.map(unit =>
    unit[side].map(({ kind, text }) => ({ kind, text: toPrintable(tidy(text)) })).filter(({ text }) => text !== ''),
  );

type Blocks = ReturnType<typeof blocksOf>;

const segmentsOf = (blocks: Blocks, language: string): Segment[] =>
  blocks.flat().map((block, at) => ({ id: `${language}-${at + 1}`, language, ...block }));

/** The numbers of the segments of each unit. */
function numbersOf(blocks: Blocks): number[][] {
  let next = 0;
  return blocks.map(unit => unit.map(() => next++));
}

/** The beginning of a text, up to a space where there is one: what a note on the whole of it hangs on. */
const beginning = (text: string): string =>
  text.length <= QUOTED ? text : text.slice(0, QUOTED).replace(/(?<=\S)\s\S*$|[\uD800-\uDBFF]$/u, '');

/** Remarks on a bead as a whole, each anchored to the beginning of its first segment. */
export function notesOn(remarks: readonly Printable[], bead: Bead, sides: Pick<Article, Side>): Omit<Note, 'id'>[] {
  const side = bead.source.length > 0 ? 'source' : 'target';
  const segment = bead[side][0];
  if (segment === undefined) return [];
  const quote = { exact: beginning(sides[side][segment]?.text ?? '') };
  return remarks.map(remark => {
    const { words, ...label } = readLabel(remark);
    return { side, segment, quote, body: { ko: words, en: words }, ...label };
  });
}

/** The article that a bilingual file is. Its title is its headline, else the file's own, or else the name given. */
export function articleOf(reading: BitextReading, id: string, name: Printable): Article {
  const [from, to] = sidesOf(reading);
  const languages = { source: reading.languages[from], target: reading.languages[to] };
  const blocks = { source: blocksOf(reading.units, from), target: blocksOf(reading.units, to) };
  const sides = {
    source: segmentsOf(blocks.source, languages.source),
    target: segmentsOf(blocks.target, languages.target),
  };
  const numbers = { source: numbersOf(blocks.source), target: numbersOf(blocks.target) };
  const beads = reading.units.map(({ status, notes, ...unit }, at) => {
    const score = 'score' in unit && typeof unit.score === 'number' ? { score: unit.score } : {};
    const bead: Bead = { source: numbers.source[at] ?? [], target: numbers.target[at] ?? [], status, ...score };
    return { bead, notes };
  });
  const kept = beads.filter(({ bead }) => bead.source.length + bead.target.length > 0);
  const alignment: Alignment = kept.map(({ bead }) => bead);
  const notes = kept.flatMap(({ bead, notes }) => notesOn(notes, bead, sides));
  const titleOf = (segments: readonly Segment[]): Printable =>
    segments.find(({ kind }) => kind === 'headline')?.text ?? reading.title ?? name;
  return {
    id,
    title: { ko: titleOf(sides.source), en: titleOf(sides.target) },
    languages,
    ...sides,
    alignment,
    notes: notes.map((note, at) => ({ id: `note-${at + 1}`, ...note })),
  };
}
