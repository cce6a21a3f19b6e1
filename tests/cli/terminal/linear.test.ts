import { describe, expect, test } from 'vitest';
import { createLinks } from '../../../src/app/article/links.ts';
import { keysOf } from '../../../src/app/keys/keymap.ts';
import { lineCommand } from '../../../src/app/line-commands.ts';
import type { Context } from '../../../src/cli/context.ts';
import { createAnswer } from '../../../src/cli/terminal/linear.ts';
import { said } from '../../app/look.ts';
import { Reader } from '../../app/reader.ts';

const ARTICLE = `
  ▸# 봄 | # Spring
  꽃이 {핀다}. 새가 운다. | Flowers bloom. Birds sing.
  비가 온다. 봄비다. | Rain falls. It is spring rain.
  남은 문단. |`;

/** What each of the lines is answered with, the empty lines between left out. */
function answers(...lines: readonly string[]): readonly (readonly string[] | undefined)[] {
  const reader = new Reader(ARTICLE);
  const run = (command: string, count?: number) =>
    void reader.press(
      `${count ?? ''}${keysOf(reader.state.keymap, command).map(key => (key.length > 1 ? `<${key}>` : key))[0]}`,
    );
  const context = { t: said, locale: 'en' } as Context;
  const answer = createAnswer(context, { open: () => reader.open, links: createLinks(), run });
  return lines.map(line => answer(lineCommand(line))?.filter(each => each !== ''));
}

const last = (...lines: readonly string[]) => answers(...lines).at(-1);

describe('the translation when it is asked for', () => {
  test('r reads that of the paragraph, which stays hidden elsewhere', () => {
    expect(last('t', '2', 'r')).toEqual(['Flowers bloom. Birds sing.']);
    expect(last('t', '2', 'r', 'n')).toEqual([expect.stringContaining('3 of 4'), '비가 온다. 봄비다.']);
    expect(last('4', 'r')).toEqual([said('plain.no-translation')]);
  });
  test('s reads it sentence by sentence, and then from the first again', () =>
    expect(answers('t', '3', 's', 's', 's', 's').slice(2)).toEqual([
      ['Rain falls.'],
      ['It is spring rain.'],
      [said('plain.no-more-sentences')],
      ['Rain falls.'],
    ]));
  test('s begins with the first in another paragraph', () =>
    expect(last('3', 's', '2', 's')).toEqual(['Flowers bloom.']));
});

test('notes are told of, and read by x', () => {
  expect(last('2')).toContain(said('plain.noted', { count: 1 }));
  expect(last('2', 'x')).toEqual([expect.stringMatching(/^핀다: /u)]);
  expect(last('x')).toEqual([said('notice.unavailable.no-note')]);
});

test('/ alone goes on to the next place of the last search, round the end', () => {
  const found = answers('/봄', '/', '/').map(lines => lines?.[1]);
  expect(found).toEqual(['Paragraph 3 of 4', 'Paragraph 1 of 4', 'Paragraph 3 of 4']);
  expect(last('/')).toEqual([said('plain.not-found')]);
});
