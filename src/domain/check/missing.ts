import type { Check, CheckContext } from './check.ts';
import type { Found } from './finding.ts';
import { wholeOf } from './material.ts';

/** Below this the aligner is not sure enough that a bead is right for an empty side to be called an error. */
const SURE = 0.8;

const emptySide =
  (empty: 'source' | 'target') =>
  ({ bead: material }: CheckContext): Found[] => {
    const there = material[empty === 'source' ? 'target' : 'source'];
    if (material[empty].length > 0 || there.length === 0) return [];
    const { status, score = 1 } = material.bead;
    const isUnsure = status === 'auto' && score < SURE;
    return [
      {
        code: empty === 'target' ? 'missing' : 'added',
        places: wholeOf(there),
        ...(isUnsure && { severity: 'warning' }),
      },
    ];
  };

/** Segments of the source with nothing on the other side. */
export const missing: Check = { id: 'missing', severity: 'error', find: emptySide('target') };

/** Segments of the target with nothing on the other side. */
export const added: Check = { id: 'added', severity: 'error', find: emptySide('source') };
