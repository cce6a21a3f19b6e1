import { stripVTControlCharacters } from 'node:util';
import { render } from 'ink-testing-library';
import { expect, test, vi } from 'vitest';
import type { Effect } from '../../src/app/events.ts';
import { createStore } from '../../src/app/store.ts';
import { App } from '../../src/ui/App.tsx';
import { createMessages } from '../../src/ui/messages.ts';
import { Reader } from '../app/reader.ts';
import { BUSY } from '../busy.ts';
import { ARTICLE } from '../stories/article.ts';
import { frame } from '../stories/frame.ts';

const trimmed = (lines: readonly string[]): string =>
  lines
    .map(line => line.trimEnd())
    .join('\n')
    .trimEnd();

/** The program under Ink, beside a reader without it; both begin alike. */
function both() {
  const reader = new Reader(ARTICLE);
  const effects: Effect[] = [];
  const store = createStore(reader.state, reader.surroundings, effect => effects.push(effect));
  const host = { suspend: async () => undefined };
  const ink = render(<App store={store} given={reader.surroundings} messages={createMessages()} host={host} />);
  const drawn = (): string => trimmed(stripVTControlCharacters(ink.lastFrame() ?? '').split('\n'));
  return { reader, ink, effects, store, drawn };
}

/** What is typed, and the same as the reader without Ink has it. */
const TYPED: readonly (readonly [what: string, typed: string, keys: string])[] = [
  ['nothing', '', ''],
  ['keys typed at once', '5jll', '5jll'],
  ['an arrow', '\u001B[B', '<Down>'],
  ['jamo', 'ㅓㅓ', 'ㅓㅓ'],
  ['hiding and revealing', '6Gts', '6Gts'],
  ['help over the text', '?', '?'],
  ['a query in Korean', ':문장', ':문장'],
  ['the Korean interface', 'i', 'i'],
];

test.each(TYPED)('Ink shows the rows that were drawn: %s', async (_what, typed, keys) => {
  const { reader, ink, drawn } = both();
  if (typed !== '') ink.stdin.write(typed);
  const wanted = trimmed(frame(reader.press(keys)));
  await vi.waitFor(() => expect(drawn()).toBe(wanted), BUSY);
  ink.unmount();
});

test('a window that changes is drawn anew at its size', async () => {
  const { reader, ink, store, drawn } = both();
  store.dispatch({ type: 'resized', screen: { columns: 60, rows: 12 } });
  const wanted = trimmed(frame(reader.resize(60, 12)));
  await vi.waitFor(() => expect(drawn()).toBe(wanted), BUSY);
  ink.unmount();
});

test('a paste into the palette is one line of its query, and runs nothing', async () => {
  const { ink, effects, drawn } = both();
  ink.stdin.write(':');
  await vi.waitFor(() => expect(drawn()).toContain('Commands'), BUSY);
  ink.stdin.write('\u001B[200~q\rj\u001B[201~');
  await vi.waitFor(() => expect(drawn()).toContain('> q j'), BUSY);
  expect(effects.filter(effect => effect.type !== 'save-reading')).toEqual([]);
  ink.unmount();
});

test('a paste into the article is nothing', async () => {
  const { ink, store, drawn } = both();
  ink.stdin.write('\u001B[200~jjjq\u001B[201~');
  ink.stdin.write('j');
  await vi.waitFor(() => expect(drawn()).toContain('2/12'), BUSY);
  expect(store.state().open?.view.bead).toBe(1);
  ink.unmount();
});
