import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { newHome, Session } from '../e2e/session.ts';
import { shares } from './shares.ts';

const hangUp = (session: Session): void => session.hangUp();

/** Ways to end the program from outside, with the exit code that a shell gives each. */
const ENDINGS: readonly (readonly [what: string, code: number, end: (session: Session) => void])[] = [
  ['q', 0, session => session.type('q')],
  ['^C', 130, session => session.type('\u0003')],
  ['INT', 130, session => session.kill('SIGINT')],
  ['TERM', 143, session => session.kill('SIGTERM')],
  ['HUP', 129, session => session.kill('SIGHUP')],
  ['terminal closed', 129, hangUp],
];

interface Ended {
  readonly code: number;
  readonly milliseconds: number;
  readonly restored: boolean;
  readonly saved: boolean;
}

const beadKept = (home: string): unknown => {
  const database = new DatabaseSync(join(home, 'state/reading.sqlite'));
  try {
    return JSON.parse(String(database.prepare('SELECT state AS state FROM reading').get()?.state)).bead + 1;
  } finally {
    database.close();
  }
};

/** Moves to the fifth paragraph and ends at once; what is then left. */
async function endOnce(end: (session: Session) => void): Promise<Ended> {
  const home = newHome();
  const session = new Session({ home, keepHome: true, args: ['--theme', 'dark', 'several-cards'] });
  await session.until(/ 1\/\d+ /u);
  await session.quiet(400);
  session.type('5G');
  await session.until(/ 5\/\d+ /u);
  const began = performance.now();
  end(session);
  const code = await session.ended;
  const milliseconds = performance.now() - began;
  // Of a terminal that is closed nothing is left to restore.
  const restored = end === hangUp || !session.isFullScreen;
  return { code, milliseconds, restored, saved: beadKept(home) === 5 };
}

/** Exit codes, time, terminal and place after each way to end the program: `RUNS=20 npm run bench -- endings`. */
export async function benchEndings(): Promise<void> {
  const runs = Number(process.env.RUNS ?? 5);
  for (const [what, code, end] of ENDINGS) {
    const ended: Ended[] = [];
    for (let run = 0; run < runs; run++) ended.push(await endOnce(end));
    const count = (holds: (one: Ended) => boolean) => `${ended.filter(holds).length} of ${runs}`;
    const times = shares(ended.map(({ milliseconds }) => milliseconds));
    const [coded, restored, saved] = [count(one => one.code === code), count(o => o.restored), count(o => o.saved)];
    console.log(`${what.padEnd(16)} ${code}: ${coded}; terminal restored ${restored}; place kept ${saved}; ${times}`);
  }
}
