import { join } from 'node:path';
import { alignSteps } from '../../src/domain/bitext/align/align.ts';
import { LEXICON } from '../../src/domain/bitext/align/lexicon.ts';
import type { Unit } from '../../src/domain/bitext/align/unit.ts';
import { benchColdAlign } from './align-cold.ts';
import { areaUnderCurve, calibration, type Judged } from './align-figures.ts';
import { type Glossarist, glossarist } from './align-glossary.ts';
import { mend } from './align-mending.ts';
import {
  alignAll,
  alignByLength,
  count,
  type Document,
  f1,
  noTally,
  readSet,
  rightness,
  setsIn,
} from './align-sets.ts';
import { sequence } from './sequence.ts';

/** How many units a side the growth is printed for. */
const SIZES: readonly number[] = [20, 100, 1_000, 10_000];

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

/** Aligns made-up pairs of growing size: for each the time, its growth, the longest step and the memory held (MB). */
function benchGrowth(): Record<string, string | number>[] {
  let before: number | undefined;
  return SIZES.map(size => {
    const { source, target } = madeUpPair(size);
    const start = performance.now();
    const steps = alignSteps(source, target);
    let [longest, last] = [0, start];
    for (let step = steps.next(); !step.done; step = steps.next()) {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }
    const took = performance.now() - start;
    const growth = before === undefined ? '' : `× ${(took / before).toFixed(1)}`;
    before = took;
    return {
      'units a side': size,
      ms: Math.round(took),
      growth,
      'longest step, ms': Math.round(longest),
      'memory, MB': Math.round(process.memoryUsage().rss / 1e6),
    };
  });
}

/** Each document with the translation of the next one, so that the two are none of each other. */
const mismatched = (documents: readonly Document[]): Document[] =>
  documents.map((document, at) => ({
    ...document,
    target: documents[(at + 1) % documents.length]?.target ?? [],
  }));

/** Strict F1 on a set beside that of lengths alone, what its scores are worth, and whether it is known for a translation. */
function benchSet(name: string, documents: readonly Document[]) {
  const [all, byLength] = [noTally(), noTally()];
  const judged: Judged[] = [];
  let alarms = 0;
  for (const document of documents) {
    const { beads, parallel } = alignAll(document);
    count(all, beads, document.gold);
    count(byLength, alignByLength(document), document.gold);
    const right = rightness(beads, document.gold);
    judged.push(...beads.map(({ score }, at) => ({ score, right: right[at] ?? false })));
    alarms += Number(!parallel);
  }
  const strangers = mismatched(documents).filter(document => !alignAll(document).parallel).length;
  const row = {
    set: name,
    'F1, strict': f1(all).toFixed(1),
    'by length alone': f1(byLength).toFixed(1),
    'area under curve': areaUnderCurve(judged).toFixed(3),
    'false alarms': `${alarms} of ${documents.length}`,
    'strangers caught': `${strangers} of ${documents.length}`,
  };
  return { row, judged };
}

function benchMending(name: string, documents: readonly Document[]): Record<string, string | number> {
  const mended = documents.map(mend);
  const [one, again] = [
    mended.reduce((sum, { oneByOne }) => sum + oneByOne, 0),
    mended.reduce((sum, { realigned }) => sum + realigned, 0),
  ];
  return { set: name, 'fixes one by one': one, 'with realign': again, share: `${((100 * again) / one).toFixed(0)} %` };
}

/** What a glossary of twenty terms adds to a set: strict F1, and how many of the wrong beads it mends. */
function benchGlossary(name: string, documents: readonly Document[], make: Glossarist) {
  const [without, withTerms] = [noTally(), noTally()];
  for (const document of documents) {
    count(without, alignAll(document).beads, document.gold);
    count(withTerms, alignAll(document, { glossary: make(document) }).beads, document.gold);
  }
  const [before, after] = [f1(without), f1(withTerms)];
  return {
    set: name,
    'F1, strict': before.toFixed(1),
    'with 20 terms': after.toFixed(1),
    gain: (after - before).toFixed(1),
    'of what was missing': `${((100 * (after - before)) / (100 - before)).toFixed(0)} %`,
  };
}

/** The figures on sets with known beads, in the folder of the environment's `NARANI_SETS`. */
function benchSets(folder: string): void {
  const sets = setsIn(folder).map(name => ({ name, documents: readSet(join(folder, name)) }));
  const results = sets.map(({ name, documents }) => benchSet(name, documents));
  console.table(results.map(({ row }) => row));
  const bins = calibration(results.flatMap(({ judged }) => judged));
  console.table(
    bins.map(({ from, to, count: beads, said, right }) => ({
      confidence: `${from}–${to}`,
      beads,
      said: said.toFixed(3),
      right: right.toFixed(3),
    })),
  );
  const noisy = sets.filter(({ name }) => name.includes('noisy'));
  const make = glossarist(sets.filter(({ name }) => name.includes('clean')).flatMap(({ documents }) => documents));
  console.table(noisy.map(({ name, documents }) => benchGlossary(name, documents, make)));
  console.table(noisy.map(({ name, documents }) => benchMending(name, documents)));
}

/** Prints how the aligner's time grows and, where there are sets to measure it on, how good it is. */
export function benchAlign(): void {
  console.table([benchColdAlign(madeUpPair(20))]);
  console.table(benchGrowth());
  const folder = process.env.NARANI_SETS;
  if (folder) benchSets(folder);
  else console.log('NARANI_SETS names no folder of aligned sets (DOC.ko, DOC.en, DOC.gold): quality was not measured');
}
