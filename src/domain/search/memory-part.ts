import type { SearchDocument } from './document.ts';
import { addGrams, ROWS } from './grams.ts';
import { KEY_KINDS, type KeyKind, keyOf } from './key.ts';
import { packed } from './packed.ts';
import { NO_DOCUMENT, PART_SIZE, type Part } from './part.ts';
import type { Script } from './spelling.ts';

/** A part in memory, to which documents are added. */
export interface MemoryPart extends Part {
  /** Adds a document; false where it is full. */
  add(document: SearchDocument): boolean;
  readonly packed: (number: number) => string;
  /** Octets that its rows take. */
  readonly rowBytes: () => number;
}

/** Stands between the letters of two fields. */
const BETWEEN = '\0';

/** The units of the keys of a text. */
const keysOf = (text: string, script: Script): Readonly<Record<KeyKind, string>> => ({
  letters: keyOf('letters', text, script).text,
  initials: keyOf('initials', text, script).text,
  sound: keyOf('sound', text, script).text,
});

/** Words to a row with which a part begins, and how much longer rows become when they are full. */
const FIRST_WORDS = 8;
const GROWTH = 4;

/** Rows of so many words each, one behind another. */
interface Rows {
  readonly bits: Uint32Array;
  readonly words: number;
}

function grown({ bits, words }: Rows): Rows {
  const wider = { bits: new Uint32Array(ROWS * words * GROWTH), words: words * GROWTH };
  for (let row = 0; row < ROWS; row++) wider.bits.set(bits.subarray(row * words, (row + 1) * words), row * wider.words);
  return wider;
}

/** A part without documents. */
export function createPart(script: Script): MemoryPart {
  const documents: SearchDocument[] = [];
  const letters: string[] = [];
  let rows: Rows = { bits: new Uint32Array(ROWS * FIRST_WORDS), words: FIRST_WORDS };
  // The last 32 documents, side by side: rows are far apart in memory, so each is written to once for all of them.
  const latest = new Uint32Array(ROWS);
  let waiting = false;
  const settle = () => {
    if (!waiting) return;
    waiting = false;
    const word = (documents.length - 1) >>> 5;
    if (word >= rows.words) rows = grown(rows);
    for (let row = 0; row < ROWS; row++) rows.bits[row * rows.words + word] = latest[row] as number;
  };
  return {
    add(document) {
      if (documents.length === PART_SIZE) return false;
      const place = documents.length & 31;
      if (place === 0) {
        settle();
        latest.fill(0);
      }
      const keys = document.fields.map(({ text }) => keysOf(text, script));
      for (const key of keys) for (const kind of KEY_KINDS) addGrams(latest, kind, 1 << place, key[kind]);
      letters.push(packed(keys.map(key => key.letters).join(BETWEEN)));
      documents.push(document);
      waiting = true;
      return true;
    },
    count: () => documents.length,
    row: row => {
      settle();
      return rows.bits.subarray(row * rows.words, row * rows.words + Math.ceil(documents.length / 32));
    },
    document: number => documents[number] ?? NO_DOCUMENT,
    packed: number => letters[number] ?? '',
    rowBytes: () => rows.bits.byteLength,
    article: number => documents[number]?.article,
  };
}
