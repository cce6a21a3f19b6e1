import type { Check, CheckContext } from './check.ts';
import type { Found } from './finding.ts';
import { lengthsOf } from './lengths.ts';
import { wholeOf } from './material.ts';

/** The length, in syllables, at which the variance is twice that of a long text. */
const SHORT = 25;

function find({ bead, survey, settings }: CheckContext): Found[] {
  const lengths = lengthsOf(bead);
  if (lengths === undefined || lengths.least < settings.lengthLeast) return [];
  const { median, deviation } = survey.ratio;
  // Short texts vary more.
  const far = (lengths.log - median) / (deviation * Math.sqrt(1 + SHORT / lengths.least));
  if (Math.abs(far) <= settings.lengthDeviations) return [];
  return [
    {
      code: far < 0 ? 'length.short' : 'length.long',
      places: [...wholeOf(bead.source), ...wholeOf(bead.target)],
      values: { percent: Math.round(100 * Math.exp(lengths.log - median)) },
    },
  ];
}

/** Beads whose translation is far shorter or longer than the article’s own ratio lets expect. */
export const length: Check = { id: 'length', severity: 'warning', wide: true, find };
