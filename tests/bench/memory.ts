import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NARANI, newHome, Session } from '../e2e/session.ts';
import { syntheticWords } from './synthetic.ts';

const BEADS = Number(process.env.BEADS ?? 100_000);
/** Words of a paragraph in each language: that of a novel's. */
const LENGTH = 120;
const SECONDS = Number(process.env.SECONDS ?? 30);

/** Resident memory in MB, and open files, of a process; Linux tells them. */
function of(pid: number): { readonly megabytes: number; readonly files: number } {
  const kilobytes = /VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return { megabytes: Number(kilobytes) / 1024, files: readdirSync(`/proc/${pid}/fd`).length };
}

/** A folder with a long article. */
function longArticle(): string {
  const folder = join(newHome(), 'long');
  mkdirSync(folder);
  const words = syntheticWords();
  const numbers = Array.from({ length: BEADS }, (_, at) => at);
  const paragraph = (list: readonly string[], n: number, characters: number) => {
    let text = '';
    for (let at = n * 7; text.length < characters; at += 13) text += `${list[at % list.length]} `;
    return `${text.trimEnd()}.`;
  };
  writeFileSync(join(folder, 'ko.md'), numbers.map(n => paragraph(words.ko, n, LENGTH)).join('\n\n'));
  writeFileSync(join(folder, 'en.md'), numbers.map(n => paragraph(words.en, n, 2 * LENGTH)).join('\n\n'));
  const rows = numbers.map(n => `${n + 1}\t${n + 1}\tauto`).join('\n');
  writeFileSync(join(folder, 'alignment.tsv'), `source\ttarget\tstatus\n${rows}\n`);
  const head = { id: 'long', title: { ko: '긴 글', en: 'Long' }, languages: { source: 'ko', target: 'en' } };
  writeFileSync(join(folder, 'article.json'), JSON.stringify(head));
  return folder;
}

/** Time to the first frame, and memory when all is loaded, of an article. */
async function opened(name: string): Promise<{ readonly milliseconds: number; readonly megabytes: number }> {
  const began = performance.now();
  await using session = new Session({ columns: 120, rows: 36, args: [name] });
  await session.until(/ 1\/\d+ /u, 60_000);
  const milliseconds = performance.now() - began;
  await session.pause(5000);
  return { milliseconds, megabytes: of(session.pid).megabytes };
}

/** Memory beside that of bare Node, with the article that ships and with a long one; and what keys do to it in time. */
export async function benchMemory(): Promise<void> {
  const [node = ''] = NARANI;
  await using bare = new Session({ command: [node, '-e', 'setTimeout(() => {}, 60000)'] });
  await bare.pause(1000);
  const least = of(bare.pid).megabytes;
  const short = await opened('several-cards');
  const long = await opened(longArticle());
  console.log(`bare Node ${least.toFixed(0)} MB`);
  console.log(`several-cards ${short.megabytes.toFixed(0)} MB, ${(short.megabytes / least).toFixed(2)} times`);
  const ratio = (long.milliseconds / short.milliseconds).toFixed(2);
  console.log(`${BEADS} beads ${long.megabytes.toFixed(0)} MB; first frame in ${ratio} times that of several-cards`);
  await using session = new Session({ columns: 120, rows: 36, args: ['several-cards'] });
  await session.until(/ 1\/\d+ /u);
  await session.pause(3000);
  for (const from = performance.now(), keys = 'jjjjllllkkGgt\t\t*\u001B?\u001Bt'; ; ) {
    const seconds = (performance.now() - from) / 1000;
    const { megabytes, files } = of(session.pid);
    console.log(`after ${seconds.toFixed(0)} s of keys: ${megabytes.toFixed(0)} MB, ${files} files open`);
    if (seconds >= SECONDS) break;
    const next = performance.now() + (SECONDS * 1000) / 4;
    for (let at = 0; performance.now() < next; at++) {
      session.type(keys[at % keys.length] ?? '');
      await session.pause(15);
    }
  }
}
