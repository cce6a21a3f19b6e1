import type { Tools } from '../app/article/reading.ts';
import { selectedText } from '../app/article/selection.ts';
import type { Measure } from '../app/command.ts';
import { COMMANDS } from '../app/commands/index.ts';
import { helpRows } from '../app/help.ts';
import { keysOf } from '../app/keys/keymap.ts';
import type { Layer, LayerKind } from '../app/layer.ts';
import { behaviourOf, topLayer } from '../app/layers.ts';
import { type Catalogue, searchCatalogue } from '../app/palette.ts';
import { listedNotes, notesOf } from '../app/review/notes.ts';
import type { State } from '../app/state.ts';
import { segmentsOf } from '../domain/bitext/article.ts';
import type { HanjaTable } from '../domain/text/hanja.ts';
import type { Locale } from '../domain/text/language.ts';
import { type Printable, toPrintable } from '../domain/text/printable.ts';
import { truncate } from '../domain/text/wrap.ts';
import { anchorOf, placeOf } from './anchor.ts';
import { concordanceRows } from './content/concordance-rows.ts';
import { findingContent, findingsContent } from './content/finding-rows.ts';
import { aboutWords, filterWords, noteRow, noteRows, quoteRows } from './content/note-rows.ts';
import { searchContent } from './content/search-content.ts';
import { shelfFoot, shelfRows } from './content/shelf-rows.ts';
import { entryName, termContent } from './content/term-content.ts';
import { keyNames } from './key-names.ts';
import { problemSentence, type Translate } from './messages.ts';
import { layPanel, type Panel, type PanelContent, panelWidth } from './panel.ts';
import { isTooSmall } from './screen.ts';
import { fit, lines, type SpanRow, sign, span } from './spans.ts';

/** What drawing a layer may lean on; `width` is the room in cells. */
interface Drawing {
  readonly state: State;
  readonly t: Translate;
  readonly catalogue: () => Catalogue;
  readonly tools: Tools;
  readonly hanja: HanjaTable;
  readonly width: number;
}

type Of<Kind extends LayerKind> = Extract<Layer, { kind: Kind }>;

/** Cells for the keys in a list of commands. */
const KEYS_WIDTH = 20;

const text = (words: string, ...roles: Parameters<typeof span>[1][]): SpanRow => [span(toPrintable(words), ...roles)];

const command = (t: Translate, id: string, keys: readonly string[], width: number): SpanRow => [
  ...fit([span(keyNames(keys), 'key')], Math.min(KEYS_WIDTH, Math.floor(width / 2))),
  ...text(truncate(t.named('command', id), Math.max(0, width - KEYS_WIDTH))),
];

/** The rows of a list, or a word where it is empty. */
const orWord = (rows: readonly SpanRow[], word: Printable): readonly SpanRow[] =>
  rows.length > 0 ? rows : [[span(word)]];

/** Groups of rows with an empty one between. */
const parted = (groups: readonly (readonly SpanRow[])[]): SpanRow[] =>
  groups.flatMap((rows, at) => (at > 0 ? [[], ...rows] : [...rows]));

