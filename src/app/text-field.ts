import { graphemes } from '../domain/text/graphemes.ts';
import { toPrintable } from '../domain/text/printable.ts';

/** One line of input. `cursor` is a UTF-16 offset that stands between two graphemes. */
export interface TextField {
  readonly text: string;
  readonly cursor: number;
}

/** Longest text that a field takes, in UTF-16 units; what is pasted beyond it is left out. */
const LONGEST = 200;

/** A field with nothing in it. */
export const EMPTY_FIELD: TextField = { text: '', cursor: 0 };

/** A change of a field: typing, moving, deleting. */
export type FieldEdit = (field: TextField) => TextField;

const stops = (text: string): number[] => [...graphemes(text).map(grapheme => grapheme.start), text.length];

const before = ({ text, cursor }: TextField): number => stops(text).findLast(stop => stop < cursor) ?? 0;
const after = ({ text, cursor }: TextField): number => stops(text).find(stop => stop > cursor) ?? text.length;
const wordBefore = ({ text, cursor }: TextField): number => text.slice(0, cursor).search(/\S+\s*$/u);
const wordAfter = ({ text, cursor }: TextField): number =>
  cursor + (/^\s*\S+/u.exec(text.slice(cursor))?.[0].length ?? 0);

const cut = ({ text }: TextField, from: number, to: number): TextField => ({
  text: text.slice(0, from) + text.slice(to),
  cursor: from,
});

/** Text put in at the cursor, made printable and composed (NFC). */
export const insert =
  (typed: string, longest = LONGEST): FieldEdit =>
  ({ text, cursor }) => {
    const room = Math.max(0, longest - text.length);
    const head = (text.slice(0, cursor) + toPrintable(typed.slice(0, room))).normalize('NFC');
    return { text: head + text.slice(cursor), cursor: head.length };
  };

/** The edits that keys name. */
export const FIELD_EDITS = {
  left: field => ({ ...field, cursor: before(field) }),
  right: field => ({ ...field, cursor: after(field) }),
  start: field => ({ ...field, cursor: 0 }),
  end: field => ({ ...field, cursor: field.text.length }),
  'word-left': field => ({ ...field, cursor: Math.max(0, wordBefore(field)) }),
  'word-right': field => ({ ...field, cursor: wordAfter(field) }),
  erase: field => cut(field, before(field), field.cursor),
  delete: field => cut(field, field.cursor, after(field)),
  'erase-word': field => cut(field, Math.max(0, wordBefore(field)), field.cursor),
  'erase-line': field => cut(field, 0, field.cursor),
} as const satisfies Readonly<Record<string, FieldEdit>>;
