import type { Glossary, Term, TermEntry, TermStatus } from '../../../src/domain/glossary/entry.ts';
import { findTerms } from '../../../src/domain/glossary/find-terms.ts';
import { compileTerms, type TermIndex } from '../../../src/domain/glossary/term-index.ts';
import type { Language } from '../../../src/domain/text/language.ts';
import { type Printable, toPrintable } from '../../../src/domain/text/printable.ts';

const title = { ko: toPrintable('시험'), en: toPrintable('Test') };

/** A term as drawn: `북한 −강 −산` is 북한, but not before 강 or 산. */
function term(drawing: string, status: TermStatus = 'preferred'): Term {
  const [spelling = '', ...exclude] = drawing.split(' −').map(toPrintable);
  return { term: spelling as Printable, status, exclude };
}

/** An entry with its terms in one language, the first preferred and the others admitted. */
export const entry = (language: Language, id: string, ...terms: readonly string[]): TermEntry => ({
  id,
  related: [],
  languages: { [language]: { terms: terms.map((each, at) => term(each, at === 0 ? 'preferred' : 'admitted')) } },
});

/** A glossary of entries. */
export const glossary = (id: string, entries: readonly TermEntry[]): Glossary => ({ id, title, entries });

/** A glossary with one entry for each line of a drawing; the terms of one entry are parted by `|`. */
export const listed = (language: Language, drawing: string): Glossary =>
  glossary(
    'drawn',
    drawing
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '')
      .map(line => {
        const terms = line.split('|').map(each => each.trim());
        return entry(language, terms.join('/'), ...terms);
      }),
  );

/** An index of the terms of a drawing. */
export const indexed = (language: Language, drawing: string): TermIndex => compileTerms([listed(language, drawing)]);

/** The text with braces around each occurrence of a term: `{북한군}이 {러시아}로`. */
export function drawn(index: TermIndex, text: string, language: Language): string {
  let marked = text;
  for (const { start, end } of findTerms(index, toPrintable(text), language).occurrences.toReversed())
    marked = `${marked.slice(0, start)}{${marked.slice(start, end)}}${marked.slice(end)}`;
  return marked;
}

/** A drawing without its braces. */
export const bare = (drawing: string): string => drawing.replace(/[{}]/gu, '');

/** A row of a table: a drawing, and why it is so. */
export type Row = readonly [drawing: string, reason: string];
