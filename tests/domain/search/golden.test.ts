import { expect, test } from 'vitest';
import {
  beadName,
  goldenDocuments,
  goldenQueries,
  goldenSearch,
  heldOutDocuments,
  heldOutQueries,
  reciprocalRanks,
} from './golden.ts';

const queries = goldenQueries();
const documents = goldenDocuments();
const search = goldenSearch(documents);
const ranks = reciprocalRanks(queries, query => search.find(query).map(beadName));

test('there are golden queries of every kind', () => {
  expect(queries.length).toBeGreaterThanOrEqual(250);
});

test('what a reader wants stands first, or nearly', () => {
  expect(ranks.get('all')).toBeGreaterThanOrEqual(0.96);
});

test('on other texts too', () => {
  const other = goldenSearch(heldOutDocuments());
  const found = reciprocalRanks(heldOutQueries(), query => other.find(query).map(beadName));
  expect(found.get('all')).toBeGreaterThanOrEqual(0.96);
});

test.each([...ranks])('%s: mean reciprocal rank %f', (_category, rank) => {
  expect(rank).toBeGreaterThanOrEqual(0.88);
});

test('what is wanted is there to be found', () => {
  const names = new Set(documents.map(beadName));
  expect(queries.flatMap(({ wanted }) => [...wanted]).filter(name => !names.has(name))).toEqual([]);
});
