import { toPrintable } from '../text/printable.ts';
import { overlap, type Range } from '../text/range.ts';
import type { Check, CheckContext } from './check.ts';
import type { Found } from './finding.ts';
import { byScript, type Piece, placeIn, quoted } from './material.ts';

/** A Korean expression and what machines have made of it, which it does not mean; `means` is what it does. */
interface Row {
  readonly korean: RegExp;
  readonly wrong: RegExp;
  readonly means: string;
}

/** Word-for-word renderings that have been seen in print and on signs. A row is added when another one has. */
const ROWS: readonly Row[] = [
  { korean: /(?<!대량\s?)살상\s?무기/u, wrong: /weapons? of mass destruction|\bWMDs?\b/iu, means: 'lethal weapons' },
  {
    korean: /아래아\s?한글|아래한글/u,
    wrong: /hang(?:eu|u)l (?:below|under(?:neath)?|down)|(?:below|under(?:neath)?),? hang(?:eu|u)l/iu,
    means: 'Hangul (word processor)',
  },
  {
    korean: /전쟁\s?특수/u,
    wrong: /special (?:advantages?|circumstances?|demand) (?:of|in|from) (?:the )?war|war specials?\b/iu,
    means: 'wartime boom',
  },
  { korean: /유사시/u, wrong: /\bsimilar times?\b/iu, means: 'in a contingency' },
  {
    korean: /전가의\s?보도/u,
    wrong: /\b(?:reports?|news|sidewalk|press) of (?:the )?(?:imputation|shifting|transfer|family)/iu,
    means: 'last resort',
  },
  { korean: /육회/u, wrong: /\bsix times\b/iu, means: 'beef tartare' },
  { korean: /곰탕/u, wrong: /\bbear (?:soup|stew|bath)\b/iu, means: 'beef-bone soup' },
  { korean: /동태/u, wrong: /\bdynamic (?:stew|soup|fish)\b/iu, means: 'frozen pollack' },
  { korean: /생맥주/u, wrong: /\b(?:live|raw) beer\b/iu, means: 'draught beer' },
  {
    korean: /주물럭/u,
    wrong: /\bmassaged? (?:pork|beef|meat)|(?:pork|beef) massage\b/iu,
    means: 'seasoned grilled meat',
  },
  { korean: /막걸리/u, wrong: /\blast curd\b/iu, means: 'rice wine' },
  { korean: /관광지?\s?안내소/u, wrong: /\btourism ignorance\b/iu, means: 'tourist information' },
];

const rangeOf = (pattern: RegExp, piece: Piece): Range | undefined => {
  const found = pattern.exec(piece.segment.text);
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
};

const firstIn = (pattern: RegExp, pieces: readonly Piece[]) =>
  pieces.flatMap(piece => {
    const range = rangeOf(pattern, piece);
    return range === undefined ? [] : [{ piece, range }];
  })[0];

/** Whether a glossary lists it as one to avoid: then `terms` speaks of it. */
const isListed = ({ piece, range }: { readonly piece: Piece; readonly range: Range }): boolean =>
  piece
    .terms()
    .occurrences.some(found => overlap(found, range) && found.matches.some(({ term }) => term.status === 'deprecated'));

function find({ bead }: CheckContext): Found[] {
  const { korean, other } = byScript(bead);
  return ROWS.flatMap(row => {
    const [from, to] = [firstIn(row.korean, korean), firstIn(row.wrong, other)];
    if (from === undefined || to === undefined || isListed(to)) return [];
    return [
      {
        code: 'mistranslations',
        places: [placeIn(from.piece, from.range), placeIn(to.piece, to.range)],
        values: {
          term: quoted(from.piece, from.range),
          used: quoted(to.piece, to.range),
          means: toPrintable(row.means),
        },
      },
    ];
  });
}

/** Renderings known to be wrong, from a table; those of a glossary are found by `terms`. */
export const mistranslations: Check = { id: 'mistranslations', severity: 'error', find };
