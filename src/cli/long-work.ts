import { isatty } from 'node:tty';
import type { Background } from '../library/align/align-in-background.ts';
import type { Translate } from '../ui/messages.ts';

/** How long work may take before a line says how far it has come, in milliseconds. */
const PATIENCE = 300;
const INTERRUPTED = 130;
/** Back to the start of the line, and nothing of it left (ECMA-48: EL). */
const CLEAR = '\r\u001B[K';

/** A line on standard error that is written over as the work goes on; none where that is no terminal. */
function progressLine(t: Translate): { readonly show: (share: number) => void; readonly clear: () => void } {
  // Asked of the descriptor: making the stream takes milliseconds, and nearly always nothing is written.
  const shows = isatty(2) && !['', 'dumb', 'unknown'].includes(process.env.TERM ?? '');
  let share = 0;
  let shown = false;
  const draw = () => {
    shown = true;
    process.stderr.write(`${CLEAR}${t('cli.aligning', { percent: Math.floor(share * 100) })}`);
  };
  const patience = shows ? setTimeout(draw, PATIENCE) : undefined;
  return {
    show: now => {
      share = now;
      if (shown) draw();
    },
    clear: () => {
      clearTimeout(patience);
      if (shown) process.stderr.write(CLEAR);
    },
  };
}

/** Does work that may take long: it says how far it has come, and Ctrl-C ends the program with nothing half done. */
export async function longWork<Value>(t: Translate, work: (background: Background) => Promise<Value>): Promise<Value> {
  const stop = new AbortController();
  const line = progressLine(t);
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  try {
    return await work({ onProgress: line.show, signal: stop.signal });
  } finally {
    process.off('SIGINT', interrupt);
    line.clear();
    if (stop.signal.aborted) process.exit(INTERRUPTED);
  }
}
