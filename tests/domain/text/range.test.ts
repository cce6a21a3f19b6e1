import { expect, it } from 'vitest';
import { covers, overlap } from '../../../src/domain/text/range.ts';

const range = (drawing: string) => ({ start: drawing.indexOf('#'), end: drawing.lastIndexOf('#') + 1 });

it.each([
  ['##', '  ##', false, false],
  ['###', '  ##', true, false],
  ['####', ' ##', true, true],
  ['####', '####', true, true],
  [' ##', '####', true, false],
])('%j and %j: overlap %s, the first covers the second %s', (a, b, shared, whole) => {
  expect([overlap(range(a), range(b)), overlap(range(b), range(a))]).toEqual([shared, shared]);
  expect(covers(range(a), range(b))).toBe(whole);
});
