import { COMMANDS } from '../../app/commands/index.ts';
import { NO_FLAGS, type Press, presses } from '../../app/keys/keys.ts';
import type { State } from '../../app/state.ts';
import type { Store } from '../../app/store.ts';
import type { Keyboard } from './keyboard.ts';

const MOVES: ReadonlySet<string> = new Set(
  COMMANDS.filter(({ group }) => group === 'moving' || group === 'reading').map(({ id }) => id),
);

/** Whether a press only moves in the text or changes how it is shown; all else waits for the renderer. */
const isMove = ({ keymap, layers }: State, { names }: Press): boolean =>
  layers.length === 0 &&
  names.every(name => /^\d$/u.test(name) || MOVES.has(keymap.lookUp(['reader', 'global'], name) ?? ''));

/**
 * Answers moves that were typed before the first frame with one more frame, since loading the renderer takes longer than
 * all before it. Other keys stay where they are, in order, for the renderer to part.
 */
export async function answerEarlyKeys(keyboard: Keyboard, store: Store, draw: () => void): Promise<void> {
  // One turn of the loop, in which what is there already is read.
  await new Promise(resolve => setImmediate(resolve));
  const typed: Buffer | null = keyboard.read();
  if (typed === null) return;
  const text = typed.toString('utf8');
  const pressed = presses(text, NO_FLAGS, store.state().hangulKeys);
  if (text.includes('\u001B') || !pressed.every(press => isMove(store.state(), press))) {
    keyboard.unshift(typed);
    return;
  }
  store.dispatch({ type: 'pressed', presses: pressed });
  draw();
}
