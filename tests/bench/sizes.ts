import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newHome, Session } from '../e2e/session.ts';
import { shares } from './shares.ts';

/** How long a program may take to end after q, in milliseconds; a busy machine takes its time as well. */
const QUITS_WITHIN = 30_000;
/** What an error looks like on the screen. */
const SAYS_ERROR = /error|at .*\.js/u;

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
    ...(SAYS_ERROR.test(said) ? [`${where}: ${said.slice(0, 200)}`] : []),
  ];
}

/** Sizes from 1 by 1 to 300 by 100, so many of each. */
function grid(columns: number, rows: number): (readonly [number, number])[] {
  const spread = (most: number, count: number) =>
    Array.from({ length: count }, (_, at) => 1 + Math.round((at * (most - 1)) / Math.max(1, count - 1)));
  return spread(300, columns).flatMap(width => spread(100, rows).map(height => [width, height] as const));
}

/** How long a frame of a new size may take before it counts as not drawn, in milliseconds. */
const DRAWN_WITHIN = 3000;

/** Draws every size in one program, each waited for; the sizes at which nothing, or an error, was drawn. */
async function drawEach(sizes: readonly (readonly [columns: number, rows: number])[]): Promise<string[]> {
  await using session = new Session({ args: ['--theme', 'dark', 'several-cards'] });
  await session.until(/ 1\/\d+ /u);
  await session.quiet(300);
  session.type('6G');
  await session.until(/ 6\/\d+ /u);
  const wrong: string[] = [];
  for (const [columns, rows] of sizes) {
    const before = session.output.length;
    session.resize(columns, rows);
    const limit = performance.now() + DRAWN_WITHIN;
    while (session.output.length === before && performance.now() < limit) await session.pause(1);
    if (session.output.length === before) wrong.push(`${columns}x${rows}: not drawn`);
    session.output = session.output.slice(-2000);
    if (session.exitCode !== undefined || SAYS_ERROR.test(session.screen())) wrong.push(`${columns}x${rows}: an error`);
    if (session.exitCode !== undefined) return wrong;
  }
  session.resize(100, 30);
  await session.until(/ 6\/\d+ /u);
  return wrong;
}

/** A folder with long paragraphs of wide characters, emoji sequences and a little Latin. */
function wideArticle(): string {
  const folder = join(newHome(), 'wide');
  mkdirSync(folder);
  const paragraphs = Array.from({ length: 40 }, (_, at) => `${at} 넓은 글자와 漢字 그리고 👩‍👩‍👧‍👦 🇰🇷 `.repeat(12));
  writeFileSync(join(folder, 'ko.md'), paragraphs.join('\n\n'));
  writeFileSync(join(folder, 'en.md'), paragraphs.map(each => `wide ${each}`).join('\n\n'));
  const rows = paragraphs.map((_, at) => `${at + 1}\t${at + 1}\tauto`).join('\n');
  writeFileSync(join(folder, 'alignment.tsv'), `source\ttarget\tstatus\n${rows}\n`);
  const head = { id: 'wide', title: { ko: '넓은 글', en: 'Wide' }, languages: { source: 'ko', target: 'en' } };
  writeFileSync(join(folder, 'article.json'), JSON.stringify(head));
  return folder;
}

/** One storm of resizes, as quick as they can be sent; the milliseconds from q to the end, or what went wrong. */
async function storm(folder: string, resizes: number): Promise<number | string> {
  await using session = new Session({ args: ['--theme', 'dark', folder] });
  await session.until(/ 1\/40 /u);
  session.type('17G');
  await session.until(/ 17\/40 /u);
  for (let at = 0; at < resizes; at++) {
    session.resize(1 + Math.floor(Math.random() * 300), 1 + Math.floor(Math.random() * 100));
    await session.pause(1);
  }
  session.resize(100, 30);
  await session.until(/ 17\/40 /u);
  await session.quiet(200);
  if (SAYS_ERROR.test(session.screen())) return session.screen();
  const began = performance.now();
  session.type('q');
  const code = await session.ended;
  return code === 0 ? performance.now() - began : `ended with ${code}`;
}

/** Storms of 200 resizes over wide text, each ended with q: `STORMS=100 npm run bench -- storms`. */
export async function benchStorms(): Promise<void> {
  const count = Number(process.env.STORMS ?? 10);
  const folder = wideArticle();
  const ends: (number | string)[] = [];
  for (let at = 0; at < count; at++) ends.push(await storm(folder, 200));
  const wrong = ends.filter(end => typeof end === 'string');
  const times = ends.filter(end => typeof end === 'number');
  console.log(`${count} storms of 200 resizes: the same paragraph in view and no error in ${times.length}`, ...wrong);
  console.log(`from q to the end ${shares(times)}`);
}

/** Draws all sizes, and starts and quits at some: `npm run bench -- sizes`; `SIZES=300x100` for every one. */
export async function benchSizes(): Promise<void> {
  const [columns = 30, rows = 10] = (process.env.SIZES ?? '30x10').split('x').map(Number);
  const all = grid(columns, rows);
  const notDrawn = await drawEach(all);
  console.log(`${all.length} sizes drawn one after the other: ${notDrawn.length === 0 ? 'each' : notDrawn.join(', ')}`);
  const some = grid(8, 6);
  const wrong = [];
  for (const size of some) wrong.push(...(await tryThrough([size])));
  console.log(`${some.length} sizes started and quit at: ${wrong.length === 0 ? 'nothing wrong' : wrong.join('\n')}`);
}
