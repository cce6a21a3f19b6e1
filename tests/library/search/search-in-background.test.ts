import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSearch } from '../../../src/domain/search/search.ts';
import { createShelfIndex } from '../../../src/library/search/search-in-background.ts';
import { indexNow } from '../../../src/library/search/search-now.ts';
import type { IndexRequest } from '../../../src/library/search/search-wish.ts';
import { temporaryFolder } from '../temporary.ts';

const requestIn = (folder: string): IndexRequest => ({
  shelf: { bundled: 'content/articles', own: join(folder, 'articles') },
  folder: join(folder, 'search'),
  data: join(folder, 'data'),
  glossary: 'content/glossary.json',
  hanja: 'content/hanja.tsv',
});

/** Brings an index up to the shelf, and tells the shares that were heard of. */
const updated = (index: ReturnType<typeof createShelfIndex>): Promise<number[]> =>
  new Promise(resolve => {
    const shares: number[] = [];
    index.update(share => {
      shares.push(share);
      if (share === 1) resolve(shares);
    });
  });

const found = (index: ReturnType<typeof createShelfIndex>, query: string): string[] =>
  createSearch([], {}, () => index.current().parts)
    .find(query)
    .map(({ article, bead }) => `${article} ${bead + 1}`)
    .sort();

test('another thread makes the index of the shelf, and what it finds grows here', async () => {
  const index = createShelfIndex(requestIn(temporaryFolder()));
  expect(found(index, '폭풍군단')).toEqual([]);
  const shares = await updated(index);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(found(index, '폭풍군단')).toEqual(['several-cards 10', 'tour 9']);
  index.close();
});

test('two windows at once make one index, and both have it', async () => {
  const request = requestIn(temporaryFolder());
  const windows = [createShelfIndex(request), createShelfIndex(request)];
  await Promise.all(windows.map(updated));
  for (const index of windows) expect(found(index, 'ㅍㅍㄱㄷ')).toEqual(['several-cards 10', 'tour 9']);
  expect(readdirSync(request.folder).filter(name => name.endsWith('.part'))).toHaveLength(1);
  expect(existsSync(join(request.folder, 'index.json.lock'))).toBe(false);
});

test('where no folder can be made, it ends all the same and finds nothing', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'search'), 'a file');
  const index = createShelfIndex(requestIn(folder));
  await updated(index);
  expect(found(index, '폭풍군단')).toEqual([]);
  expect(indexNow(requestIn(folder))).toBeUndefined();
});
