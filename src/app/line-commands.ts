import { convertHangulToQwerty } from 'es-hangul';

/** What a line that is typed to the linear reader asks for; `next` also where nothing is on it. */
export type LineCommand =
  | { readonly type: PlainCommand }
  | { readonly type: 'go'; readonly number: number }
  /** Without a query the last one is meant. */
  | { readonly type: 'find'; readonly query?: string };

/** A command that needs nothing besides. */
type PlainCommand =
  | 'next'
  | 'previous'
  | 'reveal'
  | 'reveal-sentence'
  | 'notes'
  | 'translations'
  | 'help'
  | 'quit'
  | 'unknown';

/** The commands that are a letter or a word, in the order of the help. */
const LETTERS: Readonly<Record<string, LineCommand>> = {
  '': { type: 'next' },
  n: { type: 'next' },
  p: { type: 'previous' },
  r: { type: 'reveal' },
  s: { type: 'reveal-sentence' },
  t: { type: 'translations' },
  x: { type: 'notes' },
  '/': { type: 'find' },
  h: { type: 'help' },
  '?': { type: 'help' },
  help: { type: 'help' },
  q: { type: 'quit' },
  quit: { type: 'quit' },
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
