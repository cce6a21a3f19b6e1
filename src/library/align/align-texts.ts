import { align } from '../../domain/bitext/align/align.ts';
import { alignByTime } from '../../domain/bitext/align/by-time.ts';
import type { Aligned, AlignOptions, ScoredBead, UnitPair } from '../../domain/bitext/align/unit.ts';
import type { Segment } from '../../domain/bitext/segment.ts';
import { segmentsOfFile, type TextFile } from '../open/read-text.ts';
import { alignInBackground, type Background } from './align-in-background.ts';

/** Two texts, that of the source first. */
export type TextPair = readonly [source: TextFile, target: TextFile];

/** When each block is on the screen, where all of them say so. */
function timesOf({ reading }: TextFile) {
  const blocks = reading.chapters.flat();
  const times = blocks.flatMap(({ time }) => time ?? []);
  return blocks.length > 0 && times.length === blocks.length ? times : undefined;
}

/** Characters of the longest chapter that it is paired by; of shorter ones in proportion, so that lengths tell as well. */
const SAMPLE = 4000;

/** A chapter: its segments, and where the first stands among all. */
interface Chapter {
  readonly first: number;
  readonly segments: readonly Segment[];
}

function chaptersOf(file: TextFile): Chapter[] {
  const segments = segmentsOfFile(file);
  let first = 0;
  return file.reading.chapters.map(({ length }) => {
    const chapter = { first, segments: segments.slice(first, first + length) };
    first += length;
    return chapter;
  });
}

const textOf = ({ segments }: Chapter): string => segments.map(({ text }) => text).join(' ');

/** Which chapters of two books say the same. */
function pairChapters(
  source: readonly Chapter[],
  target: readonly Chapter[],
  options: AlignOptions,
): readonly ScoredBead[] {
  const texts = [source, target].map(chapters => chapters.map(textOf));
  const share = SAMPLE / Math.max(SAMPLE, ...texts.flat().map(({ length }) => length));
  const [from = [], to = []] = texts.map(all =>
    all.map(text => ({ text: text.slice(0, Math.ceil(text.length * share)) })),
  );
  return align(from, to, options);
}

/** The chapters of one side of a bead as one. */
function joined(chapters: readonly Chapter[], numbers: readonly number[]): Chapter {
  const all = numbers.flatMap(number => chapters[number] ?? []);
  return { first: all[0]?.first ?? 0, segments: all.flatMap(({ segments }) => segments) };
}

const moved = (beads: readonly ScoredBead[], source: number, target: number): ScoredBead[] =>
  beads.map(bead => ({
    source: bead.source.map(number => number + source),
    target: bead.target.map(number => number + target),
    score: bead.score,
  }));

/** Segments that nothing answers, a bead each. */
const alone = (chapter: Chapter, side: keyof UnitPair, score: number): ScoredBead[] =>
  chapter.segments.map((_, at) => ({ source: [], target: [], [side]: [chapter.first + at], score }));

/** Books: chapters first, then the paragraphs inside of what was paired. */
async function alignBooks(
  source: readonly Chapter[],
  target: readonly Chapter[],
  options: AlignOptions,
  background: Background,
): Promise<Aligned | undefined> {
  const pairs = pairChapters(source, target, options);
  const all = [...source, ...target].reduce((sum, { segments }) => sum + segments.length, 0);
  const beads: ScoredBead[] = [];
  let [done, unlike] = [0, 0];
  for (const pair of pairs) {
    const [from, to] = [joined(source, pair.source), joined(target, pair.target)];
    const size = from.segments.length + to.segments.length;
    if (from.segments.length === 0) beads.push(...alone(to, 'target', pair.score));
    else if (to.segments.length === 0) beads.push(...alone(from, 'source', pair.score));
    else {
      const before = done;
      const onProgress = (share: number) => background.onProgress?.((before + share * size) / all);
      const found = await alignInBackground(from.segments, to.segments, options, { ...background, onProgress });
      if (found === undefined) return undefined;
      for (const bead of moved(found.beads, from.first, to.first)) beads.push(bead);
      if (!found.parallel) unlike += size;
    }
    done += size;
  }
  return { beads, parallel: unlike * 2 < all };
}

/** Aligns two texts: subtitles by their times where these agree, books chapter by chapter, all else by what they say. */
export async function alignTexts(
  [source, target]: TextPair,
  options: AlignOptions = {},
  background: Background = {},
): Promise<Aligned | undefined> {
  if (background.signal?.aborted) return undefined;
  const [from, to] = [timesOf(source), timesOf(target)];
  const byTime = from && to && alignByTime(from, to);
  if (byTime) return { beads: byTime, parallel: true };
  if (source.reading.chapters.length > 1 && target.reading.chapters.length > 1)
    return alignBooks(chaptersOf(source), chaptersOf(target), options, background);
  return alignInBackground(segmentsOfFile(source), segmentsOfFile(target), options, background);
}
