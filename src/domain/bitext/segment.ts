import type { Language } from '../text/language.ts';
import type { Printable } from '../text/printable.ts';

/** What a segment is in the article: it decides how it looks, and headings align with headings. */
export type SegmentKind = 'kicker' | 'headline' | 'byline' | 'deck' | 'heading' | 'caption' | 'paragraph';

/** One paragraph, heading or line of one language. `id` is the language and the number from 1: `ko-12`. */
export interface Segment {
  readonly id: string;
  readonly language: Language;
  readonly kind: SegmentKind;
  readonly text: Printable;
}

/** A segment with something of it replaced. One may be read on demand and hold nothing that a spread would copy. */
export const segmentWith = ({ id, language, kind, text }: Segment, other: Partial<Segment>): Segment => ({
  ...{ id, language, kind, text },
  ...other,
});
