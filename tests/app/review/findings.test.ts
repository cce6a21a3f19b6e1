import { expect, test } from 'vitest';
import { glossed, performChecks } from '../checker.ts';
import { screen, window } from '../look.ts';
import { Reader } from '../reader.ts';

/** Beads 2, 3 and 4 have findings: a scale slip, a number without an answer, and nothing on the other side. */
const DRAWING = `
  ▸ 봄이 왔다. | Spring has come.
    3억 원을 썼다. | It cost 30 million won.
    사람이 300명 왔다. | Many people came.
    꽃이 피었다. |
    여름이 왔다. | Summer has come.`;

/** A reader of the drawing whose checks have been asked for by keys, and have answered. */
const checked = (keys: string, drawing = DRAWING): Reader => performChecks(glossed(new Reader(drawing)).press(keys));

/** What the pop-up of a finding says. */
const said = (reader: Reader): string => window(reader).slice(1, -1).join(' ');

test('nothing is checked and nothing is marked before it is asked for', () => {
  const reader = glossed(new Reader(DRAWING));
  expect(reader.effects).toEqual([]);
  expect(screen(reader).join('\n')).not.toContain('!');
});

test('the list shows each finding with its paragraph and its sentence', () => {
  expect(window(checked('f')).slice(0, 4)).toEqual(
    [
      ' Findings · 3 ',
      '‼ 2    numbers               The source has “3억” (300,000,000), the translation “30 million”…',
      '! 3    numbers               The translation has no number for “300”.',
      '‼ 4    left out              Nothing in the translation answers this.',
    ].map(line => line.trim()),
  );
});

test('until they are there the list says so, and where there are none it says what was looked at', () => {
  expect(window(glossed(new Reader(DRAWING)).press('f'))[1]).toBe('Checking…');
  expect(window(checked('f', '봄이 왔다. | Spring has come.'))[1]).toContain('The checks found nothing');
});

test('Enter goes to the finding that is chosen, and says what it is', () => {
  const reader = checked('f').press('<Down><Enter>');
  expect(reader.view.bead).toBe(2);
  expect(said(reader)).toBe('The translation has no number for “300”.');
});

test('the marks are in the margin and on the words of both sides, until Esc puts them out', () => {
  const reader = checked('f').press('<Esc>');
  const lines = screen(reader);
  expect(lines.find(line => line.includes('3억'))).toMatch(/!3억 원을 썼다\. +!It cost/u);
  expect(lines.find(line => line.includes('300명'))).toMatch(/!사람이 300명/u);
  reader.press('<Esc>');
  expect(screen(reader).join('\n')).not.toContain('!');
  expect(screen(reader.press('f<Esc>')).join('\n')).toContain('!');
});

test.each([
  [';', 2, 3, 4],
  ['}', 2, 3, 4],
  ['|', 2, 3, 4],
  ['\\', 4, 3, 2],
  ['{', 4, 3, 2],
])('%s steps along them, round the end of the article', (key, first, second, third) => {
  const reader = checked(key);
  const beads = [reader.view.bead + 1];
  for (let time = 0; time < 3; time++) beads.push(reader.press(key).view.bead + 1);
  expect(beads).toEqual([first, second, third, first]);
  expect(reader.layers).toBe('finding');
});

test('the word that one is still checking goes when the finding has come', () => {
  const reader = glossed(new Reader(DRAWING)).press(';');
  expect(reader.notice).toBe('checking');
  expect(performChecks(reader).notice).toBeUndefined();
});

test('the next one is the next from where one reads', () => {
  const reader = checked('f').press('<Esc>jjj;');
  expect(reader.view.bead).toBe(3);
});

test('x says that a finding is fine: it is listed and marked no more', () => {
  const reader = performChecks(checked(';').press('x'));
  expect(reader.layers).toBe('');
  expect(reader.notice).toBe('fine-marked');
  expect(window(reader.press('f'))[0]).toBe('Findings · 2');
  expect(reader.press('<Esc>;').view.bead).toBe(2);
});

test('what is fine is shown when asked for, and the mark can be taken away', () => {
  const reader = performChecks(checked('f').press('x'));
  expect(window(reader)[0]).toBe('Findings · 2');
  expect(window(reader.press('v'))[1]).toContain('✓ The source has');
  performChecks(reader.press('x'), reader.open.checks?.fine);
  expect(window(reader)[1]).not.toContain('✓');
});

test('s and c choose among them by severity and by check', () => {
  const reader = checked('f').press('s');
  expect(window(reader)[0]).toBe('Findings · 2 · error');
  expect(window(reader.press('c'))[0]).toBe('Findings · 1 · error · numbers');
  expect(window(reader.press('cc'))[0]).toBe('Findings · 2 · error');
  expect(window(reader.press('sss'))[0]).toBe('Findings · 3');
});

test('from the finding one goes on to mend the alignment, or to write a note, with the keys of the reader', () => {
  const mending = checked(';').press('e');
  expect([mending.layers, mending.open.aligning !== undefined, mending.view.bead]).toEqual(['', true, 1]);
  const noting = checked(';').press('c');
  expect(noting.layers).toBe('write-note');
  expect(noting.press('열 배<Enter>').open.article.notes.map(({ side, quote }) => [side, quote.exact])).toEqual([
    ['target', '30 million'],
  ]);
  expect(checked(';').press('Q').notice).toBe('no-key-in-window');
});

test('while mending, | and \\ step along them, and the next edit is made where the finding is', () => {
  const reader = performChecks(checked('f').press('<Esc>e')).press('||');
  expect([reader.layers, reader.view.bead]).toEqual(['finding', 2]);
  reader.press('f');
  expect(reader.layers).toBe('finding findings');
  expect(reader.press('<Esc>|m').open.article.alignment).toHaveLength(4);
});

test('the alignment mode counts them by each bead', () => {
  const rules = screen(checked('f').press('<Esc>e')).filter(line => /[├┢┡┏]/u.test(line));
  expect(rules.map(line => line.includes('!'))).toEqual([false, true, true, true, false]);
});

test('an article that was mended is checked again, and the old findings are not shown in it', () => {
  const reader = checked('f').press('<Esc>');
  reader.press('em');
  expect(reader.effects.filter(({ type }) => type === 'check')).toHaveLength(1);
  performChecks(reader);
  expect(reader.open.checks?.of).toBe(reader.open.article);
});

test('what was found in an article that is not open any more is not taken', () => {
  const reader = glossed(new Reader(DRAWING)).press('f');
  const [wanted] = reader.effects;
  reader.happen({ type: 'opened', article: new Reader('가 나').open.article, view: {}, marks: [] });
  if (wanted?.type === 'check')
    reader.happen({ type: 'checked', article: wanted.article.id, of: wanted.article, findings: [], fine: [] });
  expect(reader.open.checks).toBeUndefined();
});
