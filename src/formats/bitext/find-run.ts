import type { Segment } from '../../domain/bitext/segment.ts';

/** Segments in a row, from one index to before another. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** Text as it is compared: composed, without spaces, so that it does not matter how segments were joined. */
export const keyOf = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '');

/** Finds where texts stand among the segments of one side. */
export interface Finder {
  /**
   * The segments that a text is made of. Each is found once: a text that occurs several times is found behind the last
   * place first, then from the beginning.
   */
  readonly whole: (text: string) => Run | undefined;
  /** The segment that a text is a part of, a sentence of it say. */
  readonly part: (text: string) => number | undefined;
}

/** Makes the segments of one side ready to be found in. */
export function createFinder(segments: readonly Segment[]): Finder {
  const keys = segments.map(({ text }) => keyOf(text));
  const all = keys.join('');
  const taken = new Set<number>();
  const at = new Map<number, number>();
  let offset = 0;
  for (const [index, key] of [...keys, ''].entries()) {
    at.set(offset, index);
    offset += key.length;
  }
  let last = 0;
  const runAt = (place: number, length: number): Run | undefined => {
    const [start, end] = [at.get(place), at.get(place + length)];
    if (start === undefined || end === undefined || end <= start) return undefined;
    for (let index = start; index < end; index++) if (taken.has(index)) return undefined;
    return { start, end };
  };
  const search = (key: string, from: number): Run | undefined => {
    for (let place = all.indexOf(key, from); place >= 0; place = all.indexOf(key, place + 1)) {
      const run = runAt(place, key.length);
      if (run === undefined) continue;
      for (let index = run.start; index < run.end; index++) taken.add(index);
      last = place + key.length;
      return run;
    }
    return undefined;
  };
  const part = (key: string): number | undefined => {
    const behind = all.indexOf(key, last);
    let place = behind >= 0 ? behind : all.indexOf(key);
    if (key === '' || place < 0) return undefined;
    while (!at.has(place)) place--;
    return at.get(place);
  };
  return {
    whole: text => {
      const key = keyOf(text);
      return key === '' ? undefined : (search(key, last) ?? search(key, 0));
    },
    part: text => part(keyOf(text)),
  };
}
