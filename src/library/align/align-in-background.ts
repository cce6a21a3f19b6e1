import { setImmediate as others } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { alignSteps } from '../../domain/bitext/align/align.ts';
import type { Aligned, AlignOptions, Unit } from '../../domain/bitext/align/unit.ts';

/** Two texts to align, as they are handed to another thread. */
export interface AlignRequest {
  readonly source: readonly Unit[];
  readonly target: readonly Unit[];
  readonly options: AlignOptions;
}

/** What the caller hears of the work, and how it stops it. */
export interface Background {
  /** Hears the share done, 0 to 1, now and then; it only grows. */
  readonly onProgress?: ((share: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Texts of so many units in all are aligned on this thread, a few steps at a time: another takes as long to begin. */
const SMALL = 600;

/** For how long, in ms, this thread works before it lets others have a turn. */
const TURN = 8;

/** Aligned on this thread in turns with what else there is to do; undefined where it was stopped. */
async function inTurns({ source, target, options }: AlignRequest, { onProgress, signal }: Background) {
  const steps = alignSteps(source, target, options);
  let turn = performance.now();
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    if (performance.now() - turn < TURN) continue;
    onProgress?.(step.value);
    await others();
    if (signal?.aborted) return undefined;
    turn = performance.now();
  }
  return step.value;
}

/** The file that the other thread runs: beside this one, built or not. */
const workerFile = () =>
  import.meta.url.endsWith('.ts')
    ? new URL('./align-worker.ts', import.meta.url)
    : new URL('./align-worker.js', import.meta.url);

function onAnotherThread(request: AlignRequest, { onProgress, signal }: Background): Promise<Aligned | undefined> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), { workerData: request });
    const stop = () => void worker.terminate();
    signal?.addEventListener('abort', stop);
    worker.on('message', (message: number | Aligned) => {
      if (typeof message === 'number') onProgress?.(message);
      else resolve(message);
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      signal?.removeEventListener('abort', stop);
      resolve(undefined);
    });
  });
}

/**
 * Aligns two texts without keeping the screen or the keyboard waiting, large ones on a thread of their own. The beads
 * are those of `align`; undefined comes out where the signal stopped the work.
 */
export async function alignInBackground(
  source: readonly Unit[],
  target: readonly Unit[],
  options: AlignOptions = {},
  background: Background = {},
): Promise<Aligned | undefined> {
  if (background.signal?.aborted) return undefined;
  const plain = (units: readonly Unit[]) =>
    units.map(({ text, kind, language }): Unit => ({ text, ...(kind && { kind }), ...(language && { language }) }));
  const request = { source: plain(source), target: plain(target), options };
  return await (source.length + target.length <= SMALL ? inTurns : onAnotherThread)(request, background);
}
