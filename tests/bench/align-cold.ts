/* The first alignment of a process, in processes of their own: nothing is compiled yet, and the lexicon not read. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Unit } from '../../src/domain/bitext/align/unit.ts';

const PROCESSES = 9;

const ALIGN = `
  const { source, target } = JSON.parse(process.env.NARANI_PAIR);
  const start = performance.now();
  import(process.env.NARANI_ALIGNER).then(({ align }) => {
    const loaded = performance.now();
    align(source, target);
    console.log(JSON.stringify([loaded - start, performance.now() - loaded]));
  });`;

/** The aligner by itself, bundled as the build does. */
function bundle(folder: string): string {
  const outfile = join(folder, 'align.mjs');
  const entry = new URL('../../src/domain/bitext/align/align.ts', import.meta.url).pathname;
  buildSync({ entryPoints: [entry], outfile, bundle: true, minify: true, platform: 'node', format: 'esm' });
  return outfile;
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Milliseconds that it takes to load the aligner, and to align a pair for the first time; the middle of some processes. */
export function benchColdAlign(pair: { readonly source: readonly Unit[]; readonly target: readonly Unit[] }) {
  const folder = mkdtempSync(join(tmpdir(), 'narani-align-'));
  try {
    const env = { ...process.env, NARANI_ALIGNER: bundle(folder), NARANI_PAIR: JSON.stringify(pair) };
    const runs = Array.from({ length: PROCESSES }, (): [number, number] =>
      JSON.parse(
        execFileSync(process.execPath, ['-e', ALIGN], { encoding: 'utf8', env: { ...env, NODE_OPTIONS: '' } }),
      ),
    );
    return {
      'units a side': pair.source.length,
      'load, ms': Math.round(middle(runs.map(([load]) => load))),
      'first alignment, ms': Math.round(middle(runs.map(([, align]) => align))),
      'at best, ms': Math.round(Math.min(...runs.map(([, align]) => align))),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
