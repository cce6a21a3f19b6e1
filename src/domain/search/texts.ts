import type { Field, SearchDocument } from './document.ts';
import { KEY_KINDS, type KeyKind, keyOf, type SearchKey } from './key.ts';
import { createSignatures, type Signatures } from './signatures.ts';
import type { Script } from './spelling.ts';

/** Documents whose keys are held, since the next keystroke asks for them again. */
const MOST_HELD = 500;

/** The documents of a search with their keys, which are made when they are asked for. */
export interface Texts {
  readonly documents: readonly SearchDocument[];
  readonly signatures: Signatures;
  add(document: SearchDocument): void;
  keyOf(document: number, field: Field, kind: KeyKind): SearchKey;
}

type Keys = Partial<Record<KeyKind, SearchKey>>;

/** No documents yet. */
export function createTexts(script: Script): Texts {
  const documents: SearchDocument[] = [];
  const signatures = createSignatures();
  const held = new Map<number, Map<Field, Keys>>();
  const keysOf = (document: number, field: Field): Keys => {
    if (held.size > MOST_HELD) held.clear();
    const fields = held.get(document) ?? new Map<Field, Keys>();
    held.set(document, fields);
    const keys = fields.get(field) ?? {};
    fields.set(field, keys);
    return keys;
  };
  return {
    documents,
    signatures,
    add(document) {
      const number = documents.push(document) - 1;
      for (const { text } of document.fields)
        for (const kind of KEY_KINDS) signatures.add(kind, number, keyOf(kind, text, script).text);
    },
    keyOf(document, field, kind) {
      const keys = keysOf(document, field);
      keys[kind] ??= keyOf(kind, field.text, script);
      return keys[kind];
    },
  };
}
