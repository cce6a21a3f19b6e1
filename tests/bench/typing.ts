import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newHome, Session } from '../e2e/session.ts';
import { INPUT, numbers } from '../input.ts';

/** Pieces that a terminal line may hand over at once; the program is given a rest after so many. */
const BETWEEN_RESTS = 40;
/** What leaves the program or stops it, q as a part of a syllable (ㅂ) too: tried elsewhere, and not typed here. */
const LEAVES = /[qQㅂ\u0003\u001A\u1107\u11B2\u11B5\u11B8\u11B9]/u;

/** Types random keys, syllables, pastes, mouse reports and answers through a real terminal, each cut at a random byte. */
async function typeAtRandom(count: number, seed: number): Promise<string | undefined> {
  const home = newHome();
  const next = numbers(seed);
  await using session = new Session({ home, env: { EDITOR: 'true', VISUAL: 'true' }, args: ['several-cards'] });
  await session.until(/ 1\/\d+ /u);
  for (let at = 0; at < count && session.exitCode === undefined; at++) {
    const text = INPUT[Math.floor(next() * INPUT.length)] ?? '';
    if (LEAVES.test(text.normalize('NFD'))) continue;
    const bytes = Buffer.from(text);
    const cut = Math.floor(next() * (bytes.length + 1));
    session.typeBytes(bytes.subarray(0, cut));
    if (next() < 0.1) await session.pause(1);
    session.typeBytes(bytes.subarray(cut));
    if (at % BETWEEN_RESTS === 0) await answered(session);
  }
  if (session.exitCode !== undefined) {
    writeFileSync(join(home, 'output'), session.output.slice(-5000));
    return `seed ${seed} ended with ${session.exitCode}: ${session.screen().trim()}`;
  }
  await session.quiet(2000);
  session.type('\u001B');
  await session.quiet(300);
  session.type('\u0003');
  const code = await Promise.race([session.ended, session.pause(60_000)]);
  return code === 130 ? undefined : `seed ${seed}: ^C ended with ${code}: ${session.screen()}`;
}

/** Waits until what was typed is drawn, so that the line never fills. */
async function answered(session: Session): Promise<void> {
  await session.quiet(60);
  session.output = session.output.slice(-5000);
}

/** Random keys through a pseudo-terminal, a fresh program for every 5,000: `KEYS=100000 npm run bench -- typing`. */
export async function benchTyping(): Promise<void> {
  const keys = Number(process.env.KEYS ?? 5000);
  const wrong: string[] = [];
  const began = performance.now();
  for (let at = 0; at < keys; at += 5000) {
    const found = await typeAtRandom(Math.min(5000, keys - at), at + 1);
    if (found !== undefined) wrong.push(found);
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`${keys} random keys in ${seconds} s: ${wrong.length === 0 ? 'no end but by ^C' : wrong.join('\n')}`);
}
