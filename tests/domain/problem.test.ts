import { expect, it } from 'vitest';
import { placeAt } from '../../src/domain/problem.ts';

/** The place of `▸` in a text. */
it.each([
  ['▸가나', '1:1'],
  ['가나▸', '1:3'],
  ['가\n▸나', '2:1'],
  ['가▸\n나', '1:2'],
  ['가\r\n나▸다', '2:2'],
  ['\n\n▸', '3:1'],
  ['😀▸', '1:3'],
])('%j is at %s', (drawing, place) => {
  const { line, column } = placeAt(drawing.replace('▸', ''), drawing.indexOf('▸'));
  expect(`${line}:${column}`).toBe(place);
});
