import type { TermEntry } from '../glossary/entry.ts';
import type { Gathering } from './gathering.ts';
import { answersTo, entriesOf, matchOf } from './term-answers.ts';

/** How an article mostly renders an entry, and in how many beads. */
export interface Usual {
  readonly term: string;
  readonly beads: number;
}

/** Finds the usual rendering of an entry, where the article has several. */
export type UsualFinder = (entry: TermEntry) => Usual | undefined;

/** Counts in how many beads each approved term of an entry answers it. */
export function gatherRenderings(): Gathering<UsualFinder> {
  const counts = new Map<TermEntry, Map<string, number>>();
  return {
    take: bead => {
      for (const entry of entriesOf(bead).keys()) {
        const of = counts.get(entry) ?? new Map<string, number>();
        counts.set(entry, of);
        const used = new Set(answersTo(entry, bead.target).approved.map(at => matchOf(at, entry)?.term ?? ''));
        for (const term of used) of.set(term, (of.get(term) ?? 0) + 1);
      }
    },
    made: () => entry => {
      const [first, second] = [...(counts.get(entry) ?? [])].sort((a, b) => b[1] - a[1]);
      return first && second && first[1] > second[1] ? { term: first[0], beads: first[1] } : undefined;
    },
  };
}
