import { expect, test } from 'vitest';
import { glossaryCsv } from '../../../src/formats/glossary/glossary-csv.ts';
import type { GlossaryFormat } from '../../../src/formats/glossary/glossary-format.ts';
import { glossaryJson } from '../../../src/formats/glossary/glossary-json.ts';
import { omegatGlossary } from '../../../src/formats/glossary/omegat-glossary.ts';
import { tbx } from '../../../src/formats/glossary/tbx.ts';

/** `line:column code` of every problem, and the Korean terms that are used all the same. */
function drawn(format: GlossaryFormat, text: string): { problems: string[]; used: string[] } {
  const read = format.read(text, 'x');
  const problems = read.ok ? read.value.problems : read.problems;
  return {
    problems: problems.map(({ code, place }) => `${place ? `${place.line}:${place.column} ` : ''}${code}`),
    used: read.ok ? read.value.glossary.entries.map(({ languages }) => languages.ko?.terms[0]?.term ?? '') : [],
  };
}

const json = (...entries: string[]) =>
  `{"id": "x", "title": {"ko": "가", "en": "a"}, "entries": [\n${entries.join(',\n')}\n]}`;
const term = (id: string, ko: string) => `{"id": "${id}", "ko": {"terms": [{"term": "${ko}", "status": "preferred"}]}}`;

test.each([
  ['an id twice', json(term('a', '칼'), term('a', '검')), ['3:8 glossary.entry.duplicate'], ['칼']],
  ['a bad id', json(term('A b', '칼'), term('b', '검')), ['2:8 json.expected'], ['검']],
  [
    'a language that is none',
    json('{"id": "a", "korean": {"terms": []}}', term('b', '검')),
    ['2:23 glossary.language'],
    ['검'],
  ],
  [
    'a missing status',
    json('{"id": "a", "ko": {"terms": [{"term": "칼"}]}}', term('b', '검')),
    ['2:30 json.missing'],
    ['검'],
  ],
  [
    'a misspelt key',
    json('{"id": "a", "ko": {"terms": [], "defintion": "칼"}}', term('b', '검')),
    ['2:46 json.unknown'],
    ['검'],
  ],
  ['a bad head', `{"entries": [${term('b', '검')}]}`, ['1:1 json.missing', '1:1 json.missing'], ['검']],
  [
    'a comma missing in the third entry',
    json(term('a', '칼'), term('b', '검'), '{"id": "c" "ko": 1}'),
    ['4:12 json.syntax'],
    ['칼', '검'],
  ],
  ['cut off', json(term('a', '칼'), term('b', '검')).slice(0, -20), ['3:52 json.syntax'], ['칼']],
])('JSON: %s', (_title, text, problems, used) => {
  expect(drawn(glossaryJson, text)).toEqual({ problems, used });
});

test.each([
  ['no header', '폭풍군단,Storm Corps\n', ['1:1 glossary.csv.header'], []],
  ['a cell too many', 'ko,en\n칼,knife, or sword\n검,sword\n', ['2:9 glossary.csv.cells'], ['검']],
  ['an open quotation mark', 'ko,en\n칼,"knife\n검,sword\n방패,shield\n', ['2:1 csv.quote'], ['검', '방패']],
  ['a quotation mark in a quoted cell', 'ko,en\n칼,"kn"ife"\n검,sword\n', ['2:1 csv.quote'], ['검']],
  [
    'a line break in a cell',
    'ko,en,note\n칼,knife,"a\nb"\n,,no term\n검,sword,\n',
    ['4:1 glossary.entry.empty'],
    ['칼', '검'],
  ],
  ['an odd status', 'ko,en,status\n칼,knife,good\n', ['2:9 glossary.status'], ['칼']],
  ['more statuses than terms', 'ko,en,en_status\n칼,knife,preferred | admitted\n', ['2:9 glossary.csv.list'], ['칼']],
  ['a reference to nothing', 'id,ko,en,related\na,칼,knife,b\n', ['2:11 glossary.related'], ['칼']],
])('CSV: %s', (_title, text, problems, used) => {
  expect(drawn(glossaryCsv, text)).toEqual({ problems, used });
});

test.each([
  ['a line without a tab', '칼\tknife\nsword\n검\tsword\n', ['2:1 glossary.omegat'], ['칼', '검']],
  ['an empty side', '칼\t\n검\tsword\n', ['1:1 glossary.omegat'], ['검']],
  ['no Korean at all', 'Schwert\tsword\n', ['1:1 glossary.korean'], []],
])('OmegaT: %s', (_title, text, problems, used) => {
  expect(drawn(omegatGlossary, text)).toEqual({ problems, used });
});

