import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { NARANI, newHome, Session } from './session.ts';

/** Runs it without a terminal. */
function run(args: readonly string[], env: Readonly<Record<string, string>> = {}, node: readonly string[] = []) {
  const [executable = '', launcher = ''] = NARANI;
  const { status, stdout, stderr } = spawnSync(executable, [...node, launcher, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: 'en_US.UTF-8', NARANI_HOME: newHome(), ...env },
  });
  return { status, stdout, stderr };
}

/** Through a shell, with `$NARANI` for the program. */
const shell = (line: string) =>
  spawnSync('bash', ['--norc', '-c', `set -o pipefail; ${line}`], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: 'en_US.UTF-8', NARANI: NARANI.join(' '), NARANI_HOME: newHome() },
  });

const ESCAPE = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/u;

test.each(['dumb', '', 'unknown'])('under TERM=%s it reads line by line, and no escape is written', async term => {
  await using session = new Session({ command: ['env', `TERM=${term}`, ...NARANI], rows: 50 });
  await session.until('Paragraph 1 of');
  for (const [line, shown] of [
    ['n', 'Paragraph 2 of'],
    ['', 'Paragraph 3 of'],
    ['ㅔ', 'Paragraph 2 of'],
    ['g 4', '1940년'],
    ['t', 'Translations are not read.'],
    ['/만주', 'Found in paragraphs: '],
    ['g 999999', 'Paragraph 28 of 28'],
    ['n', 'This is the last paragraph.'],
    ['\u001B[A', 'Type h and Enter for help.'],
  ] as const) {
    const before = session.output.length;
    session.type(`${line}\r`);
    await session.until(({ output }) => output.slice(before).includes(shown));
  }
  session.type('q\r');
  expect(await session.ended).toBe(0);
  // The terminal itself shows what is typed, an arrow as ^[[A.
  expect(session.output.replaceAll('\r\n', '\n')).not.toMatch(ESCAPE);
  await using again = new Session({ home: session.home, args: ['--plain'] });
  await again.until('Paragraph 28 of 28');
  again.type('\u0003');
  expect(await again.ended).toBe(130);
});

test('a screen reader is read to line by line, in Korean too', async () => {
  await using session = new Session({ env: { INK_SCREEN_READER: 'true', LANG: 'ko_KR.UTF-8' } });
  await session.until('전체 28문단 가운데 1번째');
  session.type('h\r');
  await session.until('명령 끝에는');
  session.type('\u0004');
  expect(await session.ended).toBe(0);
  expect(session.output).not.toContain('\u001B');
});

test('commands of --plain can come from a pipe', () => {
  const { status, stdout } = shell(`printf 'g 7\nq\n' | $NARANI --plain several-cards`);
  expect(status).toBe(0);
  expect(stdout).toContain('Paragraph 7 of 28');
  expect(stdout).not.toMatch(ESCAPE);
});

test('a pipe gets plain text, whole and in both languages', () => {
  const { status, stdout } = shell('$NARANI several-cards | cat');
  expect(status).toBe(0);
  expect(stdout).not.toMatch(ESCAPE);
  expect(stdout).toContain('1940년');
  expect(stdout).toMatch(/On October 23, 1940|In 1940|1940/u);
});

test('a reader that goes away ends it quietly', () => {
  const { status, stdout, stderr } = shell('$NARANI print several-cards | head -1');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.split('\n')).toHaveLength(2);
});

test('what is printed is as wide as asked', () => {
  const { stdout } = run(['print', 'tour', '--layout', 'columns', '--width', '100']);
  expect(stdout).not.toBe('');
  expect(stdout.split('\n').some(line => /[가-힣].* {3,}[A-Z]/u.test(line))).toBe(true);
});

test.each([
  [['--nonsense'], 2, '--nonsense'],
  [['print'], 2, 'narani list'],
  [['print', 'nowhere'], 1, 'nowhere'],
  [['print', 'tour', '--width', '0'], 2, '--width'],
] as const)('%j ends with %i and says why on standard error', (args, code, word) => {
  const { status, stdout, stderr } = run(args);
  expect({ status, stdout }).toEqual({ status: code, stdout: '' });
  expect(stderr).toContain(word);
});

test('the list is one article a line, for people and for programs', () => {
  expect(run(['list']).stdout).toMatch(/^several-cards\t/u);
  const rows = run(['list', '--json'])
    .stdout.trim()
    .split('\n')
    .map(line => JSON.parse(line) as { id: string });
  expect(rows.map(row => row.id)).toContain('tour');
});

test('settings that cannot be read are named by line and column and left as they are', async () => {
  const home = newHome();
  const path = join(home, 'config/settings.json');
  const written = '{\n  "theme": "dark",\n  "layout" "stacked"\n}\n';
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, written);
  await using session = new Session({ home });
  await session.until('settings.json:3:12');
  session.type('\u001B');
  await session.until(() => !session.screen().includes('settings.json'));
  session.type('i');
  await session.until('나란히');
  session.type('q');
  expect(await session.ended).toBe(0);
  expect(readFileSync(path, 'utf8')).toBe(written);
});

test('on too old a Node it says so in one sentence', () => {
  const older = "data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'20.20.2'}})";
  expect(run([], {}, ['--import', older])).toEqual({
    status: 1,
    stdout: '',
    stderr: 'narani needs Node.js 22.22 or newer, and this is 20.20.2.\n',
  });
});
