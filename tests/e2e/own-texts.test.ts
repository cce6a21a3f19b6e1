import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NARANI, newHome, Session } from './session.ts';

const KO = ['겨울이 다가온다. 오늘은 춥다.', '눈이 내린다.', '이것은 마지막 문단이다.'];
const EN = ['Winter is near. It is cold today.', 'Snow falls.', 'This is the last paragraph.'];

/** A folder with the two texts, and both of them in one file. */
function texts(): { readonly ko: string; readonly en: string; readonly both: string } {
  const folder = mkdtempSync(join(tmpdir(), 'narani-texts-'));
  const put = (name: string, lines: readonly string[]) => {
    writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
    return join(folder, name);
  };
  return {
    ko: put('ko.txt', KO),
    en: put('en.txt', EN),
    both: put('both.tsv', ['ko\ten', ...KO.map((ko, at) => `${ko}\t${EN[at]}`)]),
  };
}

test('what is piped in is read, and the keys come from the terminal', async () => {
  const { both } = texts();
  await using session = new Session({ command: ['bash', '-c', `cat ${both} | ${NARANI.join(' ')} -`] });
  await session.until('1/3');
  session.type('j');
  await session.until('2/3');
  session.type('?');
  await session.until('Keys');
  session.type('qq');
  expect(await session.ended).toBe(0);
  expect(session.isFullScreen).toBe(false);
});

test('what is typed in is read as well, once it is ended', async () => {
  await using session = new Session({ args: ['-'] });
  await session.quiet(500);
  session.type('ko\ten\r봄이다.\tIt is spring.\r여름이다.\tIt is summer.\r\u0004');
  await session.until('1/2');
  session.type('j');
  await session.until('2/2');
  session.type('q');
  expect(await session.ended).toBe(0);
});

test('two texts open side by side, and again where they were left when nothing is asked for', async () => {
  const { ko, en } = texts();
  const home = newHome();
  await using session = new Session({ args: [en, ko], home });
  await session.until('1/3');
  await session.until('Winter is near.');
  session.type('jq');
  expect(await session.ended).toBe(0);
  await using again = new Session({ home });
  await again.until('2/3');
  await again.until('Snow falls.');
});

test('a file in both languages opens alone, and again when nothing is asked for', async () => {
  const { both } = texts();
  const home = newHome();
  await using session = new Session({ args: [both], home });
  await session.until('1/3');
  session.type('Gq');
  expect(await session.ended).toBe(0);
  await using again = new Session({ home });
  await again.until('3/3');
});

test('an article is found on the shelf, removed, put back and opened', async () => {
  const { ko, en } = texts();
  const home = newHome();
  const added = spawnSync(NARANI[0] ?? '', [...NARANI.slice(1), 'add', ko, en, '--title', '긴 겨울'], {
    env: { PATH: process.env.PATH, NARANI_HOME: home },
  });
  expect(added.status).toBe(0);
  await using session = new Session({ args: ['shelf'], home });
  await session.until('긴 겨울');
  session.type('겨울');
  await session.until(() => session.lines().every(line => !line.includes('tour')));
  session.type('\u0018');
  await session.until('Removed “긴 겨울”; ^R puts it back');
  await session.until('No article is called that');
  session.type('\u0012');
  await session.until('not read yet');
  session.type('\r');
  await session.until('Winter is near.');
  session.type('q');
  expect(await session.ended).toBe(0);
});

test('an article that is edited while it is open is taken up, and one stays in the paragraph that one was in', async () => {
  const { ko, en } = texts();
  const home = newHome();
  spawnSync(NARANI[0] ?? '', [...NARANI.slice(1), 'add', ko, en, '--title', 'Winter'], {
    env: { PATH: process.env.PATH, NARANI_HOME: home },
  });
  const folder = join(home, 'data/articles/winter');
  const edit = (name: string, change: (text: string) => string) =>
    writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'utf8')));
  await using session = new Session({ args: ['winter'], home });
  await session.until('1/3');
  session.type('jma');
  await session.until('Marked paragraph 2');
  const inFocus = () => session.lines().some(line => line.includes('▌') && line.includes('눈이 내린다.'));
  edit('ko.md', text => `새 문단이다.\n\n${text}`);
  await session.until('The files have a mistake (alignment.tsv');
  expect(inFocus()).toBe(true);
  edit('en.md', text => `A new paragraph.\n\n${text}`);
  edit('alignment.tsv', text => `${text.trimEnd()}\n4\t4\tauto\t0.9\n`);
  await session.until('3/4');
  expect(inFocus()).toBe(true);
  session.type("g'a");
  await session.until('3/4');
  session.type('q');
  await session.ended;
  await using again = new Session({ args: ['winter'], home });
  await again.until('3/4');
});

/** A pair of texts that takes a while to be paired. */
function longTexts(): readonly [ko: string, en: string] {
  const { ko, en } = texts();
  for (const [path, word] of [
    [ko, '번째 문단이다. 봄이 왔고 꽃이 피었다.'],
    [en, ' is the number of this one. Spring has come.'],
  ] as const)
    writeFileSync(path, Array.from({ length: 20_000 }, (_, at) => `${at}${word}`).join('\n'));
  return [ko, en];
}

test('long work says how far it has come, and Ctrl-C stops it with nothing half done', async () => {
  await using session = new Session({ args: ['add', ...longTexts()] });
  await session.until(/Pairing paragraphs… \d+%/u);
  session.type('\u0003');
  expect(await session.ended).toBe(130);
  expect(session.screen()).not.toContain('Pairing');
  expect(existsSync(join(session.home, 'data'))).toBe(false);
});

test('keys typed while texts are paired are not echoed, and Ctrl-C stops it', async () => {
  await using session = new Session({ args: longTexts() });
  await session.until(/Pairing paragraphs… \d+%/u);
  session.type('jjj');
  await session.until(/Pairing paragraphs… [1-9]\d?%/u);
  expect(session.screen().trim()).toMatch(/^Pairing paragraphs… \d+%$/u);
  session.type('\u0003');
  expect(await session.ended).toBe(130);
});
