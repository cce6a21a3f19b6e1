import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../../src/domain/search/document.ts';
import { completionAt, parseQuery } from '../../../src/domain/search/query.ts';
import { createSearch } from '../../../src/domain/search/search.ts';
import { toPrintable } from '../../../src/domain/text/printable.ts';
import { drawnDocuments } from './draw.ts';

const [first, ...others] = drawnDocuments(`
  폭풍군단이 떠났다.          | The Storm Corps left.
  떠난 것은 폭풍군단          | It was the corps that left, in a storm.
  러시아로 간 배             | A ship to Russia, 12:30
  코민테른은 말이 없었다.     | No word from the Comintern.
`);

const extra = (name: 'note' | 'gloss' | 'title', text: string) => ({
  name,
  language: 'ko',
  text: toPrintable(text),
});

const DOCUMENTS: SearchDocument[] = [
  {
    article: 'drawn',
    bead: 0,
    fields: [...(first?.fields ?? []), extra('title', '겨울 이야기'), extra('note', '러시아 쪽 기록')],
  },
  ...others.map(each =>
    each.bead === 3 ? { ...each, fields: [...each.fields, extra('gloss', '겨울 국제당')] } : each,
  ),
];
const search = createSearch(DOCUMENTS);
const found = (query: string): string =>
  search
    .find(query)
    .map(({ bead }) => bead + 1)
    .sort()
    .join(' ');

describe('what is asked for is found in these beads', () => {
  test.each([
    // as it stands
    ['"storm corps"', '1'],
    ['"corps storm"', ''],
    ['“storm corps”', '1'],
    ['"storm co', '1'],
    ["'storm", '1 2'],
    ["'strom", ''],
    ["'left'", '1 2'],
    // without
    ['폭풍군단 !storm', ''],
    ['left !"storm corps"', '2'],
    ['!left', '3 4'],
    ['!폭풍군단 !러시아', '4'],
    ['폭풍군단 !en:ship', '1 2'],
    ['폭풍군단 !^떠난', '1'],
    // at the ends of a segment
    ['^폭풍군단', '1'],
    ['폭풍군단$', '2'],
    ['^떠난 corps', '2'],
    ['="It was the corps that left, in a storm."', '2'],
    ['=떠난', ''],
    // either
    ['코민테른 | ship', '3 4'],
    ['러시아 | 코민테른 !comintern', '1 3'],
    ["'left 'ship | 'comintern", ''],
    ['^"떠난 것은"', '2'],
    ['"in a storm."$', '2'],
    ['^"in a storm."', ''],
    ['left corps | comintern', '1 2'],
    ['ㅋㅁㅌㄹ | ㄹㅅㅇ', '1 3 4'],
    ['| ship |', '3'],
    // in a language or a field
    ['ko:배', '3'],
    ['en:배', ''],
    ['en:corps', '1 2'],
    ['note:러시아', '1'],
    ['title:겨울', '1'],
    ['gloss:겨울', '4'],
    ['gloss:"국제당"', '4'],
    ['ko:"떠난 것은"', '2'],
    ['KO:ㅋㅁㅌㄹ', '4'],
    ['ㅏㅐ:배', '3'],
    ['두:corps', '1 2'],
    ['러시아 !note:러시아', '3'],
    // no syntax: a time, an address, a sign alone, a name that is none
    ['12:30', '3'],
    ['foo:ship', ''],
    ['ko: ship', '3'],
    ['! ^ $ " : |', ''],
    ['ko:', ''],
  ])('%s: %s', (query, wanted) => expect(found(query)).toBe(wanted));
});

test('of very many words the first are asked for', () => {
  const [way = []] = parseQuery(Array.from({ length: 3000 }, (_, at) => `word${at}`).join(' '));
  expect([way.length, way[0]?.word]).toEqual([32, 'word0']);
});

test('a bar between words is one way for each; of very many only some are tried', () => {
  expect(parseQuery('a b | c d').map(way => way.map(({ word }) => word).join(' '))).toEqual(['a b d', 'a c d']);
  expect(parseQuery(Array(9).fill('a | b').join(' ')).length).toBeLessThanOrEqual(16);
});

describe('a field is offered as its name begins', () => {
  const offered = (drawing: string): string => {
    const cursor = drawing.indexOf('<');
    const made = completionAt(drawing.replace('<', ''), cursor);
    return made ? `${made.scope} from ${made.from}` : '';
  };
  test.each([
    ['n<', 'note from 0'],
    ['폭풍 ti<', 'title from 3'],
    ['!g<', 'gloss from 1'],
    ['ko:e<', 'en from 3'],
    ['ㅏ<', 'ko from 0'],
    ['ㅜㅐ<', 'note from 0'],
    ['no< 폭풍', 'note from 0'],
    ['<', ''],
    ['폭풍<', ''],
    ['storm<', ''],
    ['note:<', ''],
    ['"no<', ''],
  ])('%s: %s', (drawing, wanted) => expect(offered(drawing)).toBe(wanted));
});
