/*
 * Where the parts of a bitext are after it has been edited. Segments are known by their texts: what both ends have in
 * common stays, then texts that occur once on either side tell the rest apart, and between two of them it begins anew:
 *
 *   before   가 나 다 라 마        가 is the beginning, 마 the end; 다 occurs once and has moved on by one.
 *   after    가 나 나' 다 마       나 is found as the beginning of what stands before 다; 라 is gone.
 */
import { type Alignment, type Bead, SIDES, type Side } from './alignment.ts';
import type { Bitext } from './article.ts';
import type { Segment } from './segment.ts';

/** The new index of each segment of a text, or nothing where its text is gone; what is found is in order. */
export type Followed = readonly (number | undefined)[];

/** Two stretches to be compared, from and up to, before and after. */
type Stretch = readonly [from: number, to: number, newFrom: number, newTo: number];

/** Texts that occur once in a stretch, with their index. */
function unique(texts: readonly string[], from: number, to: number): Map<string, number> {
  const found = new Map<string, number>();
  const repeated = new Set<string>();
  for (let at = from; at < to; at++) {
    const text = texts[at] ?? '';
    if (found.has(text)) repeated.add(text);
    found.set(text, at);
  }
  for (const text of repeated) found.delete(text);
  return found;
}

/** The longest run of pairs that rises on the new side as well; the pairs come in the order of the old one. */
function rising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [at, [, here]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < here) low = middle + 1;
      else high = middle;
    }
    before.push(ends[low - 1]);
    ends[low] = at;
  }
  const run: (readonly [number, number])[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) run.push(pairs[at] ?? [0, 0]);
  return run.reverse();
}

/** Follows every segment of a text into what it has become. */
export function followSegments(
  before: readonly Pick<Segment, 'text'>[],
  after: readonly Pick<Segment, 'text'>[],
): Followed {
  const [old, now] = [before, after].map(side => side.map(({ text }) => text as string)) as [string[], string[]];
  const found: (number | undefined)[] = old.map(() => undefined);
  const todo: Stretch[] = [[0, old.length, 0, now.length]];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    let [from, to, newFrom, newTo] = next;
    while (from < to && newFrom < newTo && old[from] === now[newFrom]) found[from++] = newFrom++;
    while (from < to && newFrom < newTo && old[to - 1] === now[newTo - 1]) found[--to] = --newTo;
    const places = unique(now, newFrom, newTo);
    const pairs = [...unique(old, from, to)].flatMap(([text, at]) => {
      const there = places.get(text);
      return there === undefined ? [] : [[at, there] as const];
    });
    const anchors = rising(pairs);
    for (const [number, [at, there]] of anchors.entries()) {
      found[at] = there;
      const last = anchors[number - 1] ?? [from - 1, newFrom - 1];
      todo.push([last[0] + 1, at, last[1] + 1, there]);
    }
    const last = anchors.at(-1);
    if (last) todo.push([last[0] + 1, to, last[1] + 1, newTo]);
  }
  return found;
}

/** The bead of each segment of a side. */
const beadOf = (alignment: Alignment, side: Side): ReadonlyMap<number, number> =>
  new Map(alignment.flatMap((bead, number) => bead[side].map(segment => [segment, number] as const)));

/**
 * Follows beads, by index, into an edited bitext: to the bead that holds the first of its segments that is still there,
 * else to where it would stand behind the nearest bead before it that is.
 */
export function followBeads(before: Bitext, after: Bitext): (bead: number) => number {
  const sides = SIDES.map(side => ({
    side,
    segments: followSegments(before[side], after[side]),
    beads: beadOf(after.alignment, side),
  }));
  const exact = ({ source, target }: Bead): number | undefined => {
    for (const { side, segments, beads } of sides) {
      for (const segment of side === 'source' ? source : target) {
        const bead = beads.get(segments[segment] ?? -1);
        if (bead !== undefined) return bead;
      }
    }
    return undefined;
  };
  return number => {
    const last = after.alignment.length - 1;
    for (let back = 0; back <= number; back++) {
      const bead = before.alignment[number - back];
      const found = bead && exact(bead);
      if (found !== undefined) return Math.min(last, found + back);
    }
    return Math.max(0, Math.min(last, number));
  };
}
