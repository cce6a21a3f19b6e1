import { spawnSync } from 'node:child_process';
import Fuse, { type IFuseOptions } from 'fuse.js';
import type { SearchDocument } from '../../src/domain/search/document.ts';
import { createSearch } from '../../src/domain/search/search.ts';
import { beadName, goldenDocuments, goldenQueries, goldenSearch, reciprocalRanks } from '../domain/search/golden.ts';
import { type Synthetic, synthetic } from './synthetic.ts';

type Find = (query: string) => readonly string[];

interface Row {
  readonly name: string;
  readonly texts: readonly string[];
}

const rowsOf = (documents: readonly SearchDocument[]): Row[] =>
  documents.map(document => ({ name: beadName(document), texts: document.fields.map(({ text }) => text) }));

const PLAIN: IFuseOptions<Row> = {};
const BEST: IFuseOptions<Row> = { ignoreLocation: true, threshold: 0.3, ignoreFieldNorm: true };

function fuseFind(rows: readonly Row[], options: IFuseOptions<Row>): Find {
  const fuse = new Fuse(rows, { ...options, keys: ['texts'] });
  return query => fuse.search(query, { limit: 10 }).map(({ item }) => item.name);
}

const hasFzf = (): boolean => spawnSync('fzf', ['--version']).status === 0;

/** The same beads as lines to fzf, with their names at the front, where it does not look. */
function fzfFind(rows: readonly Row[]): Find {
  const input = rows.map(({ name, texts }) => `${name}\t${texts.join(' ')}`).join('\n');
  const options = { input, encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
  return query =>
    spawnSync('fzf', ['--delimiter=\t', '--nth=2..', `--filter=${query}`], options)
      .stdout.split('\n')
      .slice(0, 10)
      .map(line => line.split('\t')[0] ?? '');
}

/** Mean reciprocal rank at 10 on the golden queries, by category and side by side. */
function quality(): void {
  const documents = goldenDocuments();
  const queries = goldenQueries();
  const search = goldenSearch(documents);
  const rows = rowsOf(documents);
  const finds: Readonly<Record<string, Find>> = {
    narani: query => search.find(query, { limit: 10 }).map(beadName),
    'fuse.js, defaults': fuseFind(rows, PLAIN),
    'fuse.js, best settings': fuseFind(rows, BEST),
    ...(hasFzf() && { 'fzf --filter': fzfFind(rows) }),
  };
  const columns = Object.entries(finds).map(([name, find]) => [name, reciprocalRanks(queries, find)] as const);
  const categories = [...new Set(queries.map(({ category }) => category)), 'all'];
  const row = (category: string) =>
    Object.fromEntries(columns.map(([name, ranks]) => [name, Number(ranks.get(category)?.toFixed(3))]));
  console.table(Object.fromEntries(categories.map(category => [category, row(category)])));
}

/** Words of each language that are typed, letter by letter. */
const TYPED = 20;

/** Every query on the way to some words, rare and frequent ones. */
const keystrokes = ({ words }: Synthetic): string[] =>
  [words.ko, words.en].flatMap(list =>
    Array.from({ length: TYPED }, (_, at) => list[Math.floor(list.length ** (at / TYPED))] ?? '').flatMap(word =>
      Array.from(word, (_, end) => word.slice(0, end + 1)),
    ),
  );

function timesOf(run: (query: string) => unknown, queries: readonly string[]): number[] {
  const times = queries.map(query => {
    const start = performance.now();
    run(query);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b);
}

const at = (times: readonly number[], share: number): number => times[Math.floor((times.length - 1) * share)] ?? 0;

/** fuse.js is asked this often: it takes seconds. */
const SLOW = 4;

/** A keystroke over invented beads, in milliseconds, and how many times longer plain fuse.js takes in the same run. */
function speed(beads: number) {
  const corpus = synthetic(beads);
  const start = performance.now();
  const search = createSearch(corpus.documents);
  const build = performance.now() - start;
  const queries = keystrokes(corpus);
  const times = timesOf(query => search.find(query), queries);
  const fuse = fuseFind(rowsOf(corpus.documents), BEST);
  const some = queries
    .filter(({ length }) => length > 1)
    .filter((_, place, { length }) => place % Math.ceil(length / SLOW) === 0);
  const slow = timesOf(fuse, some);
  return {
    beads,
    'build, s': Math.round(build / 100) / 10,
    'median, ms': at(times, 0.5),
    'p95, ms': at(times, 0.95),
    'fuse.js median, ms': at(slow, 0.5),
    'ratio of medians': Math.round(at(slow, 0.5) / at(times, 0.5)),
    'resident, MB': Math.round(process.memoryUsage().rss / 1e6),
  };
}

/** Prints quality and speed of the search beside those of fuse.js. */
export function benchSearch(): void {
  quality();
  console.table([10_000, 100_000].map(speed));
}
