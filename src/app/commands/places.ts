import { withBead } from '../article/reading.ts';
import { type Command, needsArticle } from '../command.ts';
import { step } from '../events.ts';
import { push } from '../layers.ts';
import { notesOf } from '../review/notes.ts';
import type { OpenArticle, State } from '../state.ts';

type Trail = 'back' | 'forward';

/** Along the jump list: to the nearest place on one side, with the present one put on the other. */
function travel(state: State, from: Trail, to: Trail): State {
  const { open } = state;
  const place = open?.[from].at(-1);
  if (open === undefined || place === undefined) return state;
  const { bead, top } = open.view;
  const moved: OpenArticle = { ...open, [from]: open[from].slice(0, -1), [to]: [...open[to], { bead, top }] };
  return withBead({ ...state, open: moved }, place.bead, { top: place.top });
}

const trail = (id: string, from: Trail, to: Trail): Command => ({
  id,
  group: 'places',
  unavailable: state => needsArticle(state) ?? (state.open?.[from].length ? undefined : `no-${from}`),
  run: state => step(travel(state, from, to)),
});

/** Notes, marks and the jump list. */
export const PLACES: readonly Command[] = [
  {
    id: 'note.open',
    group: 'places',
    unavailable: state => needsArticle(state) ?? (state.open && notesOf(state.open).length > 0 ? undefined : 'no-note'),
    run: state => step(push(state, { kind: 'note', selected: 0 })),
  },
  {
    id: 'mark.set',
    group: 'places',
    unavailable: needsArticle,
    run: state => step(push(state, { kind: 'set-mark' })),
  },
  {
    id: 'mark.list',
    group: 'places',
    unavailable: state => needsArticle(state) ?? (state.open?.marks.length ? undefined : 'no-mark'),
    run: state => step(push(state, { kind: 'marks', selected: 0 })),
  },
  trail('jump.back', 'back', 'forward'),
  trail('jump.forward', 'forward', 'back'),
];
