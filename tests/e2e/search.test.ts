import { expect, test } from 'vitest';
import { newHome, Session } from './session.ts';

/** The paragraph that alone names 폭풍군단, and the one of the tour that alone names 작은따옴표. */
const PARAGRAPH = 10;
const IN_TOUR = 12;
const TOUR = 'A tour of narani';

const ENTER = '\r';
const ESC = '\u001B';
const UP = '\u001B[A';
const BACK = '\u000F';

/** That the status line says that the n-th bead is focused. */
const at = (bead: number): RegExp => new RegExp(` ${bead}/\\d+ `, 'u');

const noWindow = (session: Session): boolean => !/[┌└]/u.test(session.screen());

/** What is underlined above the status line, each stretch by itself: in a bead that is not focused, what was found. */
const underlined = (session: Session): string[] =>
  session
    .cells()
    .slice(0, -1)
    .flatMap(row =>
      row
        .map(cell => (cell.underline ? cell.text : '\t'))
        .join('')
        .split(/\t+/u),
    )
    .filter(text => text !== '');

/** Whether a row of the window holds all of these. */
const lists =
  (...texts: readonly string[]) =>
  (session: Session): boolean =>
    session.lines().some(line => line.includes('│') && texts.every(text => line.includes(text)));

/** Opens the search, which need not be ready yet: it answers as soon as it is. */
async function openSearch(session: Session): Promise<void> {
  session.type('/');
  await session.until('┌ Search');
}

test('initial consonants find a paragraph; Enter goes there, n comes back to it, and it is lit until Esc', async () => {
  await using session = new Session({ columns: 160, rows: 40 });
  await session.until(at(1));
  session.type('2j');
  await session.until(at(3));
  await openSearch(session);
  session.type('ㅍㅍ');
  await session.until('> ㅍㅍ');
  session.type('ㄱㄷ');
  await session.until(lists(`${PARAGRAPH} `, '폭풍군단'));
  expect(session.screen()).toMatch(at(3));
  session.type(ENTER);
  await session.until(at(PARAGRAPH));
  await session.until(noWindow);
  session.type(UP);
  await session.until(at(PARAGRAPH - 1));
  session.type('n');
  await session.until(at(PARAGRAPH));
  session.type('j');
  await session.until(at(PARAGRAPH + 1));
  await session.until(() => underlined(session).includes('폭풍군단'));
  session.type(ESC);
  await session.until(() => !underlined(session).includes('폭풍군단'));
  expect(session.screen()).toMatch(at(PARAGRAPH + 1));
  session.type(BACK);
  await session.until(at(PARAGRAPH - 1));
  session.type(BACK);
  await session.until(at(3));
  session.type('q');
  expect(await session.ended).toBe(0);
});

test('Esc goes back to the sentence; a hit in the other article opens it there', async () => {
  await using session = new Session({ columns: 160, rows: 40 });
  await session.until(at(1));
  session.type(`${PARAGRAPH}Gll`);
  await session.until(at(PARAGRAPH));
  await session.quiet(300);
  const before = session.screen();
  await openSearch(session);
  session.type('작은따옴표');
  await session.until(lists(`${IN_TOUR} `, TOUR.slice(0, 8)));
  session.type(ESC);
  await session.until(noWindow);
  await session.until(() => session.screen() === before);
  await openSearch(session);
  session.type('작은따옴표');
  await session.until(lists(`${IN_TOUR} `, TOUR.slice(0, 8)));
  session.type(ENTER);
  await session.until(new RegExp(`${TOUR}.* ${IN_TOUR}/\\d+ `, 'u'));
  await session.until(() => underlined(session).includes('작은따옴표'));
  session.type('g');
  await session.until(at(1));
  session.type('n');
  await session.until(at(IN_TOUR));
});

test('what was searched for comes back with ↑, in the next run too, and n and N walk what was found', async () => {
  const home = newHome();
  await using session = new Session({ columns: 100, rows: 30, home });
  await session.until(at(1));
  await openSearch(session);
  session.type('김일성');
  await session.until(lists('8 ', '김일성'));
  session.type(ENTER);
  await session.until(noWindow);
  await session.quiet(300);
  const article = () => session.screen().split('\n').slice(0, -1).join('\n');
  const here = article();
  session.type('n');
  await session.until(/Result 2 of \d/u);
  expect(article()).not.toBe(here);
  session.type('N');
  await session.until(/Result 1 of \d/u);
  await session.until(() => article() === here);
  session.type('q');
  await session.ended;
  await using again = new Session({ columns: 100, rows: 30, home });
  await again.until(/ \d+\/28 /u);
  await openSearch(again);
  again.type(UP);
  await again.until('> 김일성');
  await again.until(lists('김일성'));
});

test('Korean that is being composed stands where it is typed: the real cursor is behind it', async () => {
  await using session = new Session({ columns: 80, rows: 24 });
  await session.until(at(1));
  await openSearch(session);
  await session.until(() =>
    /^.*> $/u.test((session.lines()[session.cursor.y] ?? '').slice(0, session.cursor.x).padEnd(session.cursor.x)),
  );
  const start = session.cursor;
  session.type('폭풍');
  await session.until('> 폭풍');
  await session.until(() => session.cursor.x === start.x + 4 && session.cursor.y === start.y);
  session.type('\u001B[D');
  await session.until(() => session.cursor.x === start.x + 2);
  session.type('ㄱ');
  await session.until('> 폭ㄱ풍');
  await session.until(() => session.cursor.x === start.x + 4);
});
