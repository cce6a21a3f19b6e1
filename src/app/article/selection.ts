import { graphemes } from '../../domain/text/graphemes.ts';
import { type Printable, slice } from '../../domain/text/printable.ts';
import type { Range } from '../../domain/text/range.ts';
import type { SelectLayer } from '../layer.ts';
import type { Fragment } from '../layout/blocks.ts';
import type { OpenArticle, State } from '../state.ts';
import { cursorLink, cursorTerm, keepInView, rowsInView, type Tools } from './reading.ts';

/** The words of a text, without the quotes and stops around them. */
const words = (text: string): Range[] =>
  [...text.matchAll(/[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));

const textOf = (open: OpenArticle, segment: number): Printable | undefined => open.article.source[segment]?.text;

/** The first piece of the focused bead's source that is in view, once the keys before have brought the bead there. */
function firstInView(tools: Tools, state: State): Fragment | undefined {
  const seen = keepInView(tools, state);
  const rows = seen.open ? rowsInView(tools, seen, seen.open) : [];
  return rows
    .flatMap(row => (row?.bead === seen.open?.view.bead ? (row?.fragments ?? []) : []))
    .find(part => part.side === 'source');
}

/** The selection to begin with: the first word of the term or sentence under the cursor, or of what is in view. */
export function firstSelection(tools: Tools, state: State, open: OpenArticle): SelectLayer | undefined {
  const seen = firstInView(tools, state);
  const term = cursorTerm(tools, state, open);
  const sentence = cursorLink(tools, open)?.source[0];
  const onSource =
    term?.side === 'source' ? { segment: term.segment, start: term.occurrence.start } : (sentence ?? seen);
  const segment = seen && onSource?.segment;
  const text = segment === undefined ? undefined : textOf(open, segment);
  if (segment === undefined || text === undefined) return undefined;
  const word = words(text).find(each => each.start >= (onSource?.start ?? 0));
  return word && { kind: 'select-term', segment, ...tools.noun(text, word) };
}

/** The words that are selected. */
export function selectedText(open: OpenArticle, { segment, start, end }: SelectLayer): Printable | undefined {
  const text = textOf(open, segment);
  return text === undefined ? undefined : slice(text, start, end);
}

/** A change of the selection within its segment. `noun` takes the particles off a word. */
export type SelectionEdit = (range: Range, text: string, noun: (word: Range) => Range) => Range;

const map = (range: Range | undefined, noun: (word: Range) => Range): Range | undefined => range && noun(range);

/** The edits that keys name: another word without its particles, its particles or one word more, one character less. */
export const SELECTION_EDITS = {
  next: (range, text, noun) =>
    map(
      words(text).find(word => word.start >= range.end),
      noun,
    ) ?? range,
  previous: (range, text, noun) =>
    map(
      words(text).findLast(word => word.start < range.start),
      noun,
    ) ?? range,
  extend: (range, text) => ({ ...range, end: words(text).find(word => word.end > range.end)?.end ?? range.end }),
  shrink: (range, text) => {
    const kept = graphemes(text.slice(range.start, range.end)).slice(0, -1);
    return kept.length > 0
      ? { ...range, end: range.start + kept.reduce((sum, { text: each }) => sum + each.length, 0) }
      : range;
  },
} as const satisfies Readonly<Record<string, SelectionEdit>>;

/** A layer with its selection edited. */
export function editSelection(tools: Tools, open: OpenArticle, layer: SelectLayer, edit: SelectionEdit): SelectLayer {
  const text = textOf(open, layer.segment) ?? '';
  const { start, end } = edit(layer, text, word => tools.noun(text, word));
  return { ...layer, start, end };
}
