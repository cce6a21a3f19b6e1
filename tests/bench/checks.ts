import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Side } from '../../src/domain/bitext/alignment.ts';
import type { Bitext } from '../../src/domain/bitext/article.ts';
import { type Finding, SEVERITIES } from '../../src/domain/check/finding.ts';
import { CHECKS } from '../../src/domain/check/index.ts';
import { runChecks } from '../../src/domain/check/run-checks.ts';
import { compileTerms, type TermIndex } from '../../src/domain/glossary/term-index.ts';
import { toPrintable } from '../../src/domain/text/printable.ts';
import { readGlossary } from '../../src/formats/glossary/glossary-formats.ts';
import { plantNumber } from './plant.ts';
import { sequence } from './sequence.ts';

const GLOSSARY = new URL('../../content/glossary.json', import.meta.url);

function bundledTerms(): TermIndex {
  const read = readGlossary(readFileSync(GLOSSARY, 'utf8'), 'glossary.json');
  return compileTerms(read.ok ? [read.value.glossary] : []);
}

const segments = (language: 'ko' | 'en', lines: readonly string[]) =>
  lines.map((line, at) => ({
    id: `${language}-${at + 1}`,
    language,
    kind: 'paragraph' as const,
    text: toPrintable(line),
  }));

/** Lines that answer each other one by one. */
const bitextOf = (ko: readonly string[], en: readonly string[]): Bitext => ({
  source: segments('ko', ko),
  target: segments('en', en),
  alignment: ko.map((_, at) => ({ source: [at], target: [at], status: 'confirmed' })),
});

const linesOf = (path: string): string[] => readFileSync(path, 'utf8').trimEnd().split('\n');

/** The documents of a folder: `NAME.ko` and `NAME.en`, a unit a line, each line the translation of its like. */
const documents = (folder: string): Bitext[] =>
  readdirSync(folder)
    .filter(file => file.endsWith('.ko'))
    .map(file => join(folder, file))
    .map(path => bitextOf(linesOf(path), linesOf(path.replace(/\.ko$/u, '.en'))));

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
const beadsWith = (findings: readonly Finding[]): number => new Set(findings.map(({ bead }) => bead)).size;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** A Korean number that is written with 천, 만, 억 or 조, or a word that only looks so. */
const LARGE = /[\d일이삼사오육칠팔구십백수몇]\s?[천만억조]/u;

const isAlarm = ({ check, severity }: Finding): boolean => check === 'numbers' && severity !== 'info';

const sayings = ({ code, values }: Finding): string => JSON.stringify([code, values]);

const lineAt = (bitext: Bitext, side: Side, bead: number) => bitext[side][bead]?.text ?? '';

/** How many numbers changed to wrong ones, one in each pair that has any, bring a warning that was not there before. */
function planted(all: readonly Bitext[], side: Side): { readonly planted: number; readonly caught: number } {
  const next = sequence(side === 'source' ? 7 : 11);
  let [count, caught] = [0, 0];
  for (const bitext of all)
    for (const bead of bitext.alignment.keys()) {
      const [ko, en] = [lineAt(bitext, 'source', bead), lineAt(bitext, 'target', bead)];
      const wrong = plantNumber(side === 'source' ? ko : en, next);
      if (wrong === undefined) continue;
      const before = new Set(
        runChecks(bitextOf([ko], [en]))
          .filter(isAlarm)
          .map(sayings),
      );
      const after = runChecks(side === 'source' ? bitextOf([wrong.text], [en]) : bitextOf([ko], [wrong.text]));
      count += 1;
      if (after.filter(isAlarm).some(alarm => !before.has(sayings(alarm)))) caught += 1;
    }
  return { planted: count, caught };
}

function measure(folder: string, terms: TermIndex): void {
  const all = documents(folder);
  const found = all.map(bitext => runChecks(bitext, terms));
  const beads = sum(all.map(({ alignment }) => alignment.length));
  const share = (keep: (finding: Finding) => boolean): string =>
    percent(sum(found.map(findings => beadsWith(findings.filter(keep)))), beads);
  console.log(`\n${basename(folder)}: ${beads} beads; share of beads with a finding`);
  console.table(
    Object.fromEntries(
      CHECKS.map(({ id }) => [
        id,
        Object.fromEntries(
          SEVERITIES.map(severity => [severity, share(each => each.check === id && each.severity === severity)]),
        ),
      ]),
    ),
  );
  console.log(
    `errors of any check: ${share(({ severity }) => severity === 'error')} of beads; warnings: ${share(({ severity }) => severity === 'warning')}`,
  );
  const large = all.flatMap((bitext, at) =>
    [...bitext.alignment.keys()]
      .filter(bead => LARGE.test(lineAt(bitext, 'source', bead)))
      .map(bead => found[at]?.some(each => each.bead === bead && isAlarm(each)) ?? false),
  );
  console.log(
    `numbers: ${percent(large.filter(Boolean).length, large.length)} of the ${large.length} pairs with 천, 만, 억, 조 are flagged`,
  );
  for (const side of ['source', 'target'] as const) {
    const { planted: count, caught } = planted(all, side);
    console.log(`numbers: of ${count} wrong numbers planted in the ${side}, ${percent(caught, count)} are caught`);
  }
}

/** The checks on translations that are known to be right, in folders named on the command line or in NARANI_CHECK_DATA. */
export function benchChecks(given: readonly string[] = process.argv.slice(2)): void {
  const named = given.filter(each => each.includes('/'));
  const folders = named.length > 0 ? named : (process.env.NARANI_CHECK_DATA ?? '').split(':').filter(Boolean);
  if (folders.length === 0)
    console.log('no data: npm run bench -- checks FOLDER…, folders of NAME.ko and NAME.en, a unit a line');
  const terms = bundledTerms();
  for (const folder of folders) measure(folder, terms);
}
