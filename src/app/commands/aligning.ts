import type { Alignment, Side } from '../../domain/bitext/alignment.ts';
import { KINDS_OF_DOUBT, nextBead, STATUS_EDITS } from '../../domain/bitext/bead-status.ts';
import { type Cursor, type Edit, otherSide } from '../../domain/bitext/edit.ts';
import { EDITS } from '../../domain/bitext/edits.ts';
import {
  applied,
  type Level,
  levelOf,
  relinked,
  repeated,
  toggled,
  turned,
  withLevelCursor,
} from '../aligning/aligning.ts';
import { segmentParted, segmentsJoined } from '../aligning/segment-editing.ts';
import { redone, undone } from '../aligning/undoing.ts';
import { type Command, type Context, needsArticle } from '../command.ts';
import { type Step, step } from '../events.ts';
import type { OpenArticle, State } from '../state.ts';

const needsMode = (state: State): string | undefined =>
  needsArticle(state) ?? (state.open?.aligning ? undefined : 'not-aligning');

interface Work extends Context {
  readonly open: OpenArticle;
  readonly level: Level;
}

type Run = (state: State, work: Work) => Step;

/** A command of the alignment mode. */
const inMode = (name: string, run: Run): Command => ({
  id: `align.${name}`,
  group: 'aligning',
  unavailable: needsMode,
  run: (state, context) => {
    const { open } = state;
    return open ? run(state, { ...context, open, level: levelOf(context.tools, open) }) : step(state);
  },
});

/** A command that moves the cursor on the level that one is on. */
const move = (name: string, to: (level: Level, work: Work, state: State) => Cursor): Command =>
  inMode(name, (state, work) => step(withLevelCursor(state, work.level, to(work.level, work, state))));

/** One unit on or back on the cursor's side; past those of the bead, into the next one. */
function walked(alignment: Alignment, { bead, side, at }: Cursor, direction: 1 | -1): Cursor {
  const inside = at + direction;
  if (inside >= 0 && inside < (alignment[bead]?.[side].length ?? 0)) return { bead, side, at: inside };
  const next = alignment[bead + direction];
  if (next === undefined) return { bead, side, at };
  return { bead: bead + direction, side, at: direction > 0 ? 0 : Math.max(0, next[side].length - 1) };
}

const walk = (name: string, direction: 1 | -1): Command =>
  move(name, ({ alignment, cursor }, { count = 1 }) => {
    let now = cursor;
    for (let time = 0; time < Math.min(count, 10_000); time++) now = walked(alignment, now, direction);
    return now;
  });

const toSide = (name: string, to: (side: Side) => Side): Command =>
  move(name, ({ cursor }) => ({ ...cursor, side: to(cursor.side) }));

/** Several beads on or back: about as many as are in view. */
const page = (name: string, direction: 1 | -1): Command =>
  move(name, ({ cursor }, { count = 1 }, { screen }) => {
    const beads = Math.max(1, Math.floor(screen.rows / 5)) * count * direction;
    return { ...cursor, bead: cursor.bead + beads, at: 0 };
  });

/** To the next bead of which something holds; with a number before, to the one so many further. */
const jump = (kind: keyof typeof KINDS_OF_DOUBT, direction: 1 | -1): Command =>
  inMode(`${direction > 0 ? 'next' : 'previous'}-${kind}`, (state, { level, count = 1 }) => {
    const { alignment, cursor } = level;
    let bead: number | undefined;
    for (let time = 0; time < Math.min(count, alignment.length); time++)
      bead = nextBead(alignment, bead ?? cursor.bead, direction, KINDS_OF_DOUBT[kind]) ?? bead;
    if (bead === undefined) return step({ ...state, notice: { code: `unavailable.no-more-${kind}` } });
    return step(withLevelCursor(state, level, { ...cursor, bead, at: 0 }));
  });

const KINDS = Object.keys(KINDS_OF_DOUBT) as (keyof typeof KINDS_OF_DOUBT)[];

const change = ([name, edit]: readonly [string, Edit]): Command =>
  inMode(name, (state, { open, level, count = 1 }) => applied(state, open, level, repeated(edit, count)));

/** Mending the alignment. */
export const ALIGNING: readonly Command[] = [
  {
    id: 'align.toggle',
    group: 'aligning',
    unavailable: needsArticle,
    run: state => step(state.open ? toggled(state, state.open) : state),
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
  inMode('part-segment', (state, { tools, open, level }) => segmentParted(tools, state, open, level)),
  inMode('join-segments', (state, { open, level }) => segmentsJoined(state, open, level)),
  inMode('inside', (state, { open, level }) => step(turned(state, open, level))),
  inMode('back', (state, { open, level }) => step(level.within ? turned(state, open, level) : toggled(state, open))),
  inMode('realign', (state, { open, level }) =>
    level.within
      ? relinked(state, open, level)
      : step({ ...state, notice: { code: 'realigning' } }, { type: 'realign', article: open.article }),
  ),
  inMode('undo', (state, { open }) => undone(state, open)),
  inMode('redo', (state, { open }) => redone(state, open)),
];
