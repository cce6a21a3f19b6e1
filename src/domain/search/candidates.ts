import type { Wanted } from './find.ts';
import { type Bitmap, both, documentsIn, either } from './signatures.ts';
import type { Texts } from './texts.ts';

/** Documents that are read where every pattern is approximate: those with the most in common with the query. */
const MOST_NEAR = 128;

/** The documents that may have one of the exact patterns. */
const havingAny = ({ signatures }: Texts, { patterns }: Wanted): Bitmap =>
  patterns
    .filter(({ edits }) => edits === 0)
    .map(({ kind, units }) => signatures.having(kind, units))
    .reduce(either, new Uint32Array(0));

/** The documents that may have all that is wanted, in order. */
export function* exactCandidates(texts: Texts, all: readonly Wanted[]): Generator<number> {
  const bitmaps = all.map(wanted => havingAny(texts, wanted));
  for (const document of documentsIn(bitmaps.reduce(both))) if (document < texts.documents.length) yield document;
}

/** Puts into each place of `best` what is larger, of it and of `values`. */
function keepLarger(best: Uint8Array, values: Uint8Array): void {
  for (let at = 0; at < best.length; at++) best[at] = Math.max(best[at] ?? 0, values[at] ?? 0);
}

/** How much each document has in common with all that is wanted, at best: the sum of from 0 to 255 for each clause. */
function likenessOf({ documents, signatures }: Texts, all: readonly Wanted[]): Uint16Array {
  const sums = new Uint16Array(documents.length);
  for (const { patterns } of all) {
    const best = new Uint8Array(documents.length);
    const near = patterns.filter(({ edits }) => edits > 0);
    for (const { kind, units } of near.length > 0 ? near : patterns) keepLarger(best, signatures.likeness(kind, units));
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (best[at] ?? 0);
  }
  return sums;
}

/** The least likeness of the `MOST_NEAR` documents that are most like what is wanted; at least 1. */
function leastOf(sums: Uint16Array, top: number): number {
  const counts = new Uint32Array(top + 1);
  for (const sum of sums) counts[sum] = (counts[sum] ?? 0) + 1;
  let least = top;
  for (let count = counts[top] ?? 0; count < MOST_NEAR && least > 1; count += counts[least] ?? 0) least--;
  return least;
}

/** The documents that are most like what is wanted, of those that may be asked for. */
export function nearCandidates(texts: Texts, all: readonly Wanted[], mayBe: (document: number) => boolean): number[] {
  const { documents } = texts;
  if (documents.length <= MOST_NEAR) return Array.from(documents.keys()).filter(mayBe);
  const sums = likenessOf(texts, all).map((sum, document) => (sum > 0 && mayBe(document) ? sum : 0));
  const least = leastOf(sums, 255 * all.length);
  const chosen: number[] = [];
  for (const [document, sum] of sums.entries())
    if (sum >= least && chosen.length < 2 * MOST_NEAR) chosen.push(document);
  return chosen;
}
