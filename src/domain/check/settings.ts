/** What may be set for an article. */
export interface CheckSettings {
  /** Ids of checks that are not run. */
  readonly off: readonly string[];
  /** How many robust standard deviations from the article's own ratio the length of a translation may lie. */
  readonly lengthDeviations: number;
  /** Fewest syllables or words of a source that `length` looks at. */
  readonly lengthLeast: number;
}

/** What holds where an article says nothing else. */
export const DEFAULT_SETTINGS: CheckSettings = { off: [], lengthDeviations: 3, lengthLeast: 15 };
