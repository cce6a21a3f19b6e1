import { beforeEach, expect, test, vi } from 'vitest';
import { readAhead } from '../../src/app/read-ahead.ts';
import type { State } from '../../src/app/state.ts';
import { createStore } from '../../src/app/store.ts';
import { keysOf, Reader } from './reader.ts';

beforeEach(() => {
  vi.useFakeTimers();
  return () => void vi.useRealTimers();
});

/** A reader of three beads who has typed some keys, and the beads of the frames that were then made ready. */
function ahead(typed = '') {
  const { state, surroundings } = new Reader('▸가 나 | A b\n다 라 | C d\n마 바 | E f');
  const store = createStore(state, surroundings, () => undefined);
  const drawn: State[] = [];
  readAhead(store, surroundings, now => drawn.push(now));
  const type = (keys: string) => store.dispatch({ type: 'pressed', presses: keysOf(keys) });
  if (typed !== '') type(typed);
  return { store, drawn, type, beads: () => drawn.map(({ open }) => open?.view.bead) };
}

test('in a pause the next bead is made ready first, then what else may be asked for; what one sees stays', () => {
  const { store, beads } = ahead();
  const before = store.state();
  vi.advanceTimersByTime(1000);
  expect(beads()).toHaveLength(3);
  expect(beads()[0]).toBe(1);
  expect(store.state()).toBe(before);
});

test('who goes on typing is not held up, and what was guessed before is dropped', () => {
  const { type, beads } = ahead();
  vi.advanceTimersByTime(20);
  type('j');
  vi.advanceTimersByTime(20);
  expect(beads()).toEqual([]);
  vi.advanceTimersByTime(1000);
  expect(beads()[0]).toBe(2);
  expect(beads()).toHaveLength(3);
});

test('under a layer nothing is guessed', () => {
  const { beads } = ahead('?');
  vi.advanceTimersByTime(1000);
  expect(beads()).toEqual([]);
});
