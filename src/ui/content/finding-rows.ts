import { keysOf } from '../../app/keys/keymap.ts';
import type { FindingsLayer } from '../../app/layer.ts';
import { isChecked, isFine, listed } from '../../app/review/findings.ts';
import type { State } from '../../app/state.ts';
import type { Finding, Severity } from '../../domain/check/finding.ts';
import { type Printable, spaces, toPrintable } from '../../domain/text/printable.ts';
import { keyName } from '../key-names.ts';
import type { Translate } from '../messages.ts';
import type { PanelContent } from '../panel.ts';
import { fit, lines, type Span, type SpanRow, sign, span } from '../spans.ts';
import { findingSentence } from './finding-sentence.ts';

/** What drawing findings leans on; `width` is the room in cells. */
interface Drawing {
  readonly state: State;
  readonly t: Translate;
  readonly width: number;
}

/** How grave a finding is, at a glance. */
const SIGNS: Readonly<Record<Severity, Printable>> = { error: sign('‼'), warning: sign('!'), info: sign('·') };

/** Cells for the sign, the number of the bead, and, where there is room, the name of the check. */
const SIGN = 2;
const NUMBER = 5;
const NAME = 21;
const ROOMY = 90;
/** Rows for the chosen finding's whole sentence, where the list has no room for it. */
const WHOLE = 2;

function row(finding: Finding, { state, t, width }: Drawing): SpanRow {
  const name = width >= ROOMY ? [...fit([span(t.named('check', finding.check))], NAME), span(spaces(1))] : [];
  const fine: Span[] = state.open && isFine(state.open, finding) ? [span(sign('✓ '), 'key')] : [];
  return fit(
    [
      ...fit([span(SIGNS[finding.severity], 'mark')], SIGN),
      ...fit([span(toPrintable(String(finding.bead + 1)), 'key')], NUMBER),
      ...name,
      ...fine,
      span(findingSentence(t, finding)),
    ],
    width,
  );
}

/** What the list shows, in its title: how many, and of what. */
function title(layer: FindingsLayer, { state, t }: Drawing): Printable {
  const parts = [
    t('layer.findings', { count: listed(state, layer).length }),
    ...(layer.severity ? [t.named('severity', layer.severity)] : []),
    ...(layer.check ? [t.named('check', layer.check)] : []),
    ...(layer.withFine ? [t('findings.with-fine')] : []),
  ];
  return toPrintable(parts.join(' · '));
}

/** What can be done in the list besides going to a finding, by the names of its messages. */
const KEYS = [
  ['findings.severity', 'severity'],
  ['findings.check', 'check'],
  ['finding.fine', 'fine'],
  ['findings.fine', 'all'],
] as const;

function keys({ state, t, width }: Drawing): SpanRow {
  const shown = KEYS.flatMap(([command, name]) => [
    span(keyName(keysOf(state.keymap, command)[0] ?? ''), 'key'),
    span(toPrintable(` ${t(`findings.key.${name}`)}  `), 'quiet'),
  ]);
  return fit(shown, width);
}

function emptyList({ state, t, width }: Drawing): SpanRow[] {
  const isReady = state.open !== undefined && isChecked(state.open);
  const some = (state.open?.checks?.findings.length ?? 0) > 0;
  return lines(isReady ? t(some ? 'findings.none-here' : 'findings.none') : t('notice.checking'), width);
}

/** The sentence of the chosen finding in rows of its own, always as many, so that nothing moves. */
function whole(chosen: Finding | undefined, { t, width }: Drawing): SpanRow[] {
  if (width >= ROOMY) return [];
  const rows = chosen ? lines(findingSentence(t, chosen), width) : [];
  return Array.from({ length: WHOLE }, (_, at) => rows[at] ?? []);
}

/** The list of findings. */
export function findingsContent(layer: FindingsLayer, drawing: Drawing): PanelContent {
  const rows = listed(drawing.state, layer).map(finding => row(finding, drawing));
  const chosen = listed(drawing.state, layer)[layer.selected];
  const foot = [[span(sign('─'.repeat(drawing.width)), 'border')], ...whole(chosen, drawing), keys(drawing)];
  return {
    title: title(layer, drawing),
    rows: rows.length > 0 ? rows : emptyList(drawing),
    at: layer.selected,
    foot,
  };
}

/** What one finding says. */
export function findingContent(
  { selected, at }: { readonly selected: number; readonly at: Finding },
  { state, t, width }: Drawing,
): PanelContent {
  const fine = state.open && isFine(state.open, at) ? ` · ${t('findings.is-fine')}` : '';
  return {
    title: toPrintable(`${t.named('severity', at.severity)} · ${t.named('check', at.check)}${fine}`),
    rows: lines(findingSentence(t, at), width),
    at: selected,
  };
}
