import { expect, test } from 'vitest';
import { fineFinder, markOf, toggled } from '../../../src/domain/check/fine.ts';
import { draw } from '../../app/drawing.ts';
import { findingsIn } from './draw.ts';

const PAIR = '사람이 300명 왔다. | Many people came.';

/** Whether the finding about 300, marked as fine in the first drawing, is so in the second. */
function staysFine(before: string, after: string): boolean {
  const [finding] = findingsIn(before);
  if (finding === undefined) throw new Error('nothing was found');
  const isFine = fineFinder([markOf(draw(before).article, finding)]);
  const { article } = draw(after);
  return findingsIn(after).some(each => each.code === finding.code && isFine(article, each));
}

test('a finding marked as fine stays so where other paragraphs come and go', () => {
  expect(staysFine(PAIR, PAIR)).toBe(true);
  expect(staysFine(PAIR, `봄이 왔다. | Spring has come.\n${PAIR}`)).toBe(true);
});

test('it is looked at again where its own words change', () => {
  expect(staysFine(PAIR, '사람이 400명 왔다. | Many people came.')).toBe(false);
  expect(staysFine(PAIR, '개가 300마리 왔다. | Many dogs came.')).toBe(false);
});

test('marking twice takes the mark away', () => {
  const [finding] = findingsIn(PAIR);
  const mark = finding && markOf(draw(PAIR).article, finding);
  expect(mark && toggled(toggled([], mark), mark)).toEqual([]);
});
