import { convertHangulToQwerty } from 'es-hangul';

/** What a line that is typed to the linear reader asks for; `next` also where nothing is on it. */
export type LineCommand =
  | { readonly type: 'next' | 'previous' | 'translations' | 'help' | 'quit' | 'unknown' }
  | { readonly type: 'go'; readonly number: number }
  | { readonly type: 'find'; readonly query: string };

/** The commands that are a letter, in the order of the help. */
const LETTERS: Readonly<Record<string, LineCommand>> = {
  '': { type: 'next' },
  n: { type: 'next' },
  p: { type: 'previous' },
  t: { type: 'translations' },
  h: { type: 'help' },
  '?': { type: 'help' },
  q: { type: 'quit' },
};

/** Reads a line as a command. Under a Korean keyboard layout letters are read as the Latin keys that they sit on. */
export function lineCommand(line: string): LineCommand {
  const typed = line.trim().normalize('NFC');
  const query = /^\/\s*(\S.*)$/u.exec(typed)?.[1];
  if (query !== undefined) return { type: 'find', query };
  const latin = convertHangulToQwerty(typed).toLowerCase();
  const number = /^g?\s*(\d{1,9})$/u.exec(latin)?.[1];
  if (number !== undefined) return { type: 'go', number: Number(number) };
  return (Object.hasOwn(LETTERS, latin) && LETTERS[latin]) || { type: 'unknown' };
}
