/** A half-open stretch of a text, in UTF-16 offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Whether two ranges share at least one offset. */
export const overlap = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

/** Whether `outer` holds all of `inner`. */
export const covers = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;
