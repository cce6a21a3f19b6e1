import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NARANI, Session } from '../e2e/session.ts';

interface Packed {
  readonly size: number;
  readonly unpackedSize: number;
  readonly entryCount: number;
}

const npm = (...args: readonly string[]): string =>
  execFileSync('npm', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** Whether an article is read, and quit, on the Node of a version line. */
async function readsOn(version: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'narani-node-'));
  npm('install', '--prefix', folder, `node@${version}`, '--no-audit', '--no-fund', '--ignore-scripts=false');
  const node = join(folder, 'node_modules/.bin/node');
  const [, ...launcher] = NARANI;
  await using session = new Session({ command: [node, ...launcher] });
  await session.until(/ 1\/\d+ /u);
  session.type('j');
  await session.until(/ 2\/\d+ /u);
  await session.quiet(500);
  const clean = !/warning/iu.test(session.screen());
  session.type('q');
  return `${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}: ends with ${await session.ended}${clean ? '' : ', but says something'}`;
}

/** Size of the package, what it brings along, and that it runs on every Node that it says it does. */
export async function benchPackage(): Promise<void> {
  const [packed] = JSON.parse(npm('pack', '--dry-run', '--ignore-scripts', '--json')) as readonly Packed[];
  const kilobytes = (bytes = 0) => `${(bytes / 1024).toFixed(0)} KB`;
  console.log(
    `packed ${kilobytes(packed?.size)}, installed ${kilobytes(packed?.unpackedSize)}, ${packed?.entryCount} files`,
  );
  const own: { readonly dependencies?: object } = JSON.parse(npm('pkg', 'get', 'dependencies', 'scripts.postinstall'));
  console.log(`packages that it brings along, and scripts at its installation: ${Object.keys(own).length}`);
  for (const version of ['22', '24', '26']) console.log(await readsOn(version));
}
