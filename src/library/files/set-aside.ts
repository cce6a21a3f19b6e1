import { renameSync } from 'node:fs';
import { mayWrite } from './secure.ts';

/** The name under which a damaged file is kept: where it was, and when it was found. */
const asideOf = (path: string, now: Date): string => `${path}.damaged-${now.toISOString().replace(/[:.]/gu, '-')}`;

/** Moves a damaged file of the reader's own, or what stands in its place, out of the way; its new path, if it could be. */
export function setAside(path: string, now: Date, suffix = ''): string | undefined {
  const aside = asideOf(path, now) + suffix;
  if (!mayWrite(path)) return undefined;
  try {
    renameSync(path + suffix, aside);
    return aside;
  } catch {
    return undefined;
  }
}
