import { expect, test } from 'vitest';
import { presses } from '../../src/app/keys/keys.ts';
import { partReplies } from '../../src/app/keys/terminal-replies.ts';
import { INPUT, numbers } from '../input.ts';
import { ARTICLE } from '../stories/article.ts';
import { frame } from '../stories/frame.ts';
import { NO_KEY, Reader } from './reader.ts';

const STEPS = Number(process.env.STORM ?? 6000);

test(`${STEPS} random keys, replies and sizes, cut at every place: no error, and no way out but q and ^C`, () => {
  const next = numbers(7);
  const reader = new Reader(ARTICLE);
  let held = '';
  const send = (text: string) => {
    const parted = partReplies(held + text);
    held = parted.held;
    // The renderer parts sequences; here each character stands for itself, which is harsher.
    for (const key of parted.keys) {
      const typed = presses(key, NO_KEY, true);
      // What leaves the program is tried elsewhere.
      const staying = typed.filter(({ names }) => !names.some(name => name === 'q' || name === 'Q' || name === '^C'));
      reader.happen({ type: 'pressed', presses: staying });
    }
  };
  for (let at = 0; at < STEPS; at++) {
    const text = INPUT[Math.floor(next() * INPUT.length)] ?? '';
    const cut = Math.floor(next() * (text.length + 1));
    send(text.slice(0, cut));
    send(text.slice(cut));
    if (next() < 0.02) reader.resize(1 + Math.floor(next() * 200), 1 + Math.floor(next() * 60));
    if (next() < 0.05) expect(frame(reader).length).toBeLessThanOrEqual(Math.max(1, reader.state.screen.rows));
    if (next() < 0.01) reader.happen({ type: 'pasted', text: `${text}\r\nq` });
  }
  expect(reader.effects.filter(({ type }) => type === 'quit')).toEqual([]);
  expect(reader.view.bead).toBeGreaterThanOrEqual(0);
}, 300_000);
