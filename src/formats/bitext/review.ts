import { type Alignment, type Bead, type BeadStatus, SIDES, type Side } from '../../domain/bitext/alignment.ts';
import { type Article, segmentsOf } from '../../domain/bitext/article.ts';
import { sameAlignment } from '../../domain/bitext/merge-alignments.ts';
import { type Printable, toPrintable } from '../../domain/text/printable.ts';
import type { TranslationUnit } from './bitext-format.ts';
import { createFinder, keyOf, type Run } from './find-run.ts';
import { unitOf } from './hand-on.ts';
import { rebuild, type Wanted } from './rebuild.ts';
import { lineOf } from './unit-text.ts';

/** Something that a review changes, or says and cannot change. */
export type Change =
  /** Beads that others take the place of. */
  | { readonly kind: 'beads'; readonly was: readonly Bead[]; readonly is: readonly Bead[] }
  | { readonly kind: 'status'; readonly bead: Bead; readonly was: BeadStatus }
  | { readonly kind: 'note'; readonly bead: Bead; readonly text: Printable }
  /** A text that is not as it is here; the bead is flagged, the text stays. */
  | { readonly kind: 'text'; readonly bead: Bead; readonly side: Side; readonly text: Printable }
  /** A pair of which neither text is here. */
  | { readonly kind: 'unknown'; readonly text: Printable }
  /** A pair that crosses others. */
  | { readonly kind: 'crossed'; readonly bead: Bead };

/** What a review makes of an article. */
export interface Review {
  readonly alignment: Alignment;
  readonly changes: readonly Change[];
}

/** A unit with the segments that its texts are made of. */
interface Found {
  readonly unit: TranslationUnit;
  readonly runs: Readonly<Record<Side, Run | undefined>>;
  /** The source segment that its source is a part of. */
  readonly part: number | undefined;
}

/** The side whose text is not here, where only one is not. */
const changedSide = ({ unit, runs }: Found): Side | undefined => {
  const [missing, ...more] = SIDES.filter(side => unit[side].length > 0 && runs[side] === undefined);
  return more.length === 0 ? missing : undefined;
};

const isSame = (units: readonly number[], run: Run | undefined): boolean =>
  run !== undefined && units.length === run.end - run.start && units[0] === run.start;

const runOf = (units: readonly number[]): Run | undefined =>
  units.length > 0 ? { start: units[0] ?? 0, end: (units.at(-1) ?? 0) + 1 } : undefined;

/** The note that keeps a text which was rewritten, so that it can be taken over by hand. */
export const suggestion = (text: Printable): Printable => toPrintable(`→ ${text}`);

/** What one unit wants, and what it says that cannot be had. */
interface Reading {
  readonly wanted?: Wanted;
  readonly change?: Change;
}

/** A text that is not as it is here: told and kept as a note, unless that is done already. */
function rewritten(article: Article, bead: Bead, side: Side, text: Printable): Reading {
  const isKnown = unitOf(article, bead).notes.includes(suggestion(text));
  return {
    wanted: { source: runOf(bead.source), target: runOf(bead.target), status: isKnown ? bead.status : 'flagged' },
    ...(!isKnown && { change: { kind: 'text', bead, side, text } }),
  };
}

/** A pair of sentences, as tools hand them back that go by sentences: nothing new, unless its translation is not here. */
function readPart({ unit, part }: Found, article: Article): Reading | undefined {
  const bead = article.alignment.find(({ source }) => part !== undefined && source.includes(part));
  if (bead === undefined || unit.target.length === 0) return undefined;
  const text = toPrintable(lineOf(unit.target));
  const whole = segmentsOf(article, bead, 'target').map(segment => segment.text);
  return keyOf(whole.join('')).includes(keyOf(text)) ? {} : rewritten(article, bead, 'target', text);
}

function read(found: Found, article: Article): Reading {
  const { unit, runs } = found;
  const isHere = SIDES.every(each => unit[each].length === 0 || runs[each] !== undefined);
  if (isHere) return { wanted: { ...runs, status: unit.status } };
  const side = changedSide(found);
  const other = side === 'source' ? 'target' : 'source';
  const bead = side && article.alignment.find(each => isSame(each[other], runs[other]));
  if (side && bead) return rewritten(article, bead, side, toPrintable(lineOf(unit[side])));
  const text = toPrintable(lineOf(unit.source) || lineOf(unit.target));
  return readPart(found, article) ?? { change: { kind: 'unknown', text } };
}

/** Notes of a unit that its bead does not have yet. */
function newNotes(article: Article, alignment: Alignment, { unit, runs }: Found): Change[] {
  if (unit.notes.length === 0) return [];
  const bead = alignment.find(each => SIDES.some(side => isSame(each[side], runs[side])));
  if (bead === undefined) return [];
  const known = new Set(unitOf(article, bead).notes);
  return unit.notes.filter(text => !known.has(text)).map(text => ({ kind: 'note', bead, text }));
}

/** Beads up to the next place where one ends in both alignments. */
function* pieces(was: Alignment, is: Alignment): Generator<{ readonly was: Bead[]; readonly is: Bead[] }> {
  let [old, now]: [Bead[], Bead[]] = [[], []];
  const held = (beads: readonly Bead[]) => SIDES.map(side => beads.reduce((sum, bead) => sum + bead[side].length, 0));
  let at = 0;
  for (const bead of was) {
    old.push(bead);
    const [source = 0, target = 0] = held(old);
    while (at < is.length && (held(now)[0] ?? 0) + (held(now)[1] ?? 0) < source + target)
      now.push(...is.slice(at, ++at));
    if (held(now).join() !== `${source},${target}`) continue;
    yield { was: old, is: now };
    [old, now] = [[], []];
  }
}

function changeOf({ was, is }: { readonly was: readonly Bead[]; readonly is: readonly Bead[] }): Change[] {
  if (sameAlignment(was, is)) return [];
  const [old, bead] = [was[0], is[0]];
  if (was.length === 1 && is.length === 1 && old && bead) return [{ kind: 'status', bead, was: old.status }];
  return [{ kind: 'beads', was, is }];
}

/** What the pairs of a mended file change in an article. They are found again by their texts. */
export function reviewUnits(article: Article, units: readonly TranslationUnit[]): Review {
  const find = { source: createFinder(article.source), target: createFinder(article.target) };
  const found = units.map(unit => ({
    unit,
    part: find.source.part(lineOf(unit.source)),
    runs: { source: find.source.whole(lineOf(unit.source)), target: find.target.whole(lineOf(unit.target)) },
  }));
  const results = found.map(each => read(each, article));
  const counts = { source: article.source.length, target: article.target.length };
  const { alignment, crossed } = rebuild(
    article.alignment,
    [...results.filter(({ change }) => !change), ...results].flatMap(({ wanted }) => wanted ?? []),
    counts,
  );
  return {
    alignment,
    changes: [
      ...reviewAlignment(article, alignment).changes,
      ...crossed.map(bead => ({ kind: 'crossed' as const, bead })),
      ...results.flatMap(({ change }) => change ?? []),
      ...found.flatMap(each => newNotes(article, alignment, each)),
    ],
  };
}

/** What another alignment of the same segments changes. */
export const reviewAlignment = (article: Article, alignment: Alignment): Review => ({
  alignment,
  changes: [...pieces(article.alignment, alignment)].flatMap(changeOf),
});

/** The beginning of what a bead says, on the side that says something. */
export const beadText = (article: Article, bead: Bead): Printable =>
  (segmentsOf(article, bead, 'source')[0] ?? segmentsOf(article, bead, 'target')[0])?.text ?? toPrintable('');
