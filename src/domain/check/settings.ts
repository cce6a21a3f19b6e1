import type { Severity } from './finding.ts';

/** What may be set for an article. */
export interface CheckSettings {
  /** Ids of checks that are not run. */
  readonly off: readonly string[];
  /** The severity of all that a check finds, by its id, where it is not to be its own. */
  readonly severities: Readonly<Record<string, Severity>>;
  /** How many robust standard deviations from the article's own ratio the length of a translation may lie. */
  readonly lengthDeviations: number;
  /** Fewest syllables or words of a source that `length` looks at. */
  readonly lengthLeast: number;
}

/** What holds where an article says nothing else. */
export const DEFAULT_SETTINGS: CheckSettings = { off: [], severities: {}, lengthDeviations: 3, lengthLeast: 15 };
