import { describe, expect, it } from 'vitest';
import { alignWithin, areGuide } from '../../../../src/domain/bitext/align/align-within.ts';

const units = (...lines: string[]) => lines.map(text => ({ text }));

describe('sentences inside the beads of paragraphs', () => {
  const parts = {
    source: [
      units('정부는 어제 새로운 계획을 발표했다.', '학교와 병원을 세우기로 했다.'),
      units('비가 왔다.'),
      units('대통령은 3월 5일 서울에 왔다.', '그는 기자들에게 말했다.'),
    ],
    target: [
      units('The government announced a new plan yesterday.'),
      units('It decided to build schools and hospitals.'),
      units('The president came to Seoul on March 5.', 'He spoke to reporters.'),
    ],
  };
  const beads = [
    { source: [0], target: [0, 1], score: 0.8 },
    { source: [1], target: [], score: 0.9 },
    { source: [2], target: [2], score: 1 },
  ];

  it('are numbered through, and hold every sentence once', () => {
    const found = alignWithin(beads, parts);
    expect(found.map(({ source, target }) => `${source}:${target}`)).toEqual(['0:0', '1:1', '2:', '3:2', '4:3']);
  });
  it('are no surer than the bead that they stand in', () => {
    const scores = alignWithin(beads, parts).map(({ score }) => score);
    expect(scores.every((score, at) => score > 0 && score <= ([0.8, 0.8, 0.9, 1, 1][at] ?? 0))).toBe(true);
  });
});

describe('paragraphs', () => {
  it('guide where most have a partner', () =>
    expect(
      areGuide([
        { source: [0], target: [0] },
        { source: [1], target: [1, 2] },
        { source: [2], target: [] },
      ]),
    ).toBe(true));
  it('do not where one text is cut at other places', () =>
    expect(
      areGuide([
        { source: [0], target: [0, 1] },
        { source: [], target: [2] },
        { source: [], target: [3] },
      ]),
    ).toBe(false));
});
