/*
 * Subtitles of one film in two languages, paired by when they are on the screen.
 *
 *    source   ├──0──┤  ├────1────┤            ├─2─┤
 *    target   ├─0──┤   ├─1─┤ ├─2─┤   ├─3─┤    ├──4──┤
 *    beads    0:0      1:1,2         :3       2:4
 */
import type { ScoredBead } from './unit.ts';

/** When something is on the screen, in milliseconds from the start. */
export interface Time {
  readonly start: number;
  readonly end: number;
}

/** The share of the shorter of two cues for which both must be on the screen, to say the same. */
const LEAST_OVERLAP = 0.4;

/** The share of cues that must have a partner, and the cues a side that a bead may hold then, for times to be trusted. */
const LEAST_PAIRED = 0.7;
const MOST_CUES = 4;

const overlap = (one: Time, other: Time): number => Math.min(one.end, other.end) - Math.max(one.start, other.start);
const isLinked = (one: Time, other: Time): boolean =>
  overlap(one, other) > LEAST_OVERLAP * Math.min(one.end - one.start, other.end - other.start);

/** For each cue the last cue of the other side that it is linked to; -1 for none. Both sides are in order. */
function lastLinks(cues: readonly Time[], others: readonly Time[]): number[] {
  let from = 0;
  return cues.map(cue => {
    while (from < others.length && (others[from]?.end ?? 0) <= cue.start) from++;
    let last = -1;
    for (let at = from; at < others.length && (others[at]?.start ?? 0) < cue.end; at++) {
      const other = others[at];
      if (other && isLinked(cue, other)) last = at;
    }
    return last;
  });
}

/** The end of a run of one side that holds all that cues of the other are linked to. */
const reach = (links: readonly number[], from: number, to: number, end: number): number =>
  links.slice(from, to).reduce((furthest, last) => Math.max(furthest, last + 1), end);

const run = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

/** How sure a bead is: by the share of the time that both sides are on the screen. */
function scoreOf(source: readonly Time[], target: readonly Time[]): number {
  const ends = [...source, ...target];
  const [from, to] = [Math.min(...ends.map(({ start }) => start)), Math.max(...ends.map(({ end }) => end))];
  const both = source.reduce(
    (sum, cue) => sum + target.reduce((all, other) => all + Math.max(0, overlap(cue, other)), 0),
    0,
  );
  return Math.min(1, 0.6 + (0.4 * both) / Math.max(1, to - from));
}

function beadsByTime(source: readonly Time[], target: readonly Time[]): ScoredBead[] {
  const links = { source: lastLinks(source, target), target: lastLinks(target, source) };
  const beads: ScoredBead[] = [];
  for (let [i, j] = [0, 0]; i < source.length || j < target.length; ) {
    const isFirst = (source[i]?.start ?? Number.POSITIVE_INFINITY) <= (target[j]?.start ?? Number.POSITIVE_INFINITY);
    let [s, t] = isFirst ? [i + 1, j] : [i, j + 1];
    for (let before = -1; before !== s + t; ) {
      before = s + t;
      t = reach(links.source, i, s, t);
      s = reach(links.target, j, t, s);
    }
    beads.push({ source: run(i, s), target: run(j, t), score: scoreOf(source.slice(i, s), target.slice(j, t)) });
    [i, j] = [s, t];
  }
  return beads;
}

const isInOrder = (cues: readonly Time[]): boolean =>
  cues.every(({ start, end }, at) => start < end && start >= (cues[at - 1]?.start ?? 0));

/** The beads of two runs of cues by their times; undefined where they do not agree well enough to tell. */
export function alignByTime(source: readonly Time[], target: readonly Time[]): readonly ScoredBead[] | undefined {
  if (!isInOrder(source) || !isInOrder(target)) return undefined;
  const beads = beadsByTime(source, target);
  const paired = beads
    .filter(bead => bead.source.length > 0 && bead.target.length > 0)
    .filter(bead => bead.source.length <= MOST_CUES && bead.target.length <= MOST_CUES)
    .reduce((sum, bead) => sum + bead.source.length + bead.target.length, 0);
  return paired >= LEAST_PAIRED * (source.length + target.length) ? beads : undefined;
}
