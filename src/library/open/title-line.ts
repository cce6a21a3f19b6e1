import type { Segment } from '../../domain/bitext/segment.ts';
import { cells } from '../../domain/text/graphemes.ts';
import type { Printable } from '../../domain/text/printable.ts';

/** The widest first line that is taken for a title, in cells. */
const WIDEST = 80;

/** What ends a sentence, or leaves it open, also before closing quotation marks. */
const SENTENCE = /[.!?…。:;,][\p{Pe}\p{Pf}"']*$/u;

/** The first line of a plain text, where it looks like its title: short, no sentence, and before a longer paragraph. */
export function titleLine([first, second, ...rest]: readonly Segment[]): Printable | undefined {
  if (first === undefined || second === undefined || rest.length === 0) return undefined;
  const isTitle = cells(first.text) <= WIDEST && second.text.length > first.text.length && !SENTENCE.test(first.text);
  return isTitle && /\p{L}/u.test(first.text) ? first.text : undefined;
}
