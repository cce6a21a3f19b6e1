import { describe, expect, test } from 'vitest';
import { backgroundLightness, partReplies } from '../../../src/app/keys/terminal-replies.ts';

/** What the terminal says of its own accord. */
const REPLIES: readonly (readonly [what: string, reply: string])[] = [
  ['the background, ended by ST', '\u001B]11;rgb:1c1c/1c1c/1c1c\u001B\\'],
  ['the background, ended by BEL', '\u001B]11;rgb:ffff/ffff/ffff\u0007'],
  ['device attributes', '\u001B[?62;1;2;6;22c'],
  ['secondary device attributes', '\u001B[>41;354;0c'],
  ['the cursor’s place', '\u001B[12;40R'],
  ['a mode', '\u001B[?2026;2$y'],
  ['focus gained', '\u001B[I'],
  ['focus lost', '\u001B[O'],
  ['a mouse press', '\u001B[<0;12;40M'],
  ['a mouse release', '\u001B[<0;12;40m'],
  ['an old mouse report', '\u001B[M !!'],
  ['the window’s size', '\u001B[8;24;80t'],
  ['a device status', '\u001B[0n'],
  ['a DCS string', '\u001BP1+r544e=787465726d\u001B\\'],
  ['an APC string', '\u001B_Gi=31;OK\u001B\\'],
];

/** Input in parts, as the keyboard puts it through: what is held goes before the next part. */
function feed(parts: readonly string[]): { keys: string; replies: string[]; held: string } {
  const all = { keys: '', replies: [] as string[], held: '' };
  for (const part of parts) {
    const { keys, replies, held } = partReplies(all.held + part);
    all.keys += keys;
    all.replies.push(...replies);
    all.held = held;
  }
  return all;
}

describe.each(REPLIES)('%s', (_what, reply) => {
  test('is no key', () => expect(feed([reply])).toEqual({ keys: '', replies: [reply], held: '' }));
  test('between keys it leaves them as they were', () =>
    expect(feed([`j${reply}한${reply}\u001B[A`])).toEqual({ keys: 'j한\u001B[A', replies: [reply, reply], held: '' }));
  test('split at any byte it is the same', () => {
    for (let at = 1; at < reply.length; at++)
      expect(feed([`j${reply.slice(0, at)}`, `${reply.slice(at)}k`]), `at ${at}`).toEqual({
        keys: 'jk',
        replies: [reply],
        held: '',
      });
  });
  test('byte by byte it is the same', () =>
    expect(feed([...`j${reply}k`])).toEqual({ keys: 'jk', replies: [reply], held: '' }));
});

describe('keys', () => {
  test.each([
    ['letters and Hangul', 'jk한ㅓ'],
    ['arrows', '\u001B[A\u001B[B\u001BOC'],
    ['arrows with modifiers', '\u001B[1;5C\u001B[1;2D'],
    ['Home, End, PgUp, Delete', '\u001B[H\u001B[F\u001B[5~\u001B[3~'],
    ['Alt and a letter', '\u001Bb'],
    ['Shift-Tab', '\u001B[Z'],
    ['function keys', '\u001BOP\u001B[15~'],
    ['Esc twice and a letter', '\u001B\u001Bj'],
    ['a paste', '\u001B[200~jjj\u001B[201~'],
  ])('%s pass as they are', (_what, typed) => expect(feed([typed])).toEqual({ keys: typed, replies: [], held: '' }));

  test('come out the same when they are split', () => {
    for (const key of ['\u001B[A', '\u001B[1;5C', '\u001B[5~', '\u001BOC', '\u001B[200~x\u001B[201~'])
      for (let at = 1; at < key.length; at++)
        expect(feed([key.slice(0, at), key.slice(at)]), `${JSON.stringify(key)} at ${at}`).toMatchObject({
          keys: key,
          held: '',
        });
  });

  test('a lone Escape is held until it is known to be a key', () =>
    expect(feed(['j\u001B'])).toEqual({ keys: 'j', replies: [], held: '\u001B' }));
  test('an answer that does not end holds nothing but itself', () =>
    expect(feed(['jk\u001B]11;rgb:1c'])).toEqual({ keys: 'jk', replies: [], held: '\u001B]11;rgb:1c' }));
});

describe('the background', () => {
  test.each([
    ['\u001B]11;rgb:0000/0000/0000\u0007', 0],
    ['\u001B]11;rgb:ffff/ffff/ffff\u001B\\', 1],
    ['\u001B]11;rgb:ff/ff/ff\u0007', 1],
    ['\u001B]11;rgba:ffff/ffff/ffff/8000\u0007', 1],
  ])('%j is %d', (reply, lightness) => expect(backgroundLightness(reply)).toBeCloseTo(lightness));
  test('solarized light is light', () =>
    expect(backgroundLightness('\u001B]11;rgb:fdfd/f6f6/e3e3\u0007')).toBeGreaterThan(0.9));
  test('other answers tell nothing of it', () => expect(backgroundLightness('\u001B[?62c')).toBeUndefined());
});
