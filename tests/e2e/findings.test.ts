import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newHome, Session } from './session.ts';

const ESC = '\u001B';

/** A file in both languages with two numbers that the translation lacks. */
function mistaken(folder: string): string {
  const file = join(folder, 'mistaken.tsv');
  writeFileSync(
    file,
    'ko\ten\n봄이 왔다.\tSpring has come.\n사람이 300명 왔다.\tMany people came.\n꽃이 500송이 피었다.\tFlowers bloomed.\n',
  );
  return file;
}

const shows = (text: string) => (session: Session) => session.screen().includes(text);

test('one steps to a finding, says that it is fine, and it is gone for good', async () => {
  const home = newHome();
  const file = mistaken(home);
  await using first = new Session({ args: [file], home });
  await first.until(shows('Spring has come'));
  expect(first.screen()).not.toContain('!');
  first.type('}');
  await first.until(shows('The translation has no number for “300”.'));
  first.type('x');
  await first.until(shows('Marked as fine'));
  first.type('q');
  await first.ended;
  expect(JSON.parse(readFileSync(join(`${file}.narani`, 'checks.json'), 'utf8')).fine).toHaveLength(1);

  await using again = new Session({ args: [file], home });
  await again.until(shows('Spring has come'));
  again.type('f');
  await again.until(shows('Findings · 1'));
  expect(again.screen()).toContain('“500”');
  expect(again.screen()).not.toContain('“300”');
  again.type('v');
  await again.until(shows('Findings · 2'));
  again.type(ESC);
  await again.until(session => !/[┌└]/u.test(session.screen()));
  again.type('q');
  await again.ended;
});
