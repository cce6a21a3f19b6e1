import type { Check } from './check.ts';
import { collapse } from './collapse.ts';
import { length } from './length.ts';
import { added, missing } from './missing.ts';
import { mistranslations } from './mistranslations.ts';
import { names } from './names.ts';
import { numbers } from './numbers.ts';
import { order } from './order.ts';
import { punctuation, quotes } from './punctuation.ts';
import { repetition } from './repetition.ts';
import { reverseGlossary } from './reverse-glossary.ts';
import { sentences } from './sentences.ts';
import { terms } from './terms.ts';
import { untranslated } from './untranslated.ts';

/** Every check, in the order in which their findings are listed within a bead. */
export const CHECKS: readonly Check[] = [
  missing,
  added,
  sentences,
  untranslated,
  numbers,
  terms,
  mistranslations,
  collapse,
  reverseGlossary,
  names,
  length,
  order,
  repetition,
  punctuation,
  quotes,
];

/** The ids of the checks, in order. */
export const CHECK_IDS: readonly string[] = CHECKS.map(({ id }) => id);
