import type { TermStatus } from '../../domain/glossary/entry.ts';
import { type Printable, toPrintable } from '../../domain/text/printable.ts';

/** Text of a glossary from outside: runs of blanks and line breaks become one space, the rest printable. */
export const tidy = (raw: string): Printable => toPrintable(raw.replace(/[\t\n\r ]+/gu, ' ').replace(/^ | $/gu, ''));

/** How statuses are written elsewhere: TBX's own values in lower case without `Term-admn-sts`, and what people write. */
const STATUS_WORDS: Readonly<Record<string, TermStatus>> = {
  preferred: 'preferred',
  standardized: 'preferred',
  approved: 'preferred',
  admitted: 'admitted',
  allowed: 'admitted',
  legal: 'admitted',
  regulated: 'admitted',
  deprecated: 'deprecated',
  superseded: 'deprecated',
  forbidden: 'deprecated',
  obsolete: 'deprecated',
  우선: 'preferred',
  허용: 'admitted',
  비권장: 'deprecated',
};

/** The status that a word stands for (`preferredTerm-admn-sts`, `forbidden`), or nothing. */
export function statusOf(raw: string): TermStatus | undefined {
  const word = raw
    .trim()
    .toLowerCase()
    .replace(/term(?:-admn-sts)?$|-admn-sts$/u, '');
  return Object.hasOwn(STATUS_WORDS, word) ? STATUS_WORDS[word] : undefined;
}

/** A term that may be without status. */
export type Unranked<Item> = Item & { readonly status?: TermStatus | undefined };

/** Terms of one language with a status each: the first without one is preferred where none is, the others admitted. */
export function ranked<Item>(terms: readonly Unranked<Item>[]): (Item & { readonly status: TermStatus })[] {
  const first = terms.some(({ status }) => status === 'preferred') ? -1 : terms.findIndex(term => !term.status);
  return terms.map((term, at) => ({ ...term, status: term.status ?? (at === first ? 'preferred' : 'admitted') }));
}
