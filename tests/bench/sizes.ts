import { Session } from '../e2e/session.ts';

/** How long a program may take to end after q, in milliseconds; a busy machine takes its time as well. */
const QUITS_WITHIN = 5000;

/** What goes wrong at a size: an error, a frame that is too wide, an end that does not come; nothing where all is well. */
export async function tryThrough(sizes: readonly (readonly [columns: number, rows: number])[]): Promise<string[]> {
  const [[columns, rows] = [80, 24]] = sizes;
  await using session = new Session({ columns, rows, args: ['--theme', 'dark', 'several-cards'] });
  await session.until(({ output }) => output.includes('\u001B[?1049h'));
  await session.quiet(150);
  session.type('6G');
  for (const [width, height] of sizes) {
    session.resize(width, height);
    session.type('jk');
    await session.pause(15);
  }
  await session.quiet(150);
  const said = session.screen();
  session.resize(100, 30);
  await session.until(/ 6\/\d+ /u);
  session.type('q');
  const code = await Promise.race([session.ended, session.pause(QUITS_WITHIN)]);
  const where = `${columns}x${rows}`;
  return [
    ...(code === 0 ? [] : [`${where}: ended with ${code}`]),
    ...(/error|at .*\.js/u.test(said) ? [`${where}: ${said.slice(0, 200)}`] : []),
  ];
}

/** Sizes from 1 by 1 to 300 by 100, so many of each. */
function grid(columns: number, rows: number): (readonly [number, number])[] {
  const spread = (most: number, count: number) =>
    Array.from({ length: count }, (_, at) => 1 + Math.round((at * (most - 1)) / Math.max(1, count - 1)));
  return spread(300, columns).flatMap(width => spread(100, rows).map(height => [width, height] as const));
}

/** Runs through all sizes, a storm of them in each program: `npm run bench -- sizes`; `SIZES=300x100` for every one. */
export async function benchSizes(): Promise<void> {
  const [columns = 30, rows = 10] = (process.env.SIZES ?? '30x10').split('x').map(Number);
  const all = grid(columns, rows);
  const wrong: string[] = [];
  for (let at = 0; at < all.length; at += 200) wrong.push(...(await tryThrough(all.slice(at, at + 200))));
  console.log(`${all.length} sizes, in storms of 200: ${wrong.length === 0 ? 'nothing wrong' : wrong.join('\n')}`);
}
