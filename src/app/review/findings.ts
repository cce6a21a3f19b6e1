import type { Finding, FoundPlace } from '../../domain/check/finding.ts';
import { type FineMark, fineFinder, markOf } from '../../domain/check/fine.ts';
import { jumpTo, type Tools, toPlace } from '../article/reading.ts';
import { type Effect, type Event, type Step, step } from '../events.ts';
import type { FindingsLayer } from '../layer.ts';
import type { OpenArticle, OpenChecks, State } from '../state.ts';

const NOTHING: OpenChecks = { findings: [], fine: [], left: [], shown: true };

const withChecks = (state: State, checks: Partial<OpenChecks>): State =>
  state.open ? { ...state, open: { ...state.open, checks: { ...NOTHING, ...state.open.checks, ...checks } } } : state;

/** Whether the findings are those of the article as it is now. */
export const isChecked = ({ article, checks }: OpenArticle): boolean => checks?.of === article;

/** The state with the checks asked for and their marks in the text. */
export const asked = (state: State): State => withChecks(state, { shown: true });

/** The state with the marks in the text put out. */
export const putOut = (state: State): State => (state.open?.checks ? withChecks(state, { shown: false }) : state);

/** What is to be checked now: where checks were asked for, an article that is new or mended, and other glossaries. */
export function checking(before: State, { open, terms }: State): Effect[] {
  if (open?.checks === undefined || terms === undefined) return [];
  const isNew = before.open?.checks === undefined || before.open.article !== open.article || before.terms !== terms;
  return isNew ? [{ type: 'check', article: open.article, terms }] : [];
}

const leftOf = ({ article }: OpenArticle, findings: readonly Finding[], fine: readonly FineMark[]): Finding[] => {
  const isFine = fineFinder(fine);
  return findings.filter(finding => !isFine(article, finding));
};

/** The findings with others marked as fine. */
export function fineKept(state: State, fine: readonly FineMark[]): State {
  const { open } = state;
  if (open?.checks === undefined) return state;
  const isMore = fine.length > open.checks.fine.length;
  const next = withChecks(state, { fine, left: leftOf(open, open.checks.findings, fine) });
  return { ...next, notice: { code: isMore ? 'fine-marked' : 'fine-unmarked' } };
}

/** The state with what was found; a step along it that was waiting is taken. */
export function checked(
  tools: Tools,
  state: State,
  { of, findings, fine }: Extract<Event, { type: 'checked' }>,
): State {
  const { open } = state;
  // Mended since: what is found in it as it is now is on its way.
  if (open?.checks === undefined || open.article !== of) return state;
  const { wanted } = open.checks;
  const left = leftOf(open, findings, fine);
  const next = withChecks(state, { of, findings, fine, left, wanted: undefined });
  const layers = next.layers.map(layer =>
    layer.kind === 'findings'
      ? { ...layer, selected: Math.min(layer.selected, Math.max(0, listed(next, layer).length - 1)) }
      : layer,
  );
  return wanted === undefined ? { ...next, layers } : along(tools, { ...next, layers, notice: undefined }, wanted);
}

/** Whether a finding was marked as fine. */
export const isFine = ({ checks }: OpenArticle, finding: Finding): boolean => checks?.left.includes(finding) === false;

/** The findings that a list shows. */
export function listed({ open }: State, { severity, check, withFine }: FindingsLayer): readonly Finding[] {
  if (open?.checks === undefined) return [];
  const all = withFine ? open.checks.findings : open.checks.left;
  return all.filter(
    each => (severity === undefined || each.severity === severity) && (check === undefined || each.check === check),
  );
}

/** The place that a finding is looked at by: in the translation, where it has one there. */
export const placeOf = ({ places }: Finding): FoundPlace | undefined =>
  places.find(({ side }) => side === 'target') ?? places[0];

/** The state at a finding, with what it says laid beside it. */
export function toFinding(tools: Tools, state: State, at: Finding): State {
  const there = toPlace(
    tools,
    jumpTo({ ...withChecks(state, { shown: true, last: at }), layers: [] }, at.bead),
    placeOf(at),
  );
  return { ...there, layers: [{ kind: 'finding', selected: 0, at }] };
}

/** The finding after the one that was gone to last, or, where one has moved on since, the first from here; round the end. */
function nextOf({ view, checks = NOTHING }: OpenArticle, direction: 1 | -1): Finding | undefined {
  const { left, findings, last } = checks;
  const order = direction > 0 ? left : left.toReversed();
  const from = last !== undefined && last.bead === view.bead ? findings.indexOf(last) : -1;
  const isAhead = (finding: Finding): boolean =>
    from < 0 ? (finding.bead - view.bead) * direction >= 0 : (findings.indexOf(finding) - from) * direction > 0;
  return order.find(isAhead) ?? order[0];
}

/** One finding on or back; where they are still being made, as soon as they are there. */
export function along(tools: Tools, state: State, direction: 1 | -1): State {
  const { open } = state;
  if (open === undefined) return state;
  if (!isChecked(open))
    return { ...withChecks(state, { shown: true, wanted: direction }), notice: { code: 'checking' } };
  const next = nextOf(open, direction);
  return next ? toFinding(tools, state, next) : { ...asked(state), notice: { code: 'nothing-found' } };
}

/** Marks a finding as fine, or takes the mark away. */
export const toggleFine = (state: State, finding: Finding): Step =>
  state.open
    ? step(state, { type: 'save-fine', article: state.open.article.id, mark: markOf(state.open.article, finding) })
    : step(state);
