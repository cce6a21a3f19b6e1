import type { Measure } from '../app/command.ts';
import { COMMANDS } from '../app/commands/index.ts';
import { helpRows } from '../app/help.ts';
import { keysOf } from '../app/keymap.ts';
import { notesOf } from '../app/notes.ts';
import { type Catalogue, searchCatalogue } from '../app/palette.ts';
import type { Layer, LayerKind, State } from '../app/state.ts';
import { segmentsOf } from '../domain/bitext/article.ts';
import type { Locale } from '../domain/text/language.ts';
import { type Printable, slice, toPrintable } from '../domain/text/printable.ts';
import { truncate, wrap } from '../domain/text/wrap.ts';
import { keyNames } from './key-names.ts';
import { problemSentence, type Translate } from './messages.ts';
import { type PanelContent, panelWidth, shownRows } from './panel.ts';
import { fit, type SpanRow, sign, span } from './spans.ts';

/** What drawing a layer may lean on; `width` is the room in cells. */
interface Drawing {
  readonly state: State;
  readonly t: Translate;
  readonly catalogue: Catalogue;
  readonly width: number;
}

type Of<Kind extends LayerKind> = Extract<Layer, { kind: Kind }>;

/** Cells for the keys in a list of commands. */
const KEYS_WIDTH = 20;

const text = (words: string, ...roles: Parameters<typeof span>[1][]): SpanRow => [span(toPrintable(words), ...roles)];

/** Running text as rows. */
const lines = (words: Printable, width: number, ...roles: Parameters<typeof span>[1][]): SpanRow[] =>
  wrap(words, width).map(({ start, end }) => [span(slice(words, start, end), ...roles)]);

const command = (t: Translate, id: string, keys: readonly string[], width: number): SpanRow => [
  ...fit([span(keyNames(keys), 'key')], Math.min(KEYS_WIDTH, Math.floor(width / 2))),
  ...text(truncate(t.named('command', id), Math.max(0, width - KEYS_WIDTH))),
];

/** How each kind of layer looks. */
const CONTENTS: { readonly [Kind in LayerKind]: (layer: Of<Kind>, drawing: Drawing) => PanelContent } = {
  help: ({ selected }, { state, t, width }) => ({
    title: t('layer.help'),
    rows: helpRows(state.keymap, COMMANDS).map(row =>
      'group' in row ? [span(t.named('group', row.group), 'heading')] : command(t, row.command, row.keys, width),
    ),
    at: selected,
  }),
  palette: ({ selected, field }, { state, t, catalogue, width }) => ({
    title: t('layer.palette'),
    rows: searchCatalogue(catalogue, field.text).map(id => command(t, id, keysOf(state.keymap, id), width)),
    at: selected,
    field,
  }),
  shelf: ({ selected, rows }, { t, width }) => ({
    title: t('layer.shelf'),
    rows: rows.map(({ title, bead, beads }) => {
      const progress = bead === undefined ? t('shelf.unread') : t('shelf.progress', { bead: bead + 1, beads });
      return [
        ...fit([span(title[t.locale])], Math.max(1, width - 16)),
        ...fit([span(sign('  ')), span(progress)], Math.min(width - 1, 16)),
      ];
    }),
    at: selected,
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
  note: ({ selected }, { state, t, width }) => ({
    title: t('layer.note'),
    rows: (state.open ? notesOf(state.open) : []).flatMap(note => [
      ...lines(note.quote.exact as Printable, width, 'heading'),
      ...lines(note.body[t.locale], width),
      [],
    ]),
    at: selected,
  }),
  problems: ({ selected, problems }, { t, width }) => ({
    title: t('layer.problems'),
    rows: problems.flatMap(problem => [...lines(problemSentence(t, problem), width), []]),
    at: selected,
  }),
};

/** A measure for the update, from the same contents that are drawn. */
export const createMeasure =
  (messages: (locale: Locale) => Translate, catalogue: Catalogue): Measure =>
  (state, layer) => {
    const content = layerContent(layer, {
      state,
      t: messages(state.locale),
      catalogue,
      width: panelWidth(state.screen),
    });
    return { rows: content.rows.length, shown: shownRows(content, state.screen) };
  };

/** The content of a layer, of whatever kind. */
export const layerContent = <Kind extends LayerKind>(layer: Of<Kind>, drawing: Drawing): PanelContent =>
  CONTENTS[layer.kind](layer, drawing);
