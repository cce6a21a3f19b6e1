import { withView } from '../article/reading.ts';
import { type Command, type Context, needsArticle } from '../command.ts';
import { step } from '../events.ts';
import { adjustRatio, LAYOUTS, layoutFor } from '../layout/geometry.ts';
import type { OpenArticle, State, View } from '../state.ts';

type Change = (open: OpenArticle, state: State, context: Context) => Partial<View>;

const view = (id: string, change: Change, unavailable: Command['unavailable'] = needsArticle): Command => ({
  id,
  group: 'reading',
  unavailable,
  run: (state, context) => step(state.open ? withView(state, change(state.open, state, context)) : state),
});

/** The layout after the one in use. */
const nextLayout: Change = (open, state) => {
  const now = LAYOUTS.indexOf(layoutFor(open.view.layout, state.screen.columns));
  return { layout: LAYOUTS[(now + 1) % LAYOUTS.length] ?? 'columns' };
};

const onlyHidden = (state: State): string | undefined => {
  if (state.open === undefined) return 'article';
  return state.open.view.hidden ? undefined : 'not-hidden';
};

const onlyColumns = (state: State): string | undefined => {
  if (state.open === undefined) return 'article';
  return layoutFor(state.open.view.layout, state.screen.columns) === 'columns' ? undefined : 'not-columns';
};

/** Why nothing more can be revealed. */
const onlyMore = (state: State): string | undefined =>
  onlyHidden(state) ?? (state.open?.view.revealed === Number.POSITIVE_INFINITY ? 'all-revealed' : undefined);

/** Why the columns cannot be shifted by so many steps. */
const onlyFurther =
  (steps: number) =>
  (state: State): string | undefined => {
    const ratio = state.open?.view.ratio ?? 0;
    return onlyColumns(state) ?? (adjustRatio(ratio, steps) === ratio ? 'no-further' : undefined);
  };

const revealAll: Change = ({ view: { revealed } }) => ({
  revealed: revealed === Number.POSITIVE_INFINITY ? 0 : Number.POSITIVE_INFINITY,
});

const revealNext: Change = (open, _state, { tools }) => {
  const { bead, revealed } = open.view;
  const isLast = revealed + 1 >= tools.links(open.article, bead).length;
  return { revealed: isLast ? Number.POSITIVE_INFINITY : revealed + 1 };
};

/** How the text is shown. */
export const VIEWING: readonly Command[] = [
  view('layout.cycle', nextLayout),
  view('hidden.toggle', open => ({ hidden: !open.view.hidden, revealed: 0 })),
  view('reveal.bead', revealAll, onlyHidden),
  view('reveal.sentence', revealNext, onlyMore),
  view('neighbours.toggle', open => ({ neighbours: !open.view.neighbours, top: { bead: open.view.bead, row: 0 } })),
  view(
    'columns.narrower',
    ({ view: { ratio } }, _state, { count = 1 }) => ({ ratio: adjustRatio(ratio, -count) }),
    onlyFurther(-1),
  ),
  view(
    'columns.wider',
    ({ view: { ratio } }, _state, { count = 1 }) => ({ ratio: adjustRatio(ratio, count) }),
    onlyFurther(1),
  ),
];
