import { expect, test } from 'vitest';
import { presses } from '../../src/app/keys/keys.ts';
import { partReplies } from '../../src/app/keys/terminal-replies.ts';
import { ARTICLE } from '../stories/article.ts';
import { frame } from '../stories/frame.ts';
import { NO_KEY, Reader } from './reader.ts';

/** What comes down the line from a keyboard and from a terminal. */
const INPUT: readonly string[] = [
  ...'abcdefghijklmnoprstuvwxyzABCDEFGHIJKLMNOPRSTUVWXYZ0123456789 !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
  ...'ㅁㅠㅊㅇㄷㄹㅎㅗㅑㅓㅏㅣㅡㅜㅐㅔㄱㄴㅅㅕㅍㅈㅌㅛㅋ',
  ...[
    '한글',
    '가나다',
    '값',
    '뷁',
    '\u1112\u1161\u11ab',
    'ﾡ',
    '\r',
    '\n',
    '\t',
    '\u007F',
    '\u0004',
    '\u0015',
    '\u000F',
  ],
  ...[
    '\u001B',
    '\u001B[A',
    '\u001B[B',
    '\u001B[C',
    '\u001B[D',
    '\u001B[H',
    '\u001B[F',
    '\u001B[5~',
    '\u001B[6~',
    '\u001BOP',
  ],
  ...['\u001B[<64;10;10M', '\u001B[M !!', '\u001B[I', '\u001B[O', '\u001B[12;40R', '\u001B[?62;4c', '\u001B[0n'],
  ...[
    '\u001B]11;rgb:1c1c/1c1c/1c1c\u001B\\',
    '\u001B]52;c;cQ==\u0007',
    '\u001BP1$r0m\u001B\\',
    '\u001B_Gi=1;OK\u001B\\',
  ],
  ...['\u001B[200~q\rj\u001B[201~', '👩‍👧', '\uD83D', 'e\u0301\u0301'],
];

/** Numbers from 0 to below 1 that are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

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
