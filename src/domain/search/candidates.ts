import type { Wanted } from './find.ts';
import { type Bitmap, both, documentsIn, eachLike, either, having, havingMost, type Part } from './part.ts';
import type { Pattern } from './pattern.ts';
import type { Texts } from './texts.ts';

/** Documents that are read where every pattern is approximate: those with the most in common with the query. */
const MOST_NEAR = 128;

/** So few documents that all of them may as well be read. */
const FEW = 256;

/** The documents of a part that may have a pattern: all of it, or half and most of its grams where there may be a mistake. */
function havingPattern(part: Part, pattern: Pattern): Bitmap {
  const { kind, units, edits, pieces = [] } = pattern;
  if (edits === 0) return having(part, kind, units);
  const half = pieces.map(piece => having(part, kind, piece.units)).reduce(either, new Uint32Array(0));
  return both(half, havingMost(part, kind, pattern));
}

/** The documents of a part that may have one of the patterns. */
const havingAny = (part: Part, { patterns }: Wanted): Bitmap =>
  patterns.map(pattern => havingPattern(part, pattern)).reduce(either, new Uint32Array(Math.ceil(part.count() / 32)));

/** Documents whose letters are looked through, and that are read, for one way to ask: rare mistakes must not keep one waiting. */
const MOST_LOOKED = 3000;
const MOST_READ = 400;

/** The documents that may have all that is wanted, in order. */
export function* exactCandidates(texts: Texts, all: readonly Wanted[]): Generator<number> {
  const mayHold = (document: number): boolean =>
    all.every(({ patterns }) => patterns.some(pattern => texts.mayHold(document, pattern)));
  let looked = 0;
  let read = 0;
  for (const { part, first } of texts.parts()) {
    const found = all.map(wanted => havingAny(part, wanted)).reduce(both);
    for (const place of documentsIn(found)) {
      if (place >= part.count()) break;
      if (++looked > MOST_LOOKED || read > MOST_READ) return;
      if (!mayHold(first + place)) continue;
      read++;
      yield first + place;
    }
  }
}

/** How much each document of a part has in common with all that is wanted, at best: from 0 to 255 for each clause. */
function likenessOf(part: Part, all: readonly Wanted[]): Uint16Array {
  const sums = new Uint16Array(part.count());
  const best = new Uint8Array(all.length > 1 ? sums.length : 0);
  for (const { patterns } of all) {
    const into = all.length > 1 ? best.fill(0) : sums;
    const near = patterns.filter(({ edits }) => edits > 0);
    for (const pattern of near.length > 0 ? near : patterns)
      eachLike(part, pattern.kind, pattern, (place, likeness) => {
        if (likeness > (into[place] ?? 0)) into[place] = likeness;
      });
    if (into === best) for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (best[at] ?? 0);
  }
  return sums;
}

/** A document with what it has in common with the query. */
interface Like {
  readonly document: number;
  readonly likeness: number;
}

const mostLike = (list: readonly Like[]): Like[] =>
  list.toSorted((a, b) => b.likeness - a.likeness || a.document - b.document).slice(0, MOST_NEAR);

/** The documents that are most like what is wanted, of those that may be asked for, in order. */
export function nearCandidates(texts: Texts, all: readonly Wanted[], mayBe: (document: number) => boolean): number[] {
  const parts = texts.parts();
  if (parts.reduce((sum, { part }) => sum + part.count(), 0) <= FEW)
    return parts
      .flatMap(({ part, first }) => Array.from({ length: part.count() }, (_, at) => first + at))
      .filter(mayBe);
  let chosen: Like[] = [];
  let least = 0;
  for (const { part, first } of parts)
    for (const [place, likeness] of likenessOf(part, all).entries()) {
      if (likeness <= least || !mayBe(first + place)) continue;
      chosen.push({ document: first + place, likeness });
      if (chosen.length < 4 * MOST_NEAR) continue;
      chosen = mostLike(chosen);
      least = chosen.at(-1)?.likeness ?? 0;
    }
  return mostLike(chosen)
    .map(({ document }) => document)
    .sort((a, b) => a - b);
}
