import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newHome, Session } from './session.ts';

const NUMBERS = ['하나', '둘', '셋', '넷', '다섯', '여섯', '일곱', '여덟'];
const WORDS = ['one', 'two', 'four', 'five', 'six', 'seven', 'eight'];

/** An article of eight paragraphs whose translation lacks the third, aligned as if it lacked the last. */
function brokenArticle(home: string): string {
  const folder = join(home, 'eight');
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write(
    'article.json',
    JSON.stringify({ id: 'eight', title: { ko: '여덟', en: 'Eight' }, languages: { source: 'ko', target: 'en' } }),
  );
  write('ko.md', NUMBERS.map(number => `${number}에 관한 문단이다.\n`).join('\n'));
  write('en.md', WORDS.map(word => `A paragraph about ${word}.\n`).join('\n'));
  const rows = NUMBERS.map((_, at) => `${at + 1}\t${at < 7 ? at + 1 : ''}\tauto`);
  write('alignment.tsv', `${['source\ttarget\tstatus', ...rows].join('\n')}\n`);
  return folder;
}

const onDisk = (folder: string): string => readFileSync(join(folder, 'alignment.tsv'), 'utf8');

const MENDED = `source\ttarget\tstatus
1\t1\tauto
2\t2\tauto
3\t\tconfirmed
4\t3\tauto
5\t4\tauto
6\t5\tauto
7\t6\tauto
8\t7\tauto
`;

test('a shifted alignment is mended by keys, and is on disk when one quits', async () => {
  const home = newHome();
  const folder = brokenArticle(home);
  await using session = new Session({ home, args: [folder] });
  await session.until('하나에');
  session.type('3Gel\r');
  await session.until('auto 7  ✓ 1  ⚑ 0');
  await session.until(() => onDisk(folder) === MENDED);
  session.type('u');
  await session.until('auto 8  ✓ 0  ⚑ 0');
  await session.until(() => onDisk(folder).includes('\n3\t3\tauto\n'));
  session.type('\u0012');
  await session.until('auto 7  ✓ 1  ⚑ 0');
  session.type('qq');
  expect(await session.ended).toBe(0);
  expect(onDisk(folder)).toBe(MENDED);
});

test('sentence links inside a bead are mended by the same keys, and found again', async () => {
  const home = newHome();
  const folder = brokenArticle(home);
  writeFileSync(join(folder, 'ko.md'), NUMBERS.map(number => `${number}이다. 그뿐이다.\n`).join('\n'));
  writeFileSync(join(folder, 'en.md'), WORDS.map(word => `It is ${word}. That is all.\n`).join('\n'));
  const kept = () =>
    existsSync(join(folder, 'sentences.tsv')) ? readFileSync(join(folder, 'sentences.tsv'), 'utf8') : '';
  {
    await using session = new Session({ args: [folder] });
    await session.until('하나이다');
    session.type('ezm');
    await session.until('Sentences of bead 1');
    await session.until(() => /\n1\t1\t1,2\t1,2\tconfirmed\t[0-9a-f]{8}\n/u.test(kept()));
  }
  await using again = new Session({ args: [folder] });
  await again.until('하나이다');
  again.type('ez');
  await again.until('2–2  ✓ confirmed');
});

test('two windows mend one alignment, and neither loses what the other did', async () => {
  const home = newHome();
  const folder = brokenArticle(home);
  await using one = new Session({ home, args: [folder] });
  await using other = new Session({ args: [folder] });
  await Promise.all([one.until('하나에'), other.until('하나에')]);
  one.type('e ');
  await one.until('✓ 1');
  await one.until(() => onDisk(folder).includes('\n1\t1\tconfirmed\n'));
  other.type('Gef');
  await other.until('✓ 1');
  await other.until(
    () => onDisk(folder).includes('\n1\t1\tconfirmed\n') && onDisk(folder).includes('\n8\t\tflagged\n'),
  );
  // Each sees what the other did, without a key.
  await one.until('✓ 1  ⚑ 1');
  await other.until('✓ 1  ⚑ 1');
});

test('where nothing can be written, that is said, the edit stays, and it is written as soon as it can be', async () => {
  const home = newHome();
  const [korean, english] = [join(home, 'ko.txt'), join(home, 'en.txt')];
  writeFileSync(korean, '하나이다.\n\n둘이다.\n\n셋이다.\n');
  writeFileSync(english, 'This is one.\n\nThis is two.\n\nThis is three.\n');
  await using session = new Session({ home, args: [korean, english] });
  await session.until('하나이다');
  writeFileSync(`${korean}.narani`, 'in the way');
  session.type('em');
  await session.until('cannot be saved now');
  session.type('j');
  await session.until('✓ 1');
  rmSync(`${korean}.narani`);
  session.type('qq');
  expect(await session.ended).toBe(0);
  expect(readFileSync(join(`${korean}.narani`, 'alignment.tsv'), 'utf8')).toContain('\n1,2\t1,2\tconfirmed');
});

test('a segment is parted in the text itself', async () => {
  const home = newHome();
  const folder = brokenArticle(home);
  writeFileSync(join(folder, 'ko.md'), NUMBERS.map(number => `${number}이다. 그뿐이다.\n`).join('\n'));
  const korean = () => readFileSync(join(folder, 'ko.md'), 'utf8');
  await using session = new Session({ args: [folder] });
  await session.until('하나이다');
  session.type('e;');
  await session.until('2–1');
  await session.until(() => korean().startsWith('하나이다.\n\n그뿐이다.\n\n둘이다. 그뿐이다.'));
  // The files are moved to their places one right after the other.
  await session.until(() => onDisk(folder).includes('\n1,2\t1\t'));
  session.type('u');
  await session.until(() => korean().startsWith('하나이다. 그뿐이다.\n\n둘이다.'));
  session.type('qq');
  expect(await session.ended).toBe(0);
});

test('the aligner is asked again between what was confirmed', async () => {
  const home = newHome();
  const folder = brokenArticle(home);
  await using session = new Session({ home, args: [folder] });
  await session.until('하나에');
  session.type('3Gel-r');
  await session.until(/Changed beads: \d|nothing changed/u);
  await session.until(() => onDisk(folder).includes('\n3\t\tconfirmed'));
  session.type('qq');
  expect(await session.ended).toBe(0);
  expect(existsSync(join(folder, 'alignment.tsv.lock'))).toBe(false);
});
