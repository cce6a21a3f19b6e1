import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { SIDES, type Side } from '../../src/domain/bitext/alignment.ts';
import { segmentsOf } from '../../src/domain/bitext/article.ts';
import { FIRST_ARTICLE, openShelf } from '../../src/library/shelf/shelf.ts';
import { beadKept } from '../bench/kill.ts';
import { longestPause } from '../busy.ts';
import { NARANI, newHome, Session } from './session.ts';

const read = openShelf({
  bundled: fileURLToPath(new URL('../../content/articles', import.meta.url)),
  own: '/nowhere',
}).open(FIRST_ARTICLE);
if (!read.ok) throw new Error('the first article cannot be read');
const article = read.value;

/** The number of the first paragraph of running text. */
const PARAGRAPH = article.alignment.findIndex(bead => segmentsOf(article, bead, 'source')[0]?.kind === 'paragraph') + 1;
const words = (bead: number, side: Side): string[] =>
  segmentsOf(article, article.alignment[bead - 1], side)
    .map(segment => segment.text)
    .join('\n')
    .split(/\s+/u);

/** That the status line says that the n-th bead is focused. */
const at = (bead: number): RegExp => new RegExp(` ${bead}/${article.alignment.length} `, 'u');
/** That the bar stands beside the beginning of the n-th bead. */
const focuses =
  (bead: number) =>
  (session: Session): boolean =>
    session
      .lines()
      .find(line => line.includes('▌'))
      ?.includes(words(bead, 'source')[0] ?? '') ?? false;

/** That the terminal is as it was: the normal screen, and the cursor to be seen. */
function expectRestored(session: Session): void {
  expect(session.isFullScreen).toBe(false);
  expect(session.output.lastIndexOf('\u001B[?25h')).toBeGreaterThan(session.output.lastIndexOf('\u001B[?25l'));
  expect(session.output.lastIndexOf('\u001B[?2004l')).toBeGreaterThanOrEqual(
    session.output.lastIndexOf('\u001B[?2004h'),
  );
}

test('the first start opens the article, and keys move in it', async () => {
  await using session = new Session();
  await session.until(words(2, 'source')[0] ?? '');
  await session.until('Space or ↓ to read on');
  expect(session.isFullScreen).toBe(true);
  for (const [keys, bead] of [
    ['j', 2],
    ['\u001B[B', 3],
    ['k', 2],
    ['\u001B[A', 1],
    ['4j', 5],
    ['G', article.alignment.length],
    [`${PARAGRAPH}G`, PARAGRAPH],
  ] as const) {
    session.type(keys);
    await session.until(at(bead));
    await session.until(focuses(bead));
  }
  session.type('q');
  expect(await session.ended).toBe(0);
  expectRestored(session);
});

test('a translation is hidden, revealed by sentence, and revealed whole', async () => {
  await using session = new Session({ rows: 40 });
  const [first = '', last = ''] = [words(PARAGRAPH, 'target')[0], words(PARAGRAPH, 'target').at(-1)];
  const shows = (word: string) => session.lines().some(line => line.includes('▌') && line.includes(word));
  await session.until(at(1));
  session.type(`${PARAGRAPH}G`);
  await session.until(() => shows(last));
  session.type('t');
  await session.until(() => !shows(last) && !shows(first));
  await session.until('. to reveal');
  session.type('s');
  await session.until(() => shows(first));
  expect(shows(last)).toBe(false);
  session.type('r');
  await session.until(() => shows(last));
  session.type('jk');
  await session.until(() => !shows(last));
});

test('a window that changes size at any moment keeps the bead and draws whole frames', async () => {
  await using session = new Session();
  await session.until(at(1));
  session.type(`${PARAGRAPH}G`);
  await session.until(at(PARAGRAPH));
  for (const [columns, rows] of [
    [60, 20],
    [30, 8],
    [10, 3],
    [160, 50],
    [99, 31],
  ] as const) {
    session.resize(columns, rows);
    if (columns === 10) await session.until('The window');
    else await session.until(() => at(PARAGRAPH).test(session.lines().at(-1) ?? '') && focuses(PARAGRAPH)(session));
  }
});

test('the interface changes its language at once and keeps it', async () => {
  const home = newHome();
  await using session = new Session({ home });
  await session.until('columns');
  session.type('i');
  await session.until('나란히');
  session.type('q');
  await session.ended;
  await using again = new Session({ home });
  await again.until('나란히');
});

test('under a Korean layout the same keys work, and a sign says so', async () => {
  await using session = new Session();
  await session.until(at(1));
  session.type('ㅓ');
  await session.until('Korean keyboard layout');
  await session.until(() => focuses(2)(session));
  session.type('ㅏ');
  await session.until(at(1));
  expect(session.screen()).toContain('[한]');
  session.type('바');
  expect(await session.ended).toBe(0);
});

