import fc from 'fast-check';
import { expect, test } from 'vitest';
import { automaton, type Hit } from '../../../src/domain/glossary/automaton.ts';

const places = (text: string, words: readonly string[]): Hit[] =>
  words.flatMap((sought, word) =>
    Array.from({ length: text.length }, (_, start) => ({ word, start, end: start + sought.length })).filter(
      ({ start }) => sought !== '' && text.startsWith(sought, start),
    ),
  );

const inOrder = (hits: readonly Hit[]): Hit[] => hits.toSorted((a, b) => a.word - b.word || a.start - b.start);

test('words inside and across one another are all found', () => {
  expect(automaton(['북한군', '한군데', '군']).scan('북한군데')).toEqual([
    { word: 0, start: 0, end: 3 },
    { word: 2, start: 2, end: 3 },
    { word: 1, start: 1, end: 4 },
  ]);
});

test('it finds just what looking for each word at each place finds', () => {
  const few = fc.string({ unit: fc.constantFrom('가', '나', 'a'), maxLength: 5 });
  fc.assert(
    fc.property(
      fc.uniqueArray(few, { maxLength: 12 }),
      fc.string({ unit: fc.constantFrom('가', '나', 'a', 'b') }),
      (words, text) => {
        expect(inOrder(automaton(words).scan(text))).toEqual(inOrder(places(text, words)));
      },
    ),
  );
});

test('no words, no hits', () => {
  expect(automaton([]).scan('북한군')).toEqual([]);
});
