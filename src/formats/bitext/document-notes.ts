import type { Printable } from '../../domain/text/printable.ts';
import type { TranslationUnit } from './bitext-format.ts';

/** A note with its number, from 1 through the whole document. */
export interface NumberedNote {
  readonly number: number;
  readonly text: Printable;
}

/** The notes of each unit, numbered. */
export function numberedNotes(units: readonly TranslationUnit[]): NumberedNote[][] {
  let number = 0;
  return units.map(({ notes }) => notes.map(text => ({ number: ++number, text })));
}
