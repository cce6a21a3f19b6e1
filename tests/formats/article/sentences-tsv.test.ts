import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/domain/bitext/article.ts';
import { readSentencesTsv, writeSentencesTsv } from '../../../src/formats/article/sentences-tsv.ts';
import { draw } from '../../app/drawing.ts';
import { climb, ladder } from '../../domain/bitext/ladder.ts';

const { article } = draw(`
  봄이 온다. 꽃이 핀다. | Spring comes. Flowers bloom.
  비가 온다. + 개울이 분다. 새가 운다. | Rain falls. The brook swells and birds sing.`);

/** The article with the links of its second bead as drawn. */
const withLinks = (drawing: string, of: Article = article): Article => ({
  ...of,
  alignment: of.alignment.map((bead, at) => (at === 1 ? { ...bead, sentences: climb(drawing) } : bead)),
});

const FILE = writeSentencesTsv(withLinks('1=1✓ 23=2'));
const linksOf = (tsv: string, of: Article = article) =>
  readSentencesTsv(tsv, of).alignment.map(bead => (bead.sentences ? ladder(bead.sentences) : '-'));
const problemsOf = (tsv: string, of: Article = article) =>
  readSentencesTsv(tsv, of).problems.map(({ code, place }) => `${code} ${place?.line}`);

describe('sentences.tsv', () => {
  test('holds the links that were mended, and gives them back', () => {
    expect(FILE.replace(/[0-9a-f]{8}$/gmu, '…')).toBe(
      'source\ttarget\tsource-sentences\ttarget-sentences\tstatus\ttext\n2,3\t2\t1\t1\tconfirmed\t…\n2,3\t2\t2,3\t2\tauto\t…\n',
    );
    expect(linksOf(FILE)).toEqual(['-', '1=1✓ 23=2']);
    expect(problemsOf(FILE)).toEqual([]);
  });

  test('beads without are the same objects', () =>
    expect(readSentencesTsv(FILE, article).alignment[0]).toBe(article.alignment[0]));

  test('nothing mended is a file without rows', () => expect(writeSentencesTsv(article).split('\n')).toHaveLength(2));

  test('links of a text that has changed are left out, and told', () => {
    const changed = draw(`
      봄이 온다. 꽃이 핀다. | Spring comes. Flowers bloom.
      비가 온다. + 개울이 불어난다. 새가 운다. | Rain falls. The brook swells and birds sing.`).article;
    expect(linksOf(FILE, changed)).toEqual(['-', '-']);
    expect(problemsOf(FILE, changed)).toEqual(['sentences.stale 2']);
  });

  test.each([
    ['a line of something else', FILE.replace('2,3\t2\t2,3\t2\tauto', 'oh'), ['sentences.row 3', 'sentences.stale 2']],
    ['a sentence named twice', FILE.replace('2,3\t2\t2,3\t2\t', '2,3\t2\t1,2,3\t2\t'), ['sentences.stale 2']],
    ['a sentence that is not there', FILE.replace('2,3\t2\t2,3\t2\t', '2,3\t2\t2,3,4\t2\t'), ['sentences.stale 2']],
    ['another header', 'source\ttarget\n', ['sentences.header 1']],
    ['nothing', '', ['sentences.header 1']],
  ])('%s is left out, and told', (_, tsv, expected) => {
    expect(linksOf(tsv)).toEqual(['-', '-']);
    expect(problemsOf(tsv)).toEqual(expected);
  });
});
