import type { Wanted } from './find.ts';
import { type Bitmap, both, documentsIn, either } from './signatures.ts';
import type { Texts } from './texts.ts';

/** Documents that are read where every pattern is approximate: those with the most in common with the query. */
const MOST_NEAR = 160;

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

/** How much each document has in common with all that is wanted, at best. */
function likenessOf({ documents, signatures }: Texts, all: readonly Wanted[]): Uint16Array {
  const sums = new Uint16Array(documents.length);
  for (const { patterns } of all) {
    const best = new Uint8Array(documents.length);
    const near = patterns.filter(({ edits }) => edits > 0);
    for (const { kind, units } of near.length > 0 ? near : patterns)
      for (const [document, like] of signatures.likeness(kind, units).subarray(0, best.length).entries())
        if (like > (best[document] ?? 0)) best[document] = like;
    for (let document = 0; document < sums.length; document++)
      sums[document] = (sums[document] ?? 0) + (best[document] ?? 0);
  }
  return sums;
}

/** The documents that are most like what is wanted, of those that may be asked for. */
export function nearCandidates(texts: Texts, all: readonly Wanted[], mayBe: (document: number) => boolean): number[] {
  const numbers = Array.from(texts.documents.keys()).filter(mayBe);
  if (numbers.length <= MOST_NEAR) return numbers;
  const sums = likenessOf(texts, all);
  const like = (document: number): number => sums[document] ?? 0;
  const least = like(numbers.toSorted((a, b) => like(b) - like(a))[MOST_NEAR - 1] ?? 0);
  return numbers.filter(document => like(document) > 0 && like(document) >= least).slice(0, 2 * MOST_NEAR);
}
