import { describe, expect, it } from 'vitest';
import { align } from '../../../src/domain/bitext/align/align.ts';
import type { Unit } from '../../../src/domain/bitext/align/unit.ts';
import { alignInBackground } from '../../../src/library/align/align-in-background.ts';

const units = (count: number, sentence: (at: number) => string): Unit[] =>
  Array.from({ length: count }, (_, at) => ({ text: sentence(at) }));
const pair = (count: number) =>
  [
    units(count, at => `${at}번째 학생은 책을 ${at * 37}쪽까지 읽었다.`),
    units(count, at => `Student number ${at} has read the book up to page ${at * 37}.`),
  ] as const;

describe.each([
  ['a short pair', 60],
  ['a long pair, on another thread', 420],
])('%s', (_, count) => {
  const [source, target] = pair(count);

  it('is aligned as it would be while one waits, and says how far it has come', async () => {
    const shares: number[] = [];
    const aligned = await alignInBackground(source, target, {}, { onProgress: share => shares.push(share) });
    expect(aligned?.beads).toEqual(align(source, target));
    expect(aligned?.parallel).toBe(true);
    expect(shares.length).toBeGreaterThan(0);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every(share => share >= 0 && share <= 1)).toBe(true);
  });

  it('can be stopped before it begins', async () => {
    expect(await alignInBackground(source, target, {}, { signal: AbortSignal.abort() })).toBeUndefined();
  });

  it('can be stopped on the way', async () => {
    const stop = new AbortController();
    const aligned = alignInBackground(source, target, {}, { onProgress: () => stop.abort(), signal: stop.signal });
    expect(await aligned).toBeUndefined();
  });

  it('keeps what was confirmed', async () => {
    const aligned = await alignInBackground(source, target, { anchors: [{ source: [3], target: [4] }] });
    expect(aligned?.beads).toContainEqual({ source: [3], target: [4], score: 1 });
  });
});
