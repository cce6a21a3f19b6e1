import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignByTime, type Time } from '../../../../src/domain/bitext/align/by-time.ts';
import { checkAlignment } from '../../../../src/domain/bitext/alignment.ts';

/** Cues from a drawing: a run of one sign is a cue, a dot is silence. */
const cues = (drawing: string): Time[] =>
  [...drawing.matchAll(/([^.])\1*/gu)].map(({ 0: run, index }) => ({
    start: index * 100,
    end: (index + run.length) * 100,
  }));

const paired = (source: string, target: string) =>
  alignByTime(cues(source), cues(target))
    ?.map(bead => `${bead.source}:${bead.target}`)
    .join(' ');

describe('subtitles are paired by when they are on the screen', () => {
  it.each([
    ['a little early or late', 'aaaa..bbbb', '.aaaa.bbbb', '0:0 1:1'],
    ['one cue against two', 'aaaaaaaa..c', 'aaaabbbb..c', '0:0,1 1:2'],
    ['two against one', 'aaabbb.ccc.d', 'aaaaaa.ccc.d', '0,1:0 2:1 3:2'],
    ['a cue without a partner', 'aaa.bbb.ccc', 'aaa.....ccc', '0:0 1: 2:1'],
    ['touching at the edge only', 'aaaa..bbbbbb', 'aaaaa.bbbbbb', '0:0 1:1'],
  ])('%s', (_, source, target, beads) => expect(paired(source, target)).toBe(beads));

  it.each([
    ['another cut of the film', 'aaa....bbb....ccc', '...aaa....bbb....'],
    ['nothing on the other side', 'aaa', ''],
  ])('%s is not told by time', (_, source, target) => expect(paired(source, target)).toBeUndefined());

  it('every cue of both sides is in one bead, in order', () => {
    const side = fc
      .array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 30 })), { minLength: 1, maxLength: 30 })
      .map(steps => {
        let at = 0;
        return steps.map(([gap, length]) => {
          const start = at + gap;
          at = start + length;
          return { start, end: at };
        });
      });
    fc.assert(
      fc.property(side, side, (source, target) => {
        const beads = alignByTime(source, target) ?? alignByTime(source, source) ?? [];
        const count = alignByTime(source, target) ? target.length : source.length;
        expect(
          checkAlignment(
            beads.map(bead => ({ ...bead, status: 'auto' })),
            source.length,
            count,
          ).ok,
        ).toBe(true);
      }),
    );
  });
});
