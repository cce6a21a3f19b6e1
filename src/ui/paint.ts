import { cursorLink, cursorTerm, openGeometry, rowsInView, type Tools, termsOfBead } from '../app/article/reading.ts';
import type { Fragment, Row } from '../app/layout/blocks.ts';
import { type Geometry, GUTTER } from '../app/layout/geometry.ts';
import { isChecked } from '../app/review/findings.ts';
import { isInSight } from '../app/review/notes.ts';
import { isHideable, type OpenArticle, type State } from '../app/state.ts';
import type { PlacedTerm } from '../app/terms/terms.ts';
import { isUnsure, SIDES } from '../domain/bitext/alignment.ts';
import { anchor } from '../domain/bitext/note.ts';
import type { SegmentKind } from '../domain/bitext/segment.ts';
import type { SentenceLink } from '../domain/bitext/sentence-links.ts';
import type { HitMatch } from '../domain/search/hit.ts';
import { cells } from '../domain/text/graphemes.ts';
import { type Printable, slice, spaces } from '../domain/text/printable.ts';
import { covers, overlap, type Range } from '../domain/text/range.ts';
import { layerAnswer } from './content/term-content.ts';
import { rowCells, type Span, type SpanRow, sign, span } from './spans.ts';
import type { Role } from './theme.ts';

const BAR = sign('▌');
const NOTE = sign('*');
const UNSURE = sign('?');
const FINDING = sign('!');

const KIND_ROLES: Readonly<Record<SegmentKind, Role>> = {
  kicker: 'kicker',
  headline: 'headline',
  heading: 'heading',
  deck: 'deck',
  caption: 'caption',
  byline: 'byline',
  paragraph: 'text',
};

/** A stretch of a segment that looks different from the rest. */
interface Highlight extends Range {
  readonly side: Fragment['side'];
  readonly segment: number;
  readonly role: Role | 'shown';
}

/** What all rows of a frame share. */
interface Frame {
  readonly open: OpenArticle;
  readonly geometry: Geometry;
  readonly highlights: readonly Highlight[];
  readonly notes: readonly Highlight[];
  /** Where the checks speak, while their marks are shown: a sign in the margin, and on the words. */
  readonly findings: readonly Highlight[];
  /** What the last search found; it is lit in every bead. */
  readonly found: readonly Highlight[];
  /** Stands where the translation is hidden. */
  readonly placeholder: Printable;
}

/** The sentences of a link, each without the spaces behind it. */
const marked = ({ article }: OpenArticle, link: SentenceLink, role: Highlight['role']): Highlight[] =>
  SIDES.flatMap(side =>
    link[side].map(({ segment, start, end }) => {
      const text = article[side][segment]?.text.slice(start, end) ?? '';
      return { side, segment, start, end: start + text.trimEnd().length, role };
    }),
  );

const placed = ({ side, segment, occurrence: { start, end } }: PlacedTerm, role: Role): Highlight => ({
  side,
  segment,
  start,
  end,
  role,
});

/** What the layers point at in the text: what answers the term of a pop-up, and words being selected. */
function layerHighlights(tools: Tools, state: State): Highlight[] {
  return state.layers.flatMap((layer): Highlight[] => {
    if (layer.kind === 'select-term') return [{ ...layer, side: 'source', role: 'current' }];
    if (layer.kind !== 'term' || layer.guessing) return [];
    return layerAnswer(state, tools, layer)?.placed.map(each => placed(each, 'answer')) ?? [];
  });
}

/** A match of the last search where it stands in the text. */
const foundIn = ({ field, segment, start, end }: HitMatch): Highlight[] =>
  segment !== undefined && (field === 'source' || field === 'target')
    ? [{ side: field, segment, start, end, role: 'match' }]
    : [];

function noteMarks(open: OpenArticle): Highlight[] {
  return open.article.notes
    .filter(note => isInSight(note, open))
    .flatMap(({ side, segment, quote }) => {
      const range = anchor(open.article[side][segment]?.text ?? '', quote);
      return range ? [{ side, segment, start: range.start, end: range.start + 1, role: 'mark' }] : [];
    });
}

/** Where the checks speak. What concerns a whole segment has its sign where the segment begins, and no words are marked. */
const findingMarks = (open: OpenArticle): Highlight[] =>
  open.checks?.shown && isChecked(open)
    ? open.checks.left.flatMap(({ places }) => places.map(each => ({ ...each, role: 'finding' as const })))
    : [];

const isWhole = ({ side, segment, start, end }: Highlight, { article }: OpenArticle): boolean =>
  start === 0 && end >= (article[side][segment]?.text.length ?? 0);

function frameOf(tools: Tools, state: State, open: OpenArticle, placeholder: Printable): Frame {
  const { view, article } = open;
  const link = cursorLink(tools, open);
  const term = cursorTerm(tools, state, open);
  const shown = view.hidden ? tools.links(article, view.bead).slice(0, view.revealed) : [];
  return {
    open,
    geometry: openGeometry(state, open),
    highlights: [
      ...shown.flatMap(each => marked(open, each, 'shown')),
      ...(link ? marked(open, link, 'sentence') : []),
      ...termsOfBead(tools, state, open, view.bead).map(each => placed(each, 'term')),
      ...(term ? [placed(term, 'current')] : []),
      ...layerHighlights(tools, state),
    ],
    findings: findingMarks(open),
    found: open.lit.flatMap(hit => hit.matches).flatMap(foundIn),
    notes: noteMarks(open),
    placeholder,
  };
}

