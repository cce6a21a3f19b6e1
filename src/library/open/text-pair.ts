import { basename, extname } from 'node:path';
import { isEnglish } from '../../domain/bitext/align/verdict.ts';
import type { Article } from '../../domain/bitext/article.ts';
import type { Segment } from '../../domain/bitext/segment.ts';
import { failure, type Problem, type Result, success } from '../../domain/problem.ts';
import { type Printable, toPrintable } from '../../domain/text/printable.ts';
import { plainText } from '../../formats/text/plain-text.ts';
import { pairId } from './pair-id.ts';
import { segmentsOfFile, type TextFile } from './read-text.ts';
import { titleLine } from './title-line.ts';

/** Two texts, the Korean one first: which side is which is told by the script, not by the order. */
export const inOrder = (first: TextFile, second: TextFile): readonly [TextFile, TextFile] =>
  first.language !== 'ko' && second.language === 'ko' ? [second, first] : [first, second];

/**
 * What a text calls itself: its headline, what its file says (first of all, if that is a book), the first line of a plain
 * text, or the name of the file.
 */
function titleOf({ path, format, reading }: TextFile, segments: readonly Segment[]): Printable {
  const headline = segments.find(({ kind }) => kind === 'headline')?.text;
  const own = reading.chapters.length > 1 ? (reading.title ?? headline) : (headline ?? reading.title);
  const line = format === plainText.id ? titleLine(segments) : undefined;
  return own ?? line ?? toPrintable(basename(path, extname(path)));
}

/** An article whose two texts are not paired yet. */
export type Unaligned = Omit<Article, 'alignment'>;

/** Characters of a text that tell whether it is English. */
const SAMPLE = 6000;

const sampleOf = (segments: readonly Segment[]): string =>
  segments
    .slice(0, SAMPLE)
    .map(({ text }) => text.slice(0, SAMPLE))
    .join(' ')
    .slice(0, SAMPLE);

/** What is wrong with the languages of a pair: a text and its translation are not in the same one. */
function sameLanguage(from: TextFile, to: TextFile, sides: readonly (readonly Segment[])[]): Problem | undefined {
  const files = { file: toPrintable(to.path), values: { other: toPrintable(from.path) } };
  if (from.language === 'ko' && to.language === 'ko') return { code: 'pair.korean', ...files };
  const isBoth = from.language !== 'ko' && to.language !== 'ko' && sides.every(side => isEnglish(sampleOf(side)));
  return isBoth ? { code: 'pair.english', ...files } : undefined;
}

/** The article that two texts are, the Korean one first, before they are aligned. */
export function pairOf(from: TextFile, to: TextFile): Result<Unaligned> {
  const [source, target] = [segmentsOfFile(from), segmentsOfFile(to)];
  const empty = [source, target].flatMap((side, at) => (side.length > 0 ? [] : [[from, to][at]?.path ?? '']));
  if (empty.length > 0) return failure(...empty.map(path => ({ code: 'text.empty', file: toPrintable(path) })));
  const same = sameLanguage(from, to, [source, target]);
  if (same) return failure(same);
  return success({
    id: pairId([from.path, to.path]),
    title: { ko: titleOf(from, source), en: titleOf(to, target) },
    languages: { source: from.language, target: to.language },
    source,
    target,
    notes: [],
  });
}
