import { expect, test } from 'vitest';
import { nounFinder } from '../../../src/domain/glossary/noun-of.ts';

const noun = nounFinder();

test.each([
  ['김일성은', '김일성'],
  ['폭풍군단이', '폭풍군단'],
  ['러시아에서는', '러시아'],
  ['국정원으로부터', '국정원'],
  ['하바롭스크', '하바롭스크'],
  ['나라를', '나라'],
  ['회의', '회의'],
  ['물의', '물의'],
  ['Comintern', 'Comintern'],
  ['NSC는', 'NSC는'],
])('%s is looked up as %s', (word, expected) => {
  const { start, end } = noun(word, { start: 0, end: word.length });
  expect(word.slice(start, end)).toBe(expected);
});
