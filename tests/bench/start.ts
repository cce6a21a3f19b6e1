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

/** What is started, and what has to be seen of it. */
type Row = readonly [what: string, start: (home: string) => Session, seen: (session: Session) => boolean];

const article = (home: string): Session =>
  new Session({ home, keepHome: true, columns: 120, rows: 36, args: ['several-cards'] });
const typing = (home: string): Session => {
  const session = article(home);
  // It is ended before its place is kept, so that the next one begins where this did.
  session.type('2G');
  return session;
};
const [NODE = ''] = NARANI;

const ROWS: readonly Row[] = [
  ['node -e 0', () => new Session({ command: [NODE, '-e', '0'] }), ({ exitCode }) => exitCode !== undefined],
  ['first frame', article, ({ output }) => output.includes('Manchuria')],
  ['first key answered', typing, session => / 2\/\d+ /u.test(session.lines().at(-1) ?? '')],
];

/** A home in which the program has run: its compiled code is kept when it ends by itself. */
async function warmHome(): Promise<string> {
  const home = newHome();
  const session = article(home);
  await session.until(/ 1\/\d+ /u);
  await session.quiet(500);
  session.type('q');
  await session.ended;
  return home;
}

/** Times of the built program against a bare `node -e 0`, all in a pseudo-terminal, in turn; the fastest runs beside. */
export async function benchStart(): Promise<void> {
  const times = ROWS.map((): number[] => []);
  const home = await warmHome();
  for (let run = 0; run <= RUNS; run++) {
    for (const [at, [, start, seen]] of ROWS.entries()) {
      const time = await timeUntil(() => start(home), seen);
      if (run > 0) times[at]?.push(time);
    }
  }
  const [bare = []] = times;
  for (const [at, [what]] of ROWS.entries()) {
    const of = times[at] ?? [];
    const ratio = (a: number, b: number) => `${a.toFixed(0)} ms, ${(a / b).toFixed(2)} times`;
    const figures = `${ratio(median(of), median(bare))}; fastest ${ratio(Math.min(...of), Math.min(...bare))}`;
    console.log(`${what.padEnd(20)} ${figures}`);
  }
}
