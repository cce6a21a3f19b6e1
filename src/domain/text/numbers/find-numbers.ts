import type { Language } from '../language.ts';
import { englishRows } from './english-numbers.ts';
import { koreanRows } from './korean-numbers.ts';
import { findByRows, type NumberRow, type Quantity } from './quantity.ts';

/** Every number of a text in a language, in order. */
export type NumberFinder = (text: string, language: Language) => Quantity[];

/** A finder for Korean and English; any other language is read by the rules of English. The rows are made on first need. */
export function numberFinder(): NumberFinder {
  const rows = new Map<string, readonly NumberRow[]>();
  return (text, language) => {
    const name = /^ko\b/u.test(language) ? 'ko' : 'en';
    const known = rows.get(name) ?? (name === 'ko' ? koreanRows() : englishRows());
    rows.set(name, known);
    return findByRows(known, text);
  };
}
