import { Worker } from 'node:worker_threads';
import type { IndexProgress } from './make-index.ts';
import { type OpenIndex, openIndex } from './search-index.ts';
import type { IndexRequest } from './search-wish.ts';

/** The search index of the shelf as a running program has it. */
export interface ShelfIndex {
  /** What can be found now; its parts hold until the index grows. */
  readonly current: () => OpenIndex;
  /** Brings it up to the shelf on a thread of its own; tells the share done, 0 to 1, as it grows. The last listener is told. */
  readonly update: (tell: (share: number) => void) => void;
  readonly close: () => void;
}

/** The file that the other thread runs: beside this one, built or not. */
const workerFile = () =>
  import.meta.url.endsWith('.ts')
    ? new URL('./search-worker.ts', import.meta.url)
    : new URL('./search-worker.js', import.meta.url);

/** What is young in its memory is swept often: it makes many texts that are gone at once, and others need the room. */
const SMALL = { maxYoungGenerationSizeMb: 6 };

/** What is heard of an index while it is made, and, at its end, whether it could be. */
interface Listener {
  readonly onProgress: (progress: IndexProgress) => void;
  readonly onEnd: (made: boolean) => void;
}

function begin(request: IndexRequest, { onProgress, onEnd }: Listener): Worker {
  const worker = new Worker(workerFile(), { workerData: request, resourceLimits: SMALL });
  // It keeps no program from ending.
  worker.unref();
  worker.on('message', onProgress);
  // An error nobody hears of ends the program; the exit tells of it as well.
  worker.on('error', () => undefined);
  worker.on('exit', code => onEnd(code === 0));
  return worker;
}

/** The index of a folder, opened when it is first asked for. */
export function createShelfIndex(request: IndexRequest): ShelfIndex {
  let index: OpenIndex | undefined;
  let listener: (share: number) => void = () => undefined;
  let worker: Worker | undefined;
  let again = false;
  const reopen = () => {
    const before = index;
    index = openIndex(request.folder);
    before?.close();
  };
  const start = () => {
    again = false;
    worker = begin(request, {
      onProgress: ({ done, all, grown }) => {
        if (grown) reopen();
        listener(Math.min(0.99, done / Math.max(1, all)));
      },
      onEnd: made => {
        worker = undefined;
        if (made) reopen();
        if (again) start();
        else listener(1);
      },
    });
  };
  return {
    current: () => {
      index ??= openIndex(request.folder);
      return index;
    },
    update: tell => {
      listener = tell;
      if (worker) again = true;
      else start();
    },
    close: () => {
      void worker?.terminate();
      index?.close();
    },
  };
}