const xml = (...entries: string[]) => `<tbx style="dct"><text><body>\n${entries.join('\n')}\n</body></text></tbx>`;
const concept = (inside: string, more = '') =>
  `<conceptEntry${more}><langSec xml:lang="ko"><termSec>${inside}</termSec></langSec></conceptEntry>`;
const sword = concept('<term>검</term>');

test.each([
  ['a raw ampersand', xml(concept('<term>칼 & 검</term>'), sword), ['2:55 xml.syntax'], ['검']],
  ['a tag that is not closed', xml(concept('<term>칼'), sword), ['2:63 xml.syntax'], ['검']],
  [
    'an attribute without quotation marks',
    xml(concept('<term>칼</term>', ' id=a'), sword),
    ['2:18 xml.syntax'],
    ['검'],
  ],
  ['a control character by number', xml(concept('<term>칼&#11;</term>'), sword), ['2:58 xml.syntax'], ['검']],
  ['an entity that nothing declares', xml(concept('<term>&knife;</term>'), sword), ['2:59 xml.syntax'], ['검']],
  ['cut off', xml(sword, concept('<term>칼</term>')).slice(0, -70), ['3:46 xml.syntax'], ['검']],
  [
    'no language',
    xml('<conceptEntry><langSec><termSec><term>칼</term></termSec></langSec></conceptEntry>', sword),
    ['2:1 glossary.entry.empty', '2:15 glossary.language'],
    ['검'],
  ],
  ['no term', xml(concept('<term> </term>'), sword), ['2:1 glossary.entry.empty', '2:38 glossary.term'], ['검']],
  [
    'an odd status',
    xml(concept('<term>칼</term><min:administrativeStatus>good</min:administrativeStatus>')),
    ['2:61 glossary.status'],
    ['칼'],
  ],
  [
    'an id twice',
    xml(concept('<term>칼</term>', ' id="a"'), concept('<term>검</term>', ' id="a"')),
    ['3:1 glossary.entry.duplicate'],
    ['칼'],
  ],
  ['another kind of XML', '<html><body/></html>', ['1:1 glossary.tbx'], []],
])('TBX: %s', (_title, text, problems, used) => {
  expect(drawn(tbx, text)).toEqual({ problems, used });
});

test('billion laughs are refused before the first', () => {
  const levels = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`);
  const text = `<!DOCTYPE tbx [<!ENTITY l0 "ha">${levels.join('')}]>\n${xml(concept('<term>&l9;</term>'))}`;
  expect(drawn(tbx, text)).toMatchObject({
    problems: [expect.stringMatching(/^1:\d+ xml\.doctype$/u)],
    used: [],
  });
});

test('a file of the machine is not fetched', () => {
  const declared = `<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]>${xml(concept('<term>&x;</term>'))}`;
  expect(drawn(tbx, declared).used).toEqual([]);
  const named = `<!DOCTYPE tbx SYSTEM "file:///etc/passwd">${xml(concept('<term>&x;</term>'), sword)}`;
  expect(drawn(tbx, named)).toEqual({ problems: ['2:55 xml.syntax'], used: ['검'] });
});

test('elements a hundred thousand deep end the reading, and what came before is used', () => {
  const { problems, used } = drawn(tbx, xml(sword, '<a>'.repeat(100_000)));
  expect(problems).toEqual(['3:760 xml.deep']);
  expect(used).toEqual(['검']);
});

test('an entry of a million elements ends the reading', () => {
  const { problems, used } = drawn(tbx, xml(sword, `<conceptEntry>${'<a/>'.repeat(1_000_000)}</conceptEntry>`, sword));
  expect(problems).toEqual([expect.stringMatching(/^3:\d+ xml\.elements$/u)]);
  expect(used).toEqual(['검']);
});

test('of many mistakes the first hundred are named and the rest counted', () => {
  const rows = Array.from({ length: 250 }, (_, at) => `칼${at},knife,good`);
  const { problems, used } = drawn(glossaryCsv, `ko,en,status\n${rows.join('\n')}\n`);
  expect(problems).toHaveLength(101);
  expect(problems.at(-1)).toBe('more');
  expect(used).toHaveLength(250);
});

test('a formula is written so that no spreadsheet reckons with it, and reads back', () => {
  const read = glossaryCsv.read(`ko,en\n칼,'=HYPERLINK("http://x")\n검,'-ism\n`, 'x');
  const text = read.ok ? glossaryCsv.write(read.value.glossary).text : '';
  expect(read.ok && read.value.glossary.entries.map(({ languages }) => languages.en?.terms[0]?.term)).toEqual([
    '=HYPERLINK("http://x")',
    '-ism',
  ]);
  expect(text).toContain(`'=HYPERLINK`);
  expect(text).toContain(`'-ism`);
  expect(text).not.toMatch(/(?:^|,)"?[=+\-@]/mu);
});
