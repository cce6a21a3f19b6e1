import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createKeeper } from '../../../src/app/article/keeping.ts';
import type { Event } from '../../../src/app/events.ts';
import type { Article } from '../../../src/domain/bitext/article.ts';
import { EDITS } from '../../../src/domain/bitext/edits.ts';
import { openShelf } from '../../../src/library/shelf/shelf.ts';

const SMALL = fileURLToPath(new URL('../../fixtures/articles/small', import.meta.url));

function keeping() {
  vi.useFakeTimers();
  const folder = mkdtempSync(join(tmpdir(), 'narani-test-'));
  onTestFinished(() => {
    vi.useRealTimers();
    rmSync(folder, { recursive: true, force: true });
  });
  cpSync(SMALL, join(folder, 'small'), { recursive: true });
  const shelf = openShelf({ bundled: '/nowhere', own: folder });
  const open = (): Article => {
    const read = shelf.open('small');
    if (!read.ok) throw new Error('the small article cannot be read');
    return read.value;
  };
  const events: Event['type'][] = [];
  const keeper = createKeeper({ shelf, dispatch: event => events.push(event.type) });
  const file = (name: string) => join(folder, 'small', name);
  return { open, events, keeper, file };
}

const merged = (article: Article, bead: number): Article => {
  const done = EDITS['merge-next'](article.alignment, { bead, side: 'source', at: 0 });
  if (typeof done === 'string') throw new Error(done);
  return { ...article, alignment: done.alignment };
};

test('edits in a row are written once, soon after the last', () => {
  const { open, events, keeper, file } = keeping();
  const article = open();
  const [one, two] = [merged(article, 0), merged(merged(article, 0), 0)];
  keeper.keep({ type: 'keep-alignment', article: one, base: article.alignment, from: article });
  keeper.keep({ type: 'keep-alignment', article: two, base: article.alignment, from: one });
  expect(events).toEqual([]);
  vi.runAllTimers();
  expect(events).toEqual(['alignment-kept']);
  expect(readFileSync(file('alignment.tsv'), 'utf8')).toContain('\n1,2,3\t1,2,3,4\tconfirmed\n');
});

test('what waited for texts that are gone does not hold up edits of those that came', () => {
  const { open, events, keeper, file } = keeping();
  const article = open();
  writeFileSync(file('ko.md'), `${readFileSync(file('ko.md'), 'utf8')}\n끝.\n`);
  writeFileSync(
    file('alignment.tsv'),
    readFileSync(file('alignment.tsv'), 'utf8').replace('4\t\tflagged', '4,5\t\tflagged'),
  );
  keeper.keep({ type: 'keep-alignment', article: merged(article, 0), base: article.alignment, from: article });
  vi.runAllTimers();
  expect(events).toEqual(['alignment-unkept']);
  const now = open();
  keeper.keep({ type: 'keep-alignment', article: merged(now, 0), base: now.alignment, from: now });
  vi.runAllTimers();
  expect(events.at(-1)).toBe('alignment-kept');
  expect(readFileSync(file('alignment.tsv'), 'utf8')).toContain('\n1,2\t1,2\tconfirmed\n');
});
