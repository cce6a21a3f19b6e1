import { expect, test } from 'vitest';
import type { Event } from '../../../src/app/events.ts';
import { createPreparer } from '../../../src/app/search/prepare-search.ts';
import type { Article } from '../../../src/domain/bitext/article.ts';
import { compileTerms } from '../../../src/domain/glossary/term-index.ts';
import { documentsOf } from '../../../src/domain/search/document.ts';
import { createPart } from '../../../src/domain/search/memory-part.ts';
import { scriptOf } from '../../../src/domain/search/search.ts';
import type { ShelfIndex } from '../../../src/library/search/search-in-background.ts';
import { draw } from '../drawing.ts';
import { another } from '../searchable.ts';

const TERMS = { glossaries: [], index: compileTerms([]) };
const OPEN = { ...draw('▸ 폭풍군단이 갔다. | The Storm Corps left.\n 봄이 왔다. | Spring came.').article, id: 'open' };
const OTHER = another('other', 'Other', '다른 글', '폭풍이 불었다. | A storm blew.');

/** An index of articles as they were when it was made; `told` is who hears of its making. */
function shelfOf(...articles: readonly Article[]) {
  const part = createPart(scriptOf({}));
  for (const article of articles) for (const document of documentsOf(article)) part.add(document);
  const titles = new Map(articles.map(({ id, title }) => [id, title]));
  const told: ((share: number) => void)[] = [];
  const index: ShelfIndex = {
    current: () => current,
    update: tell => void told.push(tell),
    close: () => undefined,
  };
  const current = { parts: [part], titles, close: () => undefined };
  return { index, told };
}

type Searchable = Extract<Event, { type: 'searchable' }>;

function preparing(index: ShelfIndex) {
  const events: Searchable[] = [];
  const preparer = createPreparer({
    hanja: { meaningOf: () => undefined },
    index: () => index,
    dispatch: event => event.type === 'searchable' && events.push(event),
  });
  const found = (query: string) =>
    (events.at(-1)?.search.find(query) ?? []).map(({ article, bead }) => `${article} ${bead + 1}`);
  const prepare = (article: Article) => preparer.prepare({ type: 'prepare-search', article, terms: TERMS });
  return { events, prepare, shelfChanged: preparer.shelfChanged, found };
}

test('the open article and the shelf are searched together, the open article first and as it is now', async () => {
  const before = {
    ...OPEN,
    source: OPEN.source.map(segment => ({ ...segment, text: OTHER.source[0]?.text ?? segment.text })),
  };
  const { index } = shelfOf(before, OTHER);
  const { prepare, found } = preparing(index);
  await prepare(OPEN);
  expect(found('폭풍')).toEqual(['open 1', 'other 1']);
  expect(found('봄')).toEqual(['open 2']);
});

test('it is said how far the index of the shelf is', async () => {
  const { index, told } = shelfOf(OTHER);
  const { prepare, events } = preparing(index);
  await prepare(OPEN);
  for (const share of [0.5, 1]) told[0]?.(share);
  expect(events.map(({ share }) => share)).toEqual([0.5, 0.75, 1]);
});

test('an edit of the open article is taken in, and leaves the shelf alone', async () => {
  const { index, told } = shelfOf(OTHER);
  const { prepare, found, events } = preparing(index);
  await prepare(OPEN);
  await prepare({ ...OPEN, alignment: OPEN.alignment.slice(1) });
  expect(found('봄')).toEqual(['open 1']);
  expect([told.length, events.at(-1)?.share]).toEqual([1, 1]);
});

test('what has been prepared is not prepared again', async () => {
  const { index, told } = shelfOf(OTHER);
  const { prepare, events } = preparing(index);
  await prepare(OPEN);
  const { length } = events;
  await prepare(OPEN);
  expect([told.length, events.length]).toEqual([1, length]);
});

test('while nothing has been searched, a shelf that has changed is no work', () => {
  const { index, told } = shelfOf(OPEN);
  preparing(index).shelfChanged();
  expect(told).toEqual([]);
});

test('of two articles opened one after another only the last is prepared', async () => {
  const { index } = shelfOf(OPEN, OTHER);
  const { prepare, events } = preparing(index);
  await Promise.all([prepare(OPEN), prepare(OTHER)]);
  expect(events.map(({ article }) => article)).toEqual(['other']);
});

test('a shelf that has changed is looked through again, and the open search hears of it', async () => {
  const { index, told } = shelfOf(OTHER);
  const { prepare, shelfChanged, events } = preparing(index);
  await prepare(OPEN);
  shelfChanged();
  told[1]?.(0.5);
  expect([told.length, events.at(-1)?.share]).toEqual([2, 0.75]);
});