const concerns = (highlight: Highlight, part: Fragment): boolean =>
  highlight.side === part.side && highlight.segment === part.segment && overlap(highlight, part);

/** A fragment cut where a highlight begins or ends. */
function pieces(part: Fragment, highlights: readonly Highlight[]): Range[] {
  const cuts = new Set([part.start, part.end]);
  for (const { start, end } of highlights)
    for (const cut of [start, end]) if (cut > part.start && cut < part.end) cuts.add(cut);
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(1).map((end, at) => ({ start: edges[at] ?? 0, end }));
}

/** The spans of a fragment; what is hidden leaves its room, so that revealing moves nothing. */
function fragmentSpans(part: Fragment, bead: number, frame: Frame): Span[] {
  const { article, view } = frame.open;
  const segment = article[part.side][part.segment];
  if (segment === undefined || part.end <= part.start) return [];
  const focused = bead === view.bead;
  const base: Role[] = [KIND_ROLES[segment.kind], ...(focused ? [] : (['quiet'] as const))];
  const words = frame.findings.filter(each => !isWhole(each, frame.open));
  const lit = focused ? [...frame.highlights, ...frame.found, ...words] : [...frame.found, ...words];
  const mine = lit.filter(highlight => concerns(highlight, part));
  return pieces(part, mine).map(range => {
    const over = mine.filter(highlight => covers(highlight, range)).map(highlight => highlight.role);
    const text = slice(segment.text, range.start, range.end);
    const hidden =
      view.hidden &&
      isHideable(part.side) &&
      !(over.includes('shown') || (focused && view.revealed === Number.POSITIVE_INFINITY));
    if (hidden) return span(spaces(cells(text)));
    return span(text, ...base, ...over.filter(role => role !== 'shown'));
  });
}

/** Whether a finding begins or stands in a fragment; of a whole segment it is its first line that has the sign. */
const hasFinding = (part: Fragment, { findings, open }: Frame): boolean =>
  findings.some(each => concerns(each, part) && (part.start === 0 || !isWhole(each, open)));

/** What the checks found, a bead that the aligner doubts where it begins, or a note: the gravest alone. */
function signOf(row: Row, part: Fragment | undefined, first: boolean, frame: Frame): Printable | undefined {
  const { open, notes } = frame;
  if (part && hasFinding(part, frame)) return FINDING;
  const bead = open.article.alignment[row.bead];
  if (first && row.line === 0 && bead && isUnsure(bead)) return UNSURE;
  return part && notes.some(note => concerns(note, part)) ? NOTE : undefined;
}

/** The marks left of a fragment: a bar along the focused bead, and a sign. `first` is what stands at the left edge. */
function gutter(row: Row, part: Fragment | undefined, first: boolean, frame: Frame): Span[] {
  const focused = first && row.bead === frame.open.view.bead && row.gap !== true;
  const shown = signOf(row, part, first, frame);
  return [focused ? span(BAR, 'bar') : span(spaces(1)), shown ? span(shown, 'mark') : span(spaces(GUTTER - 1))];
}

const isPlaceholder = (row: Row, part: Fragment, { open }: Frame): boolean =>
  isHideable(part.side) &&
  open.view.hidden &&
  open.view.revealed === 0 &&
  row.bead === open.view.bead &&
  part.start === 0;

/** One row of the text area as spans, from the left edge of the screen. */
function paintRow(row: Row, frame: Frame): SpanRow {
  const { columns } = frame.geometry;
  const left = Math.min(columns.source.x, columns.target.x);
  const spans: Span[] = [];
  const to = (x: number) => spans.push(span(spaces(x - rowCells(spans))));
  const parts = row.fragments.length > 0 ? row.fragments : [undefined];
  for (const part of parts) {
    const indent = part && frame.geometry.layout !== 'columns' ? part.column.x - left : 0;
    const x = (part?.column.x ?? left) - indent;
    const first = x === left;
    if (!first && spans.length === 0) spans.push(span(spaces(left - GUTTER)), ...gutter(row, undefined, true, frame));
    to(x - GUTTER);
    spans.push(...gutter(row, part, first, frame));
    if (part === undefined) continue;
    to(part.column.x);
    if (isPlaceholder(row, part, frame)) spans.push(span(frame.placeholder, 'placeholder', 'quiet'));
    else spans.push(...fragmentSpans(part, row.bead, frame));
  }
  return spans.filter(({ text }) => text !== '');
}

/** The text area: every row that is in view, as spans. */
export function paintText(tools: Tools, state: State, open: OpenArticle, placeholder: Printable): SpanRow[] {
  const frame = frameOf(tools, state, open, placeholder);
  return rowsInView(tools, state, open).map(row => (row ? paintRow(row, frame) : []));
}
