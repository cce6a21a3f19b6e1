import { quoteOf } from '../../domain/bitext/bead-quote.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { type Step, step } from '../events.ts';
import type { State } from '../state.ts';
import { jumpTo } from './reading.ts';

/** Marks the focused bead under a name, in place of what had the name. */
export function setMark(state: State, name: string): Step {
  const { open } = state;
  if (open === undefined) return step(state);
  const mark = { name, bead: open.view.bead, quote: quoteOf(open.article, open.view.bead) };
  const marks = [...open.marks.filter(each => each.name !== name), mark].sort((a, b) => a.bead - b.bead);
  const notice = { code: 'marked', values: { number: mark.bead + 1, name: toPrintable(name) } };
  return step({ ...state, open: { ...open, marks }, notice }, { type: 'save-mark', article: open.article.id, mark });
}

/** Whether there is a mark of a name. */
export const hasMark = ({ open }: State, name: string): boolean =>
  open?.marks.some(mark => mark.name === name) ?? false;

/** The state with a word that there is no mark of a name. */
export const unmarked = (state: State, name: string): State => ({
  ...state,
  notice: { code: 'no-such-mark', values: { name: toPrintable(name) } },
});

/** The state at a mark; unchanged where there is none of that name. */
export function toMark(state: State, name: string | undefined): State {
  const mark = state.open?.marks.find(each => each.name === name);
  return mark ? jumpTo(state, mark.bead) : state;
}
