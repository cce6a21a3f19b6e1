import { rmSync } from 'node:fs';

/** A file or folder that is being made, named after the process that makes it. */
const MAKING = /\.(\d+)(?:-[a-z0-9]+)?\.tmp$/u;

/** A new name beside a path, for what is to be put in its place when it is whole. */
export const besideOf = (path: string): string =>
  `${path}.${process.pid}-${Math.random().toString(36).slice(2, 8)}.tmp`;

/** The process that makes what has such a name; undefined for all other names. */
export function makerOf(name: string): number | undefined {
  const maker = MAKING.exec(name)?.[1];
  return maker === undefined ? undefined : Number(maker);
}

/** Takes a file away that is of no more use. */
export function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where its folder is none, there is nothing to discard.
  }
}
