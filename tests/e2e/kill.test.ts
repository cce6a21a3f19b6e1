import { expect, test } from 'vitest';
import { killAtRandom } from '../bench/kill.ts';

test('kill -9 while keys flow and edits are kept damages nothing, loses nothing, and leaves nothing lying about', async () => {
  const { confirmed, ...found } = await killAtRandom(6);
  expect(found).toEqual({ kills: 6, corrupted: 0, lostEdits: 0, lostPlaces: 0, stray: 0 });
  expect(confirmed).toBeGreaterThan(0);
});
