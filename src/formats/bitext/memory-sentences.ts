/*
 * A translation tool that goes by sentences cuts both sides of a paragraph behind each stop and takes the pieces in
 * pairs; where there are not equally many, it can use none of them:
 *
 *   갔다. 왔다. 봤다.      ↔  He went and came. He saw.            nothing is filled
 *   갔다. | 왔다. | 봤다.  ↔  He went | and came. | He saw.        as a translator would fill the three rows
 *
 * So such a paragraph is followed by a pair for each piece of its source. A sentence that answers two is cut as people
 * cut it who translate row by row: behind a comma or the like, else at a space, where it comes closest to the share.
 */
import { alignShort, ratioOf } from '../../domain/bitext/align/align-short.ts';
import { sentences } from '../../domain/text/sentences.ts';

/** A piece of a source with what stands for it. */
export type SentencePair = readonly [source: string, target: string];

/** As OmegaT cuts by default: behind stops before a space, but not behind an ellipsis within a sentence. */
const cutBehindStops = (text: string): string[] => text.split(/(?<=[.?!])(?<!\.\.\.(?=\s+\P{Lu}))\s+/u);

const cutInSentences = (text: string): string[] =>
  sentences(text).map(({ start, end }) => text.slice(start, end).trim());

interface Link {
  readonly source: readonly string[];
  readonly target: readonly string[];
}

const joined = (one: Link, other: Link): Link => ({
  source: [...one.source, ...other.source],
  target: [...one.target, ...other.target],
});

const isLame = ({ source, target }: Link): boolean => source.length === 0 || target.length === 0;

/** Links in which no side is empty: one with an empty side goes with the link before it, or behind it. */
function fullLinks(links: readonly Link[]): Link[] {
  const full: Link[] = [];
  for (const link of links) {
    const last = full.at(-1);
    if (last && (isLame(last) || isLame(link))) full.splice(-1, 1, joined(last, link));
    else full.push(link);
  }
  return full;
}

/** What a cut at a space costs against one behind a comma or a stop, as a share of the text. */
const BARE = 0.15;

/** The index of the word before which a text is best cut, a share of it from its start; from `first` to `last`. */
function bestCut(words: readonly string[], share: number, first: number, last: number): number {
  const length = words.join(' ').length;
  let [best, lowest] = [first, Number.POSITIVE_INFINITY];
  for (let at = first; at <= last; at++) {
    const before = words.slice(0, at).join(' ');
    const cost = Math.abs(before.length / length - share) + (/[,;:.?!—–)]["”’]*$/u.test(before) ? 0 : BARE);
    if (cost < lowest) [best, lowest] = [at, cost];
  }
  return best;
}

/** A text in as many pieces as there are sources, each about as long for its source as the others. */
function cutFor(sources: readonly string[], target: string): string[] | undefined {
  const words = target.split(' ');
  if (words.length < sources.length) return undefined;
  const whole = sources.join('').length;
  const pieces: string[] = [];
  let [from, read] = [0, 0];
  for (const [at, source] of sources.entries()) {
    read += source.length;
    const left = sources.length - at - 1;
    const to = left === 0 ? words.length : bestCut(words, read / whole, from + 1, words.length - left);
    pieces.push(words.slice(from, to).join(' '));
    from = to;
  }
  return pieces;
}

/** The pairs of a link; none where there are more sources than words for them. */
function pairsOf({ source, target }: Link): SentencePair[] | undefined {
  const pieces = source.length === target.length ? target : cutFor(source, target.join(' '));
  return pieces && source.map((text, at) => [text, pieces[at] ?? ''] as const);
}

/** The pairs that a tool which goes by sentences needs besides a paragraph; none where it finds them by itself. */
export function memorySentences(source: string, target: string): SentencePair[] {
  const pieces = cutBehindStops(source);
  const answers = cutInSentences(target);
  const isEven = pieces.length === answers.length && pieces.length === cutBehindStops(target).length;
  if (pieces.length < 2 || target === '' || isEven) return [];
  const units = (texts: readonly string[]) => texts.map(text => ({ text }));
  const links = alignShort(units(pieces), units(answers), ratioOf([[source, target]]));
  const texts = links.map(link => ({
    source: link.source.flatMap(at => pieces[at] ?? []),
    target: link.target.flatMap(at => answers[at] ?? []),
  }));
  const pairs = fullLinks(texts).map(pairsOf);
  const whole = { source: pieces, target: answers };
  return pairs.every(each => each !== undefined) ? pairs.flat() : (pairsOf(whole) ?? []);
}
