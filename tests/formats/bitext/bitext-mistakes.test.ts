import { expect, test } from 'vitest';
import type { BitextFormat } from '../../../src/formats/bitext/bitext-format.ts';
import { jsonl } from '../../../src/formats/bitext/jsonl.ts';
import { po } from '../../../src/formats/bitext/po.ts';
import { bitextCsv, bitextTsv } from '../../../src/formats/bitext/rows.ts';
import { tmx } from '../../../src/formats/bitext/tmx.ts';
import { xliff } from '../../../src/formats/bitext/xliff.ts';
import { xliff2 } from '../../../src/formats/bitext/xliff2.ts';

/** `line:column code` of every problem, and the Korean texts that are used all the same. */
function drawn(format: BitextFormat, text: string): { problems: string[]; used: string[] } {
  const read = format.read(text);
  const problems = read.ok ? read.value.problems : read.problems;
  return {
    problems: problems.map(({ code, place }) => `${place ? `${place.line}:${place.column} ` : ''}${code}`),
    used: read.ok ? read.value.units.map(({ source }) => source[0]?.text ?? '') : [],
  };
}

const tu = (ko: string, en = 'a sword') =>
  `<tu><tuv xml:lang="ko"><seg>${ko}</seg></tuv><tuv xml:lang="en"><seg>${en}</seg></tuv></tu>`;
const memory = (...units: string[]) =>
  `<tmx version="1.4"><header srclang="ko"/><body>\n${units.join('\n')}\n</body></tmx>`;

test.each([
  ['a raw ampersand', memory(tu('칼 & 검'), tu('검')), ['2:31 xml.syntax'], ['검']],
  ['a seg that is not closed', memory(tu('칼<seg>'), tu('검')), ['2:46 xml.syntax'], ['검']],
  ['a control character by number', memory(tu('칼&#11;'), tu('검')), ['2:34 xml.syntax'], ['검']],
  ['an entity that nothing declares', memory(tu('&knife;'), tu('검')), ['2:35 xml.syntax'], ['검']],
  ['cut off', memory(tu('검'), tu('칼')).slice(0, -30), ['3:73 xml.syntax'], ['검']],
  ['no language', memory('<tu><tuv><seg>칼</seg></tuv></tu>', tu('검')), ['2:5 bitext.language'], ['검']],
  ['another kind of XML', '<html><body/></html>', ['bitext.root'], []],
])('TMX: %s', (_title, text, problems, used) => {
  expect(drawn(tmx, text)).toEqual({ problems, used });
});

test.each([
  ['TMX', tmx, (text: string) => memory(tu(text))],
  [
    'XLIFF 1.2',
    xliff,
    (text: string) =>
      `<xliff version="1.2"><file><body><trans-unit><source>${text}</source></trans-unit></body></file></xliff>`,
  ],
  ['XLIFF 2.1', xliff2, (text: string) => `<xliff version="2.1"><file><unit>${text}</unit></file></xliff>`],
])('%s: billion laughs are refused before the first, and no file is fetched', (_title, format, file) => {
  const levels = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`);
  const bomb = `<!DOCTYPE x [<!ENTITY l0 "ha">${levels.join('')}]>\n${file('&l9;')}`;
  expect(drawn(format, bomb)).toEqual({ problems: [expect.stringMatching(/^1:\d+ xml\.doctype$/u)], used: [] });
  const fetched = `<!DOCTYPE x SYSTEM "file:///etc/passwd">${file('&x;')}`;
  expect(drawn(format, fetched)).toEqual({ problems: [expect.stringMatching(/^\d:\d+ xml\.syntax$/u)], used: [] });
});

test('elements a hundred thousand deep end the reading, and what came before is used', () => {
  const { problems, used } = drawn(tmx, memory(tu('검'), '<a>'.repeat(100_000)));
  expect({ problems, used }).toEqual({ problems: ['3:763 xml.deep'], used: ['검'] });
});

test.each([
  ['an open quotation mark', 'ko,en\n칼,"knife\n검,sword\n방패,shield\n', ['2:1 csv.quote'], ['검', '방패']],
  ['an odd status', 'ko,en,status\n칼,knife,good\n', ['2:9 bitext.status'], ['칼']],
  ['one column', 'ko\n칼\n검\n', ['bitext.side'], []],
])('CSV: %s', (_title, text, problems, used) => {
  expect(drawn(bitextCsv, text)).toEqual({ problems, used });
});

test('TSV that quotes nothing loses no row to its quotation marks', () => {
  const rows = Array.from({ length: 5000 }, (_, at) => `"칼 ${at}\t"knife" ${at}`);
  expect(drawn(bitextTsv, rows.join('\n')).used).toHaveLength(5000);
});

test('without a header the two columns with most text are the texts, and Hangul tells which is which', () => {
  const text = '7,A sword is in the museum.,칼은 박물관에 있다.,x\n8,Nobody.,아무도 없다.,y\n';
  expect(drawn(bitextCsv, text)).toEqual({ problems: [], used: ['칼은 박물관에 있다.', '아무도 없다.'] });
});

test.each([
  ['a line that is cut off', '{"ko":"칼","en":"knife"}\n{"ko":"검","en"', ['2:15 json.syntax'], ['칼']],
  ['a number', '7\n{"ko":"칼","en":"knife"}\n', ['1:1 bitext.object'], ['칼']],
  ['an object without texts', '{"a":1}\n{"ko":"칼","en":"knife"}\n', ['1:1 bitext.object'], ['칼']],
  ['lists in one another', `{"ko":${'['.repeat(9999)}${']'.repeat(9999)},"en":"x"}\n`, ['bitext.side'], []],
])('JSON Lines: %s', (_title, text, problems, used) => {
  expect(drawn(jsonl, text)).toEqual({ problems, used });
});

test.each([
  [
    'a string that is not closed',
    'msgid "칼\nmsgstr "knife"\n\nmsgid "검"\nmsgstr "sword"\n',
    ['1:7 bitext.po'],
    ['검'],
  ],
  ['a word that is none', 'msgid "칼"\nmsgtsr "knife"\n\nmsgid "검"\nmsgstr "sword"\n', ['2:1 bitext.po'], ['검']],
  ['a string before any keyword', '"칼"\n\nmsgid "검"\nmsgstr "sword"\n', ['1:1 bitext.po'], ['검']],
])('PO: %s', (_title, text, problems, used) => {
  expect(drawn(po, text)).toEqual({ problems, used });
});

test('of many mistakes the first hundred are named and the rest counted', () => {
  const lines = ['{"ko":"칼","en":"knife"}', ...Array.from({ length: 250 }, () => '{')];
  const { problems } = drawn(jsonl, lines.join('\n'));
  expect(problems).toHaveLength(101);
  expect(problems.at(-1)).toBe('more');
});
