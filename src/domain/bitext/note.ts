import type { Locale } from '../text/language.ts';
import type { Printable } from '../text/printable.ts';
import type { Range } from '../text/range.ts';
import type { Side } from './alignment.ts';

/** A quotation that finds its own place again (W3C Web Annotation, TextQuoteSelector). */
export interface Quote {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** What the translator has to say of a place in the text. `segment` counts from 0 on its side. */
export interface Note {
  readonly id: string;
  readonly side: Side;
  readonly segment: number;
  readonly quote: Quote;
  readonly body: Readonly<Record<Locale, Printable>>;
}

/** Where the quotation stands in a text: where its surroundings agree best, else its first place; undefined if nowhere. */
export function anchor(text: string, { exact, prefix = '', suffix = '' }: Quote): Range | undefined {
  let best: { readonly start: number; readonly agreement: number } | undefined;
  for (let start = text.indexOf(exact); start >= 0 && exact !== ''; start = text.indexOf(exact, start + 1)) {
    const before = text.slice(0, start).endsWith(prefix);
    const after = text.slice(start + exact.length).startsWith(suffix);
    const agreement = Number(before) + Number(after);
    if (best === undefined || agreement > best.agreement) best = { start, agreement };
  }
  return best && { start: best.start, end: best.start + exact.length };
}
