import { describe, expect, it } from 'vitest';
import { readStacked } from '../../../src/formats/bitext/stacked.ts';
import { readText } from '../../../src/library/open/read-text.ts';

const file = (text: string, name: string) => {
  const read = readText(name, new TextEncoder().encode(text));
  return read.ok ? readStacked(read.value.reading) : undefined;
};

/** The units of a text, a side each side of a bar. */
const units = (text: string, name = 'a.txt') =>
  file(text, name)?.units.map(({ source, target }) =>
    [source, target].map(side => side.map(block => block.text).join(' + ')).join(' | '),
  );

const [KO, EN] = [
  ['겨울이 온다.', '강이 얼었다.', '배 12척이 묶여 있다.', '봄은 멀다.'],
  ['Winter is coming.', 'The river is frozen.', 'The 12 boats are tied up.', 'Spring is far off.'],
];
const TURNS = KO.map((ko, at) => `${ko} | ${EN[at]}`);

describe('a text in which the languages take turns', () => {
  it.each([
    ['paragraph by paragraph', KO.flatMap((ko, at) => [ko, EN[at]]).join('\n\n')],
    ['the translation first', KO.flatMap((ko, at) => [EN[at], ko]).join('\n\n')],
    ['line by line', KO.flatMap((ko, at) => [ko, EN[at]]).join('\n')],
    ['line by line, with a blank line behind each pair', KO.map((ko, at) => `${ko}\n${EN[at]}`).join('\n\n')],
    ['two and two', [KO[0], KO[1], EN[0], EN[1], KO[2], KO[3], EN[2], EN[3]].join('\n\n')],
    ['the whole text, and then the whole translation', [...KO, ...EN].join('\n\n')],
  ])('%s', (_, text) => {
    expect(units(text)).toEqual(TURNS);
    expect(units(text, 'a.md')).toEqual(TURNS);
  });

  it('in Markdown, headings and all', () => {
    const text = `# 겨울\n\n# Winter\n\n${KO[0]}\n\n> ${EN[0]}\n\n${KO[1]}\n\n> ${EN[1]}\n`;
    expect(units(text, 'a.md')).toEqual(['겨울 | Winter', ...TURNS.slice(0, 2)]);
  });

  it('a row of asterisks goes with what it follows', () => {
    const text = [KO[0], EN[0], '* * *', KO[1], EN[1], '12.', KO[2], EN[2]].join('\n\n');
    expect(units(text)).toEqual([TURNS[0], ' | * * *', TURNS[1], ' | 12.', TURNS[2]]);
  });

  it('runs of unlike length are aligned', () => {
    const text = [KO[0], `${EN[0]}`, KO[1], KO[2], `${EN[1]} ${EN[2]}`, KO[3], EN[3]].join('\n\n');
    expect(units(text)).toEqual([TURNS[0], `${KO[1]} + ${KO[2]} | ${EN[1]} ${EN[2]}`, TURNS[3]]);
  });
});

describe('a text in one language is none', () => {
  it.each([
    ['Korean', KO.join('\n\n')],
    ['English', EN.join('\n\n')],
    ['Korean with a word in English now and then', [...KO, EN[0], ...KO, ...KO, EN[1]].join('\n\n')],
    ['English that quotes Korean', [EN[0], EN[1], KO[0], EN[2], EN[3], ...EN, KO[1]].join('\n\n')],
    ['Korean with a summary in English at the end', [...KO, ...KO, ...KO, EN[0]].join('\n\n')],
    ['nothing', ''],
  ])('%s', (_, text) => expect(units(text)).toBeUndefined());
});
