import type { Field, SearchDocument } from './document.ts';
import { type KeyKind, keyOf, type SearchKey } from './key.ts';
import { createPart, type MemoryPart } from './memory-part.ts';
import { NO_DOCUMENT, type Part } from './part.ts';
import type { Pattern } from './pattern.ts';
import type { Script } from './spelling.ts';

/** Documents that are held with their keys, since the next keystroke asks for them again. */
const MOST_HELD = 500;

/** Numbers for the documents of one part, and parts that there may be of our own. */
const STRIDE = 2 ** 16;
const MOST_OWN = 2 ** 10;

/** A part, and the number of its first document among all. */
export interface PlacedPart {
  readonly part: Part;
  readonly first: number;
}

/** The documents of a search, in parts, with their keys, which are made when they are asked for. */
export interface Texts {
  /** In the order in which they are looked through. */
  readonly parts: () => readonly PlacedPart[];
  /** The article of a document; none where it is not to be found any more. */
  readonly articleOf: (document: number) => string | undefined;
  readonly documentOf: (document: number) => SearchDocument;
  /** Whether a document may have what a pattern looks for, told by its packed letters if it is not held. */
  readonly mayHold: (document: number, pattern: Pattern) => boolean;
  readonly keyOf: (document: number, field: Field, kind: KeyKind) => SearchKey;
  readonly add: (document: SearchDocument) => void;
}

/** A document that has been read, and the keys of its fields as far as they have been made. */
interface Held {
  readonly document: SearchDocument;
  readonly keys: Map<Field, Partial<Record<KeyKind, SearchKey>>>;
}

/** Documents that are added, which stand before those of other parts; these may come and go. */
export function createTexts(script: Script, partsNow: () => readonly Part[]): Texts {
  const own: MemoryPart[] = [];
  const held = new Map<number, Held>();
  let others = partsNow();
  const placeOf = (document: number): readonly [part: Part | undefined, place: number] => {
    const at = Math.floor(document / STRIDE);
    return [at < MOST_OWN ? own[at] : others[at - MOST_OWN], document % STRIDE];
  };
  const heldOf = (number: number): Held => {
    const before = held.get(number);
    if (before) return before;
    if (held.size >= MOST_HELD) held.clear();
    const [part, place] = placeOf(number);
    const made: Held = { document: part?.document(place) ?? NO_DOCUMENT, keys: new Map() };
    held.set(number, made);
    return made;
  };
  return {
    parts: () => {
      if (others !== partsNow()) held.clear();
      others = partsNow();
      return [
        ...own.map((part, at) => ({ part, first: at * STRIDE })),
        ...others.map((part, at) => ({ part, first: (MOST_OWN + at) * STRIDE })),
      ];
    },
    articleOf: document => {
      const [part, place] = placeOf(document);
      return part?.article(place);
    },
    documentOf: document => heldOf(document).document,
    mayHold: (document, { kind, packed, near, edits, pieces = [] }) => {
      if (kind !== 'letters' || held.has(document)) return true;
      const [part, place] = placeOf(document);
      const letters = part?.packed?.(place);
      if (letters === undefined) return true;
      if (edits === 0) return letters.includes(packed);
      if (edits === 1 && !pieces.some(piece => letters.includes(piece.packed))) return false;
      return near?.packed.find(letters, edits) !== undefined;
    },
    keyOf: (document, field, kind) => {
      const { keys } = heldOf(document);
      const made = keys.get(field) ?? {};
      keys.set(field, made);
      made[kind] ??= keyOf(kind, field.text, script);
      return made[kind];
    },
    add: document => {
      if (own.at(-1)?.add(document)) return;
      const part = createPart(script);
      own.push(part);
      part.add(document);
    },
  };
}
