import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Fuse, { type IFuseOptions } from 'fuse.js';
import type { SearchDocument } from '../../src/domain/search/document.ts';
import {
  beadName,
  type GoldenQuery,
  goldenDocuments,
  goldenQueries,
  goldenSearch,
  heldOutDocuments,
  heldOutQueries,
  reciprocalRanks,
} from '../domain/search/golden.ts';

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

/** Mean reciprocal rank at 10 on some queries, by category and side by side. */
function quality(documents: readonly SearchDocument[], queries: readonly GoldenQuery[]): void {
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

/** Runs a side of the benchmark in a process of its own, and gives the figures that it writes. */
function inProcess<Figures>(...args: readonly string[]): Figures {
  const file = fileURLToPath(new URL('./search-process.ts', import.meta.url));
  // The index is made on a thread with as little room for what is young.
  const node = args[0] === 'build' ? ['--max-semi-space-size=2'] : [];
  const options = { encoding: 'utf8' } as const;
  const { stdout, stderr } = spawnSync(process.execPath, [...node, '--import', 'tsx', file, ...args], options);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Figures;
}

const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0;

interface Time {
  readonly clock: number;
  readonly processor: number;
}
interface Built extends Time {
  readonly peak: number;
}
interface Asked {
  readonly queries: readonly string[];
  readonly times: readonly Time[];
  readonly memory: number;
}

const clock = (times: readonly Time[]): number[] => times.map(each => each.clock);
const processor = (times: readonly Time[]): number[] => times.map(each => each.processor);
const rounded = (figure: number): number => Math.round(figure * 100) / 100;

/** fuse.js is asked this often, by the number of beads: it takes seconds, and of very many beads minutes. */
const SLOW: Readonly<Record<number, number>> = { 10000: 6, 100000: 2 };

const sizeOf = (folder: string): number =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

/** A keystroke over invented beads in milliseconds, and how many times longer fuse.js takes in the same run. */
function speed(beads: number): Readonly<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'narani-bench-'));
  try {
    const built = inProcess<Built>('build', folder, String(beads));
    const { queries, times, memory } = inProcess<Asked>('ask', folder);
    const few = SLOW[beads] ?? 0;
    const some = queries
      .filter(({ length }) => length > 2)
      .filter((_, place, all) => place % Math.ceil(all.length / few) === 0);
    const slow = few === 0 ? undefined : inProcess<Asked>('fuse', String(beads), ...some).times;
    return {
      beads,
      'build, s': rounded(built.clock),
      'of processor': rounded(built.processor),
      'build, MB': built.peak,
      'disk, MB': Math.round(sizeOf(folder) / 1e6),
      'median, ms': rounded(at(clock(times), 0.5)),
      'p95, ms': rounded(at(clock(times), 0.95)),
      'p95 of processor': rounded(at(processor(times), 0.95)),
      'resident, MB': memory,
      ...(slow && {
        'fuse.js median, ms': rounded(at(clock(slow), 0.5)),
        ratio: Math.round(at(clock(slow), 0.5) / at(clock(times), 0.5)),
        'ratio of processor': Math.round(at(processor(slow), 0.5) / at(processor(times), 0.5)),
      }),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Prints quality and speed of the search beside those of fuse.js and fzf; `--million` asks a million beads as well. */
export function benchSearch(): void {
  console.log('mean reciprocal rank at 10, golden queries');
  quality(goldenDocuments(), goldenQueries());
  console.log('mean reciprocal rank at 10, held-out queries');
  quality(heldOutDocuments(), heldOutQueries());
  const million = process.argv.includes('--million') ? [1_000_000] : [];
  console.table([10_000, 100_000, ...million].map(speed));
}
