import type { Finding } from '../../../src/domain/check/finding.ts';
import { runChecks } from '../../../src/domain/check/run-checks.ts';
import type { CheckSettings } from '../../../src/domain/check/settings.ts';
import { compileTerms } from '../../../src/domain/glossary/term-index.ts';
import { draw } from '../../app/drawing.ts';
import { drawGlossary } from '../../app/glossary.ts';

/** What is found in a drawn bitext. */
export function findingsIn(drawing: string, terms = '', settings?: CheckSettings): readonly Finding[] {
  return runChecks(draw(drawing).article, compileTerms([drawGlossary(terms)]), settings);
}

/** The same as a line each: severity, code, and what stands at each place. */
export function found(drawing: string, terms = ''): string[] {
  const { article } = draw(drawing);
  return findingsIn(drawing, terms).map(({ severity, code, places }) => {
    const words = places.map(({ side, segment, start, end }) => article[side][segment]?.text.slice(start, end));
    return `${severity} ${code}: ${words.join(' / ')}`;
  });
}
