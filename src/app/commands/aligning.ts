import type { Side } from '../../domain/bitext/alignment.ts';
import { KINDS_OF_DOUBT, nextBead, STATUS_EDITS } from '../../domain/bitext/bead-status.ts';
import { type Cursor, EDITS, type Edit, otherSide } from '../../domain/bitext/edit.ts';
import { applied, cursorOf, redone, repeated, toggled, undone, withCursor } from '../aligning.ts';
import { type Command, type Context, needsArticle } from '../command.ts';
import { type Step, step } from '../events.ts';
import type { OpenArticle, State } from '../state.ts';

const needsMode = (state: State): string | undefined =>
  needsArticle(state) ?? (state.open?.aligning ? undefined : 'not-aligning');

type Run = (state: State, open: OpenArticle, context: Context) => Step;

/** A command of the alignment mode. */
const inMode = (name: string, run: Run): Command => ({
  id: `align.${name}`,
  group: 'aligning',
  unavailable: needsMode,
  run: (state, context) => (state.open ? run(state, state.open, context) : step(state)),
});

type Move = (cursor: Cursor, open: OpenArticle, context: Context) => Cursor;

const move = (name: string, to: Move): Command =>
  inMode(name, (state, open, context) => step(withCursor(state, to(cursorOf(open), open, context))));

/** One unit on or back on the cursor's side; past those of the bead, into the next one. */
function walked({ bead, side, at }: Cursor, { article }: OpenArticle, direction: 1 | -1): Cursor {
  const inside = at + direction;
  if (inside >= 0 && inside < (article.alignment[bead]?.[side].length ?? 0)) return { bead, side, at: inside };
  const next = bead + direction;
  if (article.alignment[next] === undefined) return { bead, side, at };
  return { bead: next, side, at: direction > 0 ? 0 : Number.MAX_SAFE_INTEGER };
}

const walk = (name: string, direction: 1 | -1): Command =>
  inMode(name, (state, _open, { count = 1 }) => {
    let now = state;
    for (let time = 0; time < Math.min(count, 1000) && now.open; time++)
      now = withCursor(now, walked(cursorOf(now.open), now.open, direction));
    return step(now);
  });

const toSide = (name: string, to: (side: Side) => Side): Command =>
  move(name, cursor => ({ ...cursor, side: to(cursor.side) }));

/** Several beads on or back: about as many as are in view. */
const page = (name: string, direction: 1 | -1): Command =>
  inMode(name, (state, open, { count = 1 }) => {
    const beads = Math.max(1, Math.floor(state.screen.rows / 5)) * count * direction;
    const cursor = cursorOf(open);
    return step(withCursor(state, { ...cursor, bead: cursor.bead + beads, at: 0 }));
  });

/** To the next bead of which something holds; with a number before, to the one so many further. */
const jump = (kind: keyof typeof KINDS_OF_DOUBT, direction: 1 | -1): Command =>
  inMode(`${direction > 0 ? 'next' : 'previous'}-${kind}`, (state, open, { count = 1 }) => {
    const cursor = cursorOf(open);
    let bead: number | undefined = cursor.bead;
    for (let time = 0; time < count && bead !== undefined; time++)
      bead = nextBead(open.article.alignment, bead, direction, KINDS_OF_DOUBT[kind]) ?? (time > 0 ? bead : undefined);
    if (bead === undefined) return step({ ...state, notice: { code: `unavailable.no-more-${kind}` } });
    return step(withCursor(state, { ...cursor, bead, at: 0 }));
  });

const KINDS = Object.keys(KINDS_OF_DOUBT) as (keyof typeof KINDS_OF_DOUBT)[];

const change = ([name, edit]: readonly [string, Edit]): Command =>
  inMode(name, (state, open, { count = 1 }) => applied(state, open, repeated(edit, count)));

/** Mending the alignment. */
export const ALIGNING: readonly Command[] = [
  {
    id: 'align.toggle',
    group: 'aligning',
    unavailable: needsArticle,
    run: state => step(state.open ? { ...state, open: toggled(state.open) } : state),
  },
  walk('down', 1),
  walk('up', -1),
  toSide('source', () => 'source'),
  toSide('target', () => 'target'),
  toSide('across', otherSide),
  page('page-down', 1),
  page('page-up', -1),
  ...KINDS.flatMap(kind => [jump(kind, 1), jump(kind, -1)]),
  ...Object.entries<Edit>(EDITS).map(change),
  ...Object.entries<Edit>(STATUS_EDITS).map(change),
  inMode('realign', (state, open) =>
    step({ ...state, notice: { code: 'realigning' } }, { type: 'realign', article: open.article }),
  ),
  inMode('undo', undone),
  inMode('redo', redone),
];
