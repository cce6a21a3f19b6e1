import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { alignShort } from '../../src/domain/bitext/align/align-short.ts';
import type { UnitPair } from '../../src/domain/bitext/align/unit.ts';
import type { Bead, Side } from '../../src/domain/bitext/alignment.ts';
import type { Article } from '../../src/domain/bitext/article.ts';
import { articleRatio, sentencesOf } from '../../src/domain/bitext/sentence-links.ts';
import { readArticleFolder } from '../../src/library/article/article-folder.ts';

const CONTENT = fileURLToPath(new URL('../../content/articles', import.meta.url));

const article = (id: string): Article => {
  const read = readArticleFolder(join(CONTENT, id));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};

describe('sentences of what ships answer each other', () => {
  /** By hand, where they are not one by one: the bead, and the sentences that are two for one. */
  const TWO_FOR_ONE: Readonly<Record<string, Readonly<Record<number, number>>>> = {
    'several-cards': { 21: 10, 23: 7, 24: 3, 25: 11 },
    tour: {},
  };

  /** The links of a bead as they should be, from 1: `1=1 2,3=2`. */
  const gold = (sources: number, two = Number.POSITIVE_INFINITY): string[] =>
    Array.from({ length: sources }, (_, at) => at + 1).flatMap(at => {
      if (at === two + 1) return [];
      const target = at > two ? at - 1 : at;
      return at === two ? [`${at},${at + 1}=${target}`] : [`${at}=${target}`];
    });

  const drawn = (links: readonly UnitPair[]): string[] =>
    links.map(({ source, target }) => `${source.map(at => at + 1)}=${target.map(at => at + 1)}`);

  const units = (read: Article, bead: Bead, side: Side) =>
    sentencesOf(read, bead, side).map(({ segment, start, end }) => ({
      text: read[side][segment]?.text.slice(start, end) ?? '',
    }));

  /** Beads with several sentences, in pairs with what is expected of them. */
  const cases = (['several-cards', 'tour'] as const).flatMap(name => {
    const read = article(name);
    const ratio = articleRatio(read);
    return read.alignment.flatMap((bead, at) => {
      const [source, target] = [units(read, bead, 'source'), units(read, bead, 'target')];
      const expected = gold(source.length, TWO_FOR_ONE[name]?.[at + 1]);
      return source.length + target.length > 2 ? [{ source, target, expected, ratio }] : [];
    });
  });

  it('as they were paired by hand', () => {
    const found = cases.map(({ source, target, ratio }) => drawn(alignShort(source, target, ratio)));
    expect(found).toEqual(cases.map(({ expected }) => expected));
  });

  it('and nearly as well where the translator left a sentence out', () => {
    let [right, wanted, said] = [0, 0, 0];
    for (const { source, target, expected, ratio } of cases)
      for (const [at] of target.entries()) {
        const left = drawn(alignShort(source, target.toSpliced(at, 1), ratio)).filter(link => !link.endsWith('='));
        const moved = expected.flatMap(link => {
          const [from, to] = link.split('=');
          return Number(to) === at + 1 ? [] : [`${from}=${Number(to) > at + 1 ? Number(to) - 1 : to}`];
        });
        right += left.filter(link => moved.includes(link)).length;
        wanted += moved.length;
        said += left.length;
      }
    expect((2 * right) / (wanted + said)).toBeGreaterThan(0.98);
  });
});
