import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/domain/bitext/article.ts';
import { compileTerms } from '../../../src/domain/glossary/term-index.ts';
import { createSearch, scriptOf } from '../../../src/domain/search/search.ts';
import { indexSteps } from '../../../src/library/search/make-index.ts';
import { type Indexed, openIndex } from '../../../src/library/search/search-index.ts';
import { draw } from '../../app/drawing.ts';
import { temporaryFolder } from '../temporary.ts';

const TERMS = compileTerms([]);

/** An article drawn as its beads, under a name. */
const article = (id: string, drawing: string): Article => ({ ...draw(drawing).article, id });

const indexed = (made: Article, digest = JSON.stringify(made.source)): Indexed => ({
  id: made.id,
  digest,
  read: () => ({ article: made, terms: TERMS }),
});

const WINTER = article('winter', '▸ 폭풍군단이 갔다. | The Storm Corps left.\n 봄이 왔다. | Spring came.');
const MARKET = article('market', '▸ 시장이 열렸다. | The market opened.\n 폭풍이 불었다. | A storm blew.');

interface Made {
  readonly steps: number;
  readonly find: (query: string) => string[];
}

/** Brings an index up to some articles, and tells how many steps that took. */
function make(folder: string, articles: readonly Indexed[], spelling = 'a', most = Number.POSITIVE_INFINITY): Made {
  let steps = 0;
  for (const _ of indexSteps({ folder, articles, script: scriptOf({}), spelling })) if (++steps >= most) break;
  return { steps, find: query => found(folder, query) };
}

/** What an index finds, as `article bead`, in order. */
function found(folder: string, query: string): string[] {
  const index = openIndex(folder);
  const hits = createSearch([], {}, () => index.parts).find(query);
  index.close();
  return hits.map(({ article: id, bead }) => `${id} ${bead + 1}`).sort();
}

const parts = (folder: string): string[] => readdirSync(folder).filter(name => name.endsWith('.part'));
const onlyPart = (folder: string): string => join(folder, parts(folder)[0] ?? '');

describe('an index on the disk', () => {
  test('finds what is on the shelf, with its texts, and where it stands in them', () => {
    const folder = temporaryFolder();
    const { find } = make(folder, [indexed(WINTER), indexed(MARKET)]);
    expect(find('폭풍')).toEqual(['market 2', 'winter 1']);
    expect(find('ㅍㅍㄱㄷ')).toEqual(['winter 1']);
    expect(find('pokpung')).toEqual(['market 2', 'winter 1']);
    expect(find('marekt')).toEqual(['market 1']);
    const index = openIndex(folder);
    const [hit] = createSearch([], {}, () => index.parts).find('군단');
    const [match] = hit?.matches ?? [];
    expect(hit?.fields[match?.at ?? 9]?.text.slice(match?.start, match?.end)).toBe('군단');
    expect(index.titles.get('market')).toEqual(MARKET.title);
  });

  test('is left alone where nothing has changed', () => {
    const folder = temporaryFolder();
    make(folder, [indexed(WINTER)]);
    const before = readFileSync(join(folder, 'index.json'), 'utf8');
    expect(make(folder, [indexed(WINTER)]).steps).toBe(0);
    expect(readFileSync(join(folder, 'index.json'), 'utf8')).toBe(before);
  });

  test('an article that has changed is found as it now is, and only it is read again', () => {
    const folder = temporaryFolder();
    make(folder, [indexed(WINTER), indexed(MARKET)]);
    const unread = { ...indexed(MARKET), read: () => expect.unreachable('read again') };
    const changed = article('winter', '▸ 폭설이 내렸다. | Snow fell.');
    const { find } = make(folder, [indexed(changed), unread]);
    expect([find('폭풍군단'), find('폭설'), find('시장')]).toEqual([[], ['winter 1'], ['market 1']]);
    expect(parts(folder)).toHaveLength(1);
  });

  test('an article that is gone is found no more', () => {
    const folder = temporaryFolder();
    make(folder, [indexed(WINTER), indexed(MARKET)]);
    expect(make(folder, [indexed(MARKET)]).find('폭풍')).toEqual(['market 2']);
  });

  test('other glossaries make it anew', () => {
    const folder = temporaryFolder();
    make(folder, [indexed(WINTER)]);
    expect(make(folder, [indexed(WINTER)], 'b').steps).toBeGreaterThan(0);
    expect(found(folder, '봄')).toEqual(['winter 2']);
  });
});

describe('an index that is damaged is made again', () => {
  test.each<[what: string, damage: (folder: string) => void]>([
    ['cut short', folder => truncateSync(onlyPart(folder), 5000)],
    ['emptied', folder => writeFileSync(onlyPart(folder), '')],
    ['gone', folder => rmSync(onlyPart(folder))],
    [
      'one octet changed',
      folder => {
        const octets = readFileSync(onlyPart(folder));
        octets[octets.length - 40] = (octets[octets.length - 40] ?? 0) ^ 1;
        writeFileSync(onlyPart(folder), octets);
      },
    ],
    ['its list no JSON', folder => writeFileSync(join(folder, 'index.json'), '{"form":')],
    ['its list of another form', folder => writeFileSync(join(folder, 'index.json'), '{"form":99}')],
    ['its list gone', folder => rmSync(join(folder, 'index.json'))],
  ])('%s', (_what, damage) => {
    const folder = temporaryFolder();
    make(folder, [indexed(WINTER), indexed(MARKET)]);
    damage(folder);
    expect(() => found(folder, '폭풍')).not.toThrow();
    const { find, steps } = make(folder, [indexed(WINTER), indexed(MARKET)]);
    expect(steps).toBeGreaterThan(0);
    expect(find('폭풍')).toEqual(['market 2', 'winter 1']);
    expect(parts(folder)).toHaveLength(1);
  });
});

test('a part that is cut off under a search that has it open gives nothing, and does not throw', () => {
  const folder = temporaryFolder();
  make(folder, [indexed(WINTER)]);
  const index = openIndex(folder);
  truncateSync(onlyPart(folder), 100);
  expect(createSearch([], {}, () => index.parts).find('폭풍군단')).toEqual([]);
});

test('work that is left in the middle goes on from what was written', () => {
  const folder = temporaryFolder();
  const long = article(
    'long',
    Array.from({ length: 20_000 }, (_, at) => ` 줄 ${at} | line ${at}`)
      .join('\n')
      .replace(' ', '▸ '),
  );
  const half = make(folder, [indexed(long)], 'a', 17_000);
  expect(half.find("'16383")).toEqual(['long 16384']);
  expect(half.find("'19999")).toEqual([]);
  const rest = make(folder, [indexed(long)]);
  expect(rest.steps).toBeLessThan(4000);
  expect([...rest.find("'19999"), ...rest.find("'16383")]).toEqual(['long 20000', 'long 16384']);
});
