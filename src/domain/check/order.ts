import type { Check, CheckContext } from './check.ts';
import type { Found } from './finding.ts';
import { wholeOf } from './material.ts';

function find({ bead, survey }: CheckContext): Found[] {
  const other = survey.swappedWith(bead);
  if (other === undefined) return [];
  return [{ code: 'order', places: [...wholeOf(bead.source), ...wholeOf(bead.target)], values: { bead: other + 1 } }];
}

/** Translations that seem to have changed places: numbers, terms and names of each answer the other’s source. */
export const order: Check = { id: 'order', severity: 'warning', wide: true, find };
