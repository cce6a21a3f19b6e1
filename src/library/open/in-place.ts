import { resolve } from 'node:path';
import { digestOf } from '../files/digest.ts';
import { filesOf } from './pair-id.ts';

const FILE = 'file:';
const PIPED = 'piped:';

/** The id of a file that holds both languages. */
export const fileId = (path: string): string => FILE + resolve(path);

/** The id of what cannot be opened again: its own for each text, so that the place in it is kept all the same. */
export const pipedId = (contents: readonly Uint8Array[]): string => PIPED + digestOf(contents);

/** Whether an id is made up for what is not on the shelf, and tells a person nothing. */
export const isMadeUp = (id: string): boolean => isPiped(id) || namesOf(id) !== undefined;

/** Whether an id is that of what cannot be opened again. */
export const isPiped = (id: string): boolean => id.startsWith(PIPED);

/** The names that an article which was opened in place is opened by again, if the id is that of one. */
export function namesOf(id: string): readonly string[] | undefined {
  return id.startsWith(FILE) ? [id.slice(FILE.length)] : filesOf(id);
}
