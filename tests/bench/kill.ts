import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { readArticleFolder } from '../../src/library/article/article-folder.ts';
import { newHome, Session } from '../e2e/session.ts';

const BEADS = 400;
/** Longest time between the first frame and the end, and from a place or an edit to its being kept, in milliseconds. */
const LONGEST = 2000;
const KEPT_WITHIN = 1000;
const BETWEEN_KEYS = 20;
/** What a start takes on a machine that is not busy, in milliseconds. */
const QUIET_START = 500;

/** What was found after programs were killed; all but the first two are to be 0. */
export interface Killed {
  readonly kills: number;
  /** Beads that were confirmed and kept. */
  readonly confirmed: number;
  readonly corrupted: number;
  readonly lostEdits: number;
  readonly lostPlaces: number;
  readonly stray: number;
}

const NOTHING: Killed = { kills: 0, confirmed: 0, corrupted: 0, lostEdits: 0, lostPlaces: 0, stray: 0 };
const NUMBERS = Array.from({ length: BEADS }, (_, at) => at + 1);
const ROWS = NUMBERS.map(n => `${n}\t${n}\tauto`).join('\n');

/** An article of the person's own in which nothing is confirmed any more. */
const unconfirm = (folder: string): void =>
  writeFileSync(join(folder, 'alignment.tsv'), `source\ttarget\tstatus\n${ROWS}\n`);

/** A home with an article of the person's own. */
function homeWithArticle(): { readonly home: string; readonly folder: string } {
  const home = newHome();
  const folder = join(home, 'data/articles/long');
  mkdirSync(folder, { recursive: true });
  const head = { id: 'long', title: { ko: '긴 글', en: 'A long text' }, languages: { source: 'ko', target: 'en' } };
  writeFileSync(join(folder, 'article.json'), JSON.stringify(head));
  writeFileSync(join(folder, 'ko.md'), NUMBERS.map(n => `${n}번째 문단이다.`).join('\n\n'));
  writeFileSync(join(folder, 'en.md'), NUMBERS.map(n => `This is paragraph ${n}.`).join('\n\n'));
  unconfirm(folder);
  return { home, folder };
}

const shownBy = (pattern: RegExp, session: Session): number => Number(pattern.exec(session.screen())?.[1] ?? 0);

/** The bead that is kept of what was read last, from 1, or 0 where nothing is yet; a damaged record throws. */
export function beadKept(home: string): number {
  const path = join(home, 'state/reading.sqlite');
  if (!existsSync(path)) return 0;
  const database = new DatabaseSync(path, { timeout: 5000 });
  try {
    const check = database.prepare('PRAGMA integrity_check').get();
    if (check?.integrity_check !== 'ok') throw new Error('damaged');
    if (database.prepare("SELECT name FROM sqlite_master WHERE name = 'reading'").get() === undefined) return 0;
    const row = database.prepare('SELECT state FROM reading ORDER BY read_at DESC LIMIT 1').get();
    return row === undefined ? 0 : (JSON.parse(String(row.state)) as { bead: number }).bead + 1;
  } finally {
    database.close();
  }
}

const confirmedIn = (folder: string): number => {
  const article = readArticleFolder(folder);
  if (!article.ok) throw new Error('damaged');
  return article.value.alignment.filter(({ status }) => status === 'confirmed').length;
};

const strayIn = (home: string): string[] =>
  readdirSync(home, { recursive: true, encoding: 'utf8' }).filter(name => /\.(?:tmp|lock)$/u.test(name));

/** What one does until the kill: the key that begins it, the one that is repeated, and what then counts on the screen. */
const WORK = {
  reading: { begin: '', key: 'j', count: / (\d+)\/400 /u },
  mending: { begin: 'e', key: ' ', count: /✓ (\d+)/u },
} as const;

/** Types for so many milliseconds, then kills; gives what was counted for as long as it may take to be kept. */
async function workUntilKilled(
  home: string,
  { begin, key, count }: (typeof WORK)[keyof typeof WORK],
  milliseconds: number,
): Promise<number> {
  const born = performance.now();
  const session = new Session({ home, args: ['long'], keepHome: true });
  await session.until(/ \d+\/400 /u, 60_000);
  // On a busy machine all takes its time, as the start did.
  const stretch = Math.max(1, (performance.now() - born) / QUIET_START);
  session.type(begin);
  await session.until(count, 60_000);
  const end = performance.now() + milliseconds * stretch;
  const shown: { readonly at: number; readonly count: number }[] = [];
  while (performance.now() < end) {
    session.type(key);
    shown.push({ at: performance.now(), count: shownBy(count, session) });
    await wait(BETWEEN_KEYS);
  }
  const killed = performance.now();
  session.kill('SIGKILL');
  await session.ended;
  return shown.findLast(({ at }) => at < killed - KEPT_WITHIN * stretch)?.count ?? 0;
}

/** One kill while one reads or mends, and what is left after it. */
async function killOnce(home: string, folder: string, reads: boolean, milliseconds: number): Promise<Killed> {
  if (!reads) unconfirm(folder);
  const seen = await workUntilKilled(home, reads ? WORK.reading : WORK.mending, milliseconds);
  const one = { ...NOTHING, kills: 1 };
  try {
    const confirmed = confirmedIn(folder);
    const place = beadKept(home);
    // Where the text ends one begins anew; then what was shown says nothing.
    if (reads) return { ...one, lostPlaces: seen < BEADS - 1 && place < seen ? 1 : 0 };
    return { ...one, confirmed, lostEdits: Math.max(0, seen - confirmed) };
  } catch {
    return { ...one, corrupted: 1 };
  }
}

const together = (one: Killed, other: Killed): Killed => ({
  kills: one.kills + other.kills,
  confirmed: one.confirmed + other.confirmed,
  corrupted: one.corrupted + other.corrupted,
  lostEdits: one.lostEdits + other.lostEdits,
  lostPlaces: one.lostPlaces + other.lostPlaces,
  stray: one.stray + other.stray,
});

/** Kills in one home, by turns while one reads and while one mends; then what lies about after one more start. */
async function killInOneHome(kills: number): Promise<Killed> {
  const { home, folder } = homeWithArticle();
  let found = NOTHING;
  for (let run = 0; run < kills; run++) {
    // Random within even steps, so that few kills are not all early ones.
    const milliseconds = (LONGEST * (run + Math.random())) / kills;
    found = together(found, await killOnce(home, folder, run % 2 === 0, milliseconds));
  }
  await using last = new Session({ home, args: ['long'] });
  await last.until(/ \d+\/400 /u, 60_000);
  for (let tries = 0; tries < 300 && strayIn(home).length > 0; tries++) await wait(100);
  return { ...found, stray: strayIn(home).length };
}

/** Kills the program at random moments, in several homes side by side, and looks at what is left. */
export async function killAtRandom(kills: number, homes = 1): Promise<Killed> {
  const lots = Array.from({ length: homes }, (_, at) => Math.floor((kills + at) / homes));
  const found = await Promise.all(lots.map(killInOneHome));
  return found.reduce(together, NOTHING);
}

/** Prints what became of so many kills: `KILLS=1000 HOMES=4 npm run bench -- kill`. */
export async function benchKill(): Promise<void> {
  console.table([await killAtRandom(Number(process.env.KILLS ?? 20), Number(process.env.HOMES ?? 2))]);
}
