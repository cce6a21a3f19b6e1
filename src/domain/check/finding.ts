import type { Side } from '../bitext/alignment.ts';
import type { Printable } from '../text/printable.ts';
import type { Range } from '../text/range.ts';

/** How sure it is that something is wrong: a mistake to be mended, something to be looked at, or only good to know. */
export type Severity = 'error' | 'warning' | 'info';

/** The severities, the gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The place in a text that a finding is about. `segment` is the index on its side. */
export interface FoundPlace extends Range {
  readonly side: Side;
  readonly segment: number;
}

/** What a check says of a place: a message key under `finding.` and its values. */
export interface Found {
  readonly code: string;
  readonly places: readonly FoundPlace[];
  readonly values?: Readonly<Record<string, Printable | number>>;
  /** Where it is not the severity of its check. */
  readonly severity?: Severity;
}

/** One place where a check speaks, as data: the edge has the sentence. */
export interface Finding extends Found {
  readonly check: string;
  readonly severity: Severity;
  readonly bead: number;
}
