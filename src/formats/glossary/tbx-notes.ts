import type { Term } from '../../domain/glossary/entry.ts';
import { type Printable, toPrintable } from '../../domain/text/printable.ts';

/** What TBX-Basic has no category for, kept in notes on the term (`hanja: 暴風軍團`) that any program shows. */
type Noted = 'hanja' | 'romanisation' | 'exclude';

const NOTE = /^(hanja|romanisation|exclude): (.+)$/u;

/** The notes that a term is written with. */
export const termNotes = ({ hanja, romanisation, exclude = [] }: Term): string[] => [
  ...(hanja === undefined ? [] : [`hanja: ${hanja}`]),
  ...(romanisation === undefined ? [] : [`romanisation: ${romanisation}`]),
  ...exclude.map(each => `exclude: ${each}`),
];

/** A note on a term as what it stands for, or nothing for a note that is just that. */
const noted = (note: Printable): readonly [Noted, Printable] | undefined => {
  const [, key, value = ''] = NOTE.exec(note) ?? [];
  return key === undefined ? undefined : [key as Noted, toPrintable(value)];
};

/** What the notes on a term say of it, and the notes that say something else. */
export function readTermNotes(notes: readonly Printable[]): {
  readonly term: Pick<Term, Noted>;
  readonly rest: readonly Printable[];
} {
  const known = notes.flatMap(note => [noted(note) ?? []].filter(each => each.length === 2));
  const all = (key: Noted) => known.flatMap(([name, value]) => (name === key ? [value] : []));
  const [hanja] = all('hanja');
  const [romanisation] = all('romanisation');
  const exclude = all('exclude');
  const term = {
    ...(hanja !== undefined && { hanja }),
    ...(romanisation !== undefined && { romanisation }),
    ...(exclude.length > 0 && { exclude }),
  };
  return { term, rest: notes.filter(note => noted(note) === undefined) };
}
