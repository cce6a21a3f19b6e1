import type { Bead } from '../bitext/alignment.ts';
import type { Bitext } from '../bitext/article.ts';
import type { Segment } from '../bitext/segment.ts';
import type { TermIndex } from '../glossary/term-index.ts';
import type { Check, CheckContext } from './check.ts';
import type { Finding, Found } from './finding.ts';
import { CHECKS } from './index.ts';
import { type BeadMaterial, createPreparer } from './material.ts';
import { type CheckSettings, DEFAULT_SETTINGS } from './settings.ts';
import { surveySteps } from './survey.ts';

/** Checks an article a bead a step, so that others may have their turn between; every finding comes out at the end. */
export type CheckSteps = Generator<void, readonly Finding[]>;

/** Checks articles; what it found in a bead it remembers for as long as the bead and its segments stay. */
export type Checker = (bitext: Bitext, settings?: CheckSettings) => CheckSteps;

interface Kept {
  readonly segments: readonly Segment[];
  readonly found: ReadonlyMap<Check, readonly Found[]>;
}

const segmentsIn = ({ source, target }: BeadMaterial): Segment[] =>
  [...source, ...target].map(({ segment }) => segment);
const areSame = (a: readonly Segment[], b: readonly Segment[]): boolean =>
  a.length === b.length && a.every((segment, at) => segment === b[at]);

const NO_BEAD: Bead = { source: [], target: [], status: 'auto' };
const LOCAL = CHECKS.filter(({ wide }) => wide !== true);

/** A checker with its own memory, which finds the terms of an index. */
export function createChecker(terms: TermIndex | undefined): Checker {
  const prepare = createPreparer(terms);
  const known = new WeakMap<Bead, Kept>();
  const local = (context: CheckContext): Kept['found'] => {
    const segments = segmentsIn(context.bead);
    const kept = known.get(context.bead.bead);
    if (kept && areSame(kept.segments, segments)) return kept.found;
    const found = new Map(LOCAL.map(check => [check, check.find(context)]));
    known.set(context.bead.bead, { segments, found });
    return found;
  };
  return function* (bitext, settings = DEFAULT_SETTINGS) {
    const { survey, beads } = yield* surveySteps(bitext, number =>
      prepare(bitext, bitext.alignment[number] ?? NO_BEAD),
    );
    const wanted = CHECKS.filter(({ id }) => !settings.off.includes(id));
    const findings: Finding[] = [];
    for (const [number, bead] of beads.entries()) {
      const context = { bead, survey, settings };
      const found = local(context);
      for (const check of wanted) {
        const severity = settings.severities[check.id];
        for (const each of found.get(check) ?? check.find(context))
          findings.push({
            check: check.id,
            ...each,
            severity: severity ?? each.severity ?? check.severity,
            bead: number,
          });
      }
      yield;
    }
    return findings;
  };
}

/** Checks an article in one go. */
export function runChecks(bitext: Bitext, terms?: TermIndex, settings?: CheckSettings): readonly Finding[] {
  const steps = createChecker(terms)(bitext, settings);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
