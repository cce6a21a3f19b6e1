import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NARANI } from '../e2e/session.ts';

/** A new folder, for files and as a home. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'narani-cli-'));

/** What the program is run with, besides its arguments. */
export interface Given {
  readonly input?: string;
  readonly home?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What it said, and how it ended. */
export interface Said {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const environment = (home: string) => ({ PATH: process.env.PATH, LANG: 'en_US.UTF-8', NARANI_HOME: home });

/** Runs the built program without a terminal, in a new home unless one is given. */
export function run(args: readonly string[], { input = '', home = newFolder(), env = {} }: Given = {}): Said {
  const [node = '', ...launcher] = NARANI;
  const { status, stdout, stderr } = spawnSync(node, [...launcher, ...args], {
    encoding: 'utf8',
    input,
    env: { ...environment(home), ...env },
    timeout: 120_000,
  });
  return { status, stdout, stderr };
}

/** Runs a line of shell with `$NARANI` for the program. */
export function shell(line: string): Said {
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', line], {
    encoding: 'utf8',
    env: { ...environment(newFolder()), NARANI: NARANI.join(' '), NODE: NARANI[0] },
  });
  return { status, stdout, stderr };
}

/** Writes a file into a folder and tells its path. */
export function put(folder: string, name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

/** The objects of an output with one a line. */
export const objects = <Row>({ stdout }: Said): Row[] =>
  stdout
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Row);
