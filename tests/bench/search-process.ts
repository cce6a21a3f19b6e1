/*
 * One side of the search's benchmark in a process of its own, so that its memory is its own:
 *
 *   build FOLDER BEADS    makes the index on the disk
 *   ask FOLDER            asks it, a keystroke at a time
 *   fuse BEADS QUERIES    asks plain fuse.js over the same texts
 *
 * It writes its figures as a line of JSON.
 */
import Fuse from 'fuse.js';
import { compileTerms } from '../../src/domain/glossary/term-index.ts';
import { createSearch, scriptOf } from '../../src/domain/search/search.ts';
import { indexSteps } from '../../src/library/search/make-index.ts';
import { type Indexed, openIndex } from '../../src/library/search/search-index.ts';
import { syntheticArticle, syntheticWords, type Words } from './synthetic.ts';

/** Beads of one article. */
const ARTICLE = 1000;

const words = syntheticWords();

function articles(beads: number): Indexed[] {
  const terms = compileTerms([]);
  return Array.from({ length: Math.ceil(beads / ARTICLE) }, (_, number) => ({
    id: `article-${number}`,
    digest: `${number}`,
    read: () => ({ article: syntheticArticle(words, number, Math.min(ARTICLE, beads - number * ARTICLE)), terms }),
  }));
}

const megabytes = (bytes: number): number => Math.round(bytes / 1e6);
const tell = (figures: object): void => void process.stdout.write(`${JSON.stringify(figures)}\n`);

/** Milliseconds that something takes by the clock, and of the processor, which others have no part in. */
interface Time {
  readonly clock: number;
  readonly processor: number;
}

function timed(run: () => unknown): Time {
  const start = performance.now();
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return { clock: performance.now() - start, processor: (user + system) / 1000 };
}

/** The time of making the texts is not that of the index, and is taken off. */
function build(folder: string, beads: number): void {
  const reading = { clock: 0, processor: 0 };
  const wish = articles(beads).map(({ read, ...each }) => ({
    ...each,
    read: () => {
      let found: ReturnType<typeof read>;
      const taken = timed(() => {
        found = read();
      });
      reading.clock += taken.clock;
      reading.processor += taken.processor;
      return found;
    },
  }));
  const all = timed(() => {
    for (const _ of indexSteps({ folder, articles: wish, script: scriptOf({}), spelling: '' }));
  });
  tell({
    clock: (all.clock - reading.clock) / 1000,
    processor: (all.processor - reading.processor) / 1000,
    peak: megabytes(process.resourceUsage().maxRSS * 1024),
  });
}

/** Words of each language that are typed, letter by letter. */
const TYPED = 30;

/** Every query on the way to some words, rare and frequent ones. */
const keystrokes = (list: Words): string[] =>
  [list.ko, list.en].flatMap(each =>
    Array.from({ length: TYPED }, (_, at) => each[Math.floor(each.length ** (at / TYPED))] ?? '').flatMap(word =>
      Array.from(word, (_, end) => word.slice(0, end + 1)),
    ),
  );

function ask(folder: string): void {
  const { parts } = openIndex(folder);
  const search = createSearch([], {}, () => parts);
  const queries = keystrokes(words);
  const times = queries.map(query => timed(() => search.find(query)));
  const { rss } = process.memoryUsage();
  tell({ queries, times, memory: megabytes(rss) });
}

/** fuse.js with its best settings for this, over the same texts. */
function fuse(beads: number, queries: readonly string[]): void {
  const rows = articles(beads).flatMap(({ read }) => {
    const { source, target } = read()?.article ?? { source: [], target: [] };
    return source.map(({ text }, at) => ({ texts: [text, target[at]?.text ?? ''] }));
  });
  const search = new Fuse(rows, { keys: ['texts'], ignoreLocation: true, threshold: 0.3, ignoreFieldNorm: true });
  tell({
    times: queries.map(query => timed(() => search.search(query, { limit: 50 }))),
    memory: megabytes(process.memoryUsage().rss),
  });
}

const [what, first = '', ...others] = process.argv.slice(2);
if (what === 'build') build(first, Number(others[0]));
if (what === 'ask') ask(first);
if (what === 'fuse') fuse(Number(first), others);
