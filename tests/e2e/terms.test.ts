import { expect, test } from 'vitest';
import { toPrintable } from '../../src/domain/text/printable.ts';
import { createMessages } from '../../src/ui/messages.ts';
import { newHome, Session } from './session.ts';

const said = createMessages()('en');

/** The first paragraph of running text, by its number; its first term is 만주. */
const PARAGRAPH = 8;
/** A heading whose last word no glossary has: 파병을 둘러싼 풀리지 않는 의문들. */
const HEADING = 12;

const TAB = '\t';
const ENTER = '\r';
const RIGHT = '\u001B[C';
const ESC = '\u001B';
const BACKSPACE = '\u007F';
const BACK = '\u000F';

/** That the status line says that the n-th bead is focused. */
const at = (bead: number): RegExp => new RegExp(` ${bead}/\\d+ `, 'u');

type Look = 'underline' | 'inverse';

/** What looks like this above the status line, each stretch by itself. */
const looking = (session: Session, look: Look): string[] =>
  session
    .cells()
    .slice(0, -1)
    .flatMap(row =>
      row
        .map(cell => (cell[look] ? cell.text : '\t'))
        .join('')
        .split(/\t+/u),
    )
    .filter(text => text !== '');

const shows =
  (look: Look, text: string) =>
  (session: Session): boolean =>
    looking(session, look).includes(text);

/** That a window with the title is open. */
const titled =
  (title: string) =>
  (session: Session): boolean =>
    session.lines().some(line => line.includes(`┌ ${title} ─`));

/** The numbers of the paragraphs that a window lists, and that of the row that is chosen. */
function listed(session: Session): { readonly numbers: readonly number[]; readonly chosen: number } {
  const numberIn = (line: string) => Number(/^.*?│ (\d+) +/u.exec(line)?.[1] ?? 0);
  const lines = session.lines();
  const chosen = session.cells().findIndex((row, y) => numberIn(lines[y] ?? '') > 0 && row.some(cell => cell.inverse));
  return { numbers: lines.map(numberIn).filter(number => number > 0), chosen: numberIn(lines[chosen] ?? '') };
}

const noWindow = (session: Session): boolean => !/[┌└]/u.test(session.screen());

test.each([
  [60, 20],
  [160, 50],
])('at %i by %i: a term, what it leads to, and back; every occurrence, there and back', async (columns, rows) => {
  await using session = new Session({ columns, rows });
  await session.until('▌');
  session.type(`${PARAGRAPH}G`);
  await session.until(shows('underline', '만주'));
  session.type(TAB);
  await session.until(shows('inverse', '만주'));
  for (const [key, title, gone] of [
    [ENTER, '만주', ''],
    [TAB + ENTER, '관동군', ''],
    [TAB + TAB + ENTER, '소탕 작전', ''],
    [BACKSPACE, '관동군', '소탕 작전'],
    [ESC, '만주', '관동군'],
  ] as const) {
    session.type(key);
    await session.until(() => titled(title)(session) && !titled(gone)(session));
  }
  await session.until(shows('inverse', '만주'));
  session.type('*');
  await session.until(titled(said('layer.concordance', { term: toPrintable('만주') })));
  session.type('G');
  await session.until(() => listed(session).chosen > PARAGRAPH);
  const { chosen: last, numbers } = listed(session);
  expect(last).toBe(numbers.at(-1));
  session.type(ENTER);
  await session.until(at(last));
  await session.until(noWindow);
  await session.until(shows('inverse', '만주'));
  session.type(BACK);
  await session.until(at(PARAGRAPH));
  session.type('q');
  expect(await session.ended).toBe(0);
});

test('an entry of one’s own is marked at once, and after a restart', async () => {
  const home = newHome();
  await using session = new Session({ home });
  await session.until(at(1));
  session.type(`${HEADING}G`);
  await session.until(shows('underline', '파병'));
  expect(looking(session, 'underline')).not.toContain('의문');
  session.type('a');
  await session.until(shows('inverse', '파병'));
  session.type(RIGHT.repeat(4));
  await session.until(shows('inverse', '의문'));
  session.type(ENTER);
  await session.until(titled(said('layer.translate-term', { term: toPrintable('의문') })));
  session.type('open questions');
  await session.until('> open questions');
  session.type(ENTER);
  await session.until(said('notice.entry-added', { term: toPrintable('의문') }));
  await session.until(shows('underline', '의문'));
  session.type('q');
  await session.ended;
  await using again = new Session({ home });
  await again.until(at(HEADING));
  await again.until(shows('underline', '의문'));
  again.type(`${TAB}${TAB}`);
  await again.until(shows('inverse', '의문'));
  again.type(ENTER);
  await again.until(titled('의문'));
  await again.until('open questions');
});
