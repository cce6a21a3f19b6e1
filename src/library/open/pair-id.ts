import { resolve } from 'node:path';

const PAIR = 'pair:';

/** The id of two files, in the order in which they are read; it is how they are found again. */
export const pairId = (paths: readonly string[]): string => PAIR + JSON.stringify(paths.map(path => resolve(path)));

/** The two files that an id speaks of, if it is that of a pair. */
export function filesOf(id: string): readonly [string, string] | undefined {
  if (!id.startsWith(PAIR)) return undefined;
  try {
    const [first, second]: unknown[] = JSON.parse(id.slice(PAIR.length));
    return typeof first === 'string' && typeof second === 'string' ? [first, second] : undefined;
  } catch {
    return undefined;
  }
}