/** How each kind of layer looks. */
const CONTENTS: { readonly [Kind in LayerKind]: (layer: Of<Kind>, drawing: Drawing) => PanelContent } = {
  help: ({ selected }, { state, t, width }) => ({
    title: t('layer.help'),
    rows: helpRows(state, COMMANDS)
      .flatMap(row =>
        'group' in row
          ? [[], [span(t.named('group', row.group), 'heading')]]
          : [command(t, row.command, row.keys, width)],
      )
      .slice(1),
    at: selected,
  }),
  palette: ({ selected, field }, { state, t, catalogue, width }) => ({
    title: t('layer.palette'),
    rows: orWord(
      searchCatalogue(catalogue(), field.text).map(id => command(t, id, keysOf(state.keymap, id), width)),
      t('palette.nothing'),
    ),
    at: selected,
    field,
  }),
  shelf: (layer, { state, t, width }) => ({
    title: t('layer.shelf', { order: t(`shelf.order.${layer.order}`) }),
    rows: shelfRows(layer, width, t),
    at: layer.selected,
    field: layer.field,
    foot: shelfFoot(layer, state, width, t),
  }),
  marks: ({ selected }, { state, t, width }) => ({
    title: t('layer.marks'),
    rows: (state.open?.marks ?? []).map(mark => {
      const segment =
        state.open && segmentsOf(state.open.article, state.open.article.alignment[mark.bead], 'source')[0];
      return text(truncate(`${mark.name}  ${mark.bead + 1}  ${segment?.text ?? ''}`, width));
    }),
    at: selected,
  }),
  'set-mark': (_layer, { t, width }) => ({
    title: t('layer.set-mark'),
    rows: lines(t('mark.which'), width),
    at: 0,
  }),
  search: searchContent,
  term: termContent,
  concordance: ({ selected, at }, { state, tools, t, width }) => ({
    title: t('layer.concordance', { term: entryName(at.entry) }),
    rows: concordanceRows(state, tools, at.entry, width),
    at: selected,
  }),
  'select-term': (layer, { state, t, width }) => ({
    title: t('layer.select-term'),
    rows: [
      ...lines((state.open && selectedText(state.open, layer)) ?? sign(''), width, 'heading'),
      ...lines(t('select.how'), width),
    ],
    at: 0,
  }),
  'translate-term': ({ term, field }, { t }) => ({
    title: t('layer.translate-term', { term }),
    rows: [],
    at: 0,
    field,
  }),
  findings: findingsContent,
  finding: findingContent,
  note: ({ selected }, { state, t, width }) => ({
    title: t('layer.note'),
    rows: parted((state.open ? notesOf(state.open) : []).map(note => noteRows(note, state, width, t))),
    at: selected,
  }),
  notes: (layer, { state, t, width }) => ({
    title: t('layer.notes', { filter: filterWords(layer.filter, t) }),
    rows: orWord(
      (state.open ? listedNotes(state.open, layer) : []).map(note => noteRow(note, state, width, t)),
      t('notice.unavailable.no-notes'),
    ),
    at: layer.selected,
  }),
  'write-note': ({ note, field }, { t, width }) => ({
    title: t('layer.write-note'),
    rows: [...quoteRows(note, width), ...lines(t('note.how'), width, 'quiet'), [span(aboutWords(note, t), 'key')]],
    at: 0,
    field,
  }),
  problems: ({ selected, problems }, { t, width }) => ({
    title: t('layer.problems'),
    rows: parted(problems.map(problem => lines(problemSentence(t, problem), width))),
    at: selected,
  }),
};

/** Widest panels, in cells; the rest are `WIDEST`. */
const WIDTHS: Partial<Record<LayerKind, number>> = {
  term: 62,
  'select-term': 46,
  'translate-term': 62,
  concordance: 160,
  search: 160,
  findings: 120,
  finding: 62,
  shelf: 100,
};
const WIDEST = 78;

/** What the drawing side has at hand besides the state. */
export type Given = Pick<Drawing, 'catalogue' | 'tools' | 'hanja'>;

const contentOf = <Kind extends LayerKind>(layer: Of<Kind>, drawing: Drawing): PanelContent =>
  CONTENTS[layer.kind](layer, drawing);

/** A layer as it stands on the screen: beside the place that it speaks of, and, unless it is wider, in its column. */
export function layerPanel(state: State, layer: Layer, t: Translate, given: Given): Panel {
  const anchor = anchorOf(given.tools, state, placeOf(state));
  const widest = WIDTHS[layer.kind] ?? WIDEST;
  const bounds = widest <= WIDEST ? anchor?.bounds : undefined;
  const width = panelWidth(state.screen, Math.min(widest, bounds?.width ?? widest));
  const content = contentOf(layer, { ...given, state, t, width });
  return layPanel(content, { list: behaviourOf(layer).list === true, width, anchor, bounds }, state.screen);
}

/** The layer that is drawn: the top one alone, so that nothing of those below sticks out under it. */
export function topPanel(state: State, t: Translate, given: Given): Panel | undefined {
  const layer = topLayer(state);
  return layer && !isTooSmall(state.screen) ? layerPanel(state, layer, t, given) : undefined;
}

/** A measure for the update, from the same panels that are drawn. */
export const createMeasure =
  (messages: (locale: Locale) => Translate, given: Given): Measure =>
  (state, layer) => {
    const { count, shown } = layerPanel(state, layer, messages(state.locale), given);
    return { rows: count, shown };
  };
