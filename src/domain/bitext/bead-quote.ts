import { type Bead, SIDES } from './alignment.ts';
import type { Bitext } from './article.ts';

/** How much of a text is quoted, in UTF-16 units: enough to know a paragraph by. */
const QUOTED = 48;

const textsOf = (bitext: Bitext, bead: Bead): string[] =>
  SIDES.flatMap(side => bead[side].map(segment => bitext[side][segment]?.text ?? ''));

/** The words that a bead begins with, by which it is known when beads are numbered otherwise. */
export function quoteOf(bitext: Bitext, number: number): string {
  const bead = bitext.alignment[number];
  return (bead && textsOf(bitext, bead)[0])?.slice(0, QUOTED) ?? '';
}

/** The bead that holds a quotation: the one of that number, or the nearest to it; that number, within bounds, if none does. */
export function beadOfQuote(bitext: Bitext, number: number, quote: string | undefined): number {
  const last = bitext.alignment.length - 1;
  const expected = Math.max(0, Math.min(last, Math.trunc(number)));
  if (quote === undefined || quote === '') return expected;
  const holds = (at: number) => {
    const bead = bitext.alignment[at];
    return bead !== undefined && textsOf(bitext, bead).some(text => text.startsWith(quote));
  };
  for (let away = 0; away <= Math.max(expected, last - expected); away++) {
    const found = [expected - away, expected + away].find(holds);
    if (found !== undefined) return found;
  }
  return expected;
}
