import type { Language } from '../text/language.ts';
import type { Range } from '../text/range.ts';
import type { FieldName, SearchDocument } from './document.ts';

/** A place that answers a query, in UTF-16 offsets of the text of its field as stored; `at` is that field's number. */
export interface HitMatch extends Range {
  readonly at: number;
  readonly field: FieldName;
  readonly language: Language;
  readonly segment?: number;
}

/** A bead that answers a query, with its texts: how well, from 0 to 1, and every place in it, the best first. */
export interface Hit extends SearchDocument {
  readonly score: number;
  readonly matches: readonly HitMatch[];
}
