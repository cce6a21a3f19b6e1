/*
 * A block is the rows of one bead. Each row holds what stands on it of either side:
 *
 *   columns          stacked          alternating
 *   source │ target  source           sentence of the source
 *   source │ target  source             what answers it
 *          │ target    target         sentence of the source
 *                      target           …
 */
import { type Bead, SIDES, type Side } from '../../domain/bitext/alignment.ts';
import { type Article, beadKind } from '../../domain/bitext/article.ts';
import type { Segment } from '../../domain/bitext/segment.ts';
import type { Sentence } from '../../domain/bitext/sentence-links.ts';
import type { Range } from '../../domain/text/range.ts';
import { wrap } from '../../domain/text/wrap.ts';
import type { Links } from '../article/links.ts';
import type { Column, Geometry } from './geometry.ts';

/** A line of a segment: which, what part of its text, and where on the row. */
export interface Fragment extends Range {
  readonly side: Side;
  readonly segment: number;
  readonly column: Column;
}

/** One row of the text area. `line` counts from 0 within the bead; an empty row parts two beads or paragraphs. */
export interface Row {
  readonly bead: number;
  readonly line: number;
  readonly fragments: readonly Fragment[];
  /** Whether the row parts this bead from the next. */
  readonly gap?: boolean;
}

/** Makes the block of a bead; wrapped lines are kept for as long as their segment and width live. */
export type Blocks = (article: Article, bead: number, geometry: Geometry) => readonly Row[];

type Lines = (Fragment | undefined)[];

/** A wrapper that remembers: wrapping a paragraph costs far more than looking it up. */
function createWrapper() {
  const known = new WeakMap<Segment, Map<string, readonly Range[]>>();
  return (segment: Segment, { start, end }: Range, width: number): readonly Range[] => {
    const widths = known.get(segment) ?? new Map<string, readonly Range[]>();
    known.set(segment, widths);
    const key = `${width}:${start}-${end}`;
    const lines =
      widths.get(key) ??
      wrap(segment.text.slice(start, end), width).map(line => ({ start: line.start + start, end: line.end + start }));
    widths.set(key, lines);
    return lines;
  };
}

type Wrapper = ReturnType<typeof createWrapper>;

/** Kinds that stand close together, without an empty row between. */
const CLOSE: ReadonlySet<string> = new Set(['deck-deck', 'kicker-headline', 'headline-byline']);

const isClose = (article: Article, bead: Bead | undefined, next: Bead | undefined): boolean =>
  CLOSE.has(`${beadKind(article, bead)}-${beadKind(article, next)}`);

function fragments(article: Article, side: Side, sentence: Sentence, column: Column, wrapper: Wrapper): Lines {
  const segment = article[side][sentence.segment];
  if (segment === undefined) return [];
  return wrapper(segment, sentence, column.width).map(({ start, end }) => ({
    side,
    segment: sentence.segment,
    column,
    start,
    end,
  }));
}

/** All lines of one side of a bead, paragraphs parted by an empty row. */
function sideLines(article: Article, bead: Bead, side: Side, column: Column, wrapper: Wrapper): Lines {
  return bead[side].flatMap((segment, at): Lines => {
    const whole = { segment, start: 0, end: article[side][segment]?.text.length ?? 0 };
    const lines = fragments(article, side, whole, column, wrapper);
    return at > 0 ? [undefined, ...lines] : lines;
  });
}

/** What a builder works with. */
interface Job {
  readonly article: Article;
  readonly number: number;
  readonly bead: Bead;
  readonly columns: Readonly<Record<Side, Column>>;
  readonly wrapper: Wrapper;
  readonly links: Links;
}

type Builder = (job: Job) => Lines[];

const linesOf = ({ article, bead, columns, wrapper }: Job, side: Side): Lines =>
  sideLines(article, bead, side, columns[side], wrapper);

const single =
  (side: Side): Builder =>
  job =>
    linesOf(job, side).map(line => [line]);

const BUILDERS: Readonly<Record<Geometry['layout'], Builder>> = {
  columns: job => {
    const source = linesOf(job, 'source');
    const target = linesOf(job, 'target');
    return Array.from({ length: Math.max(source.length, target.length) }, (_, at) => [source[at], target[at]]);
  },
  stacked: job => SIDES.flatMap(side => single(side)(job)),
  alternating: ({ article, number, columns, wrapper, links }) =>
    links(article, number).flatMap(link =>
      SIDES.flatMap(side =>
        link[side].flatMap(sentence => fragments(article, side, sentence, columns[side], wrapper).map(line => [line])),
      ),
    ),
  source: single('source'),
  target: single('target'),
};

/** A block maker with its own memory. */
export function createBlocks(links: Links): Blocks {
  const wrapper = createWrapper();
  return (article, number, geometry) => {
    const bead = article.alignment[number];
    if (bead === undefined) return [];
    const lines = BUILDERS[geometry.layout]({ article, number, bead, columns: geometry.columns, wrapper, links });
    const shown = lines.length > 0 ? lines : [[]];
    const rows = shown.map((line, at) => ({
      bead: number,
      line: at,
      fragments: line.filter(part => part !== undefined),
    }));
    const next = article.alignment[number + 1];
    if (next === undefined || isClose(article, bead, next)) return rows;
    return [...rows, { bead: number, line: rows.length, fragments: [], gap: true }];
  };
}
