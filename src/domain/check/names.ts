import type { Check, CheckContext } from './check.ts';
import type { Found } from './finding.ts';
import { byScript, type Piece, placeIn, quoted, textOf } from './material.ts';

/** Words in Latin letters within Korean: NATO, PGP, ETT. */
const LATIN =
  /(?<![\p{Script=Latin}\p{N}/@.])[\p{Script=Latin}][\p{Script=Latin}\p{N}]{2,}(?![\p{Script=Latin}@/]|\.\p{L})/gu;
const squeezed = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Latin words of the Korean that the other side does not have. */
function missing(korean: readonly Piece[], other: readonly Piece[]): Found[] {
  const there = squeezed(textOf(other));
  return korean.flatMap(piece =>
    Array.from(
      piece.segment.text.replace(/https?:\S+/gu, url => ' '.repeat(url.length)).matchAll(LATIN),
      ({ index, 0: word }) => ({ start: index, end: index + word.length }),
    )
      .filter(range => !there.includes(squeezed(quoted(piece, range))))
      .map(range => ({
        code: 'names.missing',
        places: [placeIn(piece, range)],
        values: { name: quoted(piece, range) },
      })),
  );
}

function find({ bead, survey }: CheckContext): Found[] {
  if (bead.source.length === 0 || bead.target.length === 0) return [];
  const { korean, other } = byScript(bead);
  const variants = other.flatMap(piece =>
    survey.variantsIn(piece).map(({ range, usual, count }) => ({
      code: 'names.variant',
      places: [placeIn(piece, range)],
      values: { name: quoted(piece, range), usual, count },
    })),
  );
  return [...missing(korean, other), ...variants];
}

/** Latin names of the source that the translation lacks; one name spelled in two ways. */
export const names: Check = { id: 'names', severity: 'info', wide: true, find };
