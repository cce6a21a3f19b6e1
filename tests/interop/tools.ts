import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What a program said, and whether it ended well. */
export interface Said {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program. */
export function run(program: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Said {
  const { status, stdout, stderr } = spawnSync(program, [...args], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    maxBuffer: 1 << 28,
  });
  return { ok: status === 0, stdout: stdout ?? '', stderr: stderr ?? '' };
}

/** Whether a program is installed. */
export const isInstalled = (program: string): boolean => run('sh', ['-c', `command -v ${program}`]).ok;

/** A new folder for files. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'narani-interop-'));

/** Writes an article with the built program, and tells the path of the file. */
export function exported(article: string, form: string, folder: string): string {
  const path = join(folder, `${basename(article)}.${form}`);
  const said = run(
    'sh',
    [
      '-c',
      `"$0" "$1" export "$2" --to "$3" > "$4"`,
      process.execPath,
      join(ROOT, 'bin/narani.js'),
      article,
      form,
      path,
    ],
    {
      NARANI_HOME: folder,
    },
  );
  if (!said.ok) throw new Error(said.stderr);
  return path;
}

/** A pair of texts, in one line each. */
export type Pair = readonly [source: string, target: string];

/** The pairs of an article that are exported. */
export function pairsOf(article: string, folder: string): Pair[] {
  const lines = readFileSync(exported(article, 'jsonl', folder), 'utf8')
    .trim()
    .split('\n');
  const line = (side: unknown): string =>
    [side]
      .flat()
      .map(block => (typeof block === 'string' ? block : (block as { text: string }).text))
      .join(' ');
  return lines.map(each => JSON.parse(each) as { ko: unknown; en: unknown }).map(({ ko, en }) => [line(ko), line(en)]);
}

/** Where one of several files is. */
export const firstThere = (...paths: readonly string[]): string | undefined => paths.find(path => existsSync(path));
