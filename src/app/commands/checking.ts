import { SEVERITIES } from '../../domain/check/finding.ts';
import { type Command, needsArticle } from '../command.ts';
import { step } from '../events.ts';
import type { FindingsLayer } from '../layer.ts';
import { pop, push, replaceTop, topLayer } from '../layers.ts';
import { along, asked, listed, toggleFine } from '../review/findings.ts';
import type { State } from '../state.ts';

const stepTo = (id: string, direction: 1 | -1): Command => ({
  id,
  group: 'checking',
  unavailable: needsArticle,
  run: (state, { tools }) => step(along(tools, state, direction)),
});

const listOf = (state: State): FindingsLayer | undefined => {
  const layer = topLayer(state);
  return layer?.kind === 'findings' ? layer : undefined;
};

/** What the list shows is changed. */
const filter = (id: string, change: (layer: FindingsLayer, state: State) => Partial<FindingsLayer>): Command => ({
  id,
  group: 'finding',
  run: state => {
    const layer = listOf(state);
    return step(layer ? replaceTop(state, { ...layer, ...change(layer, state), selected: 0 }) : state);
  },
});

/** The one after the present of a list that begins with none. */
const after = <Value>(list: readonly Value[], now: Value | undefined): Value | undefined =>
  now === undefined ? list[0] : list[list.indexOf(now) + 1];

/** The checks that found something of the severity that is listed. */
const checksIn = (state: State, layer: FindingsLayer): readonly string[] => [
  ...new Set(listed(state, { ...layer, check: undefined }).map(({ check }) => check)),
];

/** Findings of the checks: the list, steps along them, and what is fine. */
export const CHECKING: readonly Command[] = [
  {
    id: 'findings.open',
    group: 'checking',
    unavailable: needsArticle,
    run: state => step(push(asked(state), { kind: 'findings', selected: 0, withFine: false })),
  },
  stepTo('finding.next', 1),
  stepTo('finding.previous', -1),
  {
    id: 'finding.fine',
    group: 'finding',
    run: state => {
      const layer = topLayer(state);
      const finding =
        layer?.kind === 'finding'
          ? layer.at
          : layer?.kind === 'findings'
            ? listed(state, layer)[layer.selected]
            : undefined;
      if (finding === undefined) return step(state);
      return toggleFine(layer?.kind === 'finding' ? pop(state) : state, finding);
    },
  },
  filter('findings.severity', ({ severity }) => ({ severity: after(SEVERITIES, severity), check: undefined })),
  filter('findings.check', (layer, state) => ({ check: after(checksIn(state, layer), layer.check) })),
  filter('findings.fine', ({ withFine }) => ({ withFine: !withFine })),
];
