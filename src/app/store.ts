import type { Effect, Event } from './events.ts';
import type { State } from './state.ts';
import { type Surroundings, update } from './update.ts';

/** Holds the state, makes the next one of each event, and hands its effects on. */
export interface Store {
  readonly state: () => State;
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispatch: (event: Event) => void;
}

/** A store that begins with a state. Effects are performed after the listeners have been told. */
export function createStore(initial: State, surroundings: Surroundings, perform: (effect: Effect) => void): Store {
  const listeners = new Set<() => void>();
  let state = initial;
  return {
    state: () => state,
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch: event => {
      const next = update(state, event, surroundings);
      const changed = next.state !== state;
      state = next.state;
      if (changed) for (const listener of listeners) listener();
      for (const effect of next.effects) perform(effect);
    },
  };
}
