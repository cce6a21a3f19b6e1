import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memorySentences } from '../../../src/formats/bitext/memory-sentences.ts';

const drawn = (source: string, target: string): string[] =>
  memorySentences(source, target).map(([from, to]) => `${from} ↔ ${to}`);

test('a paragraph that a tool cuts evenly needs nothing more', () => {
  expect(drawn('배가 떠났다. 바람이 불었다.', 'The ferry left. The wind blew.')).toEqual([]);
  expect(drawn('배가 떠났다.', 'The ferry left. The wind blew.')).toEqual([]);
});

test('a sentence that answers two is cut behind a comma', () => {
  expect(
    drawn(
      '값이 오를수록 손님은 줄었다. 다른 가게가 가까이 있었기 때문이다. 그래도 문을 닫지 않았다.',
      'The more the price rose, the fewer people came, for there was another shop nearby. Still it did not close.',
    ),
  ).toEqual([
    '값이 오를수록 손님은 줄었다. ↔ The more the price rose, the fewer people came,',
    '다른 가게가 가까이 있었기 때문이다. ↔ for there was another shop nearby.',
    '그래도 문을 닫지 않았다. ↔ Still it did not close.',
  ]);
});

test('a sentence with several for it keeps them together', () => {
  expect(
    drawn(
      '배가 떠나자 바람이 불었고 비가 왔다. 밤이었다.',
      'The ferry left. Wind blew, and it rained. It was night.',
    ).at(-1),
  ).toBe('밤이었다. ↔ It was night.');
});

test('a stop inside a quotation or an ellipsis cuts nothing', () => {
  const pairs = drawn(
    '그는 “간다.”라고 말했다. 그리고... 떠났다. 끝.',
    'He said he would go. And then he left, and it was over.',
  );
  expect(pairs.map(pair => pair.split(' ↔ ')[0])).toEqual(['그는 “간다.”라고 말했다.', '그리고... 떠났다.', '끝.']);
});

test('no word of either side is lost or said twice', () => {
  const text = (words: readonly string[]) =>
    fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 30 }).map(list => list.join(' '));
  const korean = text(['배가', '떠났다.', '3.5', '“왔다.”', '그리고...', '왜?', '!']);
  const english = text(['The', 'ferry', 'left.', 'Why?', 'Dr.', 'one,', '“So.”', '—']);
  fc.assert(
    fc.property(korean, english, (source, target) => {
      const pairs = memorySentences(source, target);
      if (pairs.length === 0) return;
      expect(pairs.map(([, to]) => to).join(' ')).toBe(target);
      expect(pairs.map(([from]) => from).join(' ')).toBe(source);
    }),
  );
});
