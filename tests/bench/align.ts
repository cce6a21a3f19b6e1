import { alignSteps } from '../../src/domain/bitext/align/align.ts';
import { LEXICON } from '../../src/domain/bitext/align/lexicon.ts';
import type { Unit } from '../../src/domain/bitext/align/unit.ts';

/** How many units a side the growth is printed for. */
const SIZES: readonly number[] = [20, 100, 1_000, 10_000];

/** A small generator of numbers that are the same each time (Park & Miller 1988). */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** A made-up pair: sentences of words from the lexicon and their glosses; one in ten is parted, one in twenty left out. */
function madeUpPair(size: number): { readonly source: Unit[]; readonly target: Unit[] } {
  const rows = LEXICON.trim()
    .split('\n')
    .map(row => row.split('\t'));
  const next = sequence(size);
  const source: Unit[] = [];
  const target: Unit[] = [];
  while (source.length < size) {
    const words = Array.from({ length: 6 + next(12) }, () => rows[next(rows.length)] ?? []);
    const [korean, english] = [
      words.map(([word]) => `${word}의`),
      words.map(([, gloss]) => gloss?.split('|')[0] ?? ''),
    ];
    const chance = next(20);
    source.push({ text: `${korean.join(' ')} ${next(3000)}이다.` });
    if (chance === 0) continue;
    if (chance < 3) target.push({ text: `${english.splice(0, 4).join(' ')}.` });
    target.push({ text: `${english.join(' ')}.` });
  }
  return { source, target };
}

/** Aligns made-up pairs of growing size and prints, for each, the time, the longest step and the memory held (MB). */
export function benchAlign(print: (line: string) => void = console.log): void {
  print('units a side      ms   longest step, ms   ms a unit   memory, MB');
  for (const size of SIZES) {
    const { source, target } = madeUpPair(size);
    const start = performance.now();
    const steps = alignSteps(source, target);
    let [longest, last] = [0, start];
    for (let step = steps.next(); !step.done; step = steps.next()) {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }
    const took = performance.now() - start;
    const row = [
      size,
      took.toFixed(0),
      longest.toFixed(0),
      (took / size).toFixed(2),
      Math.round(process.memoryUsage().rss / 1e6),
    ];
    print(row.map((cell, at) => String(cell).padStart([12, 8, 19, 12, 13][at] ?? 8)).join(''));
  }
}
