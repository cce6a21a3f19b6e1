import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { mayWrite } from './secure.ts';
import { errorCode } from './text-file.ts';

/** How long another window is waited for, how often it is looked for, and when it must have died, in milliseconds. */
const PATIENCE = 1000;
const PAUSE = 20;
const STALE = 10_000;

const pause = (): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);

/** Whether there is no such process any more. */
export function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return errorCode(error) === 'ESRCH';
  }
}

/** The process that holds a lock, where it has come to write that down. */
export function ownerOfLock(lock: string): number | undefined {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    return Number.isInteger(owner) && owner > 0 ? owner : undefined;
  } catch {
    return undefined;
  }
}

function isLeftBehind(lock: string): boolean {
  const owner = ownerOfLock(lock);
  if (owner !== undefined && isGone(owner)) return true;
  return Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) > STALE;
}

/** Whether the lock could be taken; one that was left behind is broken. */
function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    // Where no file can be made at all there is nobody to wait for.
    if (errorCode(error) !== 'EEXIST') throw error;
    if (isLeftBehind(lock)) rmSync(lock, { force: true });
    return false;
  }
}

/**
 * Does what reads a file and writes it anew while no other window does, so that neither loses what the other wrote.
 * Where no lock can be had it is done all the same: writing late is better than not at all.
 */
export function whileLocked<Value>(path: string, work: () => Value): Value {
  // What may not be written needs no lock either; the work itself will say so.
  if (!mayWrite(path)) return work();
  const lock = `${path}.lock`;
  let held = false;
  try {
    makeFolder(dirname(path));
    for (const until = Date.now() + PATIENCE; !held && Date.now() < until; ) {
      held = take(lock);
      if (!held) pause();
    }
  } catch {
    // The work itself will say why the folder cannot be written.
  }
  try {
    return work();
  } finally {
    if (held) rmSync(lock, { force: true });
  }
}

/** A lock that is held for long: it is touched now and then, lest it look left behind, and given back. */
export interface Held {
  readonly touch: () => void;
  readonly release: () => void;
}

/** Takes the lock of a path if nobody has it; one that was left behind is broken. Throws where none can be made. */
export function tryLock(path: string): Held | undefined {
  const lock = `${path}.lock`;
  if (!take(lock) && !take(lock)) return undefined;
  return {
    touch: () => {
      const now = new Date();
      try {
        utimesSync(lock, now, now);
      } catch {
        // Another window has broken it, and does the work again: no harm is done.
      }
    },
    release: () => rmSync(lock, { force: true }),
  };
}
