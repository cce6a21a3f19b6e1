/*
 * Ways to find which beads may hold what is typed, over the same keys: bitmap signatures as the search has them, SQLite's
 * FTS5 with trigrams over a column of keys, and an inverted index of grams in typed arrays.
 */
import { DatabaseSync } from 'node:sqlite';
import { documentsOf } from '../../src/domain/search/document.ts';
import { createPart } from '../../src/domain/search/memory-part.ts';
import { packed } from '../../src/domain/search/packed.ts';
import { documentsIn, having, PART_SIZE } from '../../src/domain/search/part.ts';
import { scriptOf } from '../../src/domain/search/search.ts';
import { type Script, spellAll } from '../../src/domain/search/spelling.ts';
import { syntheticArticle, syntheticWords, type Words } from './synthetic.ts';

/** Finds the numbers of the beads that may hold some letters; `bytes` is what it takes. */
interface Candidates {
  readonly find: (letters: string) => readonly number[];
  readonly bytes: number;
}

type Make = (beads: readonly Letters[]) => Candidates;

/** The letters of both texts of a bead, and the bead itself. */
interface Letters {
  readonly document: ReturnType<typeof documentsOf>[number];
  readonly letters: string;
}

/** Beads that are worth a look. */
const ENOUGH = 100;

const signatures =
  (script: Script): Make =>
  beads => {
    const parts: ReturnType<typeof createPart>[] = [];
    for (const { document } of beads) {
      if (parts.at(-1)?.add(document)) continue;
      const part = createPart(script);
      part.add(document);
      parts.push(part);
    }
    return {
      bytes: parts.reduce((sum, part) => sum + part.rowBytes(), 0),
      find: letters => {
        const found: number[] = [];
        for (const [at, part] of parts.entries())
          for (const place of documentsIn(having(part, 'letters', letters))) {
            if (found.length >= ENOUGH) return found;
            if (part.packed(place).includes(packed(letters))) found.push(at * PART_SIZE + place);
          }
        return found;
      },
    };
  };

/** A column of keys with a gram of three to a row; a phrase of FTS5 is the letters side by side. */
const fts5: Make = beads => {
  const database = new DatabaseSync(':memory:');
  database.exec("CREATE VIRTUAL TABLE bead USING fts5(letters, tokenize = 'trigram', detail = full)");
  const insert = database.prepare('INSERT INTO bead(rowid, letters) VALUES (?, ?)');
  database.exec('BEGIN');
  for (const [at, { letters }] of beads.entries()) insert.run(at + 1, letters);
  database.exec('COMMIT');
  const select = database.prepare('SELECT rowid AS at FROM bead WHERE letters MATCH ? LIMIT ?');
  const pages = Number(database.prepare('PRAGMA page_count').get()?.page_count);
  return {
    bytes: pages * Number(database.prepare('PRAGMA page_size').get()?.page_size),
    find: letters => (letters.length < 3 ? [] : select.all(`"${letters}"`, ENOUGH).map(({ at }) => Number(at) - 1)),
  };
};

/** Hashes of grams of three units. */
const LISTS = 2 ** 16;
const SIZE = 3;

function gramsOf(letters: string): Set<number> {
  const grams = new Set<number>();
  for (let at = 0; at + SIZE <= letters.length; at++) {
    let hash = 0;
    for (let unit = at; unit < at + SIZE; unit++) hash = Math.imul(hash ^ letters.charCodeAt(unit), 0x9e3779b1);
    grams.add((hash >>> 8) % LISTS);
  }
  return grams;
}

/** For each gram the numbers of its beads in order, one list behind another. */
const inverted: Make = beads => {
  const grams = beads.map(({ letters }) => gramsOf(letters));
  const ends = new Uint32Array(LISTS + 1);
  for (const set of grams) for (const gram of set) ends[gram + 1] = (ends[gram + 1] ?? 0) + 1;
  for (let gram = 0; gram < LISTS; gram++) ends[gram + 1] = (ends[gram + 1] ?? 0) + (ends[gram] ?? 0);
  const numbers = new Uint32Array(ends[LISTS] ?? 0);
  const next = ends.slice();
  for (const [at, set] of grams.entries())
    for (const gram of set) {
      numbers[next[gram] ?? 0] = at;
      next[gram] = (next[gram] ?? 0) + 1;
    }
  const listOf = (gram: number) => numbers.subarray(ends[gram], ends[gram + 1]);
  const find = (letters: string): number[] => {
    const [shortest, ...others] = [...gramsOf(letters)].map(listOf).sort((a, b) => a.length - b.length);
    if (shortest === undefined) return [];
    const found: number[] = [];
    for (const at of shortest) {
      if (found.length >= ENOUGH) break;
      if (others.every(list => has(list, at)) && beads[at]?.letters.includes(letters)) found.push(at);
    }
    return found;
  };
  return { bytes: numbers.byteLength + ends.byteLength, find };
};

function has(list: Uint32Array, wanted: number): boolean {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return list[low] === wanted;
}

const TYPED = 30;

const queriesOf = (words: Words, script: Script): string[] =>
  [words.ko, words.en].flatMap(list =>
    Array.from({ length: TYPED }, (_, at) => list[Math.floor(list.length ** (at / TYPED))] ?? '').flatMap(word =>
      Array.from(word, (_, end) => spellAll(word.slice(0, end + 1), script.letters)),
    ),
  );

const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0;

function row(make: Make, beads: readonly Letters[], queries: readonly string[]) {
  const start = performance.now();
  const { find, bytes } = make(beads);
  const build = performance.now() - start;
  for (const query of queries) find(query);
  const times = queries.map(query => {
    const before = performance.now();
    find(query);
    return performance.now() - before;
  });
  return {
    'build, s': Math.round(build / 100) / 10,
    'index, MB': Math.round(bytes / 1e6),
    'median, ms': Math.round(at(times, 0.5) * 100) / 100,
    'p95, ms': Math.round(at(times, 0.95) * 100) / 100,
    'finds of short ones': queries.filter(query => query.length < 3 && find(query).length > 0).length,
  };
}

/** Prints what each way takes for the first 100 beads that hold what is typed; a number on the line is that of the beads. */
export function benchCandidates(): void {
  const count = Number(process.argv.find(each => /^\d+$/u.test(each)) ?? 20_000);
  const words = syntheticWords();
  const script = scriptOf({});
  const beads = Array.from({ length: Math.ceil(count / 1000) }, (_, number) =>
    documentsOf(syntheticArticle(words, number, 1000)),
  )
    .flat()
    .map(document => ({
      document,
      letters: document.fields.map(({ text }) => spellAll(text, script.letters)).join('\0'),
    }));
  const queries = queriesOf(words, script);
  console.log(`${beads.length} beads, ${queries.length} keystrokes`);
  const ways: Readonly<Record<string, Make>> = {
    'bitmap signatures': signatures(script),
    'FTS5, trigrams of keys': fts5,
    'inverted index': inverted,
  };
  console.table(Object.fromEntries(Object.entries(ways).map(([name, make]) => [name, row(make, beads, queries)])));
}
