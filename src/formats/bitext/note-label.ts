import { NOTE_KINDS, NOTE_SEVERITIES, type Note } from '../../domain/bitext/note.ts';
import { type Printable, toPrintable } from '../../domain/text/printable.ts';

/** What a note is about and how much it weighs. */
export type Labelled = Pick<Note, 'kind' | 'severity'>;

/**
 * The label before the words of a note, “[terminology, major] ”: so every form that holds notes carries kind and severity,
 * and whoever works in another program sees them, and can write them.
 */
export const labelOf = ({ kind, severity }: Labelled): string => {
  const words = [kind, severity].filter(word => word !== undefined);
  return words.length > 0 ? `[${words.join(', ')}] ` : '';
};

const oneOf = <Word extends string>(words: readonly Word[]): string => `(?:${words.join('|')})`;
const LABEL = new RegExp(
  `^\\[(?:(?<kind>${oneOf(NOTE_KINDS)})(?:,\\s*|(?=\\])))?(?<severity>${oneOf(NOTE_SEVERITIES)})?\\]\\s*(?=\\S)`,
  'iu',
);

/** The words of a note without its label, and what that says; all of them where none of the words of a label stand there. */
export function readLabel(text: Printable): Labelled & { readonly words: Printable } {
  const found = LABEL.exec(text);
  const kind = NOTE_KINDS.find(each => each === found?.groups?.kind?.toLowerCase());
  const severity = NOTE_SEVERITIES.find(each => each === found?.groups?.severity?.toLowerCase());
  if (found === null || (kind ?? severity) === undefined) return { words: text };
  return { words: toPrintable(text.slice(found[0].length)), ...(kind && { kind }), ...(severity && { severity }) };
}
