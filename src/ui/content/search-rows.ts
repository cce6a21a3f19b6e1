import { sidesInSight } from '../../app/article/reading.ts';
import type { State } from '../../app/state.ts';
import type { Side } from '../../domain/bitext/alignment.ts';
import { primary } from '../../domain/glossary/term-index.ts';
import type { Field } from '../../domain/search/document.ts';
import type { Hit } from '../../domain/search/hit.ts';
import { cells } from '../../domain/text/graphemes.ts';
import { type Printable, toPrintable } from '../../domain/text/printable.ts';
import type { Translate } from '../messages.ts';
import { fit, lines, type SpanRow, sign, span } from '../spans.ts';
import { excerpt, markedLines } from './marked.ts';

/** Cells for the title of an article: its share of a row, within bounds. */
const TITLE = { most: 24, least: 8, share: 0.18 };

/** Cells that a text needs to be read beside another. */
const HALF = 20;

const GAP = span(sign('  '));

/** A field of a hit with its place among all. */
interface Placed {
  readonly field: Field;
  readonly at: number;
}

const placed = ({ fields }: Hit): Placed[] => fields.map((field, at) => ({ field, at }));
const matchesIn = ({ matches }: Hit, at: number) => matches.filter(match => match.at === at);

/** What was found on a side: the segment with the best match, or else its first. */
function bestOf(hit: Hit, side: Side): Placed | undefined {
  const found = hit.matches.find(({ field }) => field === side);
  const own = placed(hit).filter(({ field }) => field.name === side);
  return own.find(({ at }) => at === found?.at) ?? own[0];
}

/** One side of a bead around what was found in it, or from its beginning. */
function half(hit: Hit, side: Side, width: number): SpanRow {
  const best = bestOf(hit, side);
  return excerpt(best?.field.text ?? sign(''), best ? matchesIn(hit, best.at) : [], width, 'match');
}

const titleOf = ({ open, titles }: State, article: string, t: Translate): Printable =>
  (article === open?.article.id ? open.article.title : titles.get(article))?.[t.locale] ?? toPrintable(article);

/** The sides that a row has room for, of those in sight: the one with the best match where both would be too narrow. */
function sidesFor(hit: Hit, sides: readonly Side[], width: number): readonly Side[] {
  if (sides.length < 2 || width >= 2 * HALF) return sides;
  const best = hit.matches.find(({ field }) => sides.some(side => side === field))?.field;
  return sides.filter(side => side === (best ?? sides[0]));
}

/** The title of the article, with what was found in it marked. */
function titleCell(state: State, hit: Hit, width: number, t: Translate): SpanRow {
  const own = placed(hit).find(({ field }) => field.name === 'title' && field.language === t.locale);
  const found = own ? matchesIn(hit, own.at) : [];
  const title = titleOf(state, hit.article, t);
  return found.length > 0 ? excerpt(title, found, width, 'match') : fit([span(title, 'quiet')], width);
}

/** Cells of the cells that stand before the texts. */
interface Widths {
  readonly number: number;
  readonly title: number;
}

function hitRow(state: State, hit: Hit, width: number, { number, title }: Widths, t: Translate): SpanRow {
  const room = Math.max(1, width - number - title - 4);
  const sides = sidesFor(hit, sidesInSight(state), room);
  const each = Math.max(1, Math.floor((room - 2 * (sides.length - 1)) / sides.length));
  return [
    ...fit([span(toPrintable(String(hit.bead + 1)), 'key')], number),
    GAP,
    ...titleCell(state, hit, title, t),
    ...sides.flatMap(side => [GAP, ...half(hit, side, each)]),
  ];
}

/** As wide as the widest number and title, the latter within bounds. */
function widthsFor(state: State, hits: readonly Hit[], width: number, t: Translate): Widths {
  const most = Math.min(TITLE.most, Math.max(TITLE.least, Math.floor(width * TITLE.share)));
  const titles = new Set(hits.map(({ article }) => article));
  return {
    number: String(1 + Math.max(...hits.map(({ bead }) => bead))).length,
    title: Math.min(most, Math.max(...Array.from(titles, article => cells(titleOf(state, article, t))))),
  };
}

/** What was found, a bead a row, the best first: its number, its article, and both texts as far as they are in sight. */
export function hitRows(state: State, hits: readonly Hit[], width: number, t: Translate): SpanRow[] {
  const widths = widthsFor(state, hits, width, t);
  return hits.map(hit => hitRow(state, hit, width, widths, t));
}

const LABELS = { note: 'search.in.note', gloss: 'search.in.gloss', title: 'search.in.title' } as const;
const BESIDE = ['title', 'note', 'gloss'] as const;

/** Whether a language may be read: not that of a translation which is hidden. */
function isInSight(state: State, language: string): boolean {
  const sides = sidesInSight(state);
  return (
    sides.length > 1 || sides.some(side => primary(state.open?.article.languages[side] ?? '') === primary(language))
  );
}

/** What was found beside the text itself, under a word that says where. */
function besideRows(state: State, hit: Hit, width: number, t: Translate): SpanRow[][] {
  return BESIDE.flatMap(name => {
    const found = placed(hit).filter(
      ({ field, at }) => field.name === name && isInSight(state, field.language) && matchesIn(hit, at).length > 0,
    );
    if (found.length === 0) return [];
    const rows = found.flatMap(({ field, at }) => markedLines(field.text, matchesIn(hit, at), width, 'match'));
    return [[[span(t(LABELS[name]), 'key')], ...rows]];
  });
}

/** A bead as it stands in its article, as far as it is in sight, with all that was found in it marked. */
export function previewRows(state: State, hit: Hit, width: number, t: Translate): SpanRow[] {
  const heading = [span(toPrintable(`${hit.bead + 1}  `), 'key'), span(titleOf(state, hit.article, t), 'title')];
  const texts = sidesInSight(state).map(side =>
    placed(hit)
      .filter(({ field }) => field.name === side)
      .flatMap(({ field, at }) => markedLines(field.text, matchesIn(hit, at), width, 'match')),
  );
  const groups = [...texts, ...besideRows(state, hit, width, t)].filter(rows => rows.length > 0);
  return [fit(heading, width), ...groups.flatMap(rows => [[], ...rows])];
}

/** What can be typed, and what for: signs first, then what is understood without any. */
const SYNTAX = [
  ['"…"', 'search.syntax.phrase'],
  ['!…', 'search.syntax.without'],
  ['… | …', 'search.syntax.either'],
  ['^…  …$', 'search.syntax.ends'],
  ['ko: en:', 'search.syntax.language'],
  ['note: gloss: title:', 'search.syntax.field'],
] as const;

/** Cells for the signs. */
const SIGNS = 21;

/** What can be asked, shown while nothing is. */
export const syntaxRows = (width: number, t: Translate): SpanRow[] => [
  ...lines(t('search.plain'), width),
  [],
  ...SYNTAX.map(([signs, message]) => [
    ...fit([span(sign(signs), 'key')], Math.min(SIGNS, Math.max(1, width - 1))),
    span(t(message)),
  ]),
];
