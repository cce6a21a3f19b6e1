/*
 * Two source terms that are told apart, one rendering for both:
 *
 *   ‘러시아’라고 적었다 … ‘로씨야’라고 쓴다    ↔    writes “Russia” … they write “Russia”
 */
import type { TermEntry } from '../glossary/entry.ts';
import { type Printable, toPrintable } from '../text/printable.ts';
import type { Range } from '../text/range.ts';
import type { Check, CheckContext } from './check.ts';
import type { Found } from './finding.ts';
import { type Piece, placeIn, quoted } from './material.ts';
import { answersTo, entriesOf, type TermAt } from './term-answers.ts';

interface Quoted {
  readonly piece: Piece;
  readonly range: Range;
  readonly text: Printable;
}

const QUOTED =
  /[‘“「『〈《]([^‘’“”「」『』〈〉《》]{1,24})[’”」』〉》]|"([^"]{1,24})"|(?<!\p{L})'([^']{1,24})'(?!\p{L})/dgu;

const quotedIn = (piece: Piece): Quoted[] =>
  Array.from(piece.segment.text.matchAll(QUOTED), match => {
    const [start = 0, end = 0] = match.indices?.slice(1).find(each => each !== undefined) ?? [];
    return { piece, range: { start, end }, text: quoted(piece, { start, end }) };
  }).filter(({ text }) => /\p{L}/u.test(text) && !/[.!?…]$/u.test(text));

const plain = (text: string): string => text.toLowerCase().replace(/[,.]$/u, '').trim();
const distinct = (list: readonly Quoted[]): Quoted[] =>
  list.filter(({ text }, at) => list.findIndex(each => plain(each.text) === plain(text)) === at);

/** Quoted words that differ on one side and are the same on the other. */
function ofQuotes(source: readonly Piece[], target: readonly Piece[]): Found[] {
  const [from, to] = [source.flatMap(quotedIn), target.flatMap(quotedIn)];
  const told = distinct(from);
  const twice = to.find(({ text }, at) => to.findIndex(each => plain(each.text) === plain(text)) < at);
  if (twice === undefined || told.length < 2 || told.length !== from.length || to.length !== from.length) return [];
  const same = to.filter(({ text }) => plain(text) === plain(twice.text));
  const answered = same.flatMap(each => from[to.indexOf(each)] ?? []);
  return [
    collapsed(
      answered.map(at),
      same.map(at),
      answered.map(({ text }) => text),
      twice.text,
    ),
  ];
}

const at = ({ piece, range }: Quoted) => placeIn(piece, range);

const collapsed = (
  source: Found['places'],
  target: Found['places'],
  words: readonly Printable[],
  used: Printable,
): Found => ({
  code: 'collapse',
  places: [...source, ...target],
  values: { one: words[0] ?? toPrintable(''), other: words[1] ?? toPrintable(''), used },
});

const termPlace = ({ piece, term }: TermAt) => placeIn(piece, term);

/** The rendering that two entries share, where each has no other and it stands there at least twice. */
function sharedBy(a: TermEntry, b: TermEntry, target: readonly Piece[]): readonly TermAt[] {
  const [first, second] = [answersTo(a, target), answersTo(b, target)];
  const isShared = ({ term }: TermAt) => [a, b].every(entry => term.matches.some(match => match.entry === entry));
  const all = [...first.approved, ...first.deprecated, ...second.approved, ...second.deprecated];
  const [one] = first.approved;
  if (one === undefined || !all.every(isShared)) return [];
  const same = first.approved.filter(({ term }) => plain(term.surface) === plain(one.term.surface));
  return same.length >= 2 && same.length === first.approved.length ? same : [];
}

function ofTerms({ bead }: CheckContext): Found[] {
  const entries = [...entriesOf(bead)];
  return entries.flatMap(([a, from], index) =>
    entries.slice(index + 1).flatMap(([b, to]) => {
      if (plain(from.term.surface) === plain(to.term.surface)) return [];
      const same = sharedBy(a, b, bead.target);
      const [one] = same;
      if (one === undefined) return [];
      return [
        collapsed(
          [termPlace(from), termPlace(to)],
          same.map(termPlace),
          [from.term.surface, to.term.surface],
          one.term.surface,
        ),
      ];
    }),
  );
}

function find(context: CheckContext): Found[] {
  const quotes = ofQuotes(context.bead.source, context.bead.target);
  return quotes.length > 0 ? quotes : ofTerms(context);
}

/** Words that the source tells apart and the translation does not. */
export const collapse: Check = { id: 'collapse', severity: 'warning', find };
