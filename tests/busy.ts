import { setTimeout as wait } from 'node:timers/promises';

/** How long what comes in a moment is waited for: on a busy machine a moment is long. */
export const BUSY = { timeout: 60_000 };

/** Seconds of the processor's time, which the load of the machine hardly changes. */
export const seconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6;

/** The least time that something takes, in milliseconds, of five; noise only adds to it. */
export const least = (work: () => void): number =>
  Math.min(
    ...Array.from({ length: 5 }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );

/**
 * Does so many steps with a pause after each, and gives the longest that it became, in milliseconds: where the machine was
 * too busy for steps that follow one another soon, what was to be seen has to be tried again.
 */
export async function longestPause(steps: number, step: (at: number) => void, pause: number): Promise<number> {
  let [longest, before] = [0, performance.now()];
  for (let at = 0; at < steps; at++) {
    step(at);
    await wait(pause);
    longest = Math.max(longest, performance.now() - before);
    before = performance.now();
  }
  return longest;
}
