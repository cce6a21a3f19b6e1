import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failure, type Result, success } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { writeAtomically } from '../../library/files/atomic-write.ts';
import { startable } from '../../library/files/secure.ts';

/** A word of a command line: runs of plain characters, of quoted ones, and single ones behind a backslash. */
const WORD = /(?:[^\s"'\\]+|"(?:[^"\\]|\\.)*"|'[^']*'|\\.)+/gsu;
/** The same where a backslash parts folders. */
const WINDOWS_WORD = /(?:[^\s"]+|"[^"]*")+/gu;
const PIECE = /"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)/gsu;

/** A word without its quotation marks and backslashes. */
const bare = (word: string): string =>
  word.replace(PIECE, (_, double?: string, single?: string, escaped?: string) =>
    double === undefined ? (single ?? escaped ?? '') : double.replace(/\\(["\\$`])/gu, '$1'),
  );

/** The words of a command as a shell would part them; nothing in them means anything else, and no shell sees them. */
export const wordsOf = (command: string, platform: NodeJS.Platform = process.platform): string[] =>
  platform === 'win32'
    ? (command.match(WINDOWS_WORD) ?? []).map(word => word.replaceAll('"', ''))
    : (command.match(WORD) ?? []).map(bare);

/** The editor that a person has chosen, as words. */
export function editorOf(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string[] {
  const chosen = [environment.VISUAL, environment.EDITOR].map(each => wordsOf(each ?? '', platform));
  return chosen.find(words => words.length > 0) ?? [platform === 'win32' ? 'notepad' : 'vi'];
}

/** Opens files in the editor and waits until it is closed. */
export function openInEditor(files: readonly string[], folder: string): Result<string> {
  const [program = '', ...words] = editorOf(process.env);
  const allowed = startable(program);
  if (!allowed.ok) return allowed;
  const { error, status, signal } = spawnSync(program, [...words, ...files], { cwd: folder, stdio: 'inherit' });
  const name = toPrintable(program);
  if (error) return failure({ code: 'editor.missing', values: { name } });
  const ending = toPrintable(String(signal ?? status));
  return status === 0 ? success(program) : failure({ code: 'editor.failed', values: { name, ending } });
}

/** Lets a person write a text in their editor; gives what they have left in the file. */
export function writeInEditor(text: string): Result<string> {
  const allowed = startable(editorOf(process.env)[0] ?? '');
  if (!allowed.ok) return allowed;
  const folder = mkdtempSync(join(tmpdir(), 'narani-'));
  const path = join(folder, 'note.txt');
  try {
    const written = writeAtomically(path, `${text}\n`);
    const opened = written.ok ? openInEditor([path], folder) : written;
    return opened.ok ? success(readFileSync(path, 'utf8').trim()) : opened;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
