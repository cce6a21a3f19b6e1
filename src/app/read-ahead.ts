import { keysOf } from './keys/keymap.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';
import { type Surroundings, update } from './update.ts';

/** What one is likely to ask for next, the likeliest first. */
const LIKELY: readonly string[] = ['bead.next', 'sentence.next', 'term.next'];
/** Quiet that is waited for, in milliseconds, so that nothing is in the way of somebody who types. */
const PAUSE = 30;

/**
 * Answers the likely keys before they are pressed, in a pause, and throws the answers away. Update and drawing are pure:
 * what is left of them is what the tools remember (rows, sentence links, terms), so that the next key finds it.
 */
export function readAhead(store: Store, surroundings: Surroundings, draw: (state: State) => void): void {
  let timer: NodeJS.Timeout | undefined;
  const answer = (state: State, [command, ...rest]: readonly string[]): void => {
    const name = command && keysOf(state.keymap, command)[0];
    if (name !== undefined) draw(update(state, { type: 'pressed', presses: [{ names: [name] }] }, surroundings).state);
    if (rest.length > 0) wait(state, rest, 0);
  };
  const wait = (state: State, commands: readonly string[], pause: number): void => {
    timer = setTimeout(answer, pause, state, commands);
    timer.unref();
  };
  const begin = (): void => {
    clearTimeout(timer);
    const state = store.state();
    if (state.open && state.layers.length === 0) wait(state, LIKELY, PAUSE);
  };
  store.subscribe(begin);
  begin();
}
