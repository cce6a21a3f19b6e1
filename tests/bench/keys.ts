import { readdirSync, readFileSync } from 'node:fs';
import { Session } from '../e2e/session.ts';

/** How long a quick typist takes between two keys besides that quiet, in milliseconds. */
const BETWEEN = 80;
/** Quiet that ends the answer to a key, and how long its beginning may take, in milliseconds. */
const QUIET = 40;
const BEGINS_WITHIN = 400;

interface Cost {
  readonly milliseconds: number;
  /** Milliseconds of computing in the program until then, which a busy machine does not stretch; Linux tells them. */
  readonly computing: number;
  readonly bytes: number;
}

/** Milliseconds that all threads of a process have computed so far. */
function computed(pid: number): number {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const spent = threads.map(thread =>
      Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
    );
    return spent.reduce((sum, each) => sum + each, 0) / 1e6;
  } catch {
    return 0;
  }
}

/** From the byte in to the last byte out, and how many came. */
async function press(session: Session, key: string): Promise<Cost> {
  const before = session.output.length;
  const computedBefore = computed(session.pid);
  const began = performance.now();
  let last = began;
  let seen = before;
  let spent = computedBefore;
  session.type(key);
  while (performance.now() - last < (seen === before ? BEGINS_WITHIN : QUIET)) {
    await session.pause(1);
    if (session.output.length > seen) {
      seen = session.output.length;
      last = performance.now();
      spent = computed(session.pid);
    }
  }
  const bytes = Buffer.byteLength(session.output.slice(before));
  return { milliseconds: last - began, computing: spent - computedBefore, bytes };
}

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;

/** Time and bytes of a key in the bundled article and in the tour at 120x36, by what the key does. */
export async function benchKeys(): Promise<void> {
  const rows: readonly (readonly [what: string, article: string, keys: string])[] = [
    ['move a bead, article', 'several-cards', 'j'.repeat(24)],
    ['move a bead, tour', 'tour', 'j'.repeat(12)],
    ['move a sentence, article', 'several-cards', 'l'.repeat(40)],
    ['next term, article', 'several-cards', '\t'.repeat(30)],
  ];
  for (const [what, article, keys] of rows) {
    await using session = new Session({ columns: 120, rows: 36, args: [article], unseen: true });
    await session.until(({ output }) => / 1\/\d+ /u.test(output));
    await session.quiet(300);
    const costs: Cost[] = [];
    for (const key of keys) {
      const cost = await press(session, key);
      await session.pause(BETWEEN);
      if (cost.bytes > 0) costs.push(cost);
    }
    const shares = (values: readonly number[]) =>
      `${at(values, 0.5).toFixed(1)} ms, 95 %: ${at(values, 0.95).toFixed(1)}`;
    const time = shares(costs.map(cost => cost.milliseconds));
    const computing = shares(costs.map(cost => cost.computing));
    const bytes = costs.map(cost => cost.bytes);
    console.log(`${what.padEnd(26)} ${time}; computing ${computing}; ${at(bytes, 0.5)} bytes, most ${at(bytes, 1)}`);
  }
}
