/*
 * A text in which the languages take turns, as bilingual books have it: a paragraph or a few, and then the same in the
 * other language. The runs pair up; where both have as many paragraphs these do, too, and else the aligner pairs them.
 *
 *     ko  en  en  ko  ko  en        runs  ko | en en | ko ko | en
 *     └─bead──┘   └──bead──┘
 */
import { align } from '../../domain/bitext/align/align.ts';
import { isKorean } from '../text/script.ts';
import type { Block, TextReading } from '../text/text-format.ts';
import type { BitextReading, TranslationUnit } from './bitext-format.ts';

/** Blocks that follow one another in one language. */
interface Run {
  readonly korean: boolean;
  readonly blocks: Block[];
}

/** The least share of the blocks that are in the rarer language, and how much longer than its answer half of the runs may be. */
const LEAST_SHARE = 0.3;
const MOST_TIMES = 2;

function runsOf(blocks: readonly Block[]): Run[] {
  const runs: Run[] = [];
  for (const block of blocks) {
    // What has no letters, such as a row of asterisks, goes with what it follows.
    const korean = isKorean(block.text) ?? runs.at(-1)?.korean ?? true;
    if (runs.at(-1)?.korean === korean) runs.at(-1)?.blocks.push(block);
    else runs.push({ korean, blocks: [block] });
  }
  return runs;
}

/** A run and its answer; the last may have none. */
const pairsOf = (runs: readonly Run[]): (readonly Run[])[] =>
  Array.from({ length: Math.ceil(runs.length / 2) }, (_, at) => runs.slice(2 * at, 2 * at + 2));

/** Whether a run and its answer hold about as many blocks. */
function isEven([one, other]: readonly Run[]): boolean {
  const sizes = [one, other].map(run => run?.blocks.length ?? 0);
  return Math.max(...sizes) <= MOST_TIMES * Math.min(...sizes);
}

function doAlternate(runs: readonly Run[]): boolean {
  const all = runs.reduce((sum, { blocks }) => sum + blocks.length, 0);
  const korean = runs.filter(run => run.korean).reduce((sum, { blocks }) => sum + blocks.length, 0);
  if (Math.min(korean, all - korean) < LEAST_SHARE * all) return false;
  const pairs = pairsOf(runs);
  return pairs.filter(isEven).length * 2 > pairs.length;
}

const unit = (source: readonly Block[], target: readonly Block[], score?: number): TranslationUnit => ({
  source,
  target,
  status: 'auto',
  ...(score !== undefined && { score }),
  notes: [],
});

const pick = (blocks: readonly Block[], numbers: readonly number[]): Block[] =>
  numbers.flatMap(number => blocks[number] ?? []);

function unitsOf(pair: readonly Run[]): TranslationUnit[] {
  const [source, target] = [true, false].map(korean => pair.find(run => run.korean === korean)?.blocks ?? []);
  if (source === undefined || target === undefined) return [];
  if (source.length === target.length) return source.map((block, at) => unit([block], pick(target, [at])));
  return align(source, target).map(bead => unit(pick(source, bead.source), pick(target, bead.target), bead.score));
}

/** The bitext that a text is in which Korean and another language take turns; nothing where they do not. */
export function readStacked({ title, language = 'en', chapters, problems }: TextReading): BitextReading | undefined {
  const runs = runsOf(chapters.flat());
  if (!doAlternate(runs)) return undefined;
  const [said = 'en'] = language.toLowerCase().split('-');
  return {
    ...(title && { title }),
    languages: { source: 'ko', target: said === 'ko' ? 'en' : said },
    units: pairsOf(runs).flatMap(unitsOf),
    problems,
  };
}
