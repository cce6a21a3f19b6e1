import { describe, expect, it } from 'vitest';
import type { Bead } from '../../../src/domain/bitext/alignment.ts';
import { type Bitext, beadKind, segmentsOf } from '../../../src/domain/bitext/article.ts';
import { articleRatio, sentenceLinks, sentencesOf } from '../../../src/domain/bitext/sentence-links.ts';
import { readMarkdown } from '../../../src/formats/text/markdown.ts';

/** A bitext of one bead: each line is a segment. */
const bitext = (source: readonly string[], target: readonly string[]): Bitext & { bead: Bead } => {
  const bead: Bead = { source: [...source.keys()], target: [...target.keys()], status: 'auto' };
  const sides = { source: readMarkdown(source.join('\n\n'), 'ko'), target: readMarkdown(target.join('\n\n'), 'en') };
  return { ...sides, alignment: [bead], bead };
};

const drawn = (text: Bitext & { bead: Bead }) =>
  sentenceLinks(text, text.bead, articleRatio(text)).map(link =>
    (['source', 'target'] as const)
      .map(side => link[side].map(at => text[side][at.segment]?.text.slice(at.start, at.end).trim()).join(' + '))
      .join(' = '),
  );

describe('sentences that answer each other', () => {
  it('one by one', () => {
    const text = bitext(['북한군이 러시아로 향했다. 왜일까?'], ['North Korean troops are heading to Russia. But why?']);
    expect(drawn(text)).toEqual([
      '북한군이 러시아로 향했다. = North Korean troops are heading to Russia.',
      '왜일까? = But why?',
    ]);
  });

  it('across the paragraphs of a bead', () => {
    const text = bitext(
      ['북한군이 러시아로 향했다. 국정원이 파병을 확인했다.'],
      ['North Korean troops are heading to Russia.', 'The spy agency confirmed the deployment.'],
    );
    expect(drawn(text)).toEqual([
      '북한군이 러시아로 향했다. = North Korean troops are heading to Russia.',
      '국정원이 파병을 확인했다. = The spy agency confirmed the deployment.',
    ]);
  });

  it('none where there is no translation', () => {
    expect(drawn(bitext(['갔다. 왔다.'], []))).toEqual(['갔다. = ', '왔다. = ']);
  });

  it('by their words, where lengths would mislead', () => {
    const text = bitext(
      ['겨울이 다가오고 강은 얼어붙었다. 국정원은 1만2000명으로 본다. 북한군이 러시아로 향했다.'],
      ['The NIS counts 12,000 of them. North Korean troops are heading to Russia.'],
    );
    expect(drawn(text)).toEqual([
      '겨울이 다가오고 강은 얼어붙었다. = ',
      '국정원은 1만2000명으로 본다. = The NIS counts 12,000 of them.',
      '북한군이 러시아로 향했다. = North Korean troops are heading to Russia.',
    ]);
  });
});

describe('what a bead holds', () => {
  const text = bitext(['# 제목', '갔다. 왔다.'], ['# Title', 'Gone. Back.']);

  it('its sentences, each with its segment', () => {
    expect(sentencesOf(text, text.bead, 'source')).toEqual([
      { segment: 0, start: 0, end: 2 },
      { segment: 1, start: 0, end: 4 },
      { segment: 1, start: 4, end: 7 },
    ]);
  });
  it('its segments', () =>
    expect(segmentsOf(text, text.bead, 'target').map(each => each.id)).toEqual(['en-1', 'en-2']));
  it('no segments where there is no bead', () => expect(segmentsOf(text, undefined, 'target')).toEqual([]));
  it('looks like its first segment', () => expect(beadKind(text, text.bead)).toBe('headline'));
  it('looks like its translation where the source is empty', () => {
    expect(beadKind(text, { source: [], target: [0], status: 'auto' })).toBe('headline');
  });
});
