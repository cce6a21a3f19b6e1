import type { Steps } from './steps.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The target types that a source type may be said with, and how likely each is, 0 to 1. */
export interface Link {
  readonly to: number;
  readonly strength: number;
}

/** Links by source type. */
export type Links = readonly (readonly Link[])[];

/** Says that two types, one of each side, may say the same. */
export type Propose = (source: number, target: number, strength: number) => void;

/** One way of telling which types correspond: it proposes pairs, in steps. */
export type Signal = (source: Vocabulary, target: Vocabulary, propose: Propose) => Steps<void>;

/** The signal with the sides exchanged. */
export const swapped =
  (signal: Signal): Signal =>
  (source, target, propose) =>
    signal(target, source, (from, to, strength) => propose(to, from, strength));

/** The links that the signals propose; where two propose the same pair the stronger holds. */
export function* linksFrom(signals: readonly Signal[], source: Vocabulary, target: Vocabulary): Steps<Links> {
  const rows = source.types.map(() => new Map<number, number>());
  const propose: Propose = (from, to, strength) => {
    const row = rows[from];
    if (row && (row.get(to) ?? 0) < strength) row.set(to, strength);
  };
  for (const signal of signals) yield* signal(source, target, propose);
  return rows.map(row => Array.from(row, ([to, strength]) => ({ to, strength })));
}

/** Both sets of links; where both have a pair the stronger holds. */
export function joinLinks(left: Links, right: Links): Links {
  return left.map((links, type) => {
    const more = right[type] ?? [];
    if (more.length === 0) return links;
    const row = new Map(links.map(({ to, strength }) => [to, strength]));
    for (const { to, strength } of more) row.set(to, Math.max(strength, row.get(to) ?? 0));
    return Array.from(row, ([to, strength]) => ({ to, strength }));
  });
}
