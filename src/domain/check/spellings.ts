import { latinSkeleton } from '../bitext/align/skeleton.ts';
import { type Printable, toPrintable } from '../text/printable.ts';
import type { Range } from '../text/range.ts';
import type { Gathering } from './gathering.ts';
import { byScript, type Piece } from './material.ts';

/** A name spelled otherwise than most of the article spells it: where, how it is usually, and how often it is so. */
export interface Variant {
  readonly range: Range;
  readonly usual: Printable;
  readonly count: number;
}

const NAME = /(?<![\p{L}\p{N}’'-])\p{Lu}[\p{Ll}]{4,}(?:-\p{L}\p{Ll}*)*(?![\p{L}-])/gu;
/** Endings that make another word of a name, and no other spelling of it. */
const DERIVED = /(?:s|es|n|an|ian|ese|ish|ic|i|y|ies|d|ed|er|ing|ist|ism)$/u;

interface NameAt {
  readonly name: string;
  readonly range: Range;
  readonly opens: boolean;
}

const namesIn = ({ segment: { text } }: Piece): NameAt[] =>
  Array.from(text.matchAll(NAME), ({ index, 0: name }) => ({
    name,
    range: { start: index, end: index + name.length },
    opens: /(?:^|[.!?:“"‘'(]\s*)$/u.test(text.slice(0, index)),
  }));

/** How many letters lie between what two words begin with and what they end with alike. */
function difference(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end;
}

const isDerived = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return DERIVED.test(long) && long.startsWith(short.slice(0, -1));
};

/** Whether two names are one, spelled in two ways: the same consonants and at most two letters apart, in the middle. */
const areOne = (a: string, b: string): boolean =>
  a[0] === b[0] &&
  difference(a.toLowerCase(), b.toLowerCase()) <= 2 &&
  !isDerived(a, b) &&
  latinSkeleton(a) === latinSkeleton(b);

/** Finds the names of a piece that the article mostly spells otherwise. */
export type VariantFinder = (piece: Piece) => readonly Variant[];

/** Counts how often each name stands within a sentence, where its capital tells that it is one. */
export function gatherSpellings(): Gathering<VariantFinder> {
  const counts = new Map<string, number>();
  const bySkeleton = new Map<string, string[]>();
  const count = (name: string): void => {
    const known = counts.get(name);
    counts.set(name, (known ?? 0) + 1);
    if (known !== undefined) return;
    const skeleton = latinSkeleton(name);
    bySkeleton.set(skeleton, [...(bySkeleton.get(skeleton) ?? []), name]);
  };
  const usualOf = (name: string): string | undefined => {
    const own = counts.get(name) ?? 0;
    return bySkeleton
      .get(latinSkeleton(name))
      ?.filter(other => other !== name && (counts.get(other) ?? 0) > Math.max(1, own) && areOne(name, other))
      .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0];
  };
  return {
    take: bead => {
      for (const piece of byScript(bead).other) for (const { name, opens } of namesIn(piece)) if (!opens) count(name);
    },
    made: () => piece =>
      namesIn(piece).flatMap(({ name, range }) => {
        const usual = counts.has(name) ? usualOf(name) : undefined;
        return usual === undefined ? [] : [{ range, usual: toPrintable(usual), count: counts.get(usual) ?? 0 }];
      }),
  };
}
