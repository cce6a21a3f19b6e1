import type { Check, CheckContext } from './check.ts';
import type { Found } from './finding.ts';
import { type Piece, placeIn, quoted, wholeOf } from './material.ts';

const ENGLISH = /(?<![\p{L}\p{M}'’-])(\p{L}+)\s+\1(?![\p{L}\p{M}'’-])/giu;
/** A Korean word with its particle twice: 정부는 정부는. Doubling without one is often meant (오래 오래). */
const KOREAN = /(?<![가-힣])([가-힣]{2,}(?:은|는|이|가|을|를|의|에서|에게|으로))\s+\1(?![가-힣])/gu;

/** Words that English does double. */
const MEANT = new Set(
  'had that very no bye ha so hear night long really is do in on ta tut there now knock blah yada well'.split(' '),
);

function doubled(piece: Piece): Found[] {
  const pattern = /^ko\b/u.test(piece.segment.language) ? KOREAN : ENGLISH;
  return Array.from(piece.segment.text.matchAll(pattern))
    .filter(([, word = '']) => !MEANT.has(word.toLowerCase()) && !/^\p{Lu}/u.test(word.slice(1)))
    .filter(([whole, word = '']) => !(/^\p{Lu}/u.test(word) && whole.endsWith(word)))
    .map(({ index, 0: whole, 1: word = '' }) => ({
      code: 'repetition.word',
      places: [placeIn(piece, { start: index, end: index + whole.length })],
      values: { word: quoted(piece, { start: index, end: index + word.length }) },
    }));
}

function repeated({ bead, survey }: CheckContext): Found[] {
  if (bead.source.length === 0 || bead.target.length === 0) return [];
  const places = [...wholeOf(bead.source), ...wholeOf(bead.target)];
  const other = survey.otherwise(bead);
  const severity = 'info' as const;
  return [
    ...(other.target === undefined
      ? []
      : [{ code: 'repetition.source', places, severity, values: { bead: other.target + 1 } }]),
    ...(other.source === undefined
      ? []
      : [{ code: 'repetition.target', places, severity, values: { bead: other.source + 1 } }]),
  ];
}

/** Doubled words; the same source translated differently, different sources translated the same. */
export const repetition: Check = {
  id: 'repetition',
  severity: 'warning',
  wide: true,
  find: context => [...[...context.bead.source, ...context.bead.target].flatMap(doubled), ...repeated(context)],
};
