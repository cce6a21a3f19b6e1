import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { NARANI, Session } from './session.ts';

/** The launcher in a Node that runs a line of its own first. */
const withCode = (code: string): string[] => {
  const [node = '', ...launcher] = NARANI;
  return [node, '--import', `data:text/javascript,${encodeURIComponent(code)}`, ...launcher];
};

/** Code that is run once there is a file `now` in the home: by then the text is on the screen, however busy the machine. */
const onceAsked = (code: string): string => `
  const { existsSync } = process.getBuiltinModule('node:fs');
  const look = setInterval(() => {
    if (!existsSync(process.env.NARANI_HOME + '/now')) return;
    clearInterval(look);
    ${code};
  }, 20);`;

const isReading = (session: Session): boolean => / 1\/\d+ /u.test(session.screen());

/** What is on the screen once the program has given it back. */
const left = (session: Session): string => session.screen().replace(/\s*\n/gu, '\n').trim();

test.each([
  ['in a timer', `setTimeout(() => { throw new Error('so\\u001B]0;x\\u0007 it goes'); })`],
  ['in a promise', `Promise.reject(new Error('so\\u001B]0;x\\u0007 it goes'))`],
])('an error %s gives the terminal back, says so in three lines, and is written down', async (_where, code) => {
  await using session = new Session({ command: withCode(onceAsked(code)), columns: 160 });
  await session.until(isReading);
  writeFileSync(join(session.home, 'now'), '');
  expect(await session.ended).toBe(1);
  expect(session.isFullScreen).toBe(false);
  const path = join(session.home, 'state/crash.log');
  expect(left(session).split('\n')).toEqual([
    'narani stopped because of an error of its own: Error: so␛]0;x␇ it goes',
    'Your place and what you wrote are kept.',
    `What happened is written down in ${path}`,
  ]);
  expect(readFileSync(path, 'utf8')).toMatch(/^\d{4}-\S+ narani \d.*Node\.js[\s\S]+it goes\n +at /u);
});

test('a signal ends it within a tenth of a second of its own time', async () => {
  const born = performance.now();
  await using session = new Session();
  await session.until(isReading);
  const start = performance.now() - born;
  await session.quiet(300);
  const began = performance.now();
  session.kill('SIGTERM');
  expect(await session.ended).toBe(143);
  // The machine may be busy: then the start took its time as well. The benchmark tells the real figure.
  expect(performance.now() - began).toBeLessThan(Math.max(1500, 2 * start));
});

test('a terminal that is closed ends it, with the place kept', async () => {
  const first = new Session();
  await first.until(isReading);
  first.type('3j');
  await first.until(/ 4\/\d+ /u);
  first.hangUp();
  expect(await first.ended).toBe(129);
  await using again = new Session({ home: first.home });
  await again.until(/ 4\/\d+ /u);
});

test('keys that are typed before the first frame are answered and not echoed', async () => {
  await using session = new Session();
  session.type('jj');
  await session.until(/ 3\/\d+ /u);
  const before = session.output.slice(0, session.output.indexOf('\u001B[?1049h'));
  await wait(100);
  expect(session.output.slice(before.length)).not.toMatch(/jj/u);
  session.type('q');
  expect(await session.ended).toBe(0);
});

test.each([
  ['home is no folder', { NARANI_HOME: '', HOME: '/dev/null' }],
  ['home cannot be written', { NARANI_HOME: '/proc/narani' }],
])('where %s, one reads and quits all the same', async (_what, env) => {
  await using session = new Session({ env, args: ['several-cards'] });
  await session.until(isReading);
  await session.until('Your place cannot be saved now');
  session.type('jj');
  await session.until(/ 3\/\d+ /u);
  session.type('q');
  expect(await session.ended).toBe(0);
});

test('in the secure mode nothing goes to the clipboard, and it says so', async () => {
  await using session = new Session({ args: ['--secure', 'several-cards'] });
  await session.until(isReading);
  session.type('y');
  await session.until('The clipboard is not used in secure mode');
  expect(session.output).not.toContain('\u001B]52');
});
