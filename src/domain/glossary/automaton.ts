/*
 * Many words found in one pass over a text (Aho & Corasick 1975). The words share one tree of characters; a node that
 * has no way on for the next character falls back to the longest ending of what was read that also begins a word:
 *
 *   words  북한군 한군데     b ─ 북 ─ 한 ─ 군●        at 군, reading 데:
 *                            └ 한 ─ 군 ─ 데●             북한군 falls back to 한군, and 데 completes 한군데
 *
 * So each character of the text is read once, whatever the number of words.
 */

/** Word number `word` of the list stands at `start`–`end`, in UTF-16 units of the text that was scanned. */
export interface Hit {
  readonly word: number;
  readonly start: number;
  readonly end: number;
}

/** A list of words made ready to be found together. */
export interface Automaton {
  /** Every place of every word, those inside one another too, by where they end. */
  scan(text: string): Hit[];
}

const ROOT = 0;
const NONE = -1;

/** The tree of words: nodes are numbers, `word[node]` is the word that ends there. */
interface Tree {
  readonly child: (node: number, code: number) => number | undefined;
  readonly parent: readonly number[];
  readonly code: readonly number[];
  readonly depth: readonly number[];
  readonly word: readonly number[];
}

/** Characters numbered as they are met, so that node and character together make a small key of the one map. */
function alphabet(words: readonly string[]) {
  const numbers = new Uint16Array(0x10000);
  let count = 0;
  for (const word of words) for (let at = 0; at < word.length; at++) numbers[word.charCodeAt(at)] ||= ++count;
  return { size: count + 1, number: (code: number): number => numbers[code] ?? 0 };
}

function plant(words: readonly string[]): Tree {
  const letters = alphabet(words);
  const children = new Map<number, number>();
  const tree = { parent: [ROOT], code: [0], depth: [0], word: [NONE] };
  const key = (node: number, code: number): number => node * letters.size + letters.number(code);
  const grow = (node: number, code: number): number => {
    const made = tree.parent.push(node) - 1;
    tree.code.push(code);
    tree.depth.push((tree.depth[node] ?? 0) + 1);
    tree.word.push(NONE);
    children.set(key(node, code), made);
    return made;
  };
  for (const [number, word] of words.entries()) {
    let node = ROOT;
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      node = children.get(key(node, code)) ?? grow(node, code);
    }
    if (node !== ROOT) tree.word[node] = number;
  }
  return { ...tree, child: (node, code) => (letters.number(code) === 0 ? undefined : children.get(key(node, code))) };
}

/** The automaton that finds the given words, which are all different; empty ones are never found. */
export function automaton(words: readonly string[]): Automaton {
  const tree = plant(words);
  const fallback = new Int32Array(tree.parent.length);
  const shorter = new Int32Array(tree.parent.length);
  const step = (from: number, code: number): number => {
    for (let node = from; ; node = fallback[node] ?? ROOT) {
      const next = tree.child(node, code);
      if (next !== undefined || node === ROOT) return next ?? ROOT;
    }
  };
  const endsWord = (node: number): boolean => (tree.word[node] ?? NONE) !== NONE;
  for (const node of byDepth(tree)) {
    const parent = tree.parent[node] ?? ROOT;
    const back = parent === ROOT ? ROOT : step(fallback[parent] ?? ROOT, tree.code[node] ?? 0);
    fallback[node] = back;
    shorter[node] = endsWord(back) ? back : (shorter[back] ?? ROOT);
  }
  const hitsAt = (node: number, end: number, hits: Hit[]): void => {
    for (let at = endsWord(node) ? node : shorter[node]; at !== undefined && at !== ROOT; at = shorter[at])
      hits.push({ word: tree.word[at] ?? NONE, start: end - (tree.depth[at] ?? 0), end });
  };
  return {
    scan(text) {
      const hits: Hit[] = [];
      for (let at = 0, node = ROOT; at < text.length; at++) {
        node = step(node, text.charCodeAt(at));
        hitsAt(node, at + 1, hits);
      }
      return hits;
    },
  };
}

/** All nodes but the root, the ones near the root first. */
const byDepth = (tree: Tree): number[] =>
  Array.from(tree.parent.keys())
    .slice(1)
    .sort((a, b) => (tree.depth[a] ?? 0) - (tree.depth[b] ?? 0));
