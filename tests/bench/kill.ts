import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { readArticleFolder } from '../../src/library/article/article-folder.ts';
import { newHome, Session } from '../e2e/session.ts';

const BEADS = 400;
/** Longest time between the first frame and the end, and from a place to its being kept, in milliseconds. */
const LONGEST = 2500;
const KEPT_WITHIN = 1000;

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

/** A home with an article of the person's own, nothing in it confirmed. */
function homeWithArticle(): { readonly home: string; readonly folder: string } {
  const home = newHome();
  const folder = join(home, 'data/articles/long');
  mkdirSync(folder, { recursive: true });
  const numbers = Array.from({ length: BEADS }, (_, at) => at + 1);
  const head = { id: 'long', title: { ko: '긴 글', en: 'A long text' }, languages: { source: 'ko', target: 'en' } };
  writeFileSync(join(folder, 'article.json'), JSON.stringify(head));
  writeFileSync(join(folder, 'ko.md'), numbers.map(n => `${n}번째 문단이다.`).join('\n\n'));
  writeFileSync(join(folder, 'en.md'), numbers.map(n => `This is paragraph ${n}.`).join('\n\n'));
  const rows = numbers.map(n => `${n}\t${n}\tauto`).join('\n');
  writeFileSync(join(folder, 'alignment.tsv'), `source\ttarget\tstatus\n${rows}\n`);
  return { home, folder };
}

/** The bead on the screen, from 1. */
const beadShown = (session: Session): number => Number(/ (\d+)\/400 /u.exec(session.screen())?.[1] ?? 0);

/** The bead that is kept, from 1; a damaged record throws. */
function beadKept(home: string): number {
  const database = new DatabaseSync(join(home, 'state/reading.sqlite'));
  try {
    const check = database.prepare('PRAGMA integrity_check').get();
    if (check?.integrity_check !== 'ok') throw new Error('damaged');
    const row = database.prepare("SELECT state FROM reading WHERE article = 'long'").get();
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

/** Types until the moment of the kill; gives the bead that was shown for as long as a place may take to be kept. */
async function readUntilKilled(home: string, keys: string): Promise<number> {
  const session = new Session({ home, args: ['long'], keepHome: true });
  await session.until(() => beadShown(session) > 0);
  const end = performance.now() + Math.random() * LONGEST;
  const shown: { readonly at: number; readonly bead: number }[] = [];
  for (let at = 0; performance.now() < end; at++) {
    session.type(keys[at % keys.length] ?? '');
    shown.push({ at: performance.now(), bead: beadShown(session) });
    await wait(12);
  }
  const killed = performance.now();
  session.kill('SIGKILL');
  await session.ended;
  return shown.findLast(({ at }) => at < killed - KEPT_WITHIN)?.bead ?? 0;
}

/** Kills the program at random moments, by turns while one reads and while one mends, and looks at what is left. */
export async function killAtRandom(kills: number): Promise<Killed> {
  const { home, folder } = homeWithArticle();
  let [corrupted, lostEdits, lostPlaces, confirmed] = [0, 0, 0, 0];
  for (let run = 0; run < kills; run++) {
    const reads = run % 2 === 0;
    const seen = await readUntilKilled(home, reads ? 'j' : 'e'.padEnd(400));
    try {
      // Where the text ends one begins anew; then what was shown says nothing.
      if (reads && seen < BEADS - 1 && beadKept(home) < seen) lostPlaces++;
      const now = confirmedIn(folder);
      if (now < confirmed) lostEdits++;
      confirmed = now;
    } catch {
      corrupted++;
    }
  }
  await using last = new Session({ home, args: ['long'] });
  await last.until(() => beadShown(last) > 0);
  for (let tries = 0; tries < 50 && strayIn(home).length > 0; tries++) await wait(100);
  return { kills, confirmed, corrupted, lostEdits, lostPlaces, stray: strayIn(home).length };
}

/** Prints what became of so many kills: `KILLS=1000 npm run bench -- kill`. */
export async function benchKill(): Promise<void> {
  console.table([await killAtRandom(Number(process.env.KILLS ?? 20))]);
}