test('the place is found again after q, and after kill -9', async () => {
  const home = newHome();
  await using first = new Session({ home });
  await first.until(at(1));
  first.type('3jlv');
  await first.until(/ 4\/\d+ .*stacked/u);
  first.type('q');
  await first.ended;
  await using second = new Session({ home });
  await second.until(/ 4\/\d+ .*stacked/u);
  second.type('2j');
  await second.until(at(6));
  await second.until(() => beadKept(home) === 6);
  second.kill('SIGKILL');
  await second.ended;
  await using third = new Session({ home });
  await third.until(at(6));
});

test.each([
  ['^C', 130, (session: Session) => session.type('\u0003')],
  ['SIGTERM', 143, (session: Session) => session.kill('SIGTERM')],
  ['SIGHUP', 129, (session: Session) => session.kill('SIGHUP')],
])('%s ends it with %i and leaves the terminal as it was', async (_what, code, end) => {
  const home = newHome();
  await using session = new Session({ home });
  await session.until(at(1));
  session.type('2j');
  await session.until(at(3));
  end(session);
  expect(await session.ended).toBe(code);
  expectRestored(session);
  await using again = new Session({ home });
  await again.until(at(3));
});

test('ended before the renderer is there, it leaves the terminal as it was', async () => {
  await using session = new Session();
  await session.until(() => session.output.includes('\u001B[?1049h'));
  session.kill('SIGTERM');
  expect(await session.ended).toBe(143);
  expectRestored(session);
});

test('^Z gives the shell its screen back, and fg the text', async () => {
  await using session = new Session({
    command: ['bash', '--norc', '--noprofile', '-i'],
    env: { PS1: 'shell> ', NARANI: NARANI.join(' ') },
  });
  await session.until('shell>');
  session.type('$NARANI\r');
  await session.until(at(1));
  session.type('3j');
  await session.until(at(4));
  session.type('\u001A');
  await session.until(() => !session.isFullScreen && /Stopped/u.test(session.screen()));
  session.type('stty -a | grep -ow .*icanon | tail -c 7; echo again\r');
  await session.until(/^icanon\nagain/mu);
  session.resize(90, 25);
  session.type('fg\r');
  await session.until(() => session.isFullScreen && at(4).test(session.lines()[24] ?? ''));
  session.type('j');
  await session.until(at(5));
  session.type('q');
  await session.until(() => !session.isFullScreen);
  session.type('echo code $?; stty -a | grep -ow .*icanon | tail -c 7\r');
  await session.until(/^code 0\nicanon/mu);
});

test('the text stays full-screen where CI is set', async () => {
  await using session = new Session({ env: { CI: 'true' } });
  await session.until(at(1));
  expect(session.isFullScreen).toBe(true);
  session.type('j');
  await session.until(at(2));
});

test('NO_COLOR gives no colour, in the text, the help or the palette', async () => {
  await using session = new Session({ env: { NO_COLOR: '1' } });
  await session.until(at(1));
  session.type('?');
  await session.until('Moving');
  session.type('\u001B');
  await session.until(() => !session.screen().includes('Moving'));
  session.type(':');
  await session.until('Commands');
  const codes = Array.from(session.output.matchAll(/\u001B\[([\d;]*)m/gu), ([, code = '']) => code.split(';')).flat();
  expect(codes).toContain('1');
  expect(codes.filter(code => /^(?:3[0-8]|4[0-8]|9\d|10\d)$/u.test(code))).toEqual([]);
});

const PIECES = ['\u001B', ']11;rg', 'b:ffff/ff', 'ff/ffff\u001B', '\\', '\u001B[?6', '2;4c', '\u001B[12;', '40R'];

test.each([
  // An Escape that nothing follows for 50 ms is the key; while an answer is on its way, one is waited for for a second.
  ['late and in pieces', PIECES, 15, 35, async (session: Session) => void (await session.pause(3500))],
  ['at once, over a slow line', ['\u001B', ']11;rgb:1c1c/1c', '1c/1c1c\u001B', '\\'], 150, 700, async () => undefined],
] as const)('an answer of the terminal that comes %s is no key', async (_how, pieces, gap, most, before) => {
  for (;;) {
    await using session = new Session();
    await session.until(({ output }) => output.includes('\u001B]11;?'));
    await before(session);
    if ((await longestPause(pieces.length, piece => session.type(pieces[piece] ?? ''), gap)) > most) continue;
    session.type('j');
    await session.until(at(2));
    expect(session.exitCode).toBeUndefined();
    return;
  }
});

test('y puts the bead on the clipboard', async () => {
  await using session = new Session();
  await session.until(at(1));
  session.type(`${PARAGRAPH}Gy`);
  await session.until(/Copied \d+ characters/u);
  const written = /\u001B\]52;c;([\w+/=]*)\u0007/u.exec(session.output)?.[1] ?? '';
  const texts = SIDES.map(side => segmentsOf(article, article.alignment[PARAGRAPH - 1], side).map(({ text }) => text));
  expect(Buffer.from(written, 'base64').toString('utf8')).toBe(texts.flat().join('\n'));
});
