import type { Range } from '../text/range.ts';
import type { Check, CheckContext } from './check.ts';
import type { Found } from './finding.ts';
import { type Piece, placeIn, quoted, textOf } from './material.ts';

/** Marks that come in pairs. Straight ones and apostrophes tell nothing of which they are, and are counted apart. */
const BRACKETS: readonly (readonly [string, string])[] = ['()', '[]', '{}', '【】', '〔〕'].map(
  ([open = '', close = '']) => [open, close],
);
const QUOTES: readonly (readonly [string, string])[] = ['“”', '「」', '『』', '《》', '〈〉'].map(
  ([open = '', close = '']) => [open, close],
);

/** Faces, and the numbers of a list: `1)`, `a)`. */
const NO_BRACKET = /[:;]-?[()]|(?<=^|\s)(?:\d{1,3}|[a-z가-힣])\)/gu;

/** The text with brackets of one width, since Korean mixes them, and without those that are none; places stay. */
const plain = (text: string): string =>
  text
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replace(NO_BRACKET, found => ' '.repeat(found.length));

/** The first mark of a pair in a text that has no other half. */
function unpaired(text: string, [open, close]: readonly [string, string]): Range | undefined {
  const opened: number[] = [];
  for (const [at, letter] of Array.from(text).entries()) {
    if (letter === open) opened.push(at);
    else if (letter === close && opened.pop() === undefined) return { start: at, end: at + 1 };
  }
  const at = opened[0];
  return at === undefined ? undefined : { start: at, end: at + 1 };
}

function unbalanced(piece: Piece, pairs: typeof BRACKETS, code: string): Found[] {
  // One code unit each, so that places are offsets.
  const text = plain(piece.segment.text).replace(/[\u{10000}-\u{10FFFF}]/gu, '  ');
  return pairs.flatMap(pair => {
    const range = unpaired(text, pair);
    return range === undefined
      ? []
      : [{ code, places: [placeIn(piece, range)], values: { mark: quoted(piece, range) } }];
  });
}

/** Whether a quotation that is opened goes on in the next paragraph, which then opens it again. */
const goesOn = (piece: Piece, { places }: Found, next: string | undefined): boolean => {
  const at = places[0]?.start ?? 0;
  return piece.segment.text[at] === '“' && next !== undefined && next.startsWith('“');
};

function ofBrackets({ bead: { source, target } }: CheckContext): Found[] {
  return [...source, ...target].flatMap(piece => unbalanced(piece, BRACKETS, 'punctuation.unbalanced'));
}

const ENDS = /[.!?…。！？:;][)\]”’"'」』》〉*_]*\s*(?:\[\d+\])*$/u;
const ASKS = /[?？][)\]”’"'」』》〉*_]*\s*$/u;

const lastOf = (pieces: readonly Piece[]): Piece | undefined => pieces.at(-1);
const endPlace = (piece: Piece) =>
  placeIn(piece, {
    start: Math.max(0, piece.segment.text.trimEnd().length - 1),
    end: piece.segment.text.trimEnd().length,
  });

function ofEnds({ bead: { source, target } }: CheckContext): Found[] {
  const [from, to] = [lastOf(source), lastOf(target)];
  if (from === undefined || to === undefined || from.segment.kind !== 'paragraph') return [];
  if (ENDS.test(from.segment.text) && !ENDS.test(to.segment.text))
    return [{ code: 'punctuation.end', places: [endPlace(to)] }];
  if (ASKS.test(from.segment.text) && !/[?？]/u.test(textOf(target)))
    return [{ code: 'punctuation.question', places: [endPlace(from), endPlace(to)] }];
  return [];
}

/** Unbalanced brackets, the end of a sentence lost, a question that is none any more. */
export const punctuation: Check = {
  id: 'punctuation',
  severity: 'warning',
  find: context => [...ofBrackets(context), ...ofEnds(context)],
};

const STRAIGHT = /(?<![\d])"/gu;
/** Whether a text mixes curly and straight marks, so that a pair may be one of each. */
const mixes = ({ segment: { text } }: Piece): boolean => /[“”]/u.test(text) && text.includes('"');

const straight = (piece: Piece): number[] => Array.from(piece.segment.text.matchAll(STRAIGHT), ({ index }) => index);

/** An odd straight quotation mark; one that opens the paragraph may be closed in a later one. */
function oddStraight(piece: Piece): Found[] {
  const marks = straight(piece);
  const last = marks.at(-1);
  if (marks.length % 2 === 0 || last === undefined || (marks.length === 1 && last === 0)) return [];
  const range = { start: last, end: last + 1 };
  const places = [placeIn(piece, range)];
  return [{ code: 'quotes.unbalanced', places, values: { mark: quoted(piece, range) }, severity: 'info' }];
}

const QUOTATION = /[“”"「」『』《》〈〉]|‘[^’]+’/u;
/** What may stand for quotation marks: other marks, emphasis, the words themselves in Hangul. */
const ANY_QUOTE = /[\p{Script=Hangul}“”"‘「『《〈*_]|(?<!\p{L})'|'(?!\p{L})/u;

function lost({ bead: { source, target } }: CheckContext): Found[] {
  if (target.length === 0 || !QUOTATION.test(textOf(source)) || ANY_QUOTE.test(textOf(target))) return [];
  return source
    .flatMap(piece => {
      const mark = QUOTATION.exec(piece.segment.text);
      return mark === null
        ? []
        : [
            {
              code: 'quotes.lost',
              places: [placeIn(piece, { start: mark.index, end: mark.index + 1 })],
              severity: 'info' as const,
            },
          ];
    })
    .slice(0, 1);
}

/** Quotation marks without their other half, and quotations that the translation does not mark at all. */
export const quotes: Check = {
  id: 'quotes',
  severity: 'warning',
  wide: true,
  find: context => [
    ...[...context.bead.source, ...context.bead.target]
      .filter(piece => !mixes(piece))
      .flatMap(piece => [
        ...unbalanced(piece, QUOTES, 'quotes.unbalanced').filter(
          found => !goesOn(piece, found, context.survey.after(piece)),
        ),
        ...oddStraight(piece),
      ]),
    ...lost(context),
  ],
};
