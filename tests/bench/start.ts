import { NARANI, newHome, Session } from '../e2e/session.ts';

const RUNS = 12;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Milliseconds from start until `seen` holds in the pseudo-terminal. */
async function timeUntil(start: () => Session, seen: (session: Session) => boolean): Promise<number> {
  const began = performance.now();
  await using session = start();
  while (!seen(session)) {
    if (performance.now() - began > 20_000) throw new Error('never seen');
    await new Promise(resolve => setImmediate(resolve));
  }
  return performance.now() - began;
}

/** Time to the first frame of the built program against a bare `node -e 0`, both in a pseudo-terminal, in turn. */
export async function benchStart(): Promise<void> {
  const home = newHome();
  const bare: number[] = [];
  const first: number[] = [];
  const [node = ''] = NARANI;
  for (let run = 0; run <= RUNS; run++) {
    const base = await timeUntil(
      () => new Session({ command: [node, '-e', '0'] }),
      session => session.exitCode !== undefined,
    );
    const frame = await timeUntil(
      () => new Session({ home, columns: 120, rows: 36, args: ['several-cards'] }),
      session => session.output.includes('Manchuria'),
    );
    if (run === 0) continue;
    bare.push(base);
    first.push(frame);
  }
  console.log(`node -e 0            ${median(bare).toFixed(0)} ms`);
  console.log(
    `first frame          ${median(first).toFixed(0)} ms   ${(median(first) / median(bare)).toFixed(2)} times node -e 0`,
  );
}
