import { mkdtempSync, writeFileSync } from 'node:fs';
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
