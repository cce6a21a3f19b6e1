import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hanjaTable } from '../../../src/domain/text/hanja.ts';
import { searchDrawing } from './draw.ts';
import { drawnGlossary } from './glossary.ts';

const GLOSSARY = drawnGlossary(`
  러시아                    = Russia
  로씨야                    = Russia, Rossiya
  국가정보원, 국정원        = National Intelligence Service, NIS
  김일성 金日成 Kim Il-sung = Kim Il-sung
  동북항일연군 東北抗日聯軍 = Northeast Anti-Japanese United Army
`);

const TEXT = `
  폭풍군단이 먼저 떠났다.                 | The Storm Corps left first.
  러시아의 배가 기다린다.                 | A ship waits.
  코민테른은 답하지 않았다.               | The Comintern did not answer.
  국가정보원은 조항을 읽었다.             | The agency read the clause.
  자동개입 조항을 두고 다투었다.          | They argued over automatic intervention.
  김일성은 회고록을 남겼다.               | He left a memoir.
  항일 무장대가 산에 숨었다.              | Soldiers hid in the mountains of Kasparov.
  노동당의 연방 정책이 바뀌었다.          | The party changed its federal policy.
  독립문 앞에서 만났다.                   | We met in front of the gate.
  파병은 없었다고 한다.                   | The Comintern is long gone, they say.
`;

const find = searchDrawing(TEXT, {
  glossaries: [GLOSSARY],
  hanja: hanjaTable(readFileSync('content/hanja.tsv', 'utf8')),
});

test.each([
  // exact, any case, a typo
  ['폭풍군단', '폭풍군단'],
  ['storm corps', 'Storm Corps'],
  ['STORM CORPS', 'Storm Corps'],
  ['kasparof', 'Kasparov'],
  // initial consonants
  ['ㅍㅍㄱㄷ', '폭풍군단'],
  ['ㄱㄱㅈㅂㅇ', '국가정보원'],
  ['폭ㅍㄱㄷ', '폭풍군단'],
  // a syllable still being typed
  ['폭푸', '폭풍'],
  ['폭풍ㄱ', '폭풍군'],
  ['폭풍구', '폭풍군'],
  // the other keyboard layout
  ['vhrvndrnseks', '폭풍군단'],
  ['VHRVNDRNSEKS', '폭풍군단'],
  ['fjtldk', '러시아'],
  ['vvre', '폭풍군단'],
  ['ㄴ새그', 'Storm'],
  ['채ㅡㅑㅜㅅㄷ구', 'Comintern'],
  // romanised, Revised and looser
  ['pokpunggundan', '폭풍군단'],
  ['pokpung gundan', '폭풍군단'],
  ['pogpung', '폭풍'],
  ['komintereun', '코민테른'],
  ['dongnimmun', '독립문'],
  ['Kim Ilsong', '김일성'],
  ['rosia', '러시아'],
  // particles and inflection
  ['군단을', '군단'],
  ['러시아에서는', '러시아'],
  ['memoirs', 'memoir'],
  // spacing
  ['국가 정보원', '국가정보원'],
  ['자동개입조항', '자동개입 조항'],
  // typos in jamo
  ['콤인테른', '코민테른'],
  ['코민테룬', '코민테른'],
  // Hanja
  ['暴風軍團', '폭풍군단'],
  ['抗日', '항일'],
  // northern and southern spelling, and the glossary's other words
  ['로동당', '노동당'],
  ['련방', '연방'],
  ['로씨야', '러시아'],
  ['국정원', '국가정보원'],
  // both languages, in any order
  ['deployment 파병', '파병'],
])('%s finds %s', (query, wanted) => {
  const [best = []] = find(query);
  expect(best.join(' ')).toContain(wanted);
});

test('words are found in any order', () => {
  expect(find('corps storm')).toEqual([['Corps', 'Storm']]);
});

test('words may stand in both languages of a bead, and a bead with all of them comes first', () => {
  const [first, ...others] = find('파병 Comintern');
  expect(first).toEqual(['파병', 'Comintern']);
  expect(others).toEqual([]);
});

test('decomposed text and decomposed queries are the same as composed ones', () => {
  const decomposed = searchDrawing(TEXT.normalize('NFD'));
  for (const query of ['폭풍군단', 'ㅍㅍㄱㄷ', '폭풍구', 'pokpung', '콤인테른']) {
    const shown = decomposed(query).map(hit => hit.map(text => text.normalize('NFC')));
    expect(shown).toEqual(searchDrawing(TEXT)(query));
    expect(decomposed(query.normalize('NFD'))).toEqual(decomposed(query));
  }
});
