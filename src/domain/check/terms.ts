/*
 * Terms of the glossaries in use: whether what is approved answers what stands in the source.
 *
 *   대리전 ↔ proxy war      approved          대리전 ↔ agency war      deprecated
 *   대리전 ↔ (neither)      missing           파병 ↔ deployment, elsewhere troop dispatch      inconsistent
 */
import { preferredTerm, type TermEntry } from '../glossary/entry.ts';
import { toPrintable } from '../text/printable.ts';
import type { Check, CheckContext } from './check.ts';
import type { Found } from './finding.ts';
import { placeIn, textOf } from './material.ts';
import { answersTo, entriesOf, matchOf, type TermAt } from './term-answers.ts';
import { isHinted } from './term-hints.ts';

const place = ({ piece, term }: TermAt) => placeIn(piece, term);

/** Whether what is deprecated for one entry is approved for another one of the source. */
const isAnotherTerm = (at: TermAt, entries: ReadonlyMap<TermEntry, TermAt>): boolean =>
  at.term.matches.some(({ entry, term }) => term.status !== 'deprecated' && entries.has(entry));

function ofEntry(
  entry: TermEntry,
  at: TermAt,
  { bead, survey }: CheckContext,
  entries: ReadonlyMap<TermEntry, TermAt>,
): Found[] {
  const language = bead.target[0]?.segment.language ?? '';
  const wanted = preferredTerm(entry, language);
  if (wanted === undefined) return [];
  const { approved, deprecated } = answersTo(entry, bead.target);
  const values = { term: at.term.surface, wanted: wanted.term };
  const wrong = deprecated.filter(each => !isAnotherTerm(each, entries));
  if (wrong.length > 0)
    return wrong.map(each => ({
      code: 'terms.deprecated',
      places: [place(at), place(each)],
      values: { ...values, used: each.term.surface },
      severity: 'error' as const,
    }));
  const isHomonym = at.term.matches.some(match => answersTo(match.entry, bead.target).approved.length > 0);
  if (approved.length === 0)
    return isHomonym || isHinted(entry, textOf(bead.target), language)
      ? []
      : [{ code: 'terms.missing', places: [place(at)], values }];
  return inconsistent(entry, at, approved, survey.usual(entry));
}

function inconsistent(
  entry: TermEntry,
  at: TermAt,
  approved: readonly TermAt[],
  usual: { readonly term: string; readonly beads: number } | undefined,
): Found[] {
  const used = approved.map(each => matchOf(each, entry)?.term ?? '');
  const [first] = approved;
  if (usual === undefined || first === undefined || used.includes(usual.term as never)) return [];
  return [
    {
      code: 'terms.inconsistent',
      places: [place(at), place(first)],
      values: { term: at.term.surface, used: first.term.surface, usual: toPrintable(usual.term), count: usual.beads },
      severity: 'info',
    },
  ];
}

function find(context: CheckContext): Found[] {
  const { bead } = context;
  if (bead.target.length === 0) return [];
  const entries = entriesOf(bead);
  const found = Array.from(entries, ([entry, at]) => ofEntry(entry, at, context, entries)).flat();
  const seen = new Set<string>();
  // Two entries may share a term; one finding for a place is enough.
  return found.filter(({ code, places }) => {
    const key = `${code} ${JSON.stringify(places)}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Terms without their approved rendering, with a deprecated one, or rendered in several ways across the article. */
export const terms: Check = { id: 'terms', severity: 'warning', wide: true, find };
